package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.F07;
import static se.uppfoljning.facts.delivery.FindingCode.F08;
import static se.uppfoljning.facts.delivery.FindingCode.L01;
import static se.uppfoljning.facts.delivery.FindingCode.L06;
import static se.uppfoljning.facts.delivery.FindingCode.L08;
import static se.uppfoljning.facts.delivery.FindingCode.L09;
import static se.uppfoljning.facts.delivery.FindingCode.L12;
import static se.uppfoljning.facts.delivery.FindingCode.N13;
import static se.uppfoljning.facts.delivery.FindingCode.V23;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.table.Table;
import se.uppfoljning.facts.table.Workbook.Outward;

/** What is said of a file or sheet as a whole. */
final class FileFaults {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
          "yyyy-MM-dd HH:mm", Locale.ROOT)
      .withZone(ZoneId.of("Europe/Stockholm"));

  private static final int SHOWN = 100;

  private FileFaults() {}

  /** A link or connection is told once; a formula that calls others at its cell, and rejects. */
  static List<Finding> reachingOutward(DeliveryContext context, Outward outward) {
    TablePlace workbook = new TablePlace(context.fileName(), "");
    List<Finding> findings = new ArrayList<>();
    if (outward.links()) {
      findings.add(workbook.upplysning(F07, "", links()));
    }
    if (outward.connections()) {
      findings.add(workbook.upplysning(F08, "", connections()));
    }
    outward.calls().stream()
        .map(call -> new TablePlace(context.fileName(), call.sheet())
            .fel(N13, call.address(), calling(call.text())))
        .forEach(findings::add);
    return findings;
  }

  private static Words links() {
    return new Words(
        "",
        "",
        "Arbetsboken har länkar till andra arbetsböcker. De öppnas inte: talen läses som de senast "
            + "sparades.",
        "Uppdatera länkarna i Excel och spara innan arbetsboken lämnas.");
  }

  private static Words connections() {
    return new Words(
        "",
        "",
        "Arbetsboken hämtar uppgifter ur en annan källa. Källan frågas inte: talen läses som de "
            + "senast sparades.",
        "Uppdatera uppgifterna i Excel och spara innan arbetsboken lämnas.");
  }

  private static Words calling(String formula) {
    return new Words(
        formula.length() > SHOWN ? formula.substring(0, SHOWN) + " …" : formula,
        "ett tal, en text eller en vanlig formel",
        "Formeln anropar ett annat program eller nätet. Sådana formler tas inte emot.",
        "Ersätt formeln med dess värde (Kopiera, Klistra in som värden).");
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

  /** Of a number that stands twice; nothing where both are printed the same. */
  static Optional<Finding> doubled(DeliveryContext context, Fact first, Fact second) {
    CellSource cell = second.source();
    String other = first.source().sheet() + ", cell " + first.source().cell();
    Words words = new Words(
        shown(context, second),
        shown(context, first),
        "Samma uppgift står med ett annat värde i flik " + other
            + "; det går inte att veta vilket som gäller.",
        "Rätta det ena talet, eller ta bort den ena tabellen eller fliken.");
    return words.seen().equals(words.expected())
        ? Optional.empty()
        : Optional.of(new TablePlace(cell.file(), cell.sheet()).fel(L06, cell.cell(), words));
  }

  private static String shown(DeliveryContext context, Fact fact) {
    return context.municipality().display(fact.key(), fact.value(), fact.unit());
  }
}
