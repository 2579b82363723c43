package se.uppfoljning.reporting.answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.slf4j.LoggerFactory;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.reporting.FixedZip;

/** The sender's own workbook with a note at every cell to correct, if it can be made. */
public sealed interface ReturnedWorkbook {

  /**
   * It was made. Nothing in it is calculated anew, and every cell, format and setting of the sender's
   * is as it was.
   *
   * @param content an .xlsx; not to be changed
   * @param withoutMacros whether the sender's had macros, which are left out
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  record Made(byte[] content, boolean withoutMacros) implements ReturnedWorkbook {}

  /**
   * There is the text alone.
   *
   * @param why a sentence for the sender; empty when nobody would expect a workbook
   */
  record NotMade(String why) implements ReturnedWorkbook {}

  /** Of a file that is no workbook, or not rejected. */
  ReturnedWorkbook NONE = new NotMade("");

  /**
   * Makes it; the same file, findings and arrival give the same bytes. Whatever goes wrong, there is
   * the text.
   *
   * @param file as it was dropped; only read
   * @param findings all that was found in it
   */
  static ReturnedWorkbook of(Path file, Arrival arrival, List<Finding> findings) {
    try {
      if (findings.stream().anyMatch(ReturnedWorkbook::isOfFileItself) || !SentFile.isZip(file)) {
        return NONE;
      }
      if (!SentFile.isSmall(file)) {
        return new NotMade("Arbetsboken är för stor för att lämnas tillbaka med anteckningar.");
      }
      return made(file, arrival, findings);
    } catch (IOException
        | OpenXML4JException
        | RuntimeException
        | OutOfMemoryError
        | StackOverflowError fault) {
      log(arrival, fault);
      return new NotMade("Arbetsboken kunde inte lämnas tillbaka med anteckningar.");
    }
  }

  /** Its kind alone: a message may quote cells. */
  private static void log(Arrival arrival, Throwable fault) {
    LoggerFactory.getLogger(ReturnedWorkbook.class)
        .warn("arrival {}: no workbook back: {}", arrival.id(), fault.getClass().getName());
  }

  /** What could not be read is not written either. */
  private static boolean isOfFileItself(Finding finding) {
    return finding.severity() == Severity.FEL
        && finding.code().name().startsWith("F")
        && finding.place().sheet().isEmpty();
  }

  private static Made made(Path file, Arrival arrival, List<Finding> findings)
      throws IOException, OpenXML4JException {
    OPCPackage content = SentFile.open(file);
    boolean withoutMacros = SentFile.removeMacros(content);
    try (XSSFWorkbook workbook = new XSSFWorkbook(content);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      workbook.setWorkbookType(XSSFWorkbookType.XLSX);
      new CorrectionsSheet(workbook).replace(arrival.fileName(), findings);
      Optional<Date> received = Optional.of(Date.from(arrival.receivedAt()));
      workbook.getProperties().getCoreProperties().setModified(received);
      workbook.write(bytes);
      return new Made(FixedZip.of(bytes.toByteArray()), withoutMacros);
    }
  }
}
