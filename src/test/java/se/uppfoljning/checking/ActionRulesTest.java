package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.DeficitLimit;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;

/** V09: a forecast deficit beyond the limit has a cause, and an action with an owner and a day. */
class ActionRulesTest {
  private static final String NUMBERS =
      "Uppföljning januari-augusti 2023\nOrganisation | Rad | Utfall | Periodbudget | Årsprognos | Årsbudget 2023 | Kommentar\n";

  /** The published area: a forecast deficit of 17 001 tkr, 25 % of its budget of 67 328. */
  private static final String DEFICIT =
      "Äldreomsorg | Resultat | -56813 | -46175 | -84329 | -67328 | %s\n";

  private static final String ACTIONS =
      "Åtgärd | Orsak | Effekt i år | Ansvarig | Klart senast | Status\n";

  @TempDir
  Path folder;

  static Stream<Arguments> explained() {
    return Stream.of(
        of("nothing", "", "", "orsak, åtgärd"),
        of("a cause alone", "Fler vårddygn.", "", "åtgärd"),
        of(
            "an action without cause, owner and day",
            "",
            "Se över schemat | | | | |",
            "orsak, en åtgärd med både ansvarig och dag"),
        of(
            "an owner of one and a day of another",
            "Fler vårddygn.",
            "A | | | Chefen | |\nB | | | | 2023-12-31 |",
            "en åtgärd med både ansvarig och dag"),
        of(
            "a cancelled action",
            "Fler vårddygn.",
            "A | | | Chefen | 2023-12-31 | Avbruten",
            "åtgärd"),
        of("all, the cause beside the numbers", "Fler vårddygn.", "A | | | Chefen | 2023-12-31 |"),
        of("all, the cause beside the action", "", "A | Fler vårddygn | | Chefen | 2023-12-31 |"),
        of("one that is done", "Fler vårddygn.", "A | | | Chefen | 2023-06-30 | Klar"));
  }

  private static Arguments of(String name, String comment, String actions, String... lacking) {
    return Arguments.of(name, comment, actions, List.of(lacking));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("explained")
  void aDeficitLacksWhatIsNotThere(
      String name, String comment, String actions, List<String> lacking) {
    WorkbookCase workbook = WorkbookCase.of("Ekonomi", NUMBERS + DEFICIT.formatted(comment))
        .and("Åtgärder", ACTIONS + actions);

    assertThat(asked(workbook, new DeficitLimit(kr(500_000), null)))
        .extracting(Finding::message)
        .isEqualTo(lacking.stream()
            .map(
                what -> "Prognosen är ett underskott mot årsbudgeten, och det saknas " + what + ".")
            .toList());
  }

  static Stream<Arguments> limits() {
    return Stream.of(
        Arguments.of("no limit", null, null, 0),
        Arguments.of("the amount itself", "17001000", null, 0),
        Arguments.of("a krona less", "17000999", null, 1),
        Arguments.of("the share below it", null, "25.25", 1),
        Arguments.of("the share above it", null, "25.26", 0),
        Arguments.of("beyond both", "500000", "1", 1),
        Arguments.of("beyond the amount alone", "500000", "30", 0),
        Arguments.of("beyond the share alone", "20000000", "1", 0));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("limits")
  void aLimitIsPassedOrNot(String name, @Nullable String kr, @Nullable String percent, int asked) {
    DeficitLimit limit = kr == null && percent == null
        ? null
        : new DeficitLimit(
            kr == null ? null : new BigDecimal(kr),
            percent == null ? null : new BigDecimal(percent));

    assertThat(asked(WorkbookCase.of("Ekonomi", NUMBERS + DEFICIT.formatted("")), limit))
        .hasSize(asked);
  }

  @Test
  void itIsAskedAtTheForecastWithTheDeficitAsPrinted() {
    assertThat(asked(
            WorkbookCase.of("Ekonomi", NUMBERS + DEFICIT.formatted("")),
            new DeficitLimit(kr(500_000), null)))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.place().words()).isEqualTo("bok.xlsx, flik Ekonomi, cell E3");
          assertThat(finding.seen()).isEqualTo("−17\u00A0001");
        });
  }

  @Test
  void aSurplusIsNotAskedAbout() {
    String surplus = DEFICIT.formatted("").replace("-84329", "-57328");
    assertThat(asked(WorkbookCase.of("Ekonomi", NUMBERS + surplus), new DeficitLimit(kr(1), null)))
        .isEmpty();
  }

  /** One cause is told once: an amount in kronor is a V05, not also a deficit of a thousand times. */
  @Test
  void aForecastThatIsToldIsNoDeficit() {
    String inKronor = DEFICIT.formatted("").replace("-84329", "-84329000");
    assertThat(asked(WorkbookCase.of("Ekonomi", NUMBERS + inKronor), new DeficitLimit(kr(1), null)))
        .isEmpty();
  }

  private List<Finding> asked(WorkbookCase workbook, @Nullable DeficitLimit limit) {
    return Sender.of("AO", folder).limitedTo(limit).verdict(workbook).findings().stream()
        .filter(finding -> finding.code() == FindingCode.V09)
        .toList();
  }

  private static BigDecimal kr(long kr) {
    return BigDecimal.valueOf(kr);
  }
}
