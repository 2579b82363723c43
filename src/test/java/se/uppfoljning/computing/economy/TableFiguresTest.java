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
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.published.Hudiksvall2023;
import se.uppfoljning.published.MeasureTables2023;

/** Projects and volumes as Hudiksvall published them; every value of them is also in figures.csv. */
class TableFiguresTest {

  /** Columns: utfall, årsbudget, prognos, avvikelse = budget − prognos as it is printed. */
  @Test
  void theProjectsPrintAsPublishedWithTheSignReversed() {
    assertThat(table(figures(MeasureTables2023.investments()), "SON/")).isEqualTo("""
        SON/inv-8002 -798 -10 500 -5 000 -5 500
        SON/inv-8008 – -125 -125 0
        SON/inv-8105 -91 -3 000 -3 000 0
        SON/inv-8210 -2 615 -15 000 -7 000 -8 000
        SON/inv-8214 – -1 000 0 -1 000
        SON/netOutlay -3 504 -29 625 -15 125 -14 500
        """);
  }

  @Test
  void theValueKeepsOurSign() {
    Figure variance = printed(
        figures(MeasureTables2023.investments()), "SON", "netOutlay", Kind.FORECAST_VARIANCE);

    assertThat(variance.value()).isEqualByComparingTo("14500000");
    assertThat(variance.display()).isEqualTo("−14\u00A0500");
    assertThat(variance.origin().source()).isEqualTo("derived:forecast_variance");
  }

  /** Columns: utfall förra året, åtagande, prognos, avvikelse = prognos − åtagande. */
  @Test
  void theVolumesPrintAsPublishedButForVariancesOfWhatIsMissing() {
    assertThat(table(figures(MeasureTables2023.volumes()), "AO/", "FN/", "AF/")).isEqualTo("""
        AO/vol-sarskilt-boende 438 – – –
        AO/vol-korttidsplatser 23 – – –
        AO/vol-demensboende 63 503 495 -8
        AO/vol-specialboende 24 40 40 0
        AO/vol-rehabenheten 6 6 6 0
        AO/vol-hemtjanst 266 377 310 000 278 400 -31 600
        FN/vol-sarskilt-boende-sol-lss 137 158 144 -14
        FN/vol-specialboenden-externa 33 36 25 -11
        FN/vol-boende-vid-skolgang 3 3 3 0
        FN/vol-korttidsboende 20 18 18 0
        FN/vol-korttidstillsyn 16 20 20 0
        FN/vol-daglig-verksamhet-platser 20 30 30 0
        FN/vol-ledsagarservice 2 539 2 000 2 200 200
        FN/vol-kontaktpersoner 300 300 300 0
        FN/vol-avlosarservice 3 341 5 000 3 800 -1 200
        FN/vol-boendestod 29 235 40 000 22 500 -17 500
        FN/vol-personliga-assistenter 90 100 91 -9
        FN/vol-traffen 6 – – –
        AF/vol-daglig-verksamhet 227 220 212 -8
        AF/vol-staffansgarden 25 30 19 -11
        AF/vol-sysselsattning 18 40 18 -22
        AF/vol-forsorjningsstod 770 800 800 0
        AO/vol-sarskilt-boende~reported 0
        AO/vol-korttidsplatser~reported 0
        FN/vol-traffen~reported 0
        """);
  }

  @Test
  void nineteenVariancesAreComputedAndThreeAreMissingNeverZero() {
    List<Figure> variances = figures(MeasureTables2023.volumes()).all().stream()
        .filter(figure -> figure.key().kind() == Kind.FORECAST_VARIANCE)
        .filter(figure -> figure.id().equals(Variant.PRINTED.id(figure.key())))
        .filter(figure -> figure.key().measure().startsWith("vol-"))
        .toList();

    assertThat(variances).hasSize(22);
    assertThat(variances).filteredOn(figure -> figure.value() == null).hasSize(3);
    assertThat(variances)
        .allMatch(figure -> figure.origin().source().equals("derived:commitment_variance"));
  }

  @Test
  void whatNobodyHasDeliveredIsNoTable() {
    assertThat(figures(List.of()).all())
        .noneMatch(figure -> figure.key().measure().matches("(inv|vol)-.*|netOutlay"));
  }

  @Test
  void whereOneIsDeliveredTheOthersAreMissing() {
    Figures figures = figures(
        without(MeasureTables2023.volumes(), fact -> !fact.key().measure().equals("vol-traffen")));

    assertThat(table(figures, "AO/").lines()).contains("AO/vol-demensboende – – – –");
    assertThat(
            printed(figures, "AO", "vol-demensboende", Kind.FORECAST).origin().source())
        .isEmpty();
  }

  /** Two projects have no actual: without a delivered total it is not known either. */
  @Test
  void aTotalThatIsNotDeliveredIsTheSumOfTheRowsOrMissing() {
    Figures figures = figures(
        without(MeasureTables2023.investments(), fact -> fact.key().measure().equals("netOutlay")));

    assertThat(table(figures, "SON/netOutlay"))
        .isEqualTo("SON/netOutlay – -29 625 -15 125 -14 500\n");
    assertThat(printed(figures, "SON", "netOutlay", Kind.FORECAST).origin().source())
        .isEqualTo("derived:sum");
  }

  /** A project that no organisation owns has a row on each that delivered it. */
  @Test
  void anAreaMayHaveAProjectOfItsOwn() {
    List<Fact> facts = new ArrayList<>(
        without(MeasureTables2023.investments(), fact -> fact.key().measure().equals("netOutlay")));
    facts.add(new Fact(
        FactKey.of("AO", "inv-8105", Hudiksvall2023.AUGUST, Kind.FORECAST),
        BigDecimal.valueOf(-40_000),
        FigureUnit.KR,
        Role.REPORT,
        new CellSource("AO.xlsx", "Blad1", "D4")));

    assertThat(table(figures(facts), "SON/inv", "AO/inv", "SON/netOutlay").lines())
        .endsWith("AO/inv-8105 – – -40 –", "SON/netOutlay – – -15 165 –");
  }

  @Test
  void theOrderOfTheFilesDoesNotMatter() {
    List<Fact> facts = new ArrayList<>(MeasureTables2023.volumes());
    facts.addAll(MeasureTables2023.investments());
    List<Fact> backwards = new ArrayList<>(facts);
    Collections.reverse(backwards);

    assertThat(List.copyOf(figures(backwards).all()))
        .isEqualTo(List.copyOf(figures(facts).all()));
  }

  private static Figures figures(List<Fact> facts) {
    return new Figures(EconomyFigures.compute(
        Hudiksvall2023.municipality(), Hudiksvall2023.AUGUST, new FactBook(facts)));
  }

  private static List<Fact> without(List<Fact> facts, Predicate<Fact> unwanted) {
    return facts.stream().filter(unwanted.negate()).toList();
  }

  private static Figure printed(Figures figures, String org, String measure, Kind kind) {
    return figures
        .printed(FactKey.of(org, measure, Hudiksvall2023.AUGUST, kind))
        .orElseThrow();
  }

  /** A line a row of the tables whose name begins so; plain spaces and hyphens. */
  private static String table(Figures figures, String... beginnings) {
    List<String> names = new ArrayList<>();
    StringBuilder lines = new StringBuilder();
    for (Figure figure : figures.all()) {
      String name = figure.key().org() + "/" + figure.key().measure()
          + figure.id().substring(figure.key().id().length());
      boolean wanted = List.of(beginnings).stream().anyMatch(name::startsWith)
          && name.matches(".*(inv-|vol-|netOutlay).*");
      if (wanted && (names.isEmpty() || !names.get(names.size() - 1).equals(name))) {
        names.add(name);
        lines.append(lines.isEmpty() ? "" : "\n").append(name);
      }
      if (wanted) {
        lines.append(' ').append(figure.display());
      }
    }
    return lines.append('\n').toString().replace('\u2212', '-').replace('\u00A0', ' ');
  }
}
