package se.uppfoljning.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.Organisation;

/** Who takes over from whom, and how deep an organisation may be. */
class OrganisationInTimeTest {
  private static final YearMonth AUGUST_2022 = YearMonth.of(2022, 8);

  @TempDir
  Path folder;

  private ConfigCopy config;

  @BeforeEach
  void aConfiguration() {
    config = ConfigCopy.in(folder);
  }

  @Test
  void aFileWithoutTheColumnIsAsGoodAsOneWithItEmpty() {
    assertThat(config.municipality().organisation().byCode("AO").orElseThrow().predecessors())
        .isEmpty();
    config.replace("organisation.csv", "valid_to\n", "valid_to,predecessors\n");
    assertThat(config.mistakes())
        .isNotEmpty()
        .allMatch(told -> told.startsWith("S01 organisation"));
  }

  @Test
  void sixLevelsAreDeepEnough() {
    config.append("organisation.csv", """
        E1,AO,unit,Enhet 1,,,
        E2,E1,unit,Enhet 2,,,
        E3,E2,unit,Enhet 3,,,
        E4,E3,unit,Enhet 4,,,
        """);
    assertThat(config.mistakes()).isEmpty();
    config.append("organisation.csv", "E5,E4,unit,Enhet 5,,,\nE6,E5,unit,Enhet 6,,,\n");
    assertThat(config.mistakes())
        .containsExactly("S04 organisation.csv, rad 14: Ogiltigt värde för \"parent\"."
            + " [E4 → högst 6 nivåer, nämnden inräknad]");
  }

  @Test
  void aPredecessorExistsAndHasEnded() throws IOException {
    withPredecessors("""
        NY,SON,area,Nytt,,2023-01-01,,XX|AO|NY|GAM
        GAM,SON,area,Gammalt,,,2022-12-31,
        """);
    String ended = "dess valid_to är före den här radens]";
    assertThat(config.mistakes())
        .hasSize(3)
        .anyMatch(
            told -> told.startsWith("S06 organisation.csv, rad 10: ") && told.contains("\"XX\""))
        .anyMatch(told -> told.contains("[AO → ") && told.endsWith(ended))
        .anyMatch(told -> told.contains("[NY → ") && told.endsWith(ended));
  }

  /** GAM became NY in 2020, NY became IFS in 2023. */
  @Test
  void whoCarriesOnWhatIsFollowedStepByStep() throws IOException {
    withPredecessors("""
        GAM,SON,area,Gammalt,,,2019-12-31,
        NY,SON,area,Nytt,,2020-01-01,2022-12-31,GAM
        IFS,SON,area,Samlat,,2023-01-01,,NY
        """);
    assertThat(carriedBy("IFS", AUGUST_2022)).contains(List.of("NY"));
    assertThat(carriedBy("IFS", YearMonth.of(2019, 8))).contains(List.of("GAM"));
    assertThat(carriedBy("IFS", YearMonth.of(2023, 8))).contains(List.of("IFS"));
    assertThat(carriedBy("AO", AUGUST_2022)).contains(List.of("AO"));
  }

  @Test
  void aSplitIsCarriedOnByNobodyAlone() throws IOException {
    withPredecessors("""
        GAM,SON,area,Gammalt,,,2022-12-31,
        A,SON,area,Del A,,2023-01-01,,GAM
        B,SON,area,Del B,,2023-01-01,,GAM
        C,SON,area,Ny,,2023-01-01,,
        """);
    assertThat(carriedBy("A", AUGUST_2022)).isEmpty();
    assertThat(carriedBy("B", AUGUST_2022)).isEmpty();
    assertThat(carriedBy("A", YearMonth.of(2023, 8))).contains(List.of("A"));
    assertThat(carriedBy("C", AUGUST_2022)).as("new").contains(List.of());
  }

  /** January's reorganisation often keeps the name under a new code. */
  @Test
  void aNameMayComeBackOnceItsFirstOwnerHasEnded() {
    config.append("organisation.csv", """
        A,SON,area,Stöd,,,2022-12-31
        B,SON,area,Stöd,A,2023-01-01,2023-06-30
        C,SON,area,Nytt stöd,Stöd,2023-07-01,
        """);
    assertThat(config.mistakes()).as("A is the code of the first").isEmpty();
    Organisation organisation = config.municipality().organisation();
    assertThat(organisation.byLabel("stöd", AUGUST_2022).orElseThrow().code()).isEqualTo("A");
    assertThat(organisation.byLabel("Stöd", YearMonth.of(2023, 1)).orElseThrow().code())
        .isEqualTo("B");
    assertThat(organisation.byLabel("Stöd", YearMonth.of(2024, 1)).orElseThrow().code())
        .isEqualTo("C");
    assertThat(organisation.byLabel("Nytt stöd", AUGUST_2022).orElseThrow().code())
        .as("nobody was called so then: P06 says that")
        .isEqualTo("C");
  }

  @Test
  void inOneMonthANameIsOneOrganisations() {
    config.append("organisation.csv", """
        A,SON,area,Stöd,,,2022-12-15
        B,SON,area,Stöd,,2022-12-16,
        C,SON,area,Nytt,Stöd,,
        """);
    assertThat(config.mistakes())
        .containsExactly(
            "S05 organisation.csv, rad 11: Namnet \"Stöd\" finns redan: organisation.csv, rad 10."
                + " [Stöd → ]",
            "S05 organisation.csv, rad 12: Namnet \"Stöd\" finns redan: organisation.csv, rad 10."
                + " [Stöd → ]");
  }

  private Optional<List<String>> carriedBy(String code, YearMonth month) {
    Organisation organisation = config.municipality().organisation();
    return organisation
        .carriedFrom(organisation.byCode(code).orElseThrow(), month)
        .map(orgs -> orgs.stream().map(Org::code).toList());
  }

  /** The rows of Hudiksvall with the column, and these. */
  private void withPredecessors(String rows) throws IOException {
    Path file = folder.resolve("organisation.csv");
    Files.write(
        file,
        Files.readAllLines(file).stream()
            .map(line -> line + (line.startsWith("code,") ? ",predecessors" : ","))
            .toList());
    config.append("organisation.csv", rows);
  }
}
