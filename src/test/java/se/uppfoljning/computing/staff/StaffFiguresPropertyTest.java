package se.uppfoljning.computing.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.StaffCase;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.extract.StaffGroup;
import se.uppfoljning.facts.extract.StaffMeasure;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.organisation.Org;

/** Whatever the hours: sums are divided, and no small group is told of or worked out. */
class StaffFiguresPropertyTest {
  private static final int FEW = 10;
  private static final List<String> GROUPS =
      List.of("", "sex=K", "sex=M", "age=-29", "age=30-49", "age=50-");

  private final Municipality municipality = Hudiksvall.municipality();
  private final List<String> areas =
      municipality.organisation().rows(MonthHome.AUGUST).stream().map(Org::code).toList();

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void whatIsToldIsASumDividedByASum(@ForAll("facts") List<Fact> facts) {
    figures(facts).values().stream()
        .filter(figure -> figure.value() != null)
        .filter(figure -> figure.key().measure().equals("sickLeaveRate"))
        .forEach(figure -> {
          BigDecimal sick = sum(facts, StaffMeasure.SICK_HOURS, figure);
          BigDecimal ordinary = sum(facts, StaffMeasure.ORDINARY_HOURS, figure);
          assertThat(figure.value())
              .as(figure.id())
              .isEqualByComparingTo(
                  sick.multiply(BigDecimal.valueOf(100)).divide(ordinary, 4, RoundingMode.HALF_UP));
        });
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void noSmallGroupIsTold(@ForAll("facts") List<Fact> facts) {
    figures(facts).values().stream()
        .filter(figure -> isSmall(facts, figure))
        .forEach(figure -> assertThat(figure.display()).as(figure.id()).isEqualTo("*"));
  }

  /** A part that is hidden has another part hidden beside it: total − the others says nothing. */
  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void noHiddenPartIsWhatTheOthersLeaveOfATotal(@ForAll("facts") List<Fact> facts) {
    Map<String, Figure> figures = figures(facts);
    for (String org : all()) {
      for (StaffGroup.Split split : StaffGroup.Split.values()) {
        List<Figure> parts = StaffGroup.of(split).stream()
            .map(group -> figure(figures, org, group.breakdown()))
            .toList();
        assertThat(parts.stream().filter(StaffFiguresPropertyTest::isHidden).count())
            .as(org + " " + split)
            .isIn(0L, (long) parts.size());
      }
    }
  }

  /** An area's cell that is hidden has another area's hidden beside it, or the committee's. */
  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void noHiddenAreaIsWhatTheOthersLeaveOfTheCommittee(@ForAll("facts") List<Fact> facts) {
    Map<String, Figure> figures = figures(facts);
    for (String group : GROUPS) {
      long hidden =
          areas.stream().filter(area -> isHidden(figure(figures, area, group))).count();
      assertThat(hidden != 1 || isHidden(figure(figures, "SON", group)))
          .as(group)
          .isTrue();
    }
  }

  private Map<String, Figure> figures(List<Fact> facts) {
    return StaffFigures.compute(municipality, MonthHome.AUGUST, new FactBook(facts)).stream()
        .collect(Collectors.toMap(Figure::id, Function.identity()));
  }

  private List<String> all() {
    List<String> all = new ArrayList<>(areas);
    all.add("SON");
    return all;
  }

  private static Figure figure(Map<String, Figure> figures, String org, String group) {
    String id = org + "/sickLeaveRate/" + group + "/2023-08/rate";
    return Objects.requireNonNull(figures.get(id), id);
  }

  private static boolean isHidden(Figure figure) {
    return figure.display().equals("*");
  }

  private static boolean isSmall(List<Fact> facts, Figure figure) {
    int persons = sum(facts, StaffMeasure.EMPLOYEES, figure).intValueExact();
    return persons > 0 && persons <= FEW;
  }

  private static BigDecimal sum(List<Fact> facts, StaffMeasure measure, Figure figure) {
    String org = figure.key().org();
    String group = figure.key().breakdown();
    Predicate<Fact> wanted = fact -> fact.key().measure().equals(measure.code())
        && (org.equals("SON") || fact.key().org().equals(org))
        && List.of((fact.key().breakdown() + "|").split("\\|", -1)).contains(group);
    return facts.stream().filter(wanted).map(Fact::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Every cell of every area, often with nobody or few in it. */
  @Provide
  Arbitrary<List<Fact>> facts() {
    List<Arbitrary<String>> rows = new ArrayList<>();
    for (String area : areas) {
      for (String sex : List.of("K", "M")) {
        for (String age : List.of("-29", "30-49", "50-")) {
          rows.add(Arbitraries.frequencyOf(
                  Tuple.of(1, Arbitraries.just(0)),
                  Tuple.of(1, Arbitraries.integers().between(1, FEW)),
                  Tuple.of(30, Arbitraries.integers().between(FEW + 1, 300)))
              .flatMap(persons -> Arbitraries.integers()
                  .between(0, persons * 50)
                  .map(sick -> "%s %s %s %d %d %d %d\n"
                      .formatted(area, sex, age, persons, persons * 100, sick, sick / 3))));
        }
      }
    }
    return Combinators.combine(rows).as(all -> StaffCase.facts(String.join("", all)));
  }
}
