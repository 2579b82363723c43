/**
 * What is true. Records only: this room knows nobody, and every other room speaks in its words.
 *
 * <p>This package holds the two wholes, {@link se.uppfoljning.facts.Municipality} (all that is
 * configured) and {@link se.uppfoljning.facts.Edition} (all that is rendered); the packages below
 * hold the parts. {@link se.uppfoljning.facts.EditionStatus} and {@link
 * se.uppfoljning.facts.PrintedFigure} are what is kept of an edition that was made.
 */
@NullMarked
package se.uppfoljning.facts;

import org.jspecify.annotations.NullMarked;
