package se.uppfoljning.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.budget.BudgetRow;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.edition.Changes;
import se.uppfoljning.facts.extract.StaffGroup;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.note.FollowedAction;
import se.uppfoljning.facts.organisation.Measure;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.ReportTable;
import se.uppfoljning.facts.profile.PrintProfile;

/** What an edition and its parts are called, in Swedish: the same in workbook and mail. */
record ReportWords(Edition edition) {
  static final String MORE_QUESTIONS =
      "Alla frågor står på fliken " + SheetTitle.RECONCILIATION.text() + ".";

  private static final String WORKBOOK_HOLDS =
      " med alla tal, avstämning, leveranser och spår till fil, flik och cell.";
  private static final Map<String, String> STEMS =
      Map.of("manadsrapport", "Månads", "delarsrapport", "Delårs", "arsrapport", "Års");
  /** The measure of what is left between a delivered total and the sum of its rows. */
  static final String ROUNDING = "rounding";

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

  /**
   * "Månadsrapport augusti 2023, utgåva 1", "Delårsrapport januari–augusti 2023, utgåva 1"; "…, som den
   * var känd 2023-09-10 10:00".
   */
  String titleWithEdition() {
    Instant asOf = edition.asOf();
    String which = asOf == null ? "utgåva " + edition.number() : "som den var känd " + minute(asOf);
    return title() + " " + covers() + ", " + which;
  }

  /** The time the report is of: a month, the months of an interim report, or the whole year. */
  String covers() {
    boolean whole = edition.period().getMonth() == Month.DECEMBER;
    return switch (edition.report()) {
      case "delarsrapport" -> span();
      case "arsrapport" -> whole ? Integer.toString(edition.period().getYear()) : span();
      default -> month();
    };
  }

  /** "augusti 2023". */
  String month() {
    return period().month();
  }

  /** "januari–augusti 2023"; "januari 2023" for January. */
  String span() {
    return period().span();
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
    return code.equals(ROUNDING)
        ? left()
        : edition.municipality().measures().byCode(code).map(Measure::name).orElse(code);
  }

  /** The name of what a number measures, and of whom: "Sjukfrånvaro, kvinnor". */
  String measure(FactKey key) {
    String group = key.measure().equals(profile().areas())
        ? ForecastWords.part(key)
        : StaffGroup.words(key.breakdown());
    return measure(key.measure()) + (group.isEmpty() ? "" : ", " + group);
  }

  /** Whose word a number is, or of when; empty for the one that is printed in the tables. */
  String voice(String id, FactKey key) {
    if (id.equals(Variant.CONTROL.id(key))) {
      return "kontrolluppgift";
    }
    if (id.equals(Variant.LEDGER.id(key))) {
      return "bokföringen";
    }
    if (id.startsWith(key.id() + BudgetRow.VERSION)) {
      return "beslutad";
    }
    if (id.endsWith(Variant.LAST_MONTH.suffix())) {
      return "månaden före";
    }
    return id.equals(Variant.REPORTED.id(key)) ? "skriven av avsändaren" : "";
  }

  /** What is more than rounding is not called so: it is asked about. */
  private String left() {
    boolean asked = edition.findings().stream()
        .anyMatch(f -> f.code() == FindingCode.V01 && f.severity() == Severity.FRAGA);
    return asked ? "Differens" : "Avrundning";
  }

  /** The name of a sheet: the profile's, unless another sheet has that. */
  String sheet(SheetTitle title) {
    ReportTable table = title.table();
    String own = table == null ? null : profile().of(table).title();
    return own == null || isTaken(own, title) ? title.text() : own;
  }

  /** The name of the sheet a table has to itself. */
  String sheet(ReportTable table) {
    return Arrays.stream(SheetTitle.values())
        .filter(title -> title.table() == table)
        .findFirst()
        .map(this::sheet)
        .orElseThrow();
  }

  private static boolean isTaken(String name, SheetTitle title) {
    return Arrays.stream(SheetTitle.values())
        .anyMatch(other -> other != title && other.text().equalsIgnoreCase(name));
  }

  /** How the numbers of a table are to be read. */
  String explanation(ReportTable table) {
    return tableWords(table).explanation();
  }

  /** How its variances are to be read. */
  String varianceRule(ReportTable table) {
    return tableWords(table).variance();
  }

  private TableWords tableWords(ReportTable table) {
    List<String> measures =
        edition.municipality().measures().in(table).stream().map(Measure::code).toList();
    return new TableWords(profile(), table, unit(measures));
  }

  /** Code of the measure that is the last line of a table; null when it has none. */
  @Nullable
  String total(ReportTable table) {
    return profile().of(table).total();
  }

  /** The columns of a table, in printing order. */
  List<Kind> kinds(ReportTable table) {
    return profile().kinds(table);
  }

  /** Whether a variance that is printed with minus is worse than planned. */
  boolean minusIsWorse(FactKey variance) {
    return edition.municipality().table(variance.measure()) != ReportTable.VOLUME
        && !edition.municipality().isReversed(variance);
  }

  /** The profile's heading of a kind in a table, filled in: "Prognos 2023". */
  String heading(ReportTable table, Kind kind) {
    return period().fill(profile().column(table, kind));
  }

  /** The same with the months of the year so far: "Utfall januari–augusti 2023". */
  String headingWithSpan(Kind kind) {
    return period().fillWithSpan(profile().column(ReportTable.OPERATING, kind));
  }

  /** The heading of the column a number is printed in. */
  String heading(FactKey key) {
    ReportTable table = edition.municipality().table(key.measure());
    return new PeriodWords(key.period()).fill(profile().column(table, key.kind()));
  }

  /** A number of the committee where it stands alone, without the other columns beside it. */
  String keyNumber(Kind kind) {
    return switch (kind) {
      case VARIANCE_YTD -> "Avvikelse mot budget " + span();
      case FORECAST_VARIANCE -> "Prognos för helåret " + edition.period().getYear() + " mot budget";
      case ACTUAL_YTD, BUDGET_YTD -> headingWithSpan(kind);
      default -> heading(ReportTable.OPERATING, kind);
    };
  }

  /** How the costs of the areas are printed. */
  String costSign() {
    return costSign(List.of(profile().areas()));
  }

  /** How costs are printed where those measures stand. */
  String costSign(List<String> measures) {
    List<String> positive =
        measures.stream().filter(profile()::isCostPositive).map(this::measure).toList();
    return positive.isEmpty()
        ? "Kostnader står med minus."
        : String.join(", ", positive) + " står med plus.";
  }

  /** What a deficit of an area looks like. */
  String signRule() {
    return signRule(List.of(profile().areas()));
  }

  /** What a deficit looks like in an operating table of those measures. */
  String signRule(List<String> measures) {
    List<String> turned = measures.stream()
        .filter(measure -> profile().turnsVariance(ReportTable.OPERATING, measure))
        .toList();
    if (turned.isEmpty()) {
      return "Minus betyder underskott mot budget.";
    }
    return turned.size() == measures.size()
        ? "Plus betyder underskott mot budget."
        : "Minus betyder underskott mot budget, men plus på raderna "
            + String.join(", ", turned.stream().map(this::measure).toList()) + ".";
  }

  /** The sign of a deficit of an area, in a word. */
  String worse() {
    return profile().turnsVariance(ReportTable.OPERATING, profile().areas()) ? "plus" : "minus";
  }

  /** tkr: what the areas are printed in. */
  String unit() {
    return profile().unit(profile().areas()).word();
  }

  /** What the amounts of some measures are printed in: "tkr", or "mkr; Resultat i tkr". */
  String unit(List<String> measures) {
    List<String> others = measures.stream()
        .filter(measure -> profile().unit(measure) != profile().unit())
        .map(measure -> measure(measure) + " i " + profile().unit(measure).word())
        .toList();
    String usual = profile().unit().word();
    return others.isEmpty() ? usual : usual + "; " + String.join(", ", others);
  }

  /** What a number is printed in: tkr, timmar, antal. */
  String unit(FactKey key, FigureUnit unit) {
    return Units.word(edition.municipality(), key, unit);
  }

  /** Whether a variance as printed is a surplus, a deficit or nothing; empty when missing. */
  String direction(@Nullable BigDecimal varianceKr) {
    if (varianceKr == null) {
      return "uppgift saknas";
    }
    BigDecimal printed = profile()
        .unit(profile().areas())
        .fromKr(varianceKr)
        .setScale(profile().decimals(profile().areas()), RoundingMode.HALF_UP);
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

  /** That numbers are others than in the edition before; nothing in a first one. */
  List<String> changes() {
    Changes changes = edition.changes();
    return changes == null ? List.of() : List.of(new ChangeWords(changes, this).sentence());
  }

  /** Where one sender stands, in a sentence. */
  List<String> deliveries(String sender) {
    return Standing.of(edition).stream()
        .filter(standing -> standing.sender().code().equals(sender))
        .map(standing -> standing.isToBeSaid() ? standing.sentence() : standing.words() + ".")
        .toList();
  }

  /** What is attached, where the report lies and who answers: the end of the mail. */
  List<String> closing(List<String> attached) {
    String municipality = edition.municipality().name();
    String made = ", framställd " + minute(edition.createdAt()) + ".";
    boolean workbook = attached.contains(workbookName());
    return List.of(
        "Bifogat: " + String.join(", ", attached) + (workbook ? WORKBOOK_HOLDS : "."),
        workbook
            ? "Rapporten ligger i mappen " + folder() + "."
            : "Talen i figures.csv är orundade, i kronor där de är belopp, med källa för vart och ett.",
        "Svar på det här brevet går till " + edition.municipality().mail().replyTo() + ".",
        municipality + ", " + committee() + ". " + titleWithEdition() + made);
  }

  /** What is to be answered. */
  List<Finding> questions() {
    return edition.findings().stream()
        .filter(finding -> finding.severity() == Severity.FRAGA)
        .toList();
  }

  /**
   * What one sender is to answer: of its own file, and of its actions from earlier months. Where another sender's file has the same name,
   * nobody's questions are told, since they could be the other's.
   */
  List<Finding> questionsTo(String sender) {
    return questions().stream()
        .filter(question -> edition.deliveries().stream()
            .filter(delivery ->
                delivery.arrival().fileName().equals(question.place().file()))
            .allMatch(delivery -> delivery.sender().equals(sender)))
        .filter(question -> edition.deliveries().stream()
                .anyMatch(delivery ->
                    delivery.arrival().fileName().equals(question.place().file()))
            || isAboutActionOf(sender, question))
        .toList();
  }

  /** Of an action that was told in an earlier month, where its own delivery is not of this one. */
  private boolean isAboutActionOf(String sender, Finding question) {
    return edition.actions().stream()
        .map(FollowedAction::action)
        .anyMatch(action ->
            action.org().equals(sender) && question.place().equals(place(action.source())));
  }

  private static Place place(CellSource source) {
    return new Place(source.file(), source.sheet(), source.cell());
  }

  /** An instant as the clock on the wall showed it: "2023-09-12 10:00". */
  static String minute(Instant instant) {
    return MINUTE.format(instant.atZone(STOCKHOLM));
  }

  /** What stands at the foot of every page: "Hudiksvalls kommun, Månadsrapport … utgåva 1". */
  String footer() {
    return edition.municipality().name() + ", " + titleWithEdition();
  }

  private PeriodWords period() {
    return new PeriodWords(edition.period());
  }

  private PrintProfile profile() {
    return edition.municipality().profile();
  }
}
