package se.uppfoljning.published;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.facts.layout.AmountUnit;
import se.uppfoljning.facts.layout.VarianceRule;
import se.uppfoljning.facts.organisation.Measure;
import se.uppfoljning.facts.organisation.ReportTable;
import se.uppfoljning.facts.profile.TableProfile;

/**
 * Hudiksvall's published projects and volumes for August 2023 as facts, all from the controller. An
 * empty cell is no fact.
 */
public final class MeasureTables2023 {
  /** How they are printed: the projects with the sign reversed. */
  static final Map<ReportTable, TableProfile> PROFILES = Map.of(
      ReportTable.INVESTMENT,
      new TableProfile(
          null,
          "netOutlay",
          VarianceRule.BUDGET_MINUS_ACTUAL,
          columns(
              ReportTable.INVESTMENT,
              "Utfall {period}",
              "Budget {year}",
              "Årsprognos",
              "Avvikelse prognos mot budget")),
      ReportTable.VOLUME,
      new TableProfile(
          "Kvantiteter",
          null,
          null,
          columns(
              ReportTable.VOLUME,
              "Utfall {last-year}",
              "Åtagande {year}",
              "Prognos {year}",
              "Avvikelse")));

  private MeasureTables2023() {}

  /** The projects and their sum. */
  public static List<Fact> investments() {
    return facts(
        "investeringar.csv",
        "Investeringar",
        ReportTable.INVESTMENT,
        1,
        row -> Hudiksvall2023.COMMITTEE);
  }

  /** The volumes of three areas. */
  public static List<Fact> volumes() {
    return facts(
        "kvantiteter.csv", "Kvantiteter", ReportTable.VOLUME, 2, row -> area(row.get("grupp")));
  }

  private static List<Fact> facts(
      String file,
      String sheet,
      ReportTable table,
      int firstColumn,
      Function<CSVRecord, String> org) {
    List<Fact> facts = new ArrayList<>();
    int excelRow = 5;
    for (CSVRecord row : Hudiksvall2023.rows(Hudiksvall2023.TABLES.resolve(file))) {
      Measure measure =
          Hudiksvall2023.measures().byLabel(table, row.get("etikett")).orElseThrow();
      for (int column = 0; column < table.columns().size(); column++) {
        String text = row.get(firstColumn + column);
        if (!text.isEmpty()) {
          String cell = (char) ('A' + firstColumn + column) + String.valueOf(excelRow);
          facts.add(new Fact(
              FactKey.of(
                  org.apply(row),
                  measure.code(),
                  Hudiksvall2023.AUGUST,
                  table.columns().get(column)),
              value(table, table.columns().get(column), new BigDecimal(text)),
              measure.unit(),
              table == ReportTable.INVESTMENT ? Role.REPORT : Role.ON_BEHALF,
              new CellSource(Hudiksvall2023.CONTROLLER_FILE, sheet, cell)));
        }
      }
      excelRow++;
    }
    return facts;
  }

  /** Tkr become kronor, and a variance printed as budget − forecast gets our sign. */
  private static BigDecimal value(ReportTable table, Kind kind, BigDecimal printed) {
    if (table == ReportTable.VOLUME) {
      return printed;
    }
    BigDecimal kr = AmountUnit.TKR.toKr(printed);
    return kind.derived() ? kr.negate() : kr;
  }

  private static String area(String group) {
    return Map.of("Äldreomsorg", "AO", "Funktionsnedsättning", "FN", "Arbete och integration", "AF")
        .getOrDefault(group, group);
  }

  private static Map<Kind, String> columns(ReportTable table, String... headings) {
    Map<Kind, String> columns = new LinkedHashMap<>();
    for (int column = 0; column < headings.length; column++) {
      columns.put(table.columns().get(column), headings[column]);
    }
    return columns;
  }
}
