package se.uppfoljning.reporting.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.HeaderText;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.layout.RowKey;
import se.uppfoljning.facts.organisation.Level;
import se.uppfoljning.facts.organisation.Measure;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.ReportTable;
import se.uppfoljning.facts.template.Prefill;
import se.uppfoljning.facts.template.TemplateColumn;
import se.uppfoljning.facts.template.TemplateSheet;

/**
 * What stands on one sheet of our own workbook.
 *
 * @param prefill for whom and when; null for the blank workbook
 */
record SheetContent(
    Municipality municipality,
    Layout layout,
    TemplateSheet sheet,
    @Nullable Prefill prefill) {

  /** A column: its definition, what it holds and its heading as written. */
  record Column(TemplateColumn definition, ColumnRole role, String heading) {}

  List<Column> columns() {
    return sheet.columns().stream()
        .map(definition -> {
          ColumnRole.Known known = ColumnRole.of(layout, definition);
          return new Column(definition, known.role(), heading(definition, known.headers()));
        })
        .toList();
  }

  /** In the blank workbook the spelling without a month, if there is one. */
  private String heading(TemplateColumn definition, List<HeaderText> headers) {
    return prefill != null
        ? definition.heading().example(prefill.period())
        : headers.stream()
            .map(HeaderText::text)
            .filter(text -> !text.contains("{"))
            .findFirst()
            .orElse(definition.heading().text());
  }

  /** The rows; none when there is nothing the sender has on this sheet. */
  List<FormLine> lines() {
    List<FormLine> lines = new ArrayList<>();
    if (layout.rowKey().isNote()) {
      if (layout.rowKey() == RowKey.ACTION && prefill != null) {
        prefill.openActions().forEach(action -> lines.add(new FormLine.Acted(action)));
      }
      sheet.labels().forEach(label -> lines.add(new FormLine.Labelled(label)));
    } else if (prefill != null) {
      return measured(prefill);
    }
    lines.addAll(Collections.nCopies(sheet.emptyRows(), new FormLine.Empty()));
    return lines;
  }

  /** The sender's own rows, and those that values are given for, in the order of the configuration. */
  private List<FormLine> measured(Prefill filled) {
    Set<FormLine> lines = new LinkedHashSet<>();
    for (Org org : municipality.organisation().orgs()) {
      for (Measure measure : municipality.measures().in(layout.table())) {
        boolean given = filled.values().keySet().stream()
            .anyMatch(key -> key.org().equals(org.code()) && key.measure().equals(measure.code()));
        if (given || (org.equals(filled.area()) && hasOwn(org, measure))) {
          lines.add(new FormLine.Measured(org, measure));
        }
      }
    }
    return List.copyOf(lines);
  }

  /** What any organisation may have is asked of all in the operating table, else of the committee. */
  private boolean hasOwn(Org org, Measure measure) {
    if (municipality.isUnmapped(measure.code())) {
      return false; // only the accounts have it
    }
    return measure.org() == null
        ? layout.table() == ReportTable.OPERATING || org.level() == Level.COMMITTEE
        : measure.org().equals(org.code());
  }

  /** The kinds the sheet asks for. */
  Stream<Kind> kinds() {
    return columns().stream()
        .flatMap(column -> column.role() instanceof ColumnRole.Numbers numbers
            ? Stream.of(numbers.kind())
            : Stream.empty());
  }

  /** What stands in a column of a row, formulas left out. */
  FormCell cell(Column column, FormLine line) {
    return line instanceof FormLine.Measured measured && prefill != null
        ? new MeasuredCells(this, prefill, measured).cell(column.role())
        : NoteCells.cell(layout, column.role(), line);
  }

  /** A canonical number in the unit of the sheet. */
  @Nullable
  BigDecimal inUnit(Measure measure, @Nullable BigDecimal value) {
    return value == null || layout.unit() == null || !measure.isAmount()
        ? value
        : layout.unit().fromKr(value);
  }

  /** The decided budget of a row. */
  @Nullable
  BigDecimal decided(FactKey key) {
    return municipality.budget().decided(key).orElse(null);
  }
}
