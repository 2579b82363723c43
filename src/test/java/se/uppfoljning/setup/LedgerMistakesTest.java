package se.uppfoljning.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in ledger.yml, each with file and line. */
class LedgerMistakesTest {
  private static final String FILE = "ledger.yml";

  @TempDir
  Path folder;

  private ConfigCopy config;

  @BeforeEach
  void aCopy() {
    config = ConfigCopy.in(folder);
  }

  @Test
  void aMunicipalityMayHaveNone() {
    assertThat(config.delete(FILE).municipality().ledger()).isNull();
  }

  @Test
  void accountsAreDigitsThatStandOnce() {
    config.replace(FILE, "[\"40\"]", "[\"41\", \"4x\"]");
    assertThat(config.mistakes())
        .anyMatch(mistake -> mistake.startsWith("S05") && mistake.contains("Kontot \"41\""))
        .anyMatch(mistake -> mistake.startsWith("S04") && mistake.contains("prefixes"));
  }

  @Test
  void linesAreAmountsOfMeasuresCsv() {
    config
        .replace(FILE, "measure: revenue", "measure: revenues")
        .replace(FILE, "measure: personnelCost", "measure: employees")
        .replace(FILE, "unmapped: unmapped", "unmapped: okänt");
    assertThat(config.mistakes())
        .anyMatch(mistake -> mistake.startsWith("S06") && mistake.contains("\"revenues\""))
        .anyMatch(mistake -> mistake.startsWith("S06") && mistake.contains("\"okänt\""))
        .anyMatch(mistake -> mistake.startsWith("S04") && mistake.contains("measure"));
  }

  @Test
  void anExtractInColumnsHasAccountAndAmount() {
    config
        .replace(FILE, "field: account", "field: org")
        .replace(FILE, "field: amount", "field: date")
        .replace(FILE, "field: debit", "field: credit");
    assertThat(config.mistakes())
        .anyMatch(mistake -> mistake.contains("\"account\" saknas"))
        .anyMatch(mistake -> mistake.contains("\"amount\" saknas"))
        .anyMatch(mistake -> mistake.startsWith("S05") && mistake.contains("\"credit\""));
  }

  @Test
  void aRangeHasTwoCodesOfTheSameLengthAndAnOrganisationHasSomeCodes() {
    config.replace(FILE, "org-dimension: 1", """
        org-dimension: 1
        org-digits: 0
        organisations:
          - {org: AO}
          - {ranges: [7110-7145, 7200-71, 73-74-75, 7310], org: FN}""");
    assertThat(config.mistakes())
        .hasSize(5)
        .anyMatch(mistake -> mistake.startsWith("S03") && mistake.contains("\"prefixes\" saknas"))
        .anyMatch(mistake -> mistake.startsWith("S04") && mistake.contains("7200-71 →"))
        .anyMatch(mistake -> mistake.startsWith("S04") && mistake.contains("73-74-75 →"))
        .anyMatch(mistake -> mistake.startsWith("S04") && mistake.contains("7310 →"))
        .anyMatch(mistake -> mistake.startsWith("S04") && mistake.contains("org-digits"));
  }

  @Test
  void itsNameIsNobodyElses() {
    config.replace(FILE, "name: bokforing", "name: sjukfranvaro");
    assertThat(config.mistakes()).anyMatch(mistake -> mistake.contains("inget uttag har"));
  }
}
