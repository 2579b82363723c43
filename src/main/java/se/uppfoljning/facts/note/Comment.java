package se.uppfoljning.facts.note;

import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.figures.CellSource;

/**
 * A comment.
 *
 * @param org code of the organisation it is about
 * @param measure code of the measure whose row it stands in; null when it is on no row
 * @param subject what it is on, as the sender named it; empty when not said
 * @param text the words; never empty
 * @param source where it was read
 */
public record Comment(
    String org, @Nullable String measure, String subject, String text, CellSource source)
    implements Note {}
