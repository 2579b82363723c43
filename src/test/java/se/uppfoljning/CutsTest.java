package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.DemoWorkbooks;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.jobs.ExitCode;

/** Who gets what of the published month: nobody a figure outside their scope. */
class CutsTest {
  @TempDir
  Path folder;

  private MonthHome home;

  @BeforeEach
  void thePublishedMonth() {
    home = MonthHome.hudiksvallWithAllRecipients(folder.resolve("hem"));
    DemoWorkbooks.all()
        .forEach(
            (file, workbook) -> home.drop(file.split("/", 2)[0], file.split("/", 2)[1], workbook));
    home.intake();
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void eachRoleHasItsFolder() {
    assertThat(home.files("rapporter/2023-08/manadsrapport-1/utdrag"))
        .containsExactly(
            "ekonomi/figures.csv",
            "ekonomi/sammanstallning-2023-08.csv",
            "verksamhetschef-AF/figures.csv",
            "verksamhetschef-AO/figures.csv",
            "verksamhetschef-FN/figures.csv",
            "verksamhetschef-HSV/figures.csv",
            "verksamhetschef-MYN/figures.csv",
            "verksamhetschef-TS/figures.csv");
  }

  @Test
  void anAreasFiguresAreItsOwn() {
    List<String> lines = home.text(
            "rapporter/2023-08/manadsrapport-1/utdrag/verksamhetschef-AO/figures.csv")
        .lines()
        .skip(1)
        .toList();

    assertThat(lines).hasSizeGreaterThan(20).allMatch(line -> line.startsWith("2023-08,AO,"));
    assertThat(home.text("rapporter/2023-08/manadsrapport-1/utdrag/ekonomi/figures.csv"))
        .isEqualTo(home.text("rapporter/2023-08/manadsrapport-1/figures.csv"));
  }

  @Test
  void everyoneIsMailedOnce() throws Exception {
    assertThat(home.dispatch().code()).isEqualTo(ExitCode.DONE);

    assertThat(home.files("utskick")).hasSize(11);
    try (Stream<Path> mails = Files.list(home.root().resolve("utskick"))) {
      for (Path mail : mails.toList()) {
        MimeMessage message = new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(Files.readAllBytes(mail)));
        String text = Files.readString(mail, StandardCharsets.ISO_8859_1);
        boolean isArea = message.getSubject().contains("utgåva 1")
            && !message.getSubject().contains("Social- och omsorgsnämnden");
        assertThat(text.contains("manadsrapport-2023-08.xlsx"))
            .as(mail.getFileName().toString())
            .isEqualTo(!isArea && !mail.getFileName().toString().startsWith("ekonomi@"));
      }
    }
  }
}
