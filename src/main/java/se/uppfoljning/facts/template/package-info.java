/** How our own workbook is made. */
@NullMarked
package se.uppfoljning.facts.template;

import org.jspecify.annotations.NullMarked;
