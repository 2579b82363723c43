package se.uppfoljning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;

/** A file may be called anything that Linux and Windows allow: a name never makes a line of its own. */
class OddNamesTest {
  /** As if the program said that another area's file is accepted, and turned what follows. */
  private static final String ODD = "bok\r\nGodkänd  Äldreomsorg\u2028\u0085\u0007\u202E.xlsx";

  private static final byte[] FAULTY = WorkbookCase.of("Blad1", """
          Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023
          Tillfälligt stöd | -31054 | -32979 | -49534 | trettio
          """).bytes();
  private static final String BREAKS = "[\\p{Cc}\\p{Zl}\\p{Zp}\u202E&&[^\n]]";

  @TempDir
  Path folder;

  private MonthHome home;
  private Terminal terminal;

  @BeforeEach
  void aHomeWhereEachAreaHasAnAddress() {
    home = MonthHome.hudiksvallWithAllRecipients(folder.resolve("hem"));
    terminal = Terminal.in(home.root());
  }

  @Test
  void ofADelivery() throws IOException {
    home.drop("TS", ODD, FAULTY);

    terminal.run("run", "intake", "--settle", "0", "--dry-run");
    assertNoLineOfItsOwn(terminal.said());
    assertThat(terminal.run("run", "intake", "--settle", "0")).isEqualTo(3);
    assertNoLineOfItsOwn(terminal.said());
    terminal.run("status");
    assertNoLineOfItsOwn(terminal.said());

    assertThat(home.files("svar/TS")).hasSize(2).noneMatch(name -> name.matches(".*[\r\n].*"));
    assertThat(home.text("svar/TS/" + home.files("svar/TS").get(0)))
        .contains("\nFil: bok  Godkänd  Äldreomsorg");
    assertNoLineOfItsOwn(home.text("svar/TS/" + home.files("svar/TS").get(0)));
    terminal.run("status", "--json");
    assertThat(terminal.json()).hasSize(1);
    assertThat(terminal.json().get(0).at("/arrivals/0/file").asString())
        .startsWith("bok  Godkänd")
        .doesNotContainPattern("\\p{Cc}");
  }

  @Test
  void ofATrial() throws IOException {
    Files.write(home.root().resolve("prova/TS").resolve(ODD), FAULTY);

    assertThat(terminal.run("run", "intake", "--settle", "0")).isZero();

    assertNoLineOfItsOwn(terminal.said());
    assertNoLineOfItsOwn(home.text("svar/TS/" + home.files("svar/TS").get(0)));
    assertThat(terminal.run("run", "intake", "--settle", "0")).as("answered").isEqualTo(4);
  }

  /** Nor in the headers of a mail, where it could add a recipient. */
  @Test
  void inAMail() throws IOException {
    home.drop("TS", "bok\r\nBcc: x@y.example.se\r\n\r\n.xlsx", FAULTY);
    terminal.run("run", "intake", "--settle", "0");

    assertThat(terminal.run("run", "dispatch")).isZero();

    String mail = home.text("utskick/" + home.files("utskick").get(0));
    assertThat(mail.lines()).noneMatch(line -> line.startsWith("Bcc"));
    assertThat(mail).contains("bok  Bcc: x@y.example.se");
  }

  /** What cannot be taken is told by its path. */
  @Test
  void ofWhatIsNoDelivery() throws IOException {
    Files.createDirectory(home.root().resolve("inkommande/TS").resolve(ODD));
    Files.writeString(home.root().resolve("inkommande").resolve(ODD), "x");

    terminal.run("run", "intake", "--settle", "0");

    assertThat(terminal.said().lines().filter(line -> line.startsWith("Läses inte")))
        .hasSize(2);
    assertNoLineOfItsOwn(terminal.said());
  }

  @Test
  void inACheck() throws IOException {
    Path file = Files.write(folder.resolve(ODD), FAULTY);

    terminal.run("check", file.toString());
    assertNoLineOfItsOwn(terminal.said());
    terminal.run("check", file.toString(), "--json");
    assertThat(terminal.json()).hasSize(1);
    terminal.run("check", folder.resolve("finns\ninte").toString());
    assertThat(terminal.complained().lines()).hasSize(1);
  }

  private static void assertNoLineOfItsOwn(String text) {
    List<String> lines = text.lines().toList();
    assertThat(lines).noneMatch(line -> line.startsWith("Godkänd"));
    assertThat(text).contains("Godkänd  Äldreomsorg").doesNotContainPattern(BREAKS);
  }
}
