package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.store.Store;

/** Whose file is rejected has the answer by mail too; nobody is written to about anything else. */
class AnswerByMailTest {
  private static final String HEADINGS =
      "Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023\n";
  private static final WorkbookCase RIGHT =
      WorkbookCase.of("Blad1", HEADINGS + "Tillfälligt stöd | -31054 | -32979 | -49534 | -50534");
  private static final WorkbookCase FAULTY =
      WorkbookCase.of("Blad1", HEADINGS + "Tillfälligt stöd | -31054 | -32979 | -49534 | trettio");
  private static final String HEAD = "tillfalligt.stod@hudiksvall.example.se";

  @TempDir
  Path folder;

  private MonthHome home;

  @BeforeEach
  void aHomeWhereEachAreaHasAnAddress() {
    home = MonthHome.hudiksvallWithAllRecipients(folder.resolve("hem"));
  }

  @Test
  void aRejectionIsMailedWithTheWorkbookToCorrect() throws Exception {
    home.drop("TS", "bok\r\nBcc: x@y.example.se\r\n.xlsx", FAULTY);
    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);
    assertThat(home.dispatch().lines()).anyMatch(line -> line.startsWith("Skickat till " + HEAD));

    MimeMessage mail = mail();
    assertThat(mail.getSubject()).isEqualTo("Rätta och lämna igen: Tillfälligt stöd, augusti 2023");
    assertThat(mail.getAllRecipients()).hasSize(1);
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    MimeMultipart words = (MimeMultipart) parts.getBodyPart(0).getContent();
    assertThat(words.getCount()).as("text alone").isEqualTo(1);
    assertThat(words.getBodyPart(0).getContentType()).startsWith("text/plain");
    assertThat(words.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
        .isEqualTo(Files.readString(answer("_RATTA.txt")));
    assertThat(words.getBodyPart(0).getContent().toString())
        .as("a mail lies in no folder that a file could be put in again")
        .contains("lägg den i mappen inkommande/TS igen");
    BodyPart workbook = parts.getBodyPart(1);
    assertThat(workbook.getFileName()).isEqualTo("TS-2023-08_RATTA.xlsx");
    try (InputStream content = workbook.getInputStream()) {
      assertThat(answer("_RATTA.xlsx")).hasBinaryContent(content.readAllBytes());
    }
  }

  @Test
  void whatIsAcceptedIsMailedToNobody() {
    home.drop("TS", "bok.xlsx", RIGHT);
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.dispatch().code()).isEqualTo(ExitCode.NOTHING);
  }

  @Test
  void theManagementGroupIsNotToldOfTheControllersFile() {
    home.drop("SON", "bok.xlsx", FAULTY);
    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);
    assertThat(home.dispatch().code()).isEqualTo(ExitCode.NOTHING);
  }

  /** K8: verdict and mail are one, so that neither is there without the other. */
  @Test
  void mailIsRecordedWithTheVerdictOrNotAtAll() {
    home.drop("TS", "bok.xlsx", FAULTY);
    sql("alter table message rename to message_gone");
    assertThat(home.intake().code()).isEqualTo(ExitCode.FAULT);
    assertThat(home.files("svar")).isEmpty();

    sql("alter table message_gone rename to message");
    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);
    assertThat(home.dispatch().lines()).hasSize(1);
    assertThat(home.intake().code()).isEqualTo(ExitCode.NOTHING);
    assertThat(home.dispatch().code()).isEqualTo(ExitCode.NOTHING);
  }

  private Path answer(String ending) {
    List<String> answers =
        home.files("svar/TS").stream().filter(name -> name.endsWith(ending)).toList();
    assertThat(answers).hasSize(1);
    return home.root().resolve("svar/TS").resolve(answers.get(0));
  }

  private MimeMessage mail() throws Exception {
    List<String> mails = home.files("utskick");
    assertThat(mails).hasSize(1);
    try (InputStream in =
        Files.newInputStream(home.root().resolve("utskick").resolve(mails.get(0)))) {
      return new MimeMessage(Session.getInstance(new Properties()), in);
    }
  }

  private void sql(String statement) {
    try (Store store = Store.open(home.root().resolve("data"))) {
      JdbcClient.create(store.dataSource()).sql(statement).update();
    }
  }
}
