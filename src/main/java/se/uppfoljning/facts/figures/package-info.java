/** Numbers: delivered facts, decided budget, and the figures that are printed. */
@NullMarked
package se.uppfoljning.facts.figures;

import org.jspecify.annotations.NullMarked;
