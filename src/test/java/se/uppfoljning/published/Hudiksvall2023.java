package se.uppfoljning.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.CheckRules;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.budget.Budget;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.Delivery;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.facts.layout.AmountUnit;
import se.uppfoljning.facts.organisation.Level;
import se.uppfoljning.facts.organisation.Measure;
import se.uppfoljning.facts.organisation.Measures;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.Organisation;
import se.uppfoljning.facts.organisation.ReportTable;
import se.uppfoljning.facts.outbox.MailSettings;
import se.uppfoljning.facts.privacy.PersonalWords;
import se.uppfoljning.facts.profile.PrintProfile;
import se.uppfoljning.facts.series.ForecastMethod;
import se.uppfoljning.facts.series.RowEvent;
import se.uppfoljning.facts.template.Template;

/**
 * Hudiksvall's published figures for August 2023 as facts: each area reports its own row in a file
 * of its own, the controller delivers both tables. Source in the README beside the CSV files.
 */
public final class Hudiksvall2023 {
  public static final YearMonth AUGUST = YearMonth.of(2023, 8);
  public static final String COMMITTEE = "SON";
  static final String CONTROLLER_FILE = "tabeller-augusti.xlsx";
  private static final Path CONFIG = Path.of("config", "hudiksvall");
  static final Path TABLES = Path.of("src/test/resources/published/hudiksvall-2023-delar");

  /** The number columns of both published tables, in their order. */
  private static final List<Kind> COLUMNS = List.of(
      Kind.ACTUAL_YTD,
      Kind.BUDGET_YTD,
      Kind.VARIANCE_YTD,
      Kind.FORECAST,
      Kind.ANNUAL_BUDGET,
      Kind.FORECAST_VARIANCE);

  private Hudiksvall2023() {}

  /** The committee with its seven rows, printing tkr without decimals. */
  public static Municipality municipality() {
    return municipality(profile());
  }

  /** The same, printing otherwise. */
  public static Municipality municipality(PrintProfile profile) {
    return municipality(profile, List.of());
  }

  /** The same, knowing of one-offs. */
  public static Municipality municipality(PrintProfile profile, List<RowEvent> events) {
    return municipality(profile, organisation(), events);
  }

  /** The same, organised otherwise. */
  public static Municipality municipality(
      PrintProfile profile, Organisation organisation, List<RowEvent> events) {
    return new Municipality(
        "Hudiksvalls kommun",
        Duration.ofMinutes(1),
        new MailSettings(
            MailSettings.Transport.FILE,
            "uppfoljning@hudiksvall.example.se",
            "controller@hudiksvall.example.se",
            "hudiksvall.example.se"),
        organisation,
        measures(),
        Budget.NONE,
        events,
        List.of(),
        List.of(),
        null,
        new Template("uppfoljning", 1, List.of(), List.of()),
        profile,
        List.of(),
        new PersonalWords(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
        CheckRules.USUAL,
        configuration());
  }

  /** What the areas and the controller report, without the control of the areas. */
  public static List<Fact> reports() {
    List<Fact> reports = new ArrayList<>();
    for (CSVRecord row : areaRows()) {
      String org = org(row);
      reports.addAll(facts(row, org, "net", Role.REPORT, org + "-augusti.xlsx", "Blad1", 5));
    }
    int excelRow = 5;
    for (CSVRecord row : rows(TABLES.resolve("resultatrakning.csv"))) {
      String measure = measures()
          .byLabel(ReportTable.OPERATING, row.get("etikett"))
          .orElseThrow()
          .code();
      reports.addAll(facts(
          row, COMMITTEE, measure, Role.REPORT, CONTROLLER_FILE, "Resultaträkning", excelRow++));
    }
    return reports;
  }

  /** The controller's table of the areas, with its sum. */
  public static List<Fact> controls() {
    List<Fact> controls = new ArrayList<>();
    int excelRow = 5;
    for (CSVRecord row : rows(TABLES.resolve("kostnadsstalle.csv"))) {
      String org = row.get("etikett").equals("Summa") ? COMMITTEE : org(row);
      controls.addAll(
          facts(row, org, "net", Role.CONTROL, CONTROLLER_FILE, "Kostnadsställe", excelRow++));
    }
    return controls;
  }

  /** Reports and controls together. */
  public static List<Fact> facts() {
    List<Fact> facts = new ArrayList<>(reports());
    facts.addAll(controls());
    return facts;
  }

  /** The accepted file of every sender. */
  public static List<Delivery> deliveries() {
    List<Delivery> deliveries = new ArrayList<>();
    long id = 0;
    for (Org org : organisation().senders()) {
      String name = org.level() == Level.COMMITTEE ? CONTROLLER_FILE : org.code() + "-augusti.xlsx";
      deliveries.add(delivery(++id, org.code(), name, true));
    }
    return deliveries;
  }

  /** A file that came on 12 September 2023 at 10:00 in Stockholm, plus so many minutes. */
  public static Delivery delivery(long id, String sender, String fileName, boolean accepted) {
    Instant received = Instant.parse("2023-09-12T08:00:00Z").plusSeconds(60 * id);
    String digest = String.format("%064x", id);
    return new Delivery(sender, new Arrival(id, digest, fileName, sender, received), accepted);
  }

  /** Tkr without decimals, cost −. */
  public static PrintProfile profile() {
    return forecastingBy(null);
  }

  /** The same with another method of forecast; null for ours. */
  public static PrintProfile forecastingBy(@Nullable ForecastMethod method) {
    return new PrintProfile(
        AmountUnit.TKR,
        0,
        List.of(
            "revenue", "municipalGrantRevenue", "municipalGrantCost", "personnelCost", "otherCost"),
        "net",
        List.of("municipalGrantRevenue", "municipalGrantCost"),
        Map.of(
            Kind.ACTUAL_YTD, "Utfall",
            Kind.BUDGET_YTD, "Periodbudget",
            Kind.VARIANCE_YTD, "Avvikelse",
            Kind.FORECAST, "Prognos {year}",
            Kind.ANNUAL_BUDGET, "Årsbudget {year}",
            Kind.FORECAST_VARIANCE, "Avvikelse helår"),
        MeasureTables2023.PROFILES,
        null,
        List.of(),
        Map.of(),
        List.of(),
        method);
  }

  private static List<Fact> facts(
      CSVRecord row, String org, String measure, Role role, String file, String sheet, int line) {
    List<Fact> facts = new ArrayList<>();
    for (int column = 0; column < COLUMNS.size(); column++) {
      facts.add(new Fact(
          FactKey.of(org, measure, AUGUST, COLUMNS.get(column)),
          AmountUnit.TKR.toKr(new BigDecimal(row.get(column + 1))),
          FigureUnit.KR,
          role,
          new CellSource(file, sheet, (char) ('B' + column) + String.valueOf(line))));
    }
    return facts;
  }

  private static List<CSVRecord> areaRows() {
    return rows(TABLES.resolve("kostnadsstalle.csv")).stream()
        .filter(row -> !row.get("etikett").equals("Summa"))
        .toList();
  }

  private static String org(CSVRecord row) {
    return organisation().byLabel(row.get("etikett"), null).orElseThrow().code();
  }

  private static Organisation organisation() {
    return new Organisation(rows(CONFIG.resolve("organisation.csv")).stream()
        .map(row -> new Org(
            row.get("code"),
            row.get("parent").isEmpty() ? null : row.get("parent"),
            Level.valueOf(row.get("level").toUpperCase(Locale.ROOT)),
            row.get("name"),
            List.of(),
            null,
            null))
        .toList());
  }

  static Measures measures() {
    return new Measures(rows(CONFIG.resolve("measures.csv")).stream()
        .map(row -> new Measure(
            row.get("code"),
            row.get("name"),
            FigureUnit.valueOf(row.get("unit").toUpperCase(Locale.ROOT)),
            ReportTable.valueOf(row.get("table").toUpperCase(Locale.ROOT)),
            row.get("org").isEmpty() ? null : row.get("org"),
            List.of()))
        .toList());
  }

  private static Map<String, String> configuration() {
    Map<String, String> files = new TreeMap<>();
    for (String name : List.of("organisation.csv", "profile.yml")) {
      files.put(name, read(CONFIG.resolve(name)));
    }
    return files;
  }

  static List<CSVRecord> rows(Path file) {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(read(file), format)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
