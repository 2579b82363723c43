package se.uppfoljning.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.Measure;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.profile.PrintProfile;

/** What an edition and its parts are called, in Swedish: the same in workbook and mail. */
record ReportWords(Edition edition) {
  static final String SIGN_RULE = "Minus betyder underskott mot budget.";

  static final String MORE_QUESTIONS =
      "Alla frågor står på fliken " + SheetTitle.RECONCILIATION.text() + ".";

  private static final String WORKBOOK_HOLDS =
      " med alla tal, avstämning, leveranser och spår till fil, flik och cell.";
  private static final Map<String, String> STEMS =
      Map.of("manadsrapport", "Månads", "delarsrapport", "Delårs", "arsrapport", "Års");
  private static final Map<String, String> OUR_MEASURES =
      Map.of("rounding", "Avrundning", "difference", "Differens");

  // Not from the JDK's locale data, which a trimmed runtime lacks without saying so.
  private static final List<String> MONTHS = List.of(
      "januari",
      "februari",
      "mars",
      "april",
      "maj",
      "juni",
      "juli",
      "augusti",
      "september",
      "oktober",
      "november",
      "december");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  /** "Månadsrapport". */
  String title() {
    String stem = STEMS.get(edition.report());
    return stem == null ? edition.report() : stem + "rapport";
  }

  /** "Månadsuppföljning": what the mail is called. */
  String followUp() {
    String stem = STEMS.get(edition.report());
    return stem == null ? edition.report() : stem + "uppföljning";
  }

  /** "Månadsrapport augusti 2023, utgåva 1". */
  String titleWithEdition() {
    return title() + " " + month() + ", utgåva " + edition.number();
  }

  /** "augusti 2023". */
  String month() {
    YearMonth period = edition.period();
    return MONTHS.get(period.getMonthValue() - 1) + " " + period.getYear();
  }

  /** "januari–augusti 2023"; "januari 2023" for January. */
  String span() {
    return edition.period().getMonth() == Month.JANUARY ? month() : MONTHS.get(0) + "–" + month();
  }

  /** The name of the workbook without folder, ASCII: "manadsrapport-2023-08.xlsx". */
  String workbookName() {
    return edition.report() + "-" + edition.period() + ".xlsx";
  }

  /** Where the edition lies in the home: "rapporter/2023-08/manadsrapport-1". */
  String folder() {
    return "rapporter/" + edition.period() + "/" + edition.report() + "-" + edition.number();
  }

  String committee() {
    return edition.municipality().organisation().committee().name();
  }

  /** The name of an organisation, also of the sum of the committee's rows. */
  String org(String code) {
    Municipality municipality = edition.municipality();
    return code.equals(municipality.organisation().sumCode())
        ? "Summa områden"
        : municipality.organisation().byCode(code).map(Org::name).orElse(code);
  }

  String measure(String code) {
    return OUR_MEASURES.getOrDefault(
        code, edition.municipality().measures().byCode(code).map(Measure::name).orElse(code));
  }

  /** The profile's heading of a kind, filled in: "Prognos 2023". */
  String heading(Kind kind) {
    return profile()
        .column(kind)
        .replace("{period}", span())
        .replace("{year}", Integer.toString(edition.period().getYear()));
  }

  /** A number of the committee where it stands alone, without the other columns beside it. */
  String keyNumber(Kind kind) {
    return switch (kind) {
      case VARIANCE_YTD -> "Avvikelse mot budget " + span();
      case FORECAST_VARIANCE -> "Prognos för helåret " + edition.period().getYear() + " mot budget";
      case ACTUAL_YTD, BUDGET_YTD -> heading(kind) + " " + span();
      default -> heading(kind);
    };
  }

  /** tkr. */
  String unit() {
    return profile().unit().word();
  }

  /** Whether a variance as printed is a surplus, a deficit or nothing; empty when missing. */
  String direction(@Nullable BigDecimal varianceKr) {
    if (varianceKr == null) {
      return "uppgift saknas";
    }
    BigDecimal printed =
        profile().unit().fromKr(varianceKr).setScale(profile().decimals(), RoundingMode.HALF_UP);
    return switch (printed.signum()) {
      case -1 -> "underskott mot budget";
      case 1 -> "överskott mot budget";
      default -> "enligt budget";
    };
  }

  /** Who has not delivered or was rejected, a sentence each; or that all have delivered. */
  List<String> deliveries() {
    List<String> sentences = Standing.of(edition).stream()
        .filter(Standing::isToBeSaid)
        .map(Standing::sentence)
        .toList();
    return sentences.isEmpty() ? List.of("Alla har lämnat.") : sentences;
  }

  /** What is attached, where the report lies and who answers: the end of the mail. */
  List<String> closing() {
    String municipality = edition.municipality().name();
    String made = ", framställd " + minute(edition.createdAt()) + ".";
    return List.of(
        "Bifogat: " + workbookName() + WORKBOOK_HOLDS,
        "Rapporten ligger i mappen " + folder() + ".",
        "Svar på det här brevet går till " + edition.municipality().mail().replyTo() + ".",
        municipality + ", " + committee() + ". " + titleWithEdition() + made);
  }

  /** What is to be answered. */
  List<Finding> questions() {
    return edition.findings().stream()
        .filter(finding -> finding.severity() == Severity.FRAGA)
        .toList();
  }

  /** An instant as the clock on the wall showed it: "2023-09-12 10:00". */
  static String minute(Instant instant) {
    return MINUTE.format(instant.atZone(STOCKHOLM));
  }

  /** What stands at the foot of every page: "Hudiksvalls kommun, Månadsrapport … utgåva 1". */
  String footer() {
    return edition.municipality().name() + ", " + titleWithEdition();
  }

  private PrintProfile profile() {
    return edition.municipality().profile();
  }
}
