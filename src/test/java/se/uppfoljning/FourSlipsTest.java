package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.jobs.FileCheck;
import se.uppfoljning.jobs.FileCheck.Checked;
import se.uppfoljning.jobs.Home;
import se.uppfoljning.jobs.Lookup;
import se.uppfoljning.jobs.Templates;

/**
 * A manager fills in the template and slips: each slip is told at its own cell with its own code,
 * and nothing else is.
 */
class FourSlipsTest {
  private static final String FILLED = """
      period,org,measure,breakdown,kind,value,unit,source
      2023-08,AO,net,,actual_ytd,-56813000,kr,
      2023-08,AO,net,,forecast,-84329000,kr,
      2023-08,AO,vol-demensboende,,prior_year,63,count,
      2023-08,AO,vol-demensboende,,commitment,503,count,
      2023-08,AO,vol-demensboende,,forecast,495,count,
      """;

  @TempDir
  Path folder;

  private MonthHome home;
  private Path workbook;

  @BeforeEach
  void aFilledInWorkbook() throws IOException {
    home = MonthHome.hudiksvall(folder.resolve("hem"));
    Path values = Files.writeString(folder.resolve("FACTS.csv"), FILLED);
    new Templates(new Home(home.root()))
        .make(new Templates.Request(MonthHome.AUGUST, "AO", values, folder));
    workbook = folder.resolve("AO/AO-2023-08.xlsx");
  }

  @Test
  void nothingIsFoundInWhatIsRight() {
    assertThat(check()).isEmpty();
  }

  @Test
  void eachOfFourSlipsIsToldAtItsCellAndNothingElseIs() throws IOException {
    change("Ekonomi", "C11", cell -> cell.setCellValue(56813)); // turned sign
    change("Ekonomi", "E11", cell -> cell.setCellValue(-84329000)); // kronor, not thousands
    change("Ekonomi", "F11", cell -> cell.setCellValue(-67000)); // another annual budget
    change("Volymer", "G5", cell -> cell.setCellValue("Prognos")); // renamed heading

    assertThat(check())
        .containsExactlyInAnyOrder(
            "T01 fråga Ekonomi C11",
            "V05 fel Ekonomi E11",
            "V22 fel Ekonomi F11",
            "L02 fel Volymer G5");
    assertThat(home.root().resolve("data")).isEmptyDirectory();
  }

  /** Each slip alone, also where nothing else tells of it but the control sum. */
  @Test
  void aSlipAloneIsToldAlone() throws IOException {
    byte[] right = Files.readAllBytes(workbook);

    assertThat(slip(right, "Ekonomi", "C11", cell -> cell.setCellValue(56813)))
        .containsExactly("T01 fråga Ekonomi C11");
    assertThat(slip(right, "Ekonomi", "E11", cell -> cell.setCellValue(-84329000)))
        .containsExactly("V05 fel Ekonomi E11");
    assertThat(slip(right, "Ekonomi", "F11", cell -> cell.setCellValue(-67000)))
        .containsExactly("V22 fel Ekonomi F11");
    assertThat(slip(right, "Volymer", "G5", cell -> cell.setCellValue("Prognos")))
        .containsExactly("L02 fel Volymer G5");
    assertThat(slip(right, "Ekonomi", "B6", cell -> cell.setCellValue("Intäkter")))
        .as("the same word again")
        .isEmpty();
    assertThat(slip(right, "Ekonomi", "C5", cell -> cell.setCellValue("Utfall januari-juli 2023")))
        .containsExactly("L02 fel Ekonomi C5");
    assertThat(slip(right, "Ekonomi", "A5", cell -> cell.setCellValue("Avdelning")))
        .containsExactly("L02 fel Ekonomi A5");
    assertThat(slip(right, "Ekonomi", "B5", cell -> cell.setCellValue("Post")))
        .containsExactly("L02 fel Ekonomi B5");
    assertThat(slip(right, "Ekonomi", "E5", cell -> cell.setCellValue("Utfall")))
        .containsExactly("L02 fel Ekonomi E5");
    assertThat(slip(right, "Ekonomi", "H5", cell -> cell.setCellValue("Förra")))
        .containsExactly("L02 fel Ekonomi H5");
    assertThat(slip(right, "Kommentarer", "B5", cell -> cell.setCellValue("Text")))
        .containsExactly("L02 fel Kommentarer B5");
    assertThat(
            slip(right, "Ekonomi", "C5", cell -> cell.setCellValue("UTFALL  januari–augusti 2023")))
        .as("another case, space and dash")
        .isEmpty();
    assertThat(slip(right, "Ekonomi", "F11", XSSFCell::setBlank))
        .as("a budget taken away")
        .containsExactly("V22 fel Ekonomi F11");
    assertThat(slip(right, "Ekonomi", "I11", cell -> cell.setCellValue(-1)))
        .containsExactly("L10 fel Ekonomi I11");
    assertThat(slip(right, "Läs mig", "B14", cell -> cell.setCellValue("")))
        .as("a mark taken away")
        .containsExactly("L10 fel Läs mig B17");
    assertThat(slip(right, "Läs mig", "B14", cell -> cell.setCellValue("FN")))
        .containsExactly("L07 fel Läs mig B14");
    assertThat(slip(right, "Läs mig", "B13", cell -> cell.setCellValue("2")))
        .containsExactly("L11 fel Läs mig B13");
  }

  @Test
  void aWorkbookThatNobodyFilledInIsNoDelivery() throws IOException {
    change("Ekonomi", "C11", XSSFCell::setBlank);
    change("Ekonomi", "E11", XSSFCell::setBlank);
    change("Volymer", "D8", XSSFCell::setBlank);
    change("Volymer", "E8", XSSFCell::setBlank);
    change("Volymer", "G8", XSSFCell::setBlank);

    assertThat(check()).containsExactly("L12 fel Ekonomi A5");
  }

  private List<String> slip(byte[] right, String sheet, String cell, Consumer<XSSFCell> slip)
      throws IOException {
    Files.write(workbook, right);
    change(sheet, cell, slip);
    return check();
  }

  private void change(String sheet, String address, Consumer<XSSFCell> change) throws IOException {
    CellReference at = new CellReference(address);
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook opened = new XSSFWorkbook(in)) {
      change.accept(opened.getSheet(sheet).getRow(at.getRow()).getCell(at.getCol()));
      try (OutputStream out = Files.newOutputStream(workbook)) {
        opened.write(out);
      }
    }
  }

  private List<String> check() {
    Lookup<List<Checked>> checked =
        new FileCheck(new Home(home.root())).check(List.of(workbook), "AO", null);
    assertThat(checked).isInstanceOf(Lookup.Found.class);
    return ((Lookup.Found<List<Checked>>) checked)
        .value().get(0).findings().stream()
            .map(finding -> finding.code()
                + " "
                + finding.severity().word()
                + " "
                + finding.place().sheet()
                + " "
                + finding.place().cell())
            .toList();
  }
}
