package se.uppfoljning.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.ledger.Ledger;
import se.uppfoljning.facts.table.Workbook;
import se.uppfoljning.facts.table.Workbook.Reason;
import se.uppfoljning.facts.table.Workbook.Unreadable;
import se.uppfoljning.reading.container.Container;
import se.uppfoljning.reading.container.Deadline;
import se.uppfoljning.reading.container.FileKind;
import se.uppfoljning.reading.container.Limits;
import se.uppfoljning.reading.container.Refused;

/**
 * Reads the tables of a workbook (.xlsx, .xlsm and their templates, also in the strict form of the
 * format). The file is checked as a whole before any part is read. Formulas are never evaluated: a
 * cell gives what was stored when the workbook was last calculated and saved. Hidden sheets, rows
 * and columns are read as any others.
 */
public final class WorkbookReader {
  /** Is told the kind of a fault alone: its message may quote cells. */
  private static final Logger LOG = LoggerFactory.getLogger(WorkbookReader.class);

  /** A unit's workbook takes some milliseconds. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** A million rows take half a minute. */
  private static final Duration LONGEST_OF_EXTRACT = Duration.ofMinutes(10);

  private WorkbookReader() {}

  /**
   * The tables of a file that have the headings of a layout. What a file holds never makes it throw.
   *
   * @param layouts the tables to look for; where a table fits several equally well, the first counts
   * @throws UncheckedIOException if there is no such file or it may not be read
   */
  public static Workbook read(Path file, List<Layout> layouts) {
    return read(file, layouts, Deadline.in(LONGEST));
  }

  static Workbook read(Path file, List<Layout> layouts, Deadline deadline) {
    Optional<Reason> other = otherThanPackage(file);
    if (other.isPresent()) {
      return new Unreadable(other.get());
    }
    return read(
        file,
        deadline,
        Limits.WORKBOOK,
        container -> new PackageReader(container, layouts, deadline).read());
  }

  /**
   * The accounts in a workbook that has the headings of an extract on some sheet.
   *
   * @param otherwise what the file is when it has not
   * @throws UncheckedIOException if there is no such file or it may not be read
   */
  static Workbook ledger(Path file, Ledger ledger, Workbook otherwise) {
    Deadline deadline = Deadline.in(LONGEST_OF_EXTRACT);
    return read(
        file,
        deadline,
        Limits.EXTRACT,
        container -> new PackageReader(container, List.of(), deadline)
            .ledger(ledger)
            .<Workbook>map(book -> book)
            .orElse(otherwise));
  }

  private interface Reading {
    Workbook of(Container container) throws IOException, XMLStreamException;
  }

  private static Workbook read(Path file, Deadline deadline, Limits limits, Reading reading) {
    try (Container container = Container.open(file, deadline, limits)) {
      return reading.of(container);
    } catch (InternalError | UnknownError e) {
      throw e; // the machine is ill, not the file
    } catch (Throwable e) { // a hostile file may exhaust stack or memory, and ends alone
      Reason reason = reason(e);
      LOG.info("A workbook could not be read ({}): {}", reason, e.getClass().getName());
      return new Unreadable(reason);
    }
  }

  private static Optional<Reason> otherThanPackage(Path file) {
    try {
      return FileKind.otherThanPackage(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that exhausts the memory is too big; the parser wraps what its stream throws. */
  private static Reason reason(Throwable fault) {
    if (fault instanceof OutOfMemoryError) {
      return Reason.TOO_BIG;
    }
    Throwable cause =
        fault instanceof XMLStreamException xml ? xml.getNestedException() : fault.getCause();
    if (fault instanceof Refused refused) {
      return refused.reason();
    }
    return cause == null || cause == fault ? Reason.DAMAGED : reason(cause);
  }
}
