package se.uppfoljning.computing.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Formula;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Origin;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.facts.organisation.ReportTable;
import se.uppfoljning.published.Hudiksvall2023;

class OperatingFiguresTest {

  /** Columns: utfall, periodbudget, avvikelse, prognos, årsbudget, avvikelse helår. */
  @Test
  void hudiksvallAugust2023PrintsAsPublishedWithVariancesComputedByUs() {
    assertThat(table(figures(Hudiksvall2023.facts()))).isEqualTo("""
        FO/net          -34 879 -59 529 24 650 -56 227 -89 577 33 350
        MYN/net         -399 698 -389 950 -9 748 -599 705 -587 655 -12 050
        AO/net          -56 813 -46 175 -10 638 -84 329 -67 328 -17 001
        FN/net          -148 948 -140 916 -8 032 -222 969 -216 869 -6 100
        TS/net          -31 054 -32 979 1 925 -49 534 -50 534 1 000
        AF/net          -55 204 -55 981 777 -84 634 -84 634 0
        HSV/net         -53 918 -48 547 -5 371 -80 867 -74 667 -6 200
        SON/net         -780 513 -774 078 -6 435 -1 178 264 -1 171 264 -7 000
        SON+/net        -780 514 -774 077 -6 437 -1 178 265 -1 171 264 -7 001
        SON+/rounding   1 -1 2 1 0 1
        SON/revenue     146 441 114 227 32 214 199 010 171 323 27 687
        SON/municipalGrantRevenue 259 850 253 924 5 926 379 141 381 141 -2 000
        SON/municipalGrantCost -259 850 -253 831 -6 019 -389 141 -381 141 -8 000
        SON/personnelCost -652 202 -639 978 -12 224 -978 532 -970 357 -8 175
        SON/otherCost   -274 752 -248 420 -26 332 -388 742 -372 229 -16 513
        FO/net~control  -34 879 -59 529 24 651 -56 227 -89 577 33 350
        MYN/net~control -399 698 -389 950 -9 748 -599 705 -587 655 -12 050
        AO/net~control  -56 813 -46 175 -10 638 -84 329 -67 328 -17 000
        FN/net~control  -148 948 -140 916 -8 032 -222 969 -216 869 -6 100
        TS/net~control  -31 054 -32 979 1 925 -49 534 -50 534 1 000
        AF/net~control  -55 204 -55 981 777 -84 634 -84 634 0
        HSV/net~control -53 918 -48 547 -5 371 -80 867 -74 667 -6 200
        SON/net~control -780 513 -774 078 -6 435 -1 178 264 -1 171 264 -7 000
        FO/net~reported 24 651
        AO/net~reported -17 000
        """);
  }

  @Test
  void theOrderOfTheFilesDoesNotMatter() {
    List<Fact> facts = new ArrayList<>(Hudiksvall2023.facts());
    facts.add(controlOfPersonnelCost("AO"));
    facts.add(controlOfPersonnelCost("FN"));
    List<Fact> backwards = new ArrayList<>(facts);
    Collections.reverse(backwards);

    assertThat(figures(backwards)).isEqualTo(figures(facts));
  }

  @Test
  void aControlOfWhatIsNotPrintedIsShownToo() {
    List<Fact> facts = new ArrayList<>(Hudiksvall2023.facts());
    facts.add(controlOfPersonnelCost("AO"));

    assertThat(table(figures(facts))).contains("AO/personnelCost~control -1\n");
  }

  @Test
  void aFigureSaysWhereItComesFrom() {
    Figures figures = new Figures(figures(Hudiksvall2023.facts()));

    assertThat(origin(figures, "AO", "net", Kind.FORECAST)).isEqualTo("AO-augusti.xlsx#Blad1!E5");
    assertThat(origin(figures, "SON", "net", Kind.ACTUAL_YTD))
        .isEqualTo("tabeller-augusti.xlsx#Resultaträkning!B10");
    assertThat(printed(figures, "AO", "net", Kind.VARIANCE_YTD).origin())
        .isEqualTo(new Origin.Derived(
            Formula.VARIANCE, List.of("AO/net//2023-08/actual_ytd", "AO/net//2023-08/budget_ytd")));
    assertThat(printed(figures, "SON+", "net", Kind.FORECAST_VARIANCE).origin())
        .isEqualTo(new Origin.Derived(
            Formula.SUM,
            List.of(
                "FO/net//2023-08/forecast_variance",
                "MYN/net//2023-08/forecast_variance",
                "AO/net//2023-08/forecast_variance",
                "FN/net//2023-08/forecast_variance",
                "TS/net//2023-08/forecast_variance",
                "AF/net//2023-08/forecast_variance",
                "HSV/net//2023-08/forecast_variance")));
    assertThat(printed(figures, "SON+", "rounding", Kind.ACTUAL_YTD).origin())
        .isEqualTo(new Origin.Derived(
            Formula.ROUNDING,
            List.of("SON/net//2023-08/actual_ytd", "SON+/net//2023-08/actual_ytd")));
  }

  @Test
  void theControlStandsInForAnAreaThatHasNotDelivered() {
    Figures figures =
        new Figures(figures(without(Hudiksvall2023.facts(), fact -> isReportOf(fact, "AO"))));

    assertThat(row(figures, "AO", "net"))
        .isEqualTo("-56 813 -46 175 -10 638 -84 329 -67 328 -17 001");
    assertThat(origin(figures, "AO", "net", Kind.ACTUAL_YTD))
        .isEqualTo("tabeller-augusti.xlsx#Kostnadsställe!B7");
    assertThat(row(figures, "SON+", "rounding")).isEqualTo("1 -1 2 1 0 1");
  }

  @Test
  void anAreaNobodyKnowsIsMissingAndSoAreTheSumAndTheRounding() {
    Figures figures =
        new Figures(figures(without(Hudiksvall2023.reports(), fact -> isReportOf(fact, "AO"))));

    assertThat(row(figures, "AO", "net")).isEqualTo("– – – – – –");
    assertThat(origin(figures, "AO", "net", Kind.ACTUAL_YTD)).isEmpty();
    assertThat(row(figures, "SON", "net"))
        .isEqualTo("-780 513 -774 078 -6 435 -1 178 264 -1 171 264 -7 000");
    assertThat(row(figures, "SON+", "net")).isEqualTo("– – – – – –");
    assertThat(row(figures, "SON+", "rounding")).isEqualTo("– – – – – –");
  }

  @Test
  void aMissingNumberIsNeverZero() {
    Figures figures = new Figures(figures(without(
        Hudiksvall2023.reports(),
        fact -> isReportOf(fact, "TS") && fact.key().kind() == Kind.FORECAST)));

    assertThat(row(figures, "TS", "net")).isEqualTo("-31 054 -32 979 1 925 – -50 534 –");
    assertThat(row(figures, "SON+", "rounding")).isEqualTo("1 -1 2 – 0 –");
    // The sender printed a variance that we cannot compute: both are shown.
    assertThat(figures.find(Figure.Variant.REPORTED, key("TS", "net", Kind.FORECAST_VARIANCE)))
        .map(figure -> plain(figure.display()))
        .contains("1 000");
  }

  @Test
  void withoutADeliveredTotalTheCommitteeIsTheSumOfItsRows() {
    Figures figures =
        new Figures(figures(without(Hudiksvall2023.reports(), fact -> isReportOf(fact, "SON"))));

    assertThat(row(figures, "SON", "net"))
        .isEqualTo("-780 514 -774 077 -6 437 -1 178 265 -1 171 264 -7 001");
    assertThat(printed(figures, "SON", "net", Kind.ACTUAL_YTD).origin().source())
        .isEqualTo("derived:sum");
    assertThat(printed(figures, "SON", "net", Kind.VARIANCE_YTD).origin().source())
        .isEqualTo("derived:variance");
    assertThat(figures.all()).noneMatch(figure -> figure.key().org().equals("SON+"));
  }

  /** Whatever its size, what is left has one row; that it is too much is for the checks to say. */
  @Test
  void whatIsLeftBetweenTotalAndSumIsAlwaysARow() {
    assertThat(row(withCommitteeActual(-780_507), "SON+", "rounding")).isEqualTo("7 -1 8 1 0 1");
    assertThat(row(withCommitteeActual(-780_400), "SON+", "rounding"))
        .isEqualTo("114 -1 115 1 0 1");
  }

  private static Fact controlOfPersonnelCost(String org) {
    return new Fact(
        key(org, "personnelCost", Kind.ACTUAL_YTD),
        BigDecimal.valueOf(-1000),
        FigureUnit.KR,
        Role.CONTROL,
        new CellSource("tabeller-augusti.xlsx", "Personal", "B5"));
  }

  private static Figures withCommitteeActual(long tkr) {
    List<Fact> facts = new ArrayList<>(Hudiksvall2023.facts());
    facts.add(new Fact(
        key("SON", "net", Kind.ACTUAL_YTD),
        BigDecimal.valueOf(tkr * 1000),
        FigureUnit.KR,
        Role.REPORT,
        new CellSource("tabeller-augusti.xlsx", "Resultaträkning", "B10")));
    return new Figures(figures(facts));
  }

  private static List<Figure> figures(List<Fact> facts) {
    return EconomyFigures.compute(
        Hudiksvall2023.municipality(), Hudiksvall2023.AUGUST, new FactBook(facts));
  }

  private static List<Fact> without(List<Fact> facts, Predicate<Fact> unwanted) {
    return facts.stream().filter(unwanted.negate()).toList();
  }

  private static boolean isReportOf(Fact fact, String org) {
    return fact.role() == Role.REPORT && fact.key().org().equals(org);
  }

  private static FactKey key(String org, String measure, Kind kind) {
    return FactKey.of(org, measure, Hudiksvall2023.AUGUST, kind);
  }

  private static Figure printed(Figures figures, String org, String measure, Kind kind) {
    return figures.printed(key(org, measure, kind)).orElseThrow();
  }

  private static String origin(Figures figures, String org, String measure, Kind kind) {
    return printed(figures, org, measure, kind).origin().source();
  }

  private static String row(Figures figures, String org, String measure) {
    List<String> displays = new ArrayList<>();
    for (Kind kind : ReportTable.OPERATING.columns()) {
      displays.add(plain(printed(figures, org, measure, kind).display()));
    }
    return String.join(" ", displays);
  }

  /** One line a run of figures of the same row and variant; plain spaces and hyphens. */
  private static String table(Iterable<Figure> figures) {
    StringBuilder lines = new StringBuilder();
    String last = "";
    for (Figure figure : figures) {
      String suffix = figure.id().substring(figure.key().id().length());
      String name = figure.key().org() + "/" + figure.key().measure() + suffix;
      if (!name.equals(last)) {
        lines.append(last.isEmpty() ? "" : "\n").append(String.format("%-15s", name));
      }
      last = name;
      lines.append(' ').append(plain(figure.display()));
    }
    return lines.append('\n').toString();
  }

  private static String plain(String display) {
    return display.replace('\u2212', '-').replace('\u00A0', ' ');
  }
}
