package se.uppfoljning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;

class TemplateCommandTest {
  private static final String HEADER = "period,org,measure,breakdown,kind,value,unit,source\n";

  @TempDir
  Path folder;

  private Path out;
  private Terminal terminal;

  @BeforeEach
  void aHome() {
    terminal = Terminal.in(MonthHome.hudiksvall(folder.resolve("hem")).root());
    out = folder.resolve("mallar");
  }

  @Test
  void everySenderGetsItsWorkbookWhereItIsToBeDelivered() throws IOException {
    assertThat(template()).isZero();

    assertThat(files())
        .containsExactly(
            "AF/AF-2023-08.xlsx",
            "AO/AO-2023-08.xlsx",
            "FN/FN-2023-08.xlsx",
            "FO/FO-2023-08.xlsx",
            "HSV/HSV-2023-08.xlsx",
            "MYN/MYN-2023-08.xlsx",
            "SON/SON-2023-08.xlsx",
            "TS/TS-2023-08.xlsx");
  }

  @Test
  void oneAreaAloneCanBeMade() throws IOException {
    assertThat(template("--area", "AO")).isZero();

    assertThat(files()).containsExactly("AO/AO-2023-08.xlsx");
  }

  @Test
  void valuesFillInTheirOwnMonthAndWhatTheTemplateAsksForUnrounded() throws IOException {
    Path values = values("""
        2023-08,AO,net,,actual_ytd,-47000123.45,kr,
        2023-07,AO,net,,forecast,-1,kr,
        2023-08,AO,net,,target,-2,kr,
        2023-08,AO,net,sex=K,forecast,-3,kr,
        2023-08,AO,net,,annual_budget,-5,kr,
        """);

    assertThat(template("--values", values.toString())).isZero();

    assertThat(terminal.said())
        .endsWith("4 rader är för en annan månad, av ett område som inte finns i månaden,"
            + " uppdelade, beslutad budget eller av ett slag som mallen inte frågar efter; de är"
            + " inte med.\n");
    assertThat(files()).containsExactly("AO/AO-2023-08.xlsx");
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(Files.newInputStream(out.resolve("AO/AO-2023-08.xlsx")))) {
      assertThat(workbook.getSheet("Ekonomi").getRow(10).getCell(2).getNumericCellValue())
          .isEqualTo(-47000.12345);
      assertThat(workbook.getSheet("Ekonomi").getRow(10).getCell(4).toString()).isEmpty();
    }
  }

  @Test
  void whateverIsUnknownOrDerivedIsListedAndNothingIsWritten() {
    Path values = values("""
        2023-08,XX,net,,actual_ytd,-1,kr,
        2023-08,AO,vinst,,actual_ytd,-1,kr,
        2023-08,AO,net,,variance_ytd,-1,kr,
        2023-08,AO,net,,model_forecast,-1,kr,
        2023-08,AO,net,,forecast,-1,h,
        2023-08,AO,net,,actual_ytd,1 000,kr,
        2023-08,AO,net,,actual_ytd,-46000,tkr,
        2023-08,FN,net,,actual_ytd,-1,kr,
        """);

    assertThat(template("--values", values.toString())).isEqualTo(1);

    assertThat(terminal.said()).isEmpty();
    assertThat(terminal.complained())
        .contains(
            "FACTS.csv, rad 2: Organisationen \"XX\" finns inte",
            "FACTS.csv, rad 3: Måttet \"vinst\" finns inte",
            "FACTS.csv, rad 4: Slaget räknas ut av programmet.",
            "FACTS.csv, rad 5: Slaget räknas ut av programmet.",
            "FACTS.csv, rad 6: Enheten är inte måttets enhet",
            "FACTS.csv, rad 7: Ogiltigt värde för \"value\".",
            "FACTS.csv, rad 8: Enheten är inte måttets enhet")
        .doesNotContain("rad 9");
    assertThat(out).doesNotExist();
  }

  @Test
  void aWorkbookThatLiesThereIsNotWrittenOver() throws IOException {
    template("--area", "AO");
    Files.writeString(out.resolve("AO/AO-2023-08.xlsx"), "halvfärdig");

    assertThat(template()).isEqualTo(2);

    assertThat(out.resolve("AO/AO-2023-08.xlsx")).hasContent("halvfärdig");
    assertThat(files()).containsExactly("AO/AO-2023-08.xlsx");
    assertThat(terminal.complained()).contains("AO-2023-08.xlsx finns redan. Inget har skrivits");
  }

  @Test
  void anUnknownAreaIsAMistakeInTyping() {
    assertThat(template("--area", "XX")).isEqualTo(2);

    assertThat(terminal.complained()).startsWith("Det finns inget område XX. Det finns: SON, FO");
  }

  @Test
  void noValuesOfTheMonthIsNothingToDo() {
    Path values = values("2023-07,AO,net,,forecast,-1,kr,\n");

    assertThat(template("--values", values.toString())).isEqualTo(4);
  }

  private int template(String... options) {
    return terminal.run(Stream.concat(
            Stream.of("template", "--period", "2023-08", "--out", out.toString()),
            Stream.of(options))
        .toArray(String[]::new));
  }

  private Path values(String lines) {
    try {
      return Files.writeString(folder.resolve("FACTS.csv"), HEADER + lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> walk = Files.walk(out)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> out.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
