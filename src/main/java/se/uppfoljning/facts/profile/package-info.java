/** How a municipality prints: unit, decimals, lines, words. */
@NullMarked
package se.uppfoljning.facts.profile;

import org.jspecify.annotations.NullMarked;
