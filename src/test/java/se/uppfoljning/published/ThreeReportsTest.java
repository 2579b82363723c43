package se.uppfoljning.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.uppfoljning.cases.HudiksvallTables;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.RunRequest;

/**
 * The published tables of each of the four municipalities, delivered as workbooks: the report of a
 * month, of an interim and of a year hold the same figures, those of the handbook's section 10.
 */
class ThreeReportsTest {
  private static final Map<String, String> REPORTS = new LinkedHashMap<>(Map.of(
      "monthly-report", "manadsrapport",
      "interim-report", "delarsrapport",
      "annual-report", "arsrapport"));

  /** Handbook 10, a row of it a line: what is printed, by figure id without period. */
  private static final Map<String, String> VECTORS = Map.of(
      "askersund", """
          A24: revenue 64 645, cost −396 527 (staff −281 924, capital −2 108), result −331 882
          SN/revenue/actual_ytd 64 645
          SN/cost/actual_ytd −396 527
          SN/personnelCost/actual_ytd −281 924
          SN/capitalCost/actual_ytd −2 108
          SN/result/actual_ytd −331 882
          A24: budget 42 857 / −361 660 / −318 803; variances +21 788 / −34 867 / −13 079
          SN/revenue/budget_ytd 42 857
          SN/cost/budget_ytd −361 660
          SN/result/budget_ytd −318 803
          SN/revenue/variance_ytd 21 788
          SN/cost/variance_ytd −34 867
          SN/result/variance_ytd −13 079
          A24 codes (utfall, budget → budget−utfall): 10: 833, 904 → 71; 51: 251 612, 245 397 → −6 215
          10/net/actual_ytd 833
          10/net/budget_ytd 904
          10/net/variance_ytd 71
          51/net/actual_ytd 251 612
          51/net/budget_ytd 245 397
          51/net/variance_ytd −6 215
          55: 1 952, 2 126 → 174; 56: 13 145, 8 501 → −4 644; 57: 6 995, 4 786 → −2 209
          55/net/actual_ytd 1 952
          55/net/budget_ytd 2 126
          55/net/variance_ytd 174
          56/net/actual_ytd 13 145
          56/net/budget_ytd 8 501
          56/net/variance_ytd −4 644
          57/net/actual_ytd 6 995
          57/net/budget_ytd 4 786
          57/net/variance_ytd −2 209
          60: 48, 48 → 0; 92: 57 297, 57 041 → −256
          60/net/actual_ytd 48
          60/net/budget_ytd 48
          60/net/variance_ytd 0
          92/net/actual_ytd 57 297
          92/net/budget_ytd 57 041
          92/net/variance_ytd −256
          """,
      "hudiksvall", """
          H23: 146 441 + 259 850 − 259 850 − 652 202 − 274 752 = −780 513; budget −774 078
          SON/revenue/actual_ytd 146 441
          SON/municipalGrantRevenue/actual_ytd 259 850
          SON/municipalGrantCost/actual_ytd −259 850
          SON/personnelCost/actual_ytd −652 202
          SON/otherCost/actual_ytd −274 752
          SON/net/actual_ytd −780 513
          SON/net/budget_ytd −774 078
          H23: forecast −1 178 264; annual budget rows give −1 171 263 but print −1 171 264 (rounding)
          SON/net/forecast −1 178 264
          SON/net/annual_budget −1 171 264
          H23: per cost centre sums −780 514 / −774 077 / −1 178 265 / −1 171 264 against the totals
          SON+/net/actual_ytd −780 514
          SON+/net/budget_ytd −774 077
          SON+/net/forecast −1 178 265
          SON+/net/annual_budget −1 171 264
          SON+/rounding/actual_ytd 1
          SON+/rounding/budget_ytd −1
          SON+/rounding/forecast 1
          SON+/rounding/annual_budget 0
          6.2: totals H23 −3 504 / −29 625 / −15 125 / −14 500
          SON/netOutlay/actual_ytd −3 504
          SON/netOutlay/annual_budget −29 625
          SON/netOutlay/forecast −15 125
          SON/netOutlay/forecast_variance −14 500
          """,
      "lulea", """
          L24 VO variances: IFO −23,9, HSV −5, SÄBO +7,6, ordinärt −51,4, stöd och service −12,3
          IFO/net/variance_ytd −23,9
          HSV/net/variance_ytd −5,0
          SB/net/variance_ytd 7,6
          OB/net/variance_ytd −51,4
          SS/net/variance_ytd −12,3
          L24: socialpsykiatri −2,5 (= +1,6 −4,1): sum −87,5, total +7,5
          SP/net/variance_ytd −2,5
          SP-PA/net/variance_ytd 1,6
          SP-OV/net/variance_ytd −4,1
          SN+/net/variance_ytd −87,5
          SN/net/variance_ytd 7,5
          2.2: Resultat = Kommunbidrag − Nettokostnad (2230−2222=8; text +7,5)
          SN/netCost/actual_ytd 2 222
          SN/municipalGrant/actual_ytd 2 230
          SN/result/actual_ytd 8
          """,
      "ale", """
          Ale24: −690 434, −683 434, −738 467 = column sums
          SN/net/forecast −690 434
          SN/net/annual_budget −683 434
          SN/net/next_annual_budget −738 467
          SN+/net/forecast −690 434
          SN+/net/annual_budget −683 434
          SN+/net/next_annual_budget −738 467
          2.2: 2023 prognos − budget = −7 000
          SN/net/forecast_variance −7 000
          Investments 2 000/year; 500 + 500 are parts
          SN/inv-arsanslag/next_annual_budget 2 000
          SN/inv-grundutrustning/next_annual_budget 500
          SN/inv-e-halsa/next_annual_budget 500
          """);

  @TempDir
  Path folder;

  static Stream<String> municipalities() {
    return VECTORS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void theThreeReportsHoldTheFiguresOfTheHandbook(String municipality) throws Exception {
    YearMonth period = period(municipality);
    MonthHome home = MonthHome.of(municipality, folder.resolve("hem"));
    home.drop(municipality.equals("hudiksvall") ? "SON" : "SN", "bok.xlsx", workbook(municipality));
    assertThat(home.run(new RunRequest("intake", period, Duration.ZERO, false)).code())
        .isEqualTo(ExitCode.DONE);

    List<String> figures = new ArrayList<>();
    for (Map.Entry<String, String> each : REPORTS.entrySet()) {
      RunRequest report = new RunRequest(each.getKey(), period, null, false);
      assertThat(home.run(report).code()).isEqualTo(ExitCode.DONE);
      Path edition = home.root().resolve("rapporter/" + period + "/" + each.getValue() + "-1");
      assertThat(edition.resolve(each.getValue() + "-" + period + ".xlsx")).exists();
      figures.add(Files.readString(edition.resolve("figures.csv")));
    }

    assertThat(figures.get(1)).isEqualTo(figures.get(0));
    assertThat(figures.get(2)).isEqualTo(figures.get(0));
    Map<String, CSVRecord> first =
        MonthHome.figures(home.root().resolve("rapporter/" + period + "/manadsrapport-1"));
    assertThat(printed(municipality, first, period)).isEqualTo(vectors(municipality));
    assertThat(first.values()).allSatisfy(figure -> {
      BigDecimal computed = variance(figure, first);
      if (computed != null) {
        assertThat(new BigDecimal(figure.get("value"))).isEqualByComparingTo(computed);
      }
    });
  }

  /** A period is said as people say it, and without --period it is the month that ended last. */
  @Test
  void eachReportSaysWhatTimeItIsOf() {
    MonthHome home = MonthHome.hudiksvall(folder.resolve("hem"));
    home.drop("SON", "bok.xlsx", workbook("hudiksvall"));
    home.intake();
    REPORTS
        .keySet()
        .forEach(
            job -> assertThat(home.run(new RunRequest(job, null, null, false)).code())
                .isEqualTo(ExitCode.DONE));
    home.dispatch();

    assertThat(home.files("utskick").stream()
            .map(file -> home.text("utskick/" + file))
            .filter(mail -> mail.contains("socialchef@"))
            .map(ThreeReportsTest::lastLine))
        .containsExactlyInAnyOrder(
            "Månadsrapport augusti 2023, utgåva 1",
            "Delårsrapport januari–augusti 2023, utgåva 1",
            "Årsrapport januari–augusti 2023, utgåva 1");
  }

  private static String lastLine(String mail) {
    String joined = mail.replaceAll("=\\r?\\n", "").replace("%", "%25").replace("+", "%2B");
    String plain =
        URLDecoder.decode(joined.replaceAll("=([0-9A-F]{2})", "%$1"), StandardCharsets.UTF_8);
    int at = Math.max(plain.indexOf("rapport januari"), plain.indexOf("rapport augusti"));
    int from = plain.lastIndexOf(". ", at) + 2;
    return plain.substring(from, plain.indexOf(", framst", at));
  }

  private static YearMonth period(String municipality) {
    return List.of("hudiksvall", "ale").contains(municipality)
        ? MonthHome.AUGUST
        : YearMonth.of(2024, 12);
  }

  private static WorkbookCase workbook(String municipality) {
    return switch (municipality) {
      case "ale" -> Ale2024Test.workbook();
      case "askersund" -> Askersund2024Test.workbook();
      case "lulea" -> Lulea2024Test.workbook();
      default -> hudiksvall();
    };
  }

  private static WorkbookCase hudiksvall() {
    String[] headings = {
      "Konto",
      "Utfall",
      "Budget",
      "Avvikelse",
      "Prognos 8 2023",
      "Budget 2023",
      "Avvikelse mot Budget 2023"
    };
    String title = "Januari-augusti 2023";
    String statement =
        new PublishedTable("hudiksvall-2023-delar/resultatrakning").rows(title, headings);
    headings[0] = "Kostnadsställe";
    return WorkbookCase.of("Resultaträkning", statement)
        .and(
            "Kostnadsställe",
            new PublishedTable("hudiksvall-2023-delar/kostnadsstalle").rows(title, headings))
        .and("Investering", HudiksvallTables.INVESTMENTS);
  }

  private static Map<String, String> vectors(String municipality) {
    Map<String, String> vectors = new LinkedHashMap<>();
    VECTORS
        .getOrDefault(municipality, "")
        .lines()
        .filter(line -> line.matches("[A-Z0-9+-]+/.*"))
        .map(line -> line.split(" ", 2))
        .forEach(parts -> vectors.put(parts[0], parts[1]));
    return vectors;
  }

  private static Map<String, String> printed(
      String municipality, Map<String, CSVRecord> figures, YearMonth period) {
    Map<String, String> printed = new LinkedHashMap<>();
    vectors(municipality).keySet().forEach(row -> {
      CSVRecord figure = figures.get(row.replaceFirst("/([^/]+)$", "//" + period + "/$1"));
      printed.put(row, figure == null ? "" : figure.get("display").replace('\u00A0', ' '));
    });
    return printed;
  }

  /** A variance worked out again from the other figures of its row; null for other figures. */
  private static @Nullable BigDecimal variance(CSVRecord figure, Map<String, CSVRecord> figures) {
    String outcome = figure.get("kind").equals("variance_ytd") ? "actual_ytd" : "forecast";
    String plan = figure.get("kind").equals("variance_ytd") ? "budget_ytd" : "annual_budget";
    CSVRecord first = figures.get(figure.get("id").replaceFirst("[^/]+$", outcome));
    CSVRecord second = figures.get(figure.get("id").replaceFirst("[^/]+$", plan));
    boolean isComputed = figure.get("source").startsWith("derived:")
        && List.of("variance_ytd", "forecast_variance").contains(figure.get("kind"))
        && !figure.get("value").isEmpty()
        && !figure.get("org").endsWith("+");
    return isComputed && first != null && second != null
        ? new BigDecimal(first.get("value")).subtract(new BigDecimal(second.get("value")))
        : null;
  }
}
