package se.uppfoljning.reading.ledger;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.ledger.Ledger;
import se.uppfoljning.facts.table.Workbook;

/**
 * The rows of an extract that lies in a workbook, sheet by sheet: of each the rows below its headings,
 * which stand among the first; a sheet without them has none.
 */
public final class LedgerRows {
  private final Ledger ledger;
  private final Faults faults = new Faults();
  private final Tally tally = new Tally();
  private @Nullable ColumnReader last;
  private @Nullable ColumnReader reader;
  private int looked;

  /** No rows yet. */
  public LedgerRows(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The rows after this are of another sheet. */
  public void beginSheet() {
    reader = null;
    looked = 0;
  }

  /**
   * A row that is not empty.
   *
   * @param cells its texts from the first column on
   * @param number from 1, as people see it
   */
  public void take(List<String> cells, int number) {
    if (reader != null) {
      reader.take(cells, number);
    } else if (looked++ < ColumnHeadings.RECORDS) {
      reader = ColumnHeadings.of(cells, ledger)
          .map(headings -> new ColumnReader(ledger, headings, faults, tally))
          .orElse(null);
      last = reader == null ? last : reader;
    }
  }

  /** A text that no row is going to be looked at for. */
  public static boolean mayNameAPerson(String text) {
    return Faults.hasIdentity(text);
  }

  /** The sums; empty when no sheet had the headings. */
  public Optional<Workbook.Ledgered> read() {
    return Optional.ofNullable(last).map(any -> new Workbook.Ledgered(any.book(), faults.texts()));
  }
}
