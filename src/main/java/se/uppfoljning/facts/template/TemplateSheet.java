package se.uppfoljning.facts.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of our own workbook.
 *
 * @param name the sheet's name
 * @param layout name of the layout it is read by
 * @param intro a line below its title; null for none
 * @param labels row labels that are written in advance, where its rows are notes
 * @param emptyRows rows to write in, where its rows are notes or there is nothing to prefill
 * @param columns its columns, from the left
 */
public record TemplateSheet(
    String name,
    String layout,
    @Nullable String intro,
    List<String> labels,
    int emptyRows,
    List<TemplateColumn> columns) {
  public TemplateSheet {
    labels = List.copyOf(labels);
    columns = List.copyOf(columns);
  }
}
