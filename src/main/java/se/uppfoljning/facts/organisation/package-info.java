/** Who and what: organisations, measures, and the labels by which people name them. */
@NullMarked
package se.uppfoljning.facts.organisation;

import org.jspecify.annotations.NullMarked;
