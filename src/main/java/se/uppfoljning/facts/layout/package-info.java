/** How the workbooks of a municipality look: headings, units, sign and variance rules, roles. */
@NullMarked
package se.uppfoljning.facts.layout;

import org.jspecify.annotations.NullMarked;
