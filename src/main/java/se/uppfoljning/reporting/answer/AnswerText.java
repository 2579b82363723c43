package se.uppfoljning.reporting.answer;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.extract.StaffGroup;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.note.Action;
import se.uppfoljning.facts.note.Note;
import se.uppfoljning.facts.organisation.Measure;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.ReportTable;
import se.uppfoljning.reporting.PeriodWords;
import se.uppfoljning.reporting.SafeText;
import se.uppfoljning.reporting.Units;

/** What a sender is told of a file: a receipt, or everything there is to correct. */
public final class AnswerText {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
          "yyyy-MM-dd HH:mm", Locale.ROOT)
      .withZone(ZoneId.of("Europe/Stockholm"));

  private final Municipality municipality;
  private final Arrival arrival;
  private final StringBuilder text = new StringBuilder();

  private AnswerText(Municipality municipality, Arrival arrival) {
    this.municipality = municipality;
    this.arrival = arrival;
  }

  /**
   * The whole text.
   *
   * @param earlier the sender's facts of the period that counted until now
   * @param returned the sender's workbook, when the file is rejected
   */
  public static String of(
      Municipality municipality,
      Arrival arrival,
      Verdict verdict,
      List<Fact> earlier,
      ReturnedWorkbook returned) {
    AnswerText answer = new AnswerText(municipality, arrival);
    if (verdict instanceof Verdict.Accepted accepted) {
      answer.receipt(accepted, earlier);
    } else if (verdict instanceof Verdict.Duplicate duplicate) {
      answer.duplicate(duplicate);
    } else {
      answer.corrections(verdict.findings(), returned);
    }
    return answer.text.toString();
  }

  private void corrections(List<Finding> findings, ReturnedWorkbook returned) {
    head("RÄTTA OCH LÄMNA IGEN");
    line("Filen togs inte emot och inget i den räknas. Rätta punkterna nedan, spara filen och");
    line("lägg den i samma mapp igen. Allt vi hittade står här.");
    returned(returned);
    list("Att rätta", findings, Severity.FEL);
    list("Frågor", findings, Severity.FRAGA);
    list("Att veta", findings, Severity.UPPLYSNING);
  }

  private void returned(ReturnedWorkbook returned) {
    if (returned instanceof ReturnedWorkbook.Made made) {
      line("");
      line(
          "Arbetsboken följer med det här svaret: filen vars namn slutar på _RATTA.xlsx. I den har");
      line(
          "cellerna färg och en anteckning, och fliken Rättningar leder till var och en. Rätta där,");
      line("spara och lämna den i stället.");
      line(made.withoutMacros() ? "Makron lämnas inte tillbaka och läses inte." : "");
    } else if (returned instanceof ReturnedWorkbook.NotMade notMade
        && !notMade.why().isEmpty()) {
      line("");
      line(notMade.why());
    }
  }

  private void receipt(Verdict.Accepted accepted, List<Fact> earlier) {
    head("KVITTO");
    line("Filen är mottagen och räknas för " + accepted.period() + ". Det här läste vi:");
    read(accepted.facts());
    line("  " + count(accepted.notes()));
    line("");
    changes(accepted.facts(), earlier);
    list("Frågor att svara på i nästa version", accepted.findings(), Severity.FRAGA);
    list("Att veta", accepted.findings(), Severity.UPPLYSNING);
  }

  private void duplicate(Verdict.Duplicate duplicate) {
    head("KVITTO");
    Arrival earlier = duplicate.earlier();
    line("Tack, men den här filen har vi redan: samma innehåll togs emot "
        + MINUTE.format(earlier.receivedAt())
        + " som "
        + earlier.fileName()
        + ".");
    line(
        duplicate.superseded()
            ? "Det är en äldre version; en nyare har tagits emot sedan dess och det är den som"
                + " räknas."
            : "Inget behöver göras och inget har ändrats.");
  }

  private void head(String title) {
    line(title);
    line("");
    line("Fil: " + arrival.fileName());
    line("Avsändare: " + orgName(arrival.sender()) + " (" + arrival.sender() + ")");
    line("Mottagen: " + MINUTE.format(arrival.receivedAt()));
    line("Kontrollsumma: " + arrival.sha256());
    line("");
  }

  /** One line a row of the workbook, sheet by sheet, its amounts as printed in the reports. */
  private void read(List<Fact> facts) {
    Map<String, Map<String, List<String>>> sheets = new LinkedHashMap<>();
    for (Fact fact : facts) {
      if (!fact.key().kind().derived()) {
        sheets
            .computeIfAbsent(part(fact), part -> new LinkedHashMap<>())
            .computeIfAbsent(rowName(fact.key()), row -> new ArrayList<>())
            .add(column(fact.key()) + " " + amount(fact));
      }
    }
    sheets.forEach((sheet, rows) -> {
      line("  " + sheet);
      rows.forEach((row, amounts) -> line("    " + row + ": " + String.join(", ", amounts)));
    });
  }

  /** The sheet, or what an extract says of where its numbers come from. */
  private String part(Fact fact) {
    String sheet = fact.source().sheet();
    return isStaff(fact.key())
        ? "Uttag" + (sheet.isEmpty() ? "" : ", källa: " + sheet)
        : "Flik " + sheet;
  }

  private boolean isStaff(FactKey key) {
    return municipality.table(key.measure()) == ReportTable.STAFF;
  }

  /** "2 kommentarer och 1 åtgärd": also none, so that nobody believes theirs was read. */
  private static String count(List<Note> notes) {
    long actions = notes.stream().filter(Action.class::isInstance).count();
    long comments = notes.size() - actions;
    return (comments == 1 ? "1 kommentar" : comments + " kommentarer")
        + " och "
        + (actions == 1 ? "1 åtgärd" : actions + " åtgärder");
  }

  private void changes(List<Fact> facts, List<Fact> earlier) {
    if (earlier.isEmpty()) {
      return;
    }
    line("Det här ändrades mot den version som gällde:");
    List<String> changed = Stream.concat(
            facts.stream().flatMap(fact -> changed(fact, earlier).stream()),
            earlier.stream().filter(old -> isGone(old, facts)).map(this::gone))
        .toList();
    changed.forEach(this::line);
    if (changed.isEmpty()) {
      line("  Inga belopp ändrades.");
    }
    line("");
  }

  private static boolean isGone(Fact old, List<Fact> facts) {
    return facts.stream()
        .noneMatch(fact -> fact.key().equals(old.key()) && fact.role() == old.role());
  }

  private String gone(Fact old) {
    return "  " + rowName(old.key()) + ", " + column(old.key()) + ": " + amount(old)
        + " finns inte längre med";
  }

  private Optional<String> changed(Fact fact, List<Fact> earlier) {
    Optional<Fact> old = earlier.stream()
        .filter(other -> other.key().equals(fact.key()) && other.role() == fact.role())
        .findFirst();
    if (old.isPresent() && old.get().value().compareTo(fact.value()) == 0) {
      return Optional.empty();
    }
    String sheet = isStaff(fact.key()) ? "" : fact.source().sheet() + "!";
    String cell = " (" + sheet + fact.source().cell() + "): ";
    String was = old.map(this::amount).orElse("saknades");
    return Optional.of("  " + rowName(fact.key()) + ", " + column(fact.key()) + cell + was
        + " blev " + amount(fact));
  }

  private void list(String title, List<Finding> findings, Severity severity) {
    List<Finding> listed =
        findings.stream().filter(f -> f.severity() == severity).toList();
    if (listed.isEmpty()) {
      return;
    }
    line("");
    line(title + ":");
    for (int number = 1; number <= listed.size(); number++) {
      point(number, listed.get(number - 1));
    }
  }

  private void point(int number, Finding finding) {
    line("");
    line(number + ". " + finding.place().words() + "  [" + finding.code() + " "
        + finding.code().title() + "]");
    if (!finding.seen().isEmpty()) {
      line("   Vi såg: " + finding.seen());
    }
    if (!finding.expected().isEmpty()) {
      line("   Väntat: " + finding.expected());
    }
    line("   " + finding.message());
    line("   Gör så här: " + finding.remedy());
  }

  private String rowName(FactKey key) {
    String org = orgName(key.org());
    if (isStaff(key)) {
      return org + ", " + StaffGroup.words(key.breakdown());
    }
    return key.measure().equals(municipality.profile().total())
        ? org
        : org + ", " + measureName(key);
  }

  private String measureName(FactKey key) {
    return municipality.measures().byCode(key.measure()).map(Measure::name).orElse(key.measure());
  }

  private String orgName(String code) {
    return municipality.organisation().byCode(code).map(Org::name).orElse(code);
  }

  private String column(FactKey key) {
    if (isStaff(key)) {
      return measureName(key);
    }
    String heading = municipality.profile().column(municipality.table(key.measure()), key.kind());
    return new PeriodWords(key.period()).fill(heading);
  }

  private String amount(Fact fact) {
    String display = municipality.display(fact.key(), fact.value(), fact.unit());
    return Units.behind(display, municipality.profile(), fact.unit());
  }

  /** A line of ours: what stood in a file can neither break it nor turn it. */
  private void line(String line) {
    text.append(SafeText.of(line)).append('\n');
  }
}
