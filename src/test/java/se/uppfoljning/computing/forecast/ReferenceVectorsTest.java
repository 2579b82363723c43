package se.uppfoljning.computing.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The steps of the reference, one case at a time, with the group's habits given. */
class ReferenceVectorsTest {

  static Stream<Arguments> cases() throws IOException {
    try (InputStream in = Objects.requireNonNull(
        ReferenceVectorsTest.class.getResourceAsStream("/forecast/vectors.json"))) {
      JsonNode cases = JsonMapper.shared().readTree(in);
      return StreamSupport.stream(cases.spliterator(), false)
          .map(each -> Arguments.of(each.get("name").asString(), each))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void comesOutAsSpecified(String name, JsonNode given) {
    SeriesModel model = model(given);
    TwelveMonths actual = months(given.get("actual"));
    Outlook outlook = Outlook.of(model, actual);

    JsonNode expected = given.get("expected");
    check(outlook.point(), expected, "point");
    check(outlook.carried(), expected, "kappa");
    check(outlook.plan(), expected, "plan");
    check(model.season().trust(), expected, "phi");
    check(outlook.rest(), expected, "remaining_share");
    check(outlook.oneOffs().total(), expected, "oneoff");
    check(end(model, outlook, actual, outlook.sign() > 0), expected, "lo80");
    check(end(model, outlook, actual, outlook.sign() < 0), expected, "hi80");
  }

  /** Without back-tests the interval is the usual one after as many months. */
  private static double end(
      SeriesModel model, Outlook outlook, TwelveMonths actual, boolean towardsZero) {
    int months = actual.known().size();
    Quantiles quantiles = Intervals.of(List.of(), Recipe.REFERENCE).after(model.years(), months);
    double end = towardsZero ? quantiles.low() : quantiles.high();
    return outlook.point() + outlook.sign() * end * outlook.spread();
  }

  private static void check(double seen, JsonNode expected, String field) {
    assertThat(seen).as(field).isCloseTo(expected.get(field).asDouble(), within(.0006));
  }

  private static SeriesModel model(JsonNode given) {
    List<YearCase.Past> history = new ArrayList<>();
    given.get("history").forEach(year -> history.add(new YearCase.Past(months(year), null)));
    JsonNode group = given.get("group");
    return SeriesModel.of(
        new YearCase(
            "serie", "grupp", history, budget(given), months(given.get("actual")), Set.of()),
        new GroupHabits(
            group.get("rho").asDouble(),
            group.get("tau2").asDouble(),
            group.get("wB").asDouble()),
        null,
        Recipe.REFERENCE);
  }

  private static @Nullable TwelveMonths budget(JsonNode given) {
    return given.get("budget").isNull() ? null : months(given.get("budget"));
  }

  private static TwelveMonths months(JsonNode amounts) {
    List<Double> values = IntStream.range(0, TwelveMonths.COUNT)
        .mapToObj(month ->
            amounts.get(month).isNull() ? Double.NaN : amounts.get(month).asDouble())
        .toList();
    return TwelveMonths.each(values::get);
  }
}
