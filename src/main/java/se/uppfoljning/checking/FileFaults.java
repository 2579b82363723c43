package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.F01;
import static se.uppfoljning.facts.delivery.FindingCode.F02;
import static se.uppfoljning.facts.delivery.FindingCode.F03;
import static se.uppfoljning.facts.delivery.FindingCode.L01;
import static se.uppfoljning.facts.delivery.FindingCode.L06;
import static se.uppfoljning.facts.delivery.FindingCode.L08;
import static se.uppfoljning.facts.delivery.FindingCode.L09;
import static se.uppfoljning.facts.delivery.FindingCode.L12;
import static se.uppfoljning.facts.delivery.FindingCode.V23;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.table.Table;
import se.uppfoljning.facts.table.Workbook;

/** What is said of a file or sheet as a whole. */
final class FileFaults {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
          "yyyy-MM-dd HH:mm", Locale.ROOT)
      .withZone(ZoneId.of("Europe/Stockholm"));

  private FileFaults() {}

  static Finding unreadable(Workbook.Reason reason, DeliveryContext context) {
    TablePlace place = new TablePlace(context.fileName(), "");
    return switch (reason) {
      case NOT_A_WORKBOOK ->
        isCsv(context.fileName())
            ? place.fel(L01, "", noExtract())
            : place.fel(F01, "", notAWorkbook());
      case OLD_OR_ENCRYPTED -> place.fel(F02, "", oldOrEncrypted());
      case DAMAGED -> place.fel(F03, "", damaged());
    };
  }

  private static boolean isCsv(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  private static Words noExtract() {
    return new Words(
        "",
        "ett uttag med de rubriker som står i inställningarna (extract-*.yml)",
        "Textfilen har inte rubrikerna i något uttag ur personalsystemet.",
        "Kontrollera rubrikraden. Områdets egna siffror lämnas som Excel-arbetsbok (.xlsx).");
  }

  private static Words notAWorkbook() {
    return new Words(
        "",
        "en Excel-arbetsbok (.xlsx)",
        "Filen är ingen Excel-arbetsbok, eller så blev den inte färdigsparad.",
        "Öppna den i Excel, välj Spara som Excel-arbetsbok (.xlsx) och lämna den igen.");
  }

  private static Words oldOrEncrypted() {
    return new Words(
        "",
        "en Excel-arbetsbok (.xlsx) utan lösenord",
        "Filen är lösenordsskyddad eller sparad i det gamla formatet .xls.",
        "Spara den som Excel-arbetsbok (.xlsx) utan lösenord och lämna den igen.");
  }

  private static Words damaged() {
    return new Words(
        "",
        "en hel arbetsbok",
        "Arbetsboken är skadad och kan inte läsas säkert.",
        "Öppna den i Excel, låt Excel reparera, spara och lämna den igen.");
  }

  static Finding noTable(DeliveryContext context) {
    Words words = new Words(
        "",
        "en tabell med rubrikerna i förra månadens arbetsbok",
        "Ingen flik har en tabell som känns igen.",
        "Kontrollera att rubrikraden finns kvar med samma rubriker som förra månaden.");
    return new TablePlace(context.fileName(), "").fel(L01, "", words);
  }

  static Finding otherSheet(DeliveryContext context, String sheet) {
    Words words = new Words(
        "",
        "",
        "Fliken har ingen tabell som känns igen och läses inte.",
        "Inget behöver göras om fliken är era egna anteckningar.");
    return new TablePlace(context.fileName(), sheet).upplysning(L08, "", words);
  }

  static Finding noRows(TablePlace place, Table table) {
    Words words = new Words(
        "",
        "minst en rad med tal",
        "Tabellen har rubriker men inga rader med tal.",
        "Fyll i raden, eller ta bort fliken om den inte ska räknas.");
    return place.fel(L09, table.headings().get(0).cell().address(), words);
  }

  /** V23: the sender's deliveries that this one replaces when it is accepted. */
  static List<Finding> deliveredBefore(
      DeliveryContext context, Collection<String> layouts, boolean rejected) {
    return layouts.stream()
        .flatMap(layout -> Stream.ofNullable(context.before().deliveries().get(layout)))
        .distinct()
        .sorted(Comparator.comparingLong(Arrival::id))
        .map(earlier -> deliveredBefore(context, earlier, rejected))
        .toList();
  }

  private static Finding deliveredBefore(
      DeliveryContext context, Arrival earlier, boolean rejected) {
    String then = earlier.fileName() + " togs emot " + MINUTE.format(earlier.receivedAt());
    Words words = new Words(
        "",
        "",
        rejected
            ? then + " för samma månad och räknas tills en ny version är godkänd."
            : then + " för samma månad; den här filen ersätter den.",
        "Inget behöver göras om den här är den rätta.");
    return new TablePlace(context.fileName(), "").upplysning(V23, "", words);
  }

  static Finding nothingFilledIn(TablePlace place, Table table) {
    Words words = new Words(
        "",
        "minst ett tal",
        "Arbetsboken har inga uppgifter ifyllda.",
        "Fyll i talen och lämna arbetsboken igen.");
    return place.fel(L12, table.headings().get(0).cell().address(), words);
  }

  static Finding doubled(Fact first, Fact second) {
    CellSource cell = second.source();
    String other = first.source().sheet() + ", cell " + first.source().cell();
    Words words = new Words(
        "",
        "",
        "Samma uppgift finns också i flik " + other + "; det går inte att veta vilken som gäller.",
        "Ta bort den ena tabellen eller fliken.");
    return new TablePlace(cell.file(), cell.sheet()).fel(L06, cell.cell(), words);
  }
}
