package se.uppfoljning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;

/** {@code close}, and {@code run --as-of}. */
class CloseCommandTest {
  @TempDir
  Path folder;

  private Terminal terminal;

  @BeforeEach
  void aHome() {
    terminal = Terminal.in(MonthHome.hudiksvall(folder.resolve("hem")).root());
  }

  @Test
  void whoAndWhyStandInStatus() {
    assertThat(
            terminal.run("close", "--period", "2023-08", "--by", "ekonomichefen", "--why", "klart"))
        .isZero();
    assertThat(terminal.said())
        .isEqualTo("2023-08 är stängd: filer för månaden avvisas tills den öppnas igen.\n");
    assertThat(terminal.run(
            "close", "--period", "2023-08", "--reopen", "--by", "x", "--why", "sen fil"))
        .isZero();
    terminal.run("status", "--period", "2023-08");
    assertThat(terminal.said())
        .contains(
            "  stängd  2023-09-10 10:00  ekonomichefen: klart",
            "  öppnad igen  2023-09-10 10:00  x: sen fil");
    terminal.run("status", "--json");
    assertThat(terminal.said())
        .contains(
            "\"closings\":[{\"period\":\"2023-08\",\"closed\":true,",
            "\"by\":\"ekonomichefen\",\"why\":\"klart\"}");
  }

  /** Programs that read status know three keys; the fourth comes with the first closing. */
  @Test
  void withoutAClosingStatusIsAsItWas() {
    terminal.run("status", "--json");
    assertThat(terminal.said()).isEqualTo("{\"arrivals\":[],\"editions\":[],\"messages\":[]}\n");
  }

  @Test
  void nobodyClosesWithoutAWord() {
    assertThat(terminal.run("close", "--period", "2023-08", "--by", " ", "--why", "klart"))
        .isEqualTo(2);
    assertThat(terminal.run("close", "--period", "2023-08", "--by", "x")).isEqualTo(2);
  }

  @Test
  void asOfAndOutBelongTogether() {
    String out = folder.resolve("ut").toString();
    assertThat(terminal.run("run", "monthly-report", "--as-of", "2023-09-10T08:00:00Z"))
        .isEqualTo(2);
    assertThat(terminal.run("run", "monthly-report", "--out", out)).isEqualTo(2);
    assertThat(terminal.run("run", "monthly-report", "--as-of", "i går", "--out", out))
        .isEqualTo(2);
    assertThat(terminal.run("run", "monthly-report", "--as-of", "2023-09-09", "--out", out))
        .as("nobody had delivered")
        .isEqualTo(4);
  }
}
