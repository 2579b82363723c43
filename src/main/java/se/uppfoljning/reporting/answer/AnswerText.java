package se.uppfoljning.reporting.answer;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.SafeText;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.template.Template;

/** What a sender is told of a file: a receipt, or everything there is to correct. */
public final class AnswerText {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
          "yyyy-MM-dd HH:mm", Locale.ROOT)
      .withZone(ZoneId.of("Europe/Stockholm"));

  private static final String WITH_WORKBOOK = """
      Arbetsboken följer med det här svaret: filen vars namn slutar på _RATTA.xlsx. I den har
      cellerna färg och en anteckning, och fliken Rättningar leder till var och en. Rätta där,
      spara och lämna den i stället.
      """;

  private static final String ABOUT_A_PERSON = """
      Filen togs inte emot och inget i den räknas: i den står uppgifter om en enskild person. Ta bort
      dem, spara filen och lägg den i mappen inkommande/%s igen. Resten granskas då; den är inte
      granskad än.
      """;

  private static final String ANOTHER_FORM = """
      Filen togs inte emot och inget i den räknas: den är gjord av en annan mall än den som gäller för
      er. Ändra inget i den; gör som det står här nedan.
      """;

  private static final String GIVEN_BACK = """
      Filen är inte sparad hos oss och följer inte med något brev. Den ligger bara i mappen %s:
      som du lämnade den, med _TILLBAKA i namnet%s.
      Ta bort det som ligger där när du är klar.
      """;

  private static final String STILL_THERE = """
      Filen är inte sparad hos oss. Den ligger kvar i mappen %s där du lade den%s.
      Ta bort det som ligger där när du är klar.
      """;

  private static final String MARKED = """
      ,
      och %smed färg och en anteckning vid varje cell, i filen vars namn slutar på _RATTA.xlsx""";

  private final Municipality municipality;
  private final Arrival arrival;
  private final StringBuilder text = new StringBuilder();

  private AnswerText(Municipality municipality, Arrival arrival) {
    this.municipality = municipality;
    this.arrival = arrival;
  }

  /** Which way a file came, and so where it is now. */
  public enum Road {
    /** From {@code inkommande/}: taken, and the answer lies in {@code svar/} and may be mailed. */
    DELIVERED,
    /** Lies in {@code prova/} still; the answer lies in {@code svar/}. */
    TRIED
  }

  /**
   * The whole text.
   *
   * @param earlier the sender's facts of the period that counted until now
   * @param forecasts what is reckoned of the year, when the delivery forecasts it
   * @param returned the sender's workbook, when the file is rejected
   */
  public static String of(
      Municipality municipality,
      Arrival arrival,
      Verdict verdict,
      List<Fact> earlier,
      @Nullable Figures forecasts,
      ReturnedWorkbook returned,
      Road road) {
    AnswerText answer = new AnswerText(municipality, arrival);
    if (verdict instanceof Verdict.Accepted accepted) {
      answer.receipt(accepted, earlier, forecasts);
    } else if (verdict instanceof Verdict.Duplicate duplicate) {
      answer.duplicate(duplicate);
    } else {
      answer.corrections((Verdict.Rejected) verdict, returned, road);
    }
    return answer.text.toString();
  }

  /** Whether it was made for another sender (L07) or of another version (L11): nothing to mend in it. */
  private static boolean isOfAnotherForm(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.place().sheet().equals(Template.READ_ME_SHEET))
        .anyMatch(each -> each.code() == FindingCode.L07 || each.code() == FindingCode.L11);
  }

  private void corrections(Verdict.Rejected verdict, ReturnedWorkbook returned, Road road) {
    head("RÄTTA OCH LÄMNA IGEN");
    if (verdict.isAboutAPerson()) {
      aboutAPerson(returned, road);
    } else if (isOfAnotherForm(verdict.findings())) {
      ANOTHER_FORM.lines().forEach(this::line);
      if (returned instanceof ReturnedWorkbook.Made) {
        line("Den ligger bredvid med märken där det syns.");
      }
    } else {
      line("Filen togs inte emot och inget i den räknas. Rätta punkterna nedan, spara filen och");
      line("lägg den i mappen inkommande/" + arrival.sender() + " igen. Allt vi hittade står här.");
      returned(returned);
    }
    List<Finding> findings = verdict.findings();
    list("Att rätta", findings, Severity.FEL);
    list("Frågor", findings, Severity.FRAGA);
    list("Att veta", findings, Severity.UPPLYSNING);
  }

  /** The mail has no attachment: what is said is true in it and beside the workbook. */
  private void aboutAPerson(ReturnedWorkbook returned, Road road) {
    String answers = "svar/" + arrival.sender();
    boolean isTried = road == Road.TRIED;
    String marked = returned instanceof ReturnedWorkbook.Made
        ? MARKED.formatted(isTried ? "i mappen " + answers + " " : "")
        : "";
    String where = isTried
        ? STILL_THERE.formatted("prova/" + arrival.sender(), marked)
        : GIVEN_BACK.formatted(answers, marked);
    ABOUT_A_PERSON.formatted(arrival.sender()).lines().forEach(this::line);
    line("");
    where.lines().forEach(this::line);
  }

  private void returned(ReturnedWorkbook returned) {
    if (returned instanceof ReturnedWorkbook.Made made) {
      line("");
      WITH_WORKBOOK.lines().forEach(this::line);
      if (made.withoutMacros()) {
        line("Makron lämnas inte tillbaka och läses inte.");
      }
    } else if (returned instanceof ReturnedWorkbook.NotMade notMade
        && !notMade.why().isEmpty()) {
      line("");
      line(notMade.why());
    }
  }

  private void receipt(Verdict.Accepted accepted, List<Fact> earlier, @Nullable Figures forecasts) {
    head("KVITTO");
    line("Filen är mottagen och räknas för " + accepted.period() + ". Det här läste vi:");
    Receipt receipt = new Receipt(municipality);
    receipt.read(accepted).forEach(this::line);
    line("");
    receipt.changes(accepted.facts(), earlier).forEach(this::line);
    if (forecasts != null) {
      new ForecastReceipt(municipality, forecasts).lines(accepted).forEach(this::line);
    }
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

  private String orgName(String code) {
    return municipality.organisation().byCode(code).map(Org::name).orElse(code);
  }

  /** A line of ours: what stood in a file can neither break it nor turn it. */
  private void line(String line) {
    text.append(SafeText.of(line)).append('\n');
  }
}
