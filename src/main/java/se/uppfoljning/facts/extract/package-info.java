/** Hours from the HR system: how a file with them looks, and which groups are told apart. */
@NullMarked
package se.uppfoljning.facts.extract;

import org.jspecify.annotations.NullMarked;
