package se.uppfoljning.computing.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.computing.changes.Sources.Place;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.PrintedFigure;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.edition.Cause;
import se.uppfoljning.facts.edition.Change;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Formula;
import se.uppfoljning.facts.figures.Origin;

/** Why a figure is another, case by case. */
class ChangedFiguresTest {
  private static final Municipality HUDIKSVALL = Hudiksvall.municipality();
  private static final String AO = "AO/net//2023-08/actual_ytd";
  private static final String TS = "TS/net//2023-08/actual_ytd";
  private static final String SUM = "SON/net//2023-08/actual_ytd";
  private static final String RATE = "AO/sickLeaveRate//2023-08/rate";
  private static final Arrival OLD = arrival(1, "AO", "AO.xlsx");
  private static final Arrival NEW = arrival(2, "AO", "AO ny.xlsx");
  private static final Arrival CONTROL = arrival(3, "SON", "tabell.xlsx");
  private static final Cause CONFIGURED = new Cause.Configured(List.of("organisation.csv"));

  @Test
  void aNumberIsAnotherBecauseOfTheFileItStandsIn() {
    assertThat(causes(
            List.of(delivered(AO, "-1", OLD)), List.of(delivered(AO, "-2", NEW)), Set.of(NEW)))
        .containsExactly(new Cause.Arrived(NEW));
  }

  /** The area's new file has the row no more; the controller's old number stands in. */
  @Test
  void aNumberThatIsWithdrawnIsAnotherBecauseOfTheFileThatLacksIt() {
    assertThat(causes(
            List.of(delivered(AO, "-1", OLD)), List.of(delivered(AO, "-3", CONTROL)), Set.of(NEW)))
        .containsExactly(new Cause.Arrived(NEW));
    assertThat(causes(List.of(delivered(AO, "-1", OLD)), List.of(missing(AO)), Set.of(NEW)))
        .containsExactly(new Cause.Arrived(NEW));
  }

  @Test
  void aRowThatIsGoneThoughNobodyDeliveredIsTheConfigurations() {
    List<Change> changes = changes(
        List.of(delivered(AO, "-1", OLD), delivered(TS, "-5", OLD), sum("-6", AO, TS)),
        List.of(delivered(AO, "-1", OLD), sum("-1", AO)),
        Set.of(),
        CONFIGURED);
    assertThat(changes).extracting(Change::id).containsExactly(SUM, TS);
    assertThat(changes).extracting(Change::causes).containsOnly(List.of(CONFIGURED));
    assertThat(changes)
        .extracting(change -> change.difference().value())
        .containsExactly(new BigDecimal("5"), new BigDecimal("5"));
    assertThat(changes.get(1).after()).isNull();
  }

  /** Hours are no figures: which file they came in is known all the same. */
  @Test
  void sickLeaveIsAnotherBecauseOfTheFileWithHours() {
    Arrival hours = arrival(4, "SON", "sjukfranvaro.csv");
    Figure rate = derived(RATE, "9.5", FigureUnit.PERCENT, Formula.SICK_LEAVE_RATE);
    Figure other = derived(RATE, "9.6", FigureUnit.PERCENT, Formula.SICK_LEAVE_RATE);
    Map<Place, Set<Arrival>> now = new HashMap<>();
    now.put(
        new Place("AO/sickHours//2023-08/actual_ytd", "sjukfranvaro.csv#!rad 2"), Set.of(hours));
    now.put(place(AO, NEW), Set.of(NEW));
    assertThat(ChangedFigures.between(
            HUDIKSVALL,
            List.of(PrintedFigure.of(rate)),
            new Figures(List.of(other)),
            new Sources(Map.of(), now, fresh(NEW, hours), List.of())))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.causes()).containsExactly(new Cause.Arrived(hours));
          assertThat(change.difference().display()).isEqualTo("0,1\u00A0%");
        });
  }

  @Test
  void aTotalNamesFilesBeforeTheConfiguration() {
    List<Change> changes = changes(
        List.of(delivered(TS, "-5", CONTROL), delivered(AO, "-1", OLD), sum("-6", TS, AO)),
        List.of(delivered(AO, "-2", NEW), sum("-2", AO)),
        Set.of(NEW),
        CONFIGURED);
    assertThat(changes.get(1).id()).isEqualTo(SUM);
    assertThat(changes.get(1).causes()).containsExactly(new Cause.Arrived(NEW), CONFIGURED);
  }

  @Test
  void anotherFormulaOfTheSameNumbersIsTheProgram() {
    Cause program = new Cause.Programmed("0.1.0", "0.2.0");
    assertThat(changes(
            List.of(delivered(AO, "-1", OLD), sum("-1", AO)),
            List.of(delivered(AO, "-1", OLD), sum("-2", AO)),
            Set.of(),
            program))
        .singleElement()
        .satisfies(change -> assertThat(change.causes()).containsExactly(program));
  }

  private static List<Cause> causes(List<Figure> before, List<Figure> now, Set<Arrival> fresh) {
    List<Change> changes = changes(before, now, fresh, CONFIGURED);
    assertThat(changes).hasSize(1);
    return changes.get(0).causes();
  }

  private static List<Change> changes(
      List<Figure> before, List<Figure> now, Set<Arrival> fresh, Cause other) {
    return ChangedFigures.between(
        HUDIKSVALL,
        before.stream().map(PrintedFigure::of).toList(),
        new Figures(now),
        new Sources(
            Map.of(place(AO, OLD), Set.of(OLD), place(TS, CONTROL), Set.of(CONTROL)),
            Map.of(place(AO, OLD), Set.of(OLD), place(AO, NEW), Set.of(NEW)),
            fresh,
            List.of(other)));
  }

  private static Set<Arrival> fresh(Arrival... arrivals) {
    return new LinkedHashSet<>(Arrays.asList(arrivals));
  }

  private static Place place(String id, Arrival arrival) {
    return new Place(id, cell(arrival).toString());
  }

  private static CellSource cell(Arrival arrival) {
    return new CellSource(arrival.fileName(), "Blad1", "B2");
  }

  private static Figure delivered(String id, String value, Arrival arrival) {
    return figure(id, value, FigureUnit.KR, new Origin.Delivered(cell(arrival)));
  }

  private static Figure missing(String id) {
    return figure(id, null, FigureUnit.KR, new Origin.Missing());
  }

  private static Figure sum(String value, String... inputs) {
    return derived(SUM, value, FigureUnit.KR, Formula.SUM, inputs);
  }

  private static Figure derived(
      String id, String value, FigureUnit unit, Formula formula, String... inputs) {
    return figure(id, value, unit, new Origin.Derived(formula, List.of(inputs)));
  }

  private static Figure figure(String id, @Nullable String value, FigureUnit unit, Origin origin) {
    FactKey key = FactKey.ofId(id);
    BigDecimal number = value == null ? null : new BigDecimal(value);
    return new Figure(id, key, number, unit, origin, HUDIKSVALL.display(key, number, unit));
  }

  private static Arrival arrival(long id, String sender, String file) {
    return new Arrival(id, "d", file, sender, Instant.EPOCH);
  }
}
