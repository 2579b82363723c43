package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.jobs.ExitCode;

/** A workbook that went back, opened and saved in LibreOffice before and after it is corrected. */
class WorkbookBackOfficeIT {
  /** Without the year's budget in E2. */
  private static final WorkbookCase FAULTY = WorkbookCase.of("Blad1", """
      Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023
      Tillfälligt stöd | -31054 | -32979 | -49534 |
      """);

  @TempDir
  Path folder;

  private MonthHome home;
  private byte[] back;

  @BeforeEach
  void aWorkbookThatWentBack() throws Exception {
    home = MonthHome.hudiksvall(folder.resolve("hem"));
    home.drop("TS", "bok.xlsx", FAULTY);
    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);
    back = saved(Files.readAllBytes(home.root().resolve("svar/TS/bok_RATTA.xlsx")));
  }

  /** Colours, notes and the sheet Rättningar may stay. */
  @Test
  void correctedItIsAccepted() throws Exception {
    home.drop("TS", "bok_RATTA.xlsx", saved(corrected(back)));

    assertThat(home.intake().code()).as(home.files("svar/TS").toString()).isEqualTo(ExitCode.DONE);

    assertThat(home.files("svar/TS")).containsExactly("bok_RATTA_KVITTO.txt");
    assertThat(home.text("svar/TS/bok_RATTA_KVITTO.txt"))
        .contains("  Flik Blad1: 1 rad, 4 tal\n")
        .contains("−50 534 tkr");
  }

  /** What was there is taken for nobody's data, and marked once. */
  @Test
  void notCorrectedItGoesBackWithTheSameMark() throws Exception {
    home.drop("TS", "bok.xlsx", back);

    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);

    try (XSSFWorkbook again =
        open(Files.readAllBytes(home.root().resolve("svar/TS/bok_RATTA.xlsx")))) {
      assertThat(again.getNumberOfSheets()).isEqualTo(2);
      assertThat(again.getSheetAt(0).getCellComments()).hasSize(1);
      assertThat(again
              .getSheetAt(0)
              .getCellComments()
              .values()
              .iterator()
              .next()
              .getString()
              .getString())
          .containsOnlyOnce("Uppföljning:");
    }
    assertThat(home.text("svar/TS/bok_RATTA.txt")).contains("1. bok.xlsx, flik Blad1, cell E2");
    assertThat(home.text("svar/TS/bok_RATTA.txt")).doesNotContain("\n2. ");
  }

  private static byte[] corrected(byte[] content) throws IOException {
    try (XSSFWorkbook book = open(content);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      book.getSheet("Blad1").getRow(1).getCell(4).setCellValue(-50534);
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static XSSFWorkbook open(byte[] content) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(content));
  }

  /** Opened and saved under the same name. */
  private byte[] saved(byte[] content) throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve("bok.xlsx"), content);
    Path target = folder.resolve("sparad");
    Path output = folder.resolve("utskrift.txt");
    List<String> command = List.of(
        "soffice",
        "-env:UserInstallation=" + folder.resolve("profil").toUri(),
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        target.toString(),
        file.toString());
    int code = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start()
        .waitFor();
    assertThat(code).as(Files.readString(output, StandardCharsets.UTF_8)).isZero();
    return Files.readAllBytes(target.resolve("bok.xlsx"));
  }
}
