package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.Home;
import se.uppfoljning.jobs.RunRequest;
import se.uppfoljning.jobs.Templates;

/** Our workbook of the wrong month, area or version is refused by a sentence that names both. */
class WrongThingsTest {
  private static final String FILLED = """
      period,org,measure,breakdown,kind,value,unit,source
      2023-08,AO,net,,actual_ytd,-56813000,kr,
      2023-08,AO,net,,forecast,-84329000,kr,
      """;

  @TempDir
  Path folder;

  private MonthHome home;
  private byte[] right;

  @BeforeEach
  void aFilledInWorkbook() throws IOException {
    home = MonthHome.hudiksvall(folder.resolve("hem"));
    Path values = Files.writeString(folder.resolve("FACTS.csv"), FILLED);
    new Templates(new Home(home.root()))
        .make(new Templates.Request(MonthHome.AUGUST, "AO", values, folder));
    right = Files.readAllBytes(folder.resolve("AO/AO-2023-08.xlsx"));
  }

  @Test
  void anotherMonth() {
    home.drop("AO", "bok.xlsx", right);
    RunRequest september = new RunRequest("intake", YearMonth.of(2023, 9), Duration.ZERO, false);
    assertThat(home.run(september).code()).isEqualTo(ExitCode.REJECTED);
    assertThat(home.text("svar/AO/bok_RATTA.txt"))
        .contains("[P03 ", "är för augusti 2023, men nu tas bara september 2023 emot.");
  }

  @Test
  void anotherArea() {
    assertThat(answer("FN", right))
        .contains(
            "[L07 ",
            "är gjord för Äldreomsorg men lämnades av Funktionsnedsättning.",
            "Ändra inget i den",
            "Hämta mallen för Funktionsnedsättning och för över")
        .doesNotContain("Rätta där", "Rätta punkterna");
    assertThat(home.files("svar/FN")).containsExactly("bok_RATTA.txt", "bok_RATTA.xlsx");
  }

  @Test
  void aNewerAnOlderAndAnUnknownTemplate() throws IOException {
    assertThat(answer("AO", changed("B13", cell -> cell.setCellValue("2"))))
        .contains("[L11 ", "en nyare version av mallen, 2, men här gäller version 1.");
    assertThat(answer("AO", changed("B13", cell -> cell.setCellValue("0"))))
        .contains("[L11 ", "en annan version av mallen, 0, men här gäller version 1.");
    assertThat(answer("AO", changed("B12", cell -> cell.setCellValue("egen"))))
        .contains("[L11 ", "mallen egen version 1, men här gäller uppfoljning version 1.");
  }

  /** Last year's headings may be unknown: what is told is the version, not that no table was found. */
  @Test
  void anotherVersionWithHeadingsThatNobodyKnows() throws IOException {
    byte[] sent = changed("B13", cell -> {
      cell.setCellValue("2");
      cell.getSheet().getWorkbook().forEach(sheet -> {
        if (sheet.getRow(4) != null && !sheet.getSheetName().equals("Läs mig")) {
          sheet.getRow(4).forEach(heading -> heading.setCellValue("Nytt"));
        }
      });
    });
    assertThat(answer("AO", sent)).contains("[L11 ").doesNotContain("[L01 ");
  }

  private String answer(String sender, byte[] sent) {
    home.drop(sender, "bok.xlsx", sent);
    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);
    return home.text("svar/" + sender + "/bok_RATTA.txt");
  }

  private byte[] changed(String address, Consumer<XSSFCell> change) throws IOException {
    CellReference at = new CellReference(address);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(right));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      change.accept(book.getSheet("Läs mig").getRow(at.getRow()).getCell(at.getCol()));
      book.write(bytes);
      return bytes.toByteArray();
    }
  }
}
