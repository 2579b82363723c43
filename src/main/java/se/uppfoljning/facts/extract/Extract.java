package se.uppfoljning.facts.extract;

import java.util.List;
import java.util.Optional;
import se.uppfoljning.facts.organisation.Label;

/**
 * How one kind of HR extract looks: extract-*.yml. One row holds the hours of one sex and age band
 * in one area, accumulated from January to the report month.
 *
 * @param name unique in the municipality, also among the layouts
 * @param columns its columns, found by their headings
 * @param groups what the HR system calls the sexes and age bands
 * @param skippedRows what the first cell of a row says that is a title or sum and no group of its
 *     own; a text that ends in * stands for all that begin so. May be empty
 */
public record Extract(
    String name, List<ExtractColumn> columns, List<GroupWords> groups, List<String> skippedRows) {
  public Extract {
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
    skippedRows = List.copyOf(skippedRows);
  }

  /** What a heading is the heading of, by {@link Label}; empty when it is none of the extract's. */
  public Optional<ExtractField> field(String heading) {
    Label label = Label.of(heading);
    return columns.stream()
        .filter(column -> column.headers().stream().anyMatch(label::is))
        .map(ExtractColumn::field)
        .findFirst();
  }

  /** Whether a row is skipped whose first cell that is not empty says that. */
  public boolean skips(String first) {
    return Label.of(first).fitsAny(skippedRows);
  }

  /** The usual heading of a column. */
  public String heading(ExtractField field) {
    return columns.stream()
        .filter(column -> column.field() == field)
        .map(column -> column.headers().get(0))
        .findFirst()
        .orElse("");
  }

  /** The group a cell names in the column of sexes or of age bands. */
  public Optional<StaffGroup> group(StaffGroup.Split split, String text) {
    Label label = Label.of(text);
    return groups.stream()
        .filter(known -> known.group().split() == split)
        .filter(known -> known.words().stream().anyMatch(label::is))
        .map(GroupWords::group)
        .findFirst();
  }

  /** What the column of sexes or of age bands may say. */
  public List<String> words(StaffGroup.Split split) {
    return groups.stream()
        .filter(known -> known.group().split() == split)
        .flatMap(known -> known.words().stream())
        .toList();
  }
}
