package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.SheetText;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.Home;
import se.uppfoljning.jobs.Templates;

/** What a sender writes, from its cells to the sheet Kommentarer och åtgärder. */
class NotesEndToEndTest {
  private static final String NUMBERS = """
      Uppföljning januari-augusti 2023
      Organisation | Rad | Utfall | Periodbudget | Årsprognos | Årsbudget 2023 | Kommentar
      Tillfälligt stöd | Resultat | -31054 | -32979 | -49534 | -50534 | Två vakanser.
      """;
  private static final String NO_ACTION =
      "Åtgärd | Orsak | Effekt i år | Ansvarig | Klart senast | Status\n";
  private static final String ACTION =
      NO_ACTION + "Se över schemat | Övertid | 500 | Enhetschefen | 45138 | Pågår\n";

  @TempDir
  Path folder;

  private MonthHome home;

  @BeforeEach
  void aHome() {
    home = MonthHome.hudiksvall(folder.resolve("hem"));
  }

  @Test
  void commentsAndActionsStandInTheEditionAndGoWhenTheyAreNoLongerWritten() {
    deliver("v1", NUMBERS, ACTION);
    assertThat(home.text("svar/TS/v1_KVITTO.txt")).contains("1 kommentar och 1 åtgärd\n");
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);
    assertThat(sheet(1))
        .containsExactly(
            "Kommentarer och åtgärder – Social- och omsorgsnämnden, januari–augusti 2023",
            "Så som avsändarna skrev. Effekt i år i tkr; plus är bättre.",
            "Kommentarer",
            "Område | Gäller | Kommentar | Källa",
            "Tillfälligt stöd | Summa Resultat | Två vakanser. | v1.xlsx, flik Tal, cell G3",
            "Åtgärder",
            "Område | Åtgärd | Orsak | Effekt i år, tkr | Ansvarig | Klart senast | Status",
            "Tillfälligt stöd | Se över schemat | Övertid | 500 | Enhetschefen | 2023-07-31"
                + " | Pågår, försenad");

    deliver("v2", NUMBERS, NO_ACTION);
    assertThat(home.text("svar/TS/v2_KVITTO.txt"))
        .contains("1 kommentar och 0 åtgärder\n", "Inga belopp ändrades.");
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);
    assertThat(sheet(2)).contains("Åtgärder", "Inga åtgärder.").doesNotContain("Se över schemat");
  }

  @Test
  void aCommentAloneMakesTheNextEditionDue() {
    deliver("v1", NUMBERS, ACTION);
    home.monthlyReport();

    deliver("v2", NUMBERS.replace("Två", "Tre"), ACTION);
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);
    assertThat(sheet(2))
        .contains("Tillfälligt stöd | Summa Resultat | Tre vakanser. | v2.xlsx, flik Tal, cell G3");
    assertThat(value(2)).isEqualTo(value(1)).isEqualTo("-31054000");

    deliver("v3", NUMBERS.replace("Två", "Tre"), ACTION);
    assertThat(home.monthlyReport().code())
        .as("another file, the same words")
        .isEqualTo(ExitCode.NOTHING);
    deliver("v4", NUMBERS.replace("Två", "Tre"), ACTION.replace("45138", "45139"));
    assertThat(home.monthlyReport().code()).as("another day").isEqualTo(ExitCode.DONE);
  }

  /** The last day of the action has passed: the sender is asked at once, and the edition asks too. */
  @Test
  void whatIsLateIsAskedAbout() {
    deliver("v1", NUMBERS, ACTION);
    assertThat(home.text("svar/TS/v1_KVITTO.txt")).contains("flik Åtgärder, cell A2  [V18 ");
    home.monthlyReport();
    assertThat(home.findings(1)).contains("V18 fraga v1.xlsx Åtgärder!A2");

    deliver("v2", NUMBERS, ACTION.replace("45138", "45199"));
    home.monthlyReport();
    assertThat(home.findings(2)).noneMatch(finding -> finding.startsWith("V18"));
  }

  @Test
  void anOpenActionOfJulyStaysUntilItIsDone() {
    String july = NUMBERS.replace("januari-augusti", "januari-juli");
    deliver("juli", july, ACTION.replace("45138", "45199"));
    deliver("v1", NUMBERS, NO_ACTION);
    home.monthlyReport();
    assertThat(sheet(1))
        .contains("Tillfälligt stöd | Se över schemat | Övertid | 500 | Enhetschefen | 2023-09-30"
            + " | Pågår (från 2023-07)");
    assertThat(actionsHandedOut("a")).containsExactly("Se över schemat");

    deliver("v2", NUMBERS, ACTION.replace("45138", "45230").replace("Pågår", "Klar"));
    home.monthlyReport();
    assertThat(sheet(2))
        .contains("Tillfälligt stöd | Se över schemat | Övertid | 500 | Enhetschefen"
            + " | 2023-10-31 (2023-07: 2023-09-30) | Klar (2023-07: Pågår)");
    assertThat(actionsHandedOut("b")).isEmpty();
  }

  /** What July told of it stood behind the first edition too. */
  @Test
  void anActionThatOnlyStaysIsNoChange() {
    deliver("juni", NUMBERS.replace("januari-augusti", "januari-juni"), ACTION);
    deliver("v1", NUMBERS, NO_ACTION);
    home.monthlyReport();
    deliver("v2", NUMBERS.replace("-31054", "-31055"), NO_ACTION);
    home.monthlyReport();
    Path workbook = home.edition(2).resolve("manadsrapport-2023-08.xlsx");
    assertThat(SheetText.lines(workbook, "Ändrat sedan förra"))
        .contains("Nytt sedan dess")
        .noneMatch(line -> line.startsWith("Kommentarer och åtgärder är ändrade"));
  }

  /** The actions that stand in our workbook for September when the sender gets it. */
  private List<String> actionsHandedOut(String name) {
    Path out = folder.resolve(name);
    new Templates(new Home(home.root()))
        .make(new Templates.Request(YearMonth.of(2023, 9), "TS", null, out));
    List<String> actions = new ArrayList<>();
    for (Row row : rows(out.resolve("TS/TS-2023-09.xlsx"), "Åtgärder")) {
      if (row.getCell(0) != null && row.getCell(0).toString().startsWith("Se över")) {
        actions.add(row.getCell(0).toString());
      }
    }
    return actions;
  }

  /** The file it was told in is not of this month, and its sender is asked all the same. */
  @Test
  void aLateActionOfJulyIsAskedInTheMailOfItsArea() throws IOException {
    MonthHome all = MonthHome.hudiksvallWithAllRecipients(folder.resolve("alla"));
    String july = NUMBERS.replace("januari-augusti", "januari-juli");
    all.drop("TS", "juli.xlsx", WorkbookCase.of("Tal", july).and("Åtgärder", ACTION));
    all.intake();
    all.drop("TS", "augusti.xlsx", WorkbookCase.of("Tal", NUMBERS).and("Åtgärder", NO_ACTION));
    all.intake();
    assertThat(all.text("svar/TS/augusti_KVITTO.txt"))
        .contains("Åtgärden \"Se över schemat\" från");
    all.monthlyReport();
    all.dispatch();

    for (String file : all.files("utskick")) {
      boolean own = file.startsWith("tillfalligt.stod");
      boolean part = !own && file.startsWith("aldreomsorg");
      if (own || part) {
        String mail = plainText(all.root().resolve("utskick").resolve(file));
        assertThat(mail.contains("Öppna åtgärder: 1, varav 1 försenad.")).isEqualTo(own);
        assertThat(mail.contains("- Åtgärden \"Se över schemat\" från 2023-07")).isEqualTo(own);
      }
    }
    assertThat(all.files("utskick")).anyMatch(file -> file.startsWith("tillfalligt.stod"));
  }

  private static String plainText(Path eml) throws IOException {
    try (InputStream in = Files.newInputStream(eml)) {
      return text(new MimeMessage(null, in));
    } catch (MessagingException e) {
      throw new IOException(e);
    }
  }

  /** The first part that is plain text. */
  private static String text(Part part) throws MessagingException, IOException {
    Object content = part.getContent();
    return content instanceof Multipart parts ? text(parts.getBodyPart(0)) : content.toString();
  }

  @Test
  void anActionInAFileOfItsOwnExplainsADeficit() {
    home.configure(
        "municipality.yml", "settle-seconds: 60", "settle-seconds: 60\ndeficit-limit: {kr: 1}");
    String deficit = NUMBERS.replace("-49534", "-51534");
    home.drop("TS", "tal.xlsx", WorkbookCase.of("Tal", deficit));
    home.intake();
    home.monthlyReport();
    assertThat(home.findings(1)).contains("V09 fraga tal.xlsx Tal!E3");

    home.drop(
        "TS",
        "lista.xlsx",
        WorkbookCase.of("Åtgärder", "Januari-augusti 2023\n" + ACTION.replace("45138", "45199")));
    home.intake();
    home.monthlyReport();
    assertThat(home.findings(2)).noneMatch(finding -> finding.startsWith("V09"));
  }

  @Test
  void whatIsWrongInTheWordsIsToldWithTheNumbersAndNothingCounts() {
    home.drop(
        "TS",
        "fel.xlsx",
        WorkbookCase.of("Tal", NUMBERS.replace("-31054", "x"))
            .and("Åtgärder", ACTION.replace("45138", "snart")));
    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);
    assertThat(home.text("svar/TS/fel_RATTA.txt"))
        .contains("flik Tal, cell C3  [N01 ", "flik Åtgärder, cell E2  [N07 Inte ett datum]");
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.NOTHING);
  }

  @Test
  void whoeverOnlyWritesHasDeliveredToo() {
    home.drop(
        "TS",
        "text.xlsx",
        WorkbookCase.of("Text", "Januari-augusti 2023\nGäller | Kommentar\nAllt | Bra."));
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);
    assertThat(sheet(1)).contains("Tillfälligt stöd | Allt | Bra. | text.xlsx, flik Text, cell B3");
  }

  /** Its own workbook first and ours later: what both say is not said twice, nor contradicted. */
  @Test
  void theReceiptComparesWithTheOwnWorkbookThatCountedBefore() {
    home.drop("TS", "egen.xlsx", WorkbookCase.of("Blad1", """
        Kostnadsställe | Utfall | Budget | Avvikelse | Prognos 8 2023 | Budget 2023
        Tillfälligt stöd | -31000 | -32979 | 1979 | -49534 | -50534
        """));
    home.intake();
    deliver("mall", NUMBERS, NO_ACTION);
    assertThat(home.text("svar/TS/mall_KVITTO.txt"))
        .contains("Tillfälligt stöd, Utfall (Tal!C3): −31 000 tkr blev −31 054 tkr")
        .doesNotContain("finns inte längre med");
    home.monthlyReport();
    assertThat(value(1)).isEqualTo("-31054000");
  }

  private void deliver(String name, String numbers, String actions) {
    home.drop("TS", name + ".xlsx", WorkbookCase.of("Tal", numbers).and("Åtgärder", actions));
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
  }

  private String value(int edition) {
    return home.figures(edition).get("TS/net//2023-08/actual_ytd").get("value");
  }

  /** The rows of the sheet that are not empty. */
  private List<String> sheet(int edition) {
    Path file = home.edition(edition).resolve("manadsrapport-2023-08.xlsx");
    List<String> rows = new ArrayList<>();
    for (Row row : rows(file, "Kommentarer och åtgärder")) {
      List<String> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(cell.getStringCellValue()));
      rows.add(String.join(" | ", cells));
    }
    return rows;
  }

  private static List<Row> rows(Path file, String sheet) {
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      List<Row> rows = new ArrayList<>();
      workbook.getSheet(sheet).forEach(rows::add);
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
