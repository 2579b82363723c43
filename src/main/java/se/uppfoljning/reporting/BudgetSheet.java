package se.uppfoljning.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import se.uppfoljning.facts.budget.BudgetRow;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figures;

/** The sheet Budgetändringar: what was decided of the budget in the year, before and after. */
record BudgetSheet(Rows rows, ReportWords words) {
  private static final int HEADER_ROWS = 4;
  private static final int BEFORE = 5;
  private static final List<String> HEADS =
      List.of("Gäller från", "Beslut", "Organisation", "Rad", "Tal", "Före", "Efter");

  /** A decision; the version before it and its own are figures. */
  private record Change(FactKey key, BudgetRow row, int version) {}

  void write(Page page) {
    page.widths(14, 44, 44, 28, 18, 16, 16);
    page.line(
        Look.TITLE,
        SheetTitle.BUDGET_CHANGES.text() + " – " + words.committee() + ", " + words.span());
    page.line(Look.SUBTITLE, "Belopp i " + words.unit() + ". " + words.costSign());
    page.skipRow();
    header(page);
    changes().forEach(change -> write(page, change));
    page.finish(HEADER_ROWS, 0, words.footer());
  }

  private static void header(Page page) {
    XSSFRow header = page.row();
    for (int column = 0; column < HEADS.size(); column++) {
      Look look = column < BEFORE ? Look.HEADER : Look.NUMBER_HEADER;
      page.text(header, column, look, HEADS.get(column));
    }
  }

  private List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (FactKey key : rows.budgetChanges()) {
      List<BudgetRow> known = rows.edition().municipality().budget().known(key);
      for (int version = 1; version < known.size(); version++) {
        changes.add(new Change(key, known.get(version), version));
      }
    }
    changes.sort(Comparator.comparing(change -> change.row().since()));
    return changes;
  }

  private void write(Page page, Change change) {
    XSSFRow row = page.row();
    page.text(row, 0, Look.TEXT, change.row().since().toString());
    page.text(row, 1, Look.TEXT, change.row().words());
    page.text(row, 2, Look.TEXT, words.org(change.key().org()));
    page.text(row, 3, Look.TEXT, words.measure(change.key()));
    page.text(row, 4, Look.TEXT, words.heading(change.key()));
    Figures figures = rows.edition().figures();
    page.figure(
        row, BEFORE, Look.AMOUNT, figures.byId(BudgetRow.id(change.key(), change.version() - 1)));
    page.figure(
        row, BEFORE + 1, Look.AMOUNT, figures.byId(BudgetRow.id(change.key(), change.version())));
  }
}
