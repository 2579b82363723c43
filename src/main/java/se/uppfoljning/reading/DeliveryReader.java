package se.uppfoljning.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.extract.Extract;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.ledger.Ledger;
import se.uppfoljning.facts.table.Workbook;
import se.uppfoljning.facts.table.Workbook.Reason;
import se.uppfoljning.facts.table.Workbook.Unreadable;
import se.uppfoljning.reading.ledger.LedgerReader;

/** Reads a delivered file, told by its content and never by its name. */
public final class DeliveryReader {
  private static final Set<Reason> MAY_BE_TEXT = Set.of(Reason.TEXT, Reason.NOT_A_WORKBOOK);

  /** An extract of the accounts may be bigger. */
  private static final Set<Reason> TOO_BIG = Set.of(Reason.TOO_BIG, Reason.TOO_BIG_PART);

  private DeliveryReader() {}

  /**
   * As {@link WorkbookReader#read}, and what is no workbook as an extract when it is one. Other text
   * is given line by line.
   *
   * @param ledger how the accounts are read; null where they are not
   */
  public static Workbook read(
      Path file, List<Layout> layouts, List<Extract> extracts, @Nullable Ledger ledger) {
    Workbook workbook = WorkbookReader.read(file, layouts);
    if (ledger != null && mayBeLedger(workbook)) {
      return WorkbookReader.ledger(file, ledger, workbook);
    }
    return workbook instanceof Unreadable unreadable && MAY_BE_TEXT.contains(unreadable.reason())
        ? Optional.ofNullable(ledger)
            .flatMap(accounts -> LedgerReader.read(file, accounts))
            .<Workbook>map(book -> book)
            .orElseGet(() -> text(file, extracts, unreadable.reason()))
        : workbook;
  }

  /** A workbook without a table of ours, or too big for one. */
  private static boolean mayBeLedger(Workbook workbook) {
    return workbook instanceof Workbook.Opened opened
        ? opened.tables().isEmpty() && opened.stamp() == null
        : workbook instanceof Unreadable unreadable && TOO_BIG.contains(unreadable.reason());
  }

  private static Workbook text(Path file, List<Extract> extracts, Reason reason) {
    if (ExtractReader.isTooBig(file)) {
      return new Unreadable(Reason.TOO_BIG_TEXT, ExtractReader.lines(file));
    }
    return ExtractReader.read(file, extracts)
        .<Workbook>map(Workbook.Extracted::new)
        .orElseGet(() -> new Unreadable(reason, ExtractReader.lines(file)));
  }
}
