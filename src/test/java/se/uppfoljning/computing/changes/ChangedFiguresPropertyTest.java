package se.uppfoljning.computing.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.computing.changes.Sources.Place;
import se.uppfoljning.computing.economy.EconomyFigures;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.PrintedFigure;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.edition.Cause;
import se.uppfoljning.facts.edition.Change;
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
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.ReportTable;
import se.uppfoljning.published.Hudiksvall2023;

class ChangedFiguresPropertyTest {
  private static final List<Kind> DELIVERED =
      ReportTable.OPERATING.columns().stream().filter(kind -> !kind.derived()).toList();

  private final Municipality municipality = Hudiksvall2023.municipality();
  private final List<Org> areas = municipality.organisation().rows(Hudiksvall2023.AUGUST);

  /** What two editions were computed from: of each area a file then and, of some, a file now. */
  record Two(List<Fact> before, List<Fact> now, Set<String> delivered) {}

  @Property(edgeCases = EdgeCasesMode.NONE)
  void theChangesSumToTheChangeOfTheTotal(@ForAll("two") Two two) {
    Map<String, Change> changes = changes(two);
    Figures before = figures(two.before());
    Figures now = figures(two.now());
    for (Kind kind : ReportTable.OPERATING.columns()) {
      BigDecimal then = value(before, "SON", kind);
      BigDecimal total = value(now, "SON", kind);
      if (then != null && total != null) {
        BigDecimal sum = areas.stream()
            .map(area -> changes.get(id(area.code(), kind)))
            .filter(change -> change != null)
            .map(change -> change.difference().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(total.subtract(then));
      }
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatIsListedIsWhatIsAnother(@ForAll("two") Two two) {
    Figures before = figures(two.before());
    Figures now = figures(two.now());
    Set<String> another = new TreeSet<>();
    for (Figure figure : now.all()) {
      Figure then = before.find(Variant.PRINTED, figure.key()).orElseThrow();
      if (!PrintedFigure.of(then).display().equals(PrintedFigure.of(figure).display())
          || (then.value() != null && then.value().compareTo(figure.value()) != 0)) {
        another.add(figure.id());
      }
    }
    assertThat(new TreeSet<>(changes(two).keySet())).isEqualTo(another);
  }

  /** Whoever delivered again changed its own rows and the totals above them, nobody else's. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void anAreaIsChangedByItsOwnFileAlone(@ForAll("two") Two two) {
    for (Change change : changes(two).values()) {
      List<String> senders = change.causes().stream()
          .map(cause -> ((Cause.Arrived) cause).arrival().sender())
          .toList();
      assertThat(senders).isNotEmpty().isSubsetOf(two.delivered());
      if (!change.key().org().equals("SON")) {
        assertThat(senders).containsExactly(change.key().org());
      }
    }
  }

  private Map<String, Change> changes(Two two) {
    Set<Arrival> fresh = new LinkedHashSet<>();
    two.delivered().stream().sorted().forEach(area -> fresh.add(arrival(area, true)));
    List<PrintedFigure> before =
        figures(two.before()).all().stream().map(PrintedFigure::of).toList();
    Map<String, Change> changes = new HashMap<>();
    ChangedFigures.between(
            municipality,
            before,
            figures(two.now()),
            new Sources(
                places(two.before(), Set.of()),
                places(two.now(), two.delivered()),
                fresh,
                List.of()))
        .forEach(change -> changes.put(change.id(), change));
    return changes;
  }

  private static Map<Place, Set<Arrival>> places(List<Fact> facts, Set<String> delivered) {
    Map<Place, Set<Arrival>> places = new HashMap<>();
    facts.forEach(fact -> places.put(
        Place.of(fact.key(), fact.source()),
        Set.of(arrival(fact.key().org(), delivered.contains(fact.key().org())))));
    return places;
  }

  private static Arrival arrival(String sender, boolean again) {
    long id = sender.hashCode() + (again ? 1000L : 0);
    return new Arrival(id, "d", sender + (again ? "2" : "1") + ".xlsx", sender, Instant.EPOCH);
  }

  private Figures figures(List<Fact> facts) {
    return new Figures(
        EconomyFigures.compute(municipality, Hudiksvall2023.AUGUST, new FactBook(facts)));
  }

  private static @Nullable BigDecimal value(Figures figures, String org, Kind kind) {
    return figures.printed(key(org, kind)).map(Figure::value).orElse(null);
  }

  private static FactKey key(String org, Kind kind) {
    return FactKey.of(org, "net", Hudiksvall2023.AUGUST, kind);
  }

  private static String id(String org, Kind kind) {
    return Variant.PRINTED.id(key(org, kind));
  }

  @Provide
  Arbitrary<Two> two() {
    List<Arbitrary<List<List<Fact>>>> all = new ArrayList<>();
    areas.forEach(area -> all.add(versions(area.code())));
    return Combinators.combine(all).as(versions -> {
      List<Fact> before = new ArrayList<>();
      List<Fact> now = new ArrayList<>();
      Set<String> delivered = new TreeSet<>();
      for (int area = 0; area < areas.size(); area++) {
        List<List<Fact>> of = versions.get(area);
        before.addAll(of.get(0));
        now.addAll(of.get(of.size() - 1));
        if (of.size() > 1) {
          delivered.add(areas.get(area).code());
        }
      }
      return new Two(before, now, delivered);
    });
  }

  /** One version of an area's file, or two; few different amounts, so that some stay as they are. */
  private static Arbitrary<List<List<Fact>>> versions(String org) {
    List<Arbitrary<Optional<Fact>>> facts = new ArrayList<>();
    DELIVERED.forEach(kind -> facts.add(Arbitraries.integers()
        .between(-2, 1)
        .map(value -> new Fact(
            key(org, kind),
            new BigDecimal(value).movePointRight(2),
            FigureUnit.KR,
            Role.REPORT,
            new CellSource(org + ".xlsx", "Blad1", "B2")))
        .optional(0.97)));
    Arbitrary<List<Fact>> version = Combinators.combine(facts)
        .as(some -> some.stream().flatMap(Optional::stream).toList());
    return version.list().ofMinSize(1).ofMaxSize(2);
  }
}
