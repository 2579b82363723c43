package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;

/** The launcher as people and schedulers start it; {@code verify} has built the jar before. */
class LauncherIT {
  @TempDir
  Path folder;

  @Test
  void theDemoEndsWithWhereEverythingLies() throws Exception {
    Path home = folder.resolve("min demo");
    Path output = folder.resolve("utskrift.txt");

    assertThat(run(output, "./uppfoljning demo \"$0\"", home.toString())).isZero();

    assertThat(Files.readString(output))
        .contains("9 godkända, 0 avvisade, 0 redan mottagna.", "Klart. Här ligger allt:")
        .containsPattern("Avvikelse mot budget .* −6\u00A0435\u00A0?.?tkr\\R")
        .containsPattern("Prognos för helåret .* −7\u00A0000.?tkr\\R")
        .containsPattern("Sjukfrånvaro .* 9,5\u00A0%");
    assertThat(home.resolve("rapporter/2023-08/manadsrapport-1/manadsrapport-2023-08.xlsx"))
        .exists();
  }

  /** cron and systemd set no locale; Java then reads no file name with å in it. */
  @Test
  void aSchedulerWithoutLocaleReadsAFileNameWithSwedishLetters() throws Exception {
    MonthHome home = MonthHome.hudiksvall(folder.resolve("hem"));
    WorkbookCase.of("Blad1", """
            Kostnadsställe   | Utfall | Budget | Prognos 8 2023 | Budget 2023
            Tillfälligt stöd | -31054 | -32979 | -49534         | -50534
            """).save(folder.resolve("bok.xlsx"));
    String copy = "cp \"$1\" \"$0/inkommande/TS/$(printf '\\303\\205m\\303\\245l').xlsx\"";
    String intake =
        "env -i PATH=\"$PATH\" LC_ALL=C ./uppfoljning --home \"$0\" run intake --settle 0";

    int code = run(
        folder.resolve("utskrift.txt"),
        copy + " && " + intake,
        home.root().toString(),
        folder.resolve("bok.xlsx").toString());

    assertThat(code).isZero();
    assertThat(Files.readString(folder.resolve("utskrift.txt"))).contains("Åmål_KVITTO.txt");
  }

  private static int run(Path output, String script, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", "-c", script));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start()
        .waitFor();
  }
}
