package se.uppfoljning.reporting;

import java.util.ArrayList;
import java.util.List;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure.Variant;

/** The lines of the operating tables, each with a word for where its numbers come from. */
record TableLines(Rows rows, ReportWords words) {
  private static final String DELIVERED = "lämnad";
  private static final String MISSING = "saknas";
  private static final String SUM = "summan av raderna";
  private static final String CONTROL = "kontrolluppgift";

  /** A row of delivered numbers. */
  FigureTable.Line delivered(String name, FactKey row) {
    return line(name, row, provenance(row, MISSING), false);
  }

  /**
   * The lines that lead to the committee's total: where it is delivered the sum of the rows and
   * what is left, then the total.
   */
  List<FigureTable.Line> totals() {
    List<FigureTable.Line> lines = new ArrayList<>();
    if (rows.exists(rows.sum())) {
      lines.add(line(words.org(rows.sum().org()), rows.sum(), SUM, true));
      String left = words.measure(ReportWords.ROUNDING);
      lines.add(line(left, rows.left(), "total − summa", false));
    }
    lines.add(total(words.committee(), rows.committee()));
    return lines;
  }

  /** A total of the committee. */
  FigureTable.Line total(String name, FactKey row) {
    return line(name, row, provenance(row, SUM), true);
  }

  /** A row of a table whose rows are measures. */
  FigureTable.Line measured(List<String> heads, FactKey row, boolean total) {
    String tail = provenance(row, total ? SUM : MISSING);
    return new FigureTable.Line(heads, rows.figures(Variant.PRINTED, row), tail, total);
  }

  /** What there is to say of where a row's numbers come from; empty when the sender delivered. */
  String remark(FactKey row) {
    String provenance = provenance(row, MISSING);
    return provenance.equals(DELIVERED) ? "" : provenance;
  }

  /** Whether a control stands in, for all of the row or for some of it. */
  private String provenance(FactKey row, String undelivered) {
    FactBook facts = rows.edition().facts();
    List<FactKey> known = rows.delivered(row).stream()
        .filter(key -> facts.printed(key).isPresent())
        .toList();
    long stoodIn = known.stream().filter(facts::isStoodIn).count();
    if (known.isEmpty()) {
      return undelivered;
    }
    if (stoodIn == 0) {
      return DELIVERED;
    }
    return stoodIn == known.size() ? CONTROL : "delvis " + CONTROL;
  }

  private FigureTable.Line line(String name, FactKey row, String tail, boolean total) {
    return new FigureTable.Line(List.of(name), rows.figures(Variant.PRINTED, row), tail, total);
  }
}
