package se.uppfoljning.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.facts.Job;
import se.uppfoljning.facts.Municipality;

/** The jobs of the repository, and the mistakes one can make in them. */
class JobReaderTest {
  private final Municipality hudiksvall =
      ConfigCopy.value(MunicipalityReader.read(ConfigCopy.HUDIKSVALL, ConfigCopy.TEMPLATES));

  @TempDir
  private Path folder;

  @Test
  void theJobsOfTheRepository() {
    assertThat(ConfigCopy.value(JobReader.read(Path.of("jobs"), hudiksvall)))
        .contains(
            new Job("dispatch", null, List.of(), List.of()),
            new Job("intake", null, List.of(), List.of()),
            new Job(
                "monthly-report",
                "manadsrapport",
                List.of("ledningsgrupp", "ekonomi", "verksamhetschef"),
                List.of("ekonomi")));
  }

  @Test
  void aJobIsNamedAsItsFileAndMailsKnownRoles() {
    write("intake.yml", "job: inktake\n");
    write("monthly-report.yml", """
        job: monthly-report
        report: manadsrapport
        recipients:
          - ledningsgrupp
          - lednigsgrupp
          - ledningsgrupp
        files: [ekonomi]
        """);

    assertThat(mistakes())
        .containsExactly(
            "S04 intake.yml, rad 1: Jobbet heter inte som filen. [inktake → intake]",
            "S06 monthly-report.yml, rad 5: Rollen \"lednigsgrupp\" finns inte i recipients.csv."
                + " [lednigsgrupp → ekonomi, ledningsgrupp, verksamhetschef]",
            "S05 monthly-report.yml, rad 6: Rollen \"ledningsgrupp\" finns redan:"
                + " monthly-report.yml, rad 4. [ledningsgrupp → ]",
            "S06 monthly-report.yml, rad 7: Rollen \"ekonomi\" finns inte i recipients."
                + " [ekonomi → ledningsgrupp, lednigsgrupp]");
  }

  /** Two jobs would write their editions in the same folders. */
  @Test
  void aReportBelongsToOneJobAndIsAFileName() {
    write("a.yml", "job: a\nreport: rapport\n");
    write("b.yml", "job: b\nreport: rapport\n");
    write("c.yml", "job: c\nreport: ../rapport\n");

    assertThat(mistakes())
        .containsExactly(
            "S05 b.yml, rad 2: Rapporten \"rapport\" finns redan: a.yml, rad 2. [rapport → ]",
            "S04 c.yml, rad 2: Ogiltigt värde för \"report\"."
                + " [../rapport → 1–32 tecken av a–z, 0–9 och bindestreck]");
  }

  @Test
  void unknownAndMissingKeys() {
    write("intake.yml", "jobb: intake\n");

    assertThat(mistakes())
        .containsExactly(
            "S02 intake.yml, rad 1: Okänd nyckel \"jobb\". [jobb → job, report, recipients, files]",
            "S03 intake.yml, rad 1: \"job\" saknas eller är tom. [ → job]");
  }

  @Test
  void thereAreNoJobs() {
    assertThat(mistakes()).containsExactly("S01 *.yml: Filen saknas. [ → *.yml]");
  }

  private void write(String file, String text) {
    new ConfigCopy(folder).write(file, text);
  }

  private List<String> mistakes() {
    return ConfigCopy.findings(JobReader.read(folder, hudiksvall)).stream()
        .map(ConfigCopy::words)
        .toList();
  }
}
