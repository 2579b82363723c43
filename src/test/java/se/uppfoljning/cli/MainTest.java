package se.uppfoljning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands as typed: what is said and the exit code. */
class MainTest {
  private static final Path REPOSITORY = Path.of("");
  private static final Map<String, String> AUTUMN =
      Map.of("UPPFOLJNING_NOW", "2023-09-10T08:00:00Z");

  @TempDir
  Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void theDemoRunsAMonthAndSaysWhereEverythingLies() {
    Path home = folder.resolve("visning");

    assertThat(run("demo", home.toString())).as(text(err)).isZero();

    assertThat(text(out))
        .contains(
            "> ./uppfoljning --home " + home + " run intake --settle 0",
            "9 godkända, 0 avvisade, 0 redan mottagna.",
            "Utgåva 1 av manadsrapport för 2023-08 är klar:",
            home + "/rapporter/2023-08/manadsrapport-1/manadsrapport-2023-08.xlsx");
    assertThat(text(err)).isEmpty();
    List<String> end = text(out).replace('\u00A0', ' ').lines().toList();
    assertThat(end.subList(end.size() - 16, end.size() - 8))
        .containsExactly(
            "  Avvikelse mot budget januari–augusti  −6 435 tkr",
            "  Prognos för helåret mot budget        −7 000 tkr",
            "  Sjukfrånvaro januari–augusti          9,5 %  (konstruerade timmar)",
            "",
            "Breven, ett till var mottagare:",
            "  socialchef@hudiksvall.example.se                    Månadsuppföljning augusti 2023"
                + " — Social- och omsorgsnämnden — utgåva 1",
            "  ekonomichef@hudiksvall.example.se                   Månadsuppföljning augusti 2023"
                + " — Social- och omsorgsnämnden — utgåva 1",
            "  chef.aldreomsorg@hudiksvall.example.se              Månadsuppföljning augusti 2023"
                + " — Social- och omsorgsnämnden — utgåva 1");
    assertThat(end.get(end.size() - 1))
        .isEqualTo("  halso.sjukvard@hudiksvall.example.se                Månadsuppföljning augusti"
            + " 2023 — Hälso-sjukvård och övrig verksamhet äldreomsorg — utgåva 1");

    String places = text(out).substring(text(out).indexOf("Klart."));
    out.reset();
    assertThat(run("demo", home.toString())).as("an earlier demo").isEqualTo(4);
    assertThat(text(out)).contains(places.strip());
  }

  @Test
  void aFolderWithSomethingInItIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("mitt.txt"), "viktigt");
    assertThat(run("demo", folder.toString())).isEqualTo(2);
    assertThat(run("init", folder.toString(), "--municipality", "hudiksvall")).isEqualTo(2);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
    assertThat(text(err)).contains("är inte tom");
  }

  @Test
  void aHomeHoldsTheConfigurationOfOneMunicipalityFlat() {
    Path home = folder.resolve("hem");
    assertThat(run("init", home.toString(), "--municipality", "hudiksvall")).isZero();
    assertThat(home.resolve("config/organisation.csv"))
        .hasSameTextualContentAs(Path.of("config/hudiksvall/organisation.csv"));
    assertThat(home.resolve("jobs/intake.yml")).exists();
    assertThat(home.resolve("inkommande/.uppfoljning")).exists();
    for (String made :
        new String[] {"inkommande/AO", "prova", "arkiv", "avvisade", "svar", "utskick"}) {
      assertThat(home.resolve(made)).isDirectory();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run intake                              | 2 | är ingen hemmapp",
        "init hem --municipality atlantis     | 2 | hudiksvall",
        "init                                    | 2 | Det saknas: MAPP",
        "nonsens                                 | 2 | Förstår inte: nonsens",
        "run intake --period 2023-13             | 2 | Fel värde för ÅÅÅÅ-MM: 2023-13",
        "run intake --settle tolv                | 2 | Fel värde för SEKUNDER: tolv",
        "--help                                  | 0 | ",
        "run --help                              | 0 | ",
      })
  void whatIsTypedWrongIsSaidInSwedish(String typed, int code, String said) {
    assertThat(run(typed.strip().split(" +"))).isEqualTo(code);
    assertThat(text(err)).contains(said == null ? "" : said).doesNotContain("Exception");
  }

  @Test
  void helpShowsExamplesAndExitCodes() {
    run("--help");
    assertThat(text(out)).contains("./uppfoljning demo", "5 en annan körning pågår");
  }

  @Test
  void aMistakeInTheConfigurationIsSaidWithFileAndLine() throws IOException {
    String home = folder.resolve("hem").toString();
    run("init", home, "--municipality", "hudiksvall");
    Path profile = folder.resolve("hem/config/profile.yml");
    Files.writeString(profile, Files.readString(profile).replace("unit: tkr", "enhet: tkr"));

    assertThat(run("--home", home, "run", "intake")).isEqualTo(1);
    assertThat(text(err)).contains("profile.yml, rad 2: ", "enhet");
  }

  @Test
  void anotherRunHasTheLock() throws IOException {
    String home = folder.resolve("hem").toString();
    run("init", home, "--municipality", "hudiksvall");
    try (RandomAccessFile file =
            new RandomAccessFile(folder.resolve("hem/data/uppfoljning.lock").toFile(), "rw");
        var lock = file.getChannel().lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThat(run("--home", home, "run", "intake")).isEqualTo(5);
    }
    assertThat(text(err)).contains("En annan körning pågår redan");
    assertThat(run("--home", home, "run", "intake")).isEqualTo(4);
  }

  @Test
  void anUnknownJobIsNamedWithTheOnesThereAre() {
    String home = folder.resolve("hem").toString();
    run("init", home, "--municipality", "hudiksvall");
    assertThat(run("--home", home, "run", "bokslut")).isEqualTo(2);
    assertThat(text(err))
        .contains("Det finns: annual-report, dispatch, intake, interim-report, monthly-report");
  }

  @Test
  void aClockThatIsNoInstantIsSaid() {
    int code = Main.run(
        new String[] {"--help"},
        Map.of("UPPFOLJNING_NOW", "igår"),
        REPOSITORY,
        stream(out),
        stream(err));
    assertThat(code).isEqualTo(2);
    assertThat(text(err)).contains("UPPFOLJNING_NOW");
  }

  private int run(String... args) {
    return Main.run(args, AUTUMN, REPOSITORY, stream(out), stream(err));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
