package se.uppfoljning.facts.table;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.extract.Extract;
import se.uppfoljning.facts.extract.ExtractField;

/**
 * The rows of a text file that has headings of an extract.
 *
 * @param extract the one it has most headings of
 * @param headingLine the line its headings stand on, from 1
 * @param headings the cells of that line, as written
 * @param lines the lines below it that are not blank
 * @param skipped the numbers of the lines that hold a title or sum, which is not read
 * @param texts every cell that is not blank, also of lines that are not read
 * @param brokenLine the line from which on it cannot be read, since quotes do not match; null when
 *     all of it could be
 */
public record ExtractTable(
    Extract extract,
    int headingLine,
    List<String> headings,
    List<Line> lines,
    List<Integer> skipped,
    List<PlacedText> texts,
    @Nullable Integer brokenLine) {
  public ExtractTable {
    headings = List.copyOf(headings);
    lines = List.copyOf(lines);
    skipped = List.copyOf(skipped);
    texts = List.copyOf(texts);
  }

  /**
   * One row.
   *
   * @param number the line it begins on, from 1
   * @param cells the cells that are not blank
   * @param overflows whether it has more cells than there are headings
   */
  public record Line(int number, Map<ExtractField, String> cells, boolean overflows) {
    public Line {
      Map<ExtractField, String> copy = new EnumMap<>(ExtractField.class);
      copy.putAll(cells);
      cells = Collections.unmodifiableMap(copy);
    }

    /** What stands in a column; empty when nothing does. */
    public Optional<String> cell(ExtractField field) {
      return Optional.ofNullable(cells.get(field));
    }
  }
}
