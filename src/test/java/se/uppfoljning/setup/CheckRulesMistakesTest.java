package se.uppfoljning.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppfoljning.facts.CheckRules;
import se.uppfoljning.facts.DeficitLimit;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Severity;

/** {@code severities} and {@code deficit-limit} of municipality.yml, which has eight lines before. */
class CheckRulesMistakesTest {
  private static final String CHANGEABLE =
      "R01, R02, H06, H07, H10, M01, T01, V01, V02, V04, V05, V06, V07, V08, V09, V10, V18, V22, V23, V24";

  @TempDir
  private Path folder;

  private ConfigCopy config = new ConfigCopy(Path.of(""));

  @BeforeEach
  void copy() {
    config = ConfigCopy.in(folder);
  }

  @Test
  void whatIsSaidIsRead() {
    config.append(
        "municipality.yml",
        "severities: {V05: fraga, V08: upplysning}\ndeficit-limit: {kr: 500000, percent: 1.5}\n");

    assertThat(config.municipality().checkRules())
        .isEqualTo(new CheckRules(
            Map.of(FindingCode.V05, Severity.FRAGA, FindingCode.V08, Severity.UPPLYSNING),
            new DeficitLimit(new BigDecimal("500000"), new BigDecimal("1.5"))));
  }

  @Test
  void nothingSaidIsAsUsual() {
    assertThat(config.municipality().checkRules()).isEqualTo(CheckRules.USUAL);
  }

  @Test
  void anUnknownCodeAndAnUnknownLevelGetTheNearest() {
    config.append("municipality.yml", "severities:\n  V50: fraga\n  V08: fråga\n");

    assertThat(config.mistakes())
        .containsExactly(
            "S06 municipality.yml, rad 10: Koden \"V50\" finns inte. [V50 → " + CHANGEABLE + "]",
            "S06 municipality.yml, rad 11: Graden \"fråga\" finns inte för V08."
                + " [fråga → fraga, upplysning]");
    assertThat(config.findings())
        .extracting(Finding::remedy)
        .allMatch(remedy -> remedy.matches("Menade du \"(V..|fraga)\"\\? Rätta namnet, .*"));
  }

  @ParameterizedTest
  @CsvSource({"V21", "F02", "N01", "L02", "D02", "S04"})
  void whatCarriesMoreThanAJudgementIsNotChanged(String code) {
    config.append("municipality.yml", "severities: {" + code + ": upplysning}\n");

    assertThat(config.mistakes())
        .containsExactly("S04 municipality.yml, rad 9: Graden för " + code + " kan inte ändras. ["
            + code + " → en av " + CHANGEABLE + "]");
  }

  /** What may be right never rejects; what is wrong is not mere information. */
  @ParameterizedTest
  @CsvSource({"V08, fel", "V09, fel", "V05, upplysning", "V23, fel", "V24, fel"})
  void aCodeHasItsOwnLevels(String code, String level) {
    config.append("municipality.yml", "severities: {" + code + ": " + level + "}\n");

    assertThat(config.mistakes())
        .singleElement()
        .asString()
        .startsWith("S06 municipality.yml, rad 9: Graden \"" + level + "\" finns inte för " + code);
  }

  @Test
  void aLimitIsMoreThanNothing() {
    config.append("municipality.yml", "deficit-limit: {kr: 0, percent: -1}\n");

    assertThat(config.mistakes())
        .containsExactly(
            "S04 municipality.yml, rad 9: Ogiltigt värde för \"kr\". [0 → ett tal större än 0]",
            "S04 municipality.yml, rad 9: Ogiltigt värde för \"percent\"."
                + " [-1 → ett tal större än 0]");
  }

  @Test
  void aLimitSaysSomething() {
    config.append("municipality.yml", "deficit-limit: {}\n");

    assertThat(config.mistakes())
        .containsExactly("S03 municipality.yml, rad 9: \"kr\" saknas eller är tom:"
            + " gränsen sägs i kr, percent eller båda. [ → kr]");
  }
}
