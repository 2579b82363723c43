package se.uppfoljning.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in extract-*.yml and in what else tells of staff, each with file and line. */
class ExtractMistakesTest {
  private static final String FILE = "extract-sjukfranvaro.yml";

  @TempDir
  Path folder;

  private ConfigCopy config;

  @BeforeEach
  void aCopy() {
    config = ConfigCopy.in(folder);
  }

  @Test
  void aMunicipalityMayHaveNone() {
    assertThat(config.delete(FILE).municipality().extracts()).isEmpty();
  }

  @Test
  void everyColumnAndGroupMustBeThereOnce() {
    config.replace(FILE, "field: sex", "field: age").replace(FILE, "group: men", "group: women");
    assertThat(config.mistakes())
        .anyMatch(mistake -> mistake.startsWith("S05 " + FILE + ", rad 11: Värdet \"age\""))
        .anyMatch(mistake -> mistake.contains("\"sex\" saknas"))
        .anyMatch(mistake -> mistake.contains("Värdet \"women\" finns redan"))
        .anyMatch(mistake -> mistake.contains("\"men\" saknas"));
  }

  @Test
  void aHeadingOrWordMeansOneThing() {
    config
        .replace(FILE, "headers: [Källa]", "headers: [KÖN]")
        .replace(FILE, "words: [M, Man", "words: [K, Man");
    assertThat(config.mistakes())
        .anyMatch(mistake -> mistake.startsWith("S05") && mistake.contains("Rubriken \"KÖN\""))
        .anyMatch(mistake -> mistake.startsWith("S05") && mistake.contains("Ordet \"K\""));
  }

  @Test
  void headingsAndWordsMustBeThere() {
    config
        .replace(FILE, "headers: [Källa]", "headers: []")
        .replace(FILE, "words: [K, Kvinna, Kvinnor]", "words:");
    assertThat(config.mistakes())
        .anyMatch(mistake -> mistake.contains("\"headers\" saknas"))
        .anyMatch(mistake -> mistake.contains("\"words\" saknas"));
  }

  @Test
  void itsNameIsNoLayouts() {
    config.replace(FILE, "name: sjukfranvaro", "name: kvantiteter");
    assertThat(config.mistakes())
        .singleElement()
        .asString()
        .contains("rad 3", "kvantiteter → ett namn som ingen layout har");
  }

  @Test
  void itsMeasuresMustBeThereInTheirUnitAndTable() {
    config
        .replace("measures.csv", "sickHours,Sjuktid,h,staff", "sickTime,Sjuktid,h,staff")
        .replace("measures.csv", "employees,Anställda,persons", "employees,Anställda,fte")
        .replace(
            "measures.csv",
            "sickLeaveRate,Sjukfrånvaro,percent,staff",
            "sickLeaveRate,Sjukfrånvaro,percent,volume");
    assertThat(config.mistakes())
        .anyMatch(mistake -> mistake.startsWith("S06 " + FILE) && mistake.contains("\"sickHours\""))
        .anyMatch(mistake -> mistake.contains("[fte → persons]"))
        .anyMatch(mistake -> mistake.contains("[volume → staff]"));
  }

  @Test
  void noWorkbookHasATableOfStaff() {
    config
        .replace("layout-kvantiteter.yml", "table: volume", "table: staff")
        .replace("layout-kostnadsstalle.yml", "kind: forecast_variance", "kind: rate");
    assertThat(config.mistakes())
        .anyMatch(mistake -> mistake.contains("[staff → operating | investment | volume]"))
        .anyMatch(mistake -> mistake.contains("[rate → ett slag som lämnas]"));
  }

  @Test
  void theProfileNamesTheTableOfStaffAndNoMore() {
    config.append("profile.yml", """
            title: Sjukfrånvaro
        """);
    assertThat(config.municipality().profile().tables().values())
        .anyMatch(table -> "Sjukfrånvaro".equals(table.title()));
    config
        .append("profile.yml", """
            total: net
        """)
        .replace("profile.yml", "rate: Andel av ordinarie arbetstid", "forecast: Prognos")
        .replace("profile.yml", "forecast: Årsprognos", "share: Andel");
    assertThat(config.mistakes())
        .anyMatch(mistake -> mistake.contains("Personaltabellen har egna rader och kolumner"))
        .anyMatch(mistake -> mistake.contains("[forecast → rate | share]"))
        .anyMatch(mistake -> mistake.contains("[share → ett annat slag]"));
  }
}
