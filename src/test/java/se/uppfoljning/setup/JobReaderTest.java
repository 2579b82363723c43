package se.uppfoljning.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.facts.Job;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.Schedule.ByCron;
import se.uppfoljning.facts.Schedule.Every;
import se.uppfoljning.facts.Schedule.OnWorkingDay;
import se.uppfoljning.jobs.schedule.Timetable;

/** The jobs of the repository, and the mistakes one can make in them. */
class JobReaderTest {
  private final Municipality hudiksvall =
      ConfigCopy.value(MunicipalityReader.read(ConfigCopy.HUDIKSVALL, ConfigCopy.TEMPLATES));

  @TempDir
  private Path folder;

  @Test
  void theJobsOfTheRepository() {
    assertThat(ConfigCopy.value(JobReader.read(Path.of("jobs"), hudiksvall, Timetable::comes)))
        .contains(
            new Job(
                "dispatch", null, List.of(), List.of(), new ByCron("*/10 * * * MON-FRI", false)),
            new Job("intake", null, List.of(), List.of(), new Every(Duration.ofSeconds(60))),
            new Job(
                "monthly-report",
                "manadsrapport",
                List.of("ledningsgrupp", "ekonomi", "verksamhetschef"),
                List.of("ekonomi"),
                new OnWorkingDay(10, LocalTime.of(7, 0))));
  }

  @Test
  void aJobIsNamedAsItsFileAndMailsKnownRoles() {
    write("intake.yml", "job: inktake\nreport: intag\n");
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

  /** What else would be noticed only when it is due, or never. */
  @Test
  void aJobMakesAReportOrIsOneOfTheTwoThatMakeNone() {
    write("foo.yml", "job: foo\nschedule: {every: 60}\n");
    write("intake.yml", "job: intake\nreport: mottagning\n");
    write("annual-report.yaml", "job: annual-report\nreport: arsrapport\n");

    assertThat(mistakes())
        .containsExactly(
            "S01 annual-report.yaml: Filen läses inte."
                + " [annual-report.yaml → ett namn som slutar på .yml]",
            "S03 foo.yml, rad 1: \"report\" saknas eller är tom: bara intake och dispatch är utan."
                + " [ → report]",
            "S04 intake.yml, rad 2: \"report\" ska vara tom. Jobbet gör ingen rapport."
                + " [mottagning → ]");
  }

  @Test
  void unknownAndMissingKeys() {
    write("intake.yml", "jobb: intake\n");

    assertThat(mistakes())
        .containsExactly(
            "S02 intake.yml, rad 1: Okänd nyckel \"jobb\". [jobb → job, report, recipients, files, schedule]",
            "S03 intake.yml, rad 1: \"job\" saknas eller är tom. [ → job]");
  }

  @Test
  void whenAJobRuns() {
    write("a.yml", "job: a\nreport: a\nschedule:\n  working-day: -2\n  at: 16:30\n");
    write("b.yml", "job: b\nreport: b\nschedule:\n  cron: 0 6 * * *\n  working-days-only: true\n");
    write("c.yml", "job: c\nreport: c\nschedule: {every: 90}\n");
    write("d.yml", "job: d\nreport: d\nschedule:\n");

    assertThat(ConfigCopy.value(JobReader.read(folder, hudiksvall, Timetable::comes)))
        .extracting(Job::schedule)
        .containsExactly(
            new OnWorkingDay(-2, LocalTime.of(16, 30)),
            new ByCron("0 6 * * *", true),
            new Every(Duration.ofSeconds(90)),
            null);
  }

  @Test
  void aScheduleIsOfOneKindAndWhole() {
    write("a.yml", "job: a\nschedule:\n  working-day: 8\nreport: a\n");
    write("b.yml", "job: b\nschedule:\n  cron: 0 6 * * *\n  every: 60\n  at: 06:00\nreport: b\n");
    write("c.yml", "job: c\nschedule:\n  every: 60\n  working-days-only: true\nreport: c\n");
    write("d.yml", "job: d\nschedule: {}\nreport: d\n");
    write("e.yml", "job: e\nschedule: 06:00\nreport: e\n");

    assertThat(mistakes())
        .containsExactly(
            "S03 a.yml, rad 3: \"at\" saknas eller är tom: arbetsdagen behöver ett klockslag."
                + " [ → at]",
            "S04 b.yml, rad 4: \"every\" ska vara tom."
                + " Ett schema har en av working-day, cron och every. [60 → ]",
            "S04 b.yml, rad 5: \"at\" ska vara tom. Klockslaget hör till working-day. [06:00 → ]",
            "S04 c.yml, rad 4: \"working-days-only\" ska vara tom. Den hör till cron. [true → ]",
            "S03 d.yml, rad 2: \"working-day\" saknas eller är tom, och cron och every likaså."
                + " [ → working-day]",
            "S04 e.yml, rad 2: Ogiltigt värde för \"schedule\". [ → nycklarna working-day, at,"
                + " cron, working-days-only, every, indragna]");
  }

  /** 29 February comes; 30 February never does, nor does a Sunday that is a working day. */
  @Test
  void timesThatNeverCome() {
    write("a.yml", "job: a\nschedule:\n  working-day: 16\n  at: 24:00\nreport: a\n");
    write("b.yml", "job: b\nschedule:\n  working-day: -16\n  at: 08:00\nreport: b\n");
    write("c.yml", "job: c\nschedule:\n  every: 0\nreport: c\n");
    write("d.yml", "job: d\nschedule:\n  cron: 0 6 30 2 *\nreport: d\n");
    write("e.yml", "job: e\nschedule:\n  cron: 0 6 29 2 *\nreport: e\n");
    write(
        "f.yml", "job: f\nschedule:\n  cron: 0 6 * * SUN\n  working-days-only: true\nreport: f\n");
    write("g.yml", "job: g\nschedule:\n  cron: 0 0 6 * * MON-FRI\nreport: g\n");
    write("h.yml", "job: h\nschedule:\n  cron: 0 25 * * *\nreport: h\n");

    String days = "1 till 15, eller -1 till -15 räknat bakifrån";
    String cron =
        "minut timme dag månad veckodag som infaller någon gång, till exempel 0 6 * * MON-FRI";
    assertThat(mistakes())
        .containsExactly(
            "S04 a.yml, rad 4: Ogiltigt värde för \"at\". [24:00 → ett klockslag som 08:00]",
            "S04 b.yml, rad 3: Ogiltigt värde för \"working-day\". [-16 → " + days + "]",
            "S04 c.yml, rad 3: Ogiltigt värde för \"every\". [0 → hela sekunder, minst 1]",
            "S04 d.yml, rad 3: Ogiltigt värde för \"cron\". [0 6 30 2 * → " + cron + "]",
            "S04 f.yml, rad 3: Ogiltigt värde för \"cron\". [0 6 * * SUN → " + cron + "]",
            "S04 g.yml, rad 3: Ogiltigt värde för \"cron\". [0 0 6 * * MON-FRI → " + cron + "]",
            "S04 h.yml, rad 3: Ogiltigt värde för \"cron\". [0 25 * * * → " + cron + "]");
  }

  @Test
  void thereAreNoJobs() {
    assertThat(mistakes()).containsExactly("S01 *.yml: Filen saknas. [ → *.yml]");
  }

  private void write(String file, String text) {
    new ConfigCopy(folder).write(file, text);
  }

  private List<String> mistakes() {
    return ConfigCopy.findings(JobReader.read(folder, hudiksvall, Timetable::comes)).stream()
        .map(ConfigCopy::words)
        .toList();
  }
}
