package se.uppfoljning.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.delivery.Severity;

/** S01: files that cannot be read, and lines of them. */
class UnreadableFileTest {
  @TempDir
  private Path folder;

  private ConfigCopy config = new ConfigCopy(Path.of(""));

  @BeforeEach
  void copy() {
    config = ConfigCopy.in(folder);
  }

  @Test
  void aFileIsMissing() {
    config.delete("profile.yml");

    assertThat(config.findings())
        .containsExactly(new Finding(
            FindingCode.S01,
            Severity.FEL,
            Place.file("profile.yml"),
            "",
            "profile.yml",
            "Filen saknas.",
            "Lägg filen i samma mapp som de andra."));
  }

  @Test
  void thereIsNoLayout() {
    for (String name :
        List.of("investeringar", "kostnadsstalle", "kvantiteter", "resultatrakning")) {
      config.delete("layout-" + name + ".yml");
    }

    assertThat(config.mistakes())
        .containsExactly("S01 layout-*.yml: Filen saknas. [ → layout-*.yml]");
  }

  @Test
  void thereIsNoFolder() {
    assertThat(new ConfigCopy(folder.resolve("saknas")).mistakes())
        .containsExactly(
            "S01 budget.csv: Filen saknas. [ → budget.csv]",
            "S01 layout-*.yml: Filen saknas. [ → layout-*.yml]",
            "S01 measures.csv: Filen saknas. [ → measures.csv]",
            "S01 municipality.yml: Filen saknas. [ → municipality.yml]",
            "S01 organisation.csv: Filen saknas. [ → organisation.csv]",
            "S01 profile.yml: Filen saknas. [ → profile.yml]",
            "S01 recipients.csv: Filen saknas. [ → recipients.csv]");
  }

  @Test
  void aFolderHasTheNameOfAFile() throws IOException {
    config.delete("profile.yml");
    Files.createDirectory(folder.resolve("profile.yml"));

    assertThat(config.mistakes())
        .containsExactly("S01 profile.yml: Filen kan inte läsas. [ → text i UTF-8]");
  }

  /** As Excel saves "CSV (kommaavgränsad)". */
  @Test
  void aFileIsNotUtf8() {
    String text = config.text("organisation.csv");
    config.write("organisation.csv", text.getBytes(Charset.forName("windows-1252")));

    assertThat(config.findings())
        .containsExactly(new Finding(
            FindingCode.S01,
            Severity.FEL,
            Place.line("organisation.csv", 2),
            "",
            "text i UTF-8",
            "Raden är inte UTF-8.",
            "Spara filen som UTF-8, i Excel som \"CSV UTF-8\"."));
  }

  @Test
  void aFileHasControlCharacters() {
    config.replace("profile.yml", "Utfall", "Ut\u0000fall");

    assertThat(config.mistakes())
        .containsExactly(
            "S01 profile.yml, rad 7: Raden har ett osynligt styrtecken. [ → text i UTF-8]");
  }

  @Test
  void aFileIsTooLarge() {
    config.append("profile.yml", "# utfyllnad\n".repeat(100_000));

    assertThat(config.mistakes())
        .containsExactly("S01 profile.yml: Filen är större än 1 MB. [ → högst 1 MB]");
  }

  @Test
  void yamlIsBroken() {
    config.replace("profile.yml", "unit: tkr", "unit: \"tkr");
    config.replace("municipality.yml", "mail:", "mail");

    assertThat(config.mistakes())
        .containsExactly(
            "S01 municipality.yml, rad 5: Raden är inte giltig YAML."
                + " [transport: file → rader som \"nyckel: värde\"]",
            "S01 profile.yml, rad 2: Raden är inte giltig YAML."
                + " [unit: \"tkr → rader som \"nyckel: värde\"]");
  }

  @Test
  void yamlIsIndentedByTabs() {
    config.replace("profile.yml", "  actual_ytd", "\tactual_ytd");

    assertThat(config.findings())
        .containsExactly(new Finding(
            FindingCode.S01,
            Severity.FEL,
            Place.line("profile.yml", 7),
            "actual_ytd: Utfall",
            "rader som \"nyckel: värde\"",
            "Raden är inte giltig YAML.",
            "Kontrollera indrag (mellanslag, inte tabb), kolon, citattecken och klamrar på raden"
                + " och raderna före."));
  }

  @Test
  void yamlIsEmptyOrALoneText() {
    config.write("profile.yml", "# inget\n").write("municipality.yml", "Hudiksvall\n");
    config.write("layout-kostnadsstalle.yml", "").write("layout-resultatrakning.yml", "\t");

    assertThat(config.mistakes())
        .containsExactly(
            "S01 layout-kostnadsstalle.yml: Filen har inga nycklar."
                + " [ → rader som \"nyckel: värde\"]",
            "S01 layout-resultatrakning.yml, rad 1: Raden är inte giltig YAML."
                + " [ → rader som \"nyckel: värde\"]",
            "S01 municipality.yml: Filen har inga nycklar. [ → rader som \"nyckel: värde\"]",
            "S01 profile.yml: Filen har inga nycklar. [ → rader som \"nyckel: värde\"]");
  }

  @Test
  void yamlIsTwoDocumentsOrTooDeep() {
    config.append("profile.yml", "---\nunit: kr\n");
    config.append("municipality.yml", "djup: " + "[".repeat(1000) + "]".repeat(1000) + "\n");

    assertThat(config.mistakes())
        .containsExactly(
            "S01 municipality.yml: Filen är inte giltig YAML. [ → rader som \"nyckel: värde\"]",
            "S01 profile.yml, rad 36: Raden är inte giltig YAML."
                + " [--- → rader som \"nyckel: värde\"]");
  }

  @Test
  void yamlHasAKeyThatIsNoWord() {
    config.append("profile.yml", "? [unit, decimals]\n: 0\n");

    assertThat(config.mistakes())
        .containsExactly(
            "S01 profile.yml, rad 36: Nyckeln är inte ett ord. [ → rader som \"nyckel: värde\"]");
  }

  @Test
  void anchorsAndAliasesAreRefused() {
    config.replace("profile.yml", "unit: tkr", "unit: &enhet tkr");
    config.replace("profile.yml", "actual_ytd: Utfall", "actual_ytd: *enhet");

    assertThat(config.mistakes())
        .containsExactly("S01 profile.yml, rad 2: Ankare (&) och alias (*) får inte användas."
            + " [&enhet → rader som \"nyckel: värde\"]");
  }

  /** Sixty lines that would stand for 10^60 values. */
  @Test
  @Timeout(10)
  void anAliasBombIsRefused() {
    StringBuilder bomb = new StringBuilder("bomb:\n  - &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int level = 1; level < 60; level++) {
      String inner = "*a" + (level - 1);
      bomb.append("  - &a" + level + " [" + (inner + ", ").repeat(9) + inner + "]\n");
    }
    config.append("profile.yml", bomb.toString());

    assertThat(config.mistakes())
        .hasSize(61)
        .contains(
            "S02 profile.yml, rad 36: Okänd nyckel \"bomb\"."
                + " [bomb → unit, decimals, lines, total, internal, columns, tables, areas, parts, sentences, measures, forecast-method]")
        .endsWith("S01 profile.yml, rad 96: Ankare (&) och alias (*) får inte användas."
            + " [&a59 → rader som \"nyckel: värde\"]");
  }

  @Test
  void aQuoteIsNotClosed() {
    config.replace("organisation.csv", "AO,SON,area,Äldre", "AO,SON,area,\"Äldre");

    assertThat(config.findings())
        .containsExactly(new Finding(
            FindingCode.S01,
            Severity.FEL,
            Place.line("organisation.csv", 5),
            "",
            "citattecken i par",
            "Citattecknen på raden går inte ihop.",
            "Text med komma skrivs inom citattecken: \"a, b\". Kolumner skiljs med komma, inte"
                + " semikolon."));
  }

  @Test
  void aLineHasTooFewOrTooManyCells() {
    config
        .replace("organisation.csv", "AO,SON,area,Äldreomsorg,,,", "AO,SON,area,Äldreomsorg,,")
        .replace("measures.csv", "otherCost,Övrigt,kr,", "otherCost,Övrigt, annat,kr,");

    assertThat(config.mistakes())
        .containsExactly(
            "S01 measures.csv, rad 6: Raden har fel antal fält. [7 fält → 6 kommaseparerade fält]",
            "S01 organisation.csv, rad 5: Raden har fel antal fält."
                + " [6 fält → 7 kommaseparerade fält]");
  }

  @Test
  void semicolonsStandForCommas() {
    config.write("recipients.csv", "role;org;name;email\nx;SON;;x@example.se\n");

    assertThat(config.mistakes())
        .containsExactly("S01 recipients.csv, rad 1: Kolumnerna är skilda med semikolon."
            + " [role;org;name;email → role,org,name,email]");
  }

  @Test
  void csvIsEmpty() {
    config.write("recipients.csv", "\n");

    assertThat(config.mistakes())
        .containsExactly("S01 recipients.csv: Filen är tom. [ → role,org,name,email]");
  }

  /** Lines are counted as an editor does, also past cells with line breaks in them. */
  @Test
  void linesAreCountedPastBlankLinesAndCellsOfSeveralLines() {
    config.write(
        "recipients.csv",
        "\r\nrole,org,name,email\r\n\r\na,SON,\"två\r\nrader\",a@example.se\r\nb,XX,,b@example.se\r\n");

    assertThat(config.mistakes())
        .containsExactly(
            "S04 recipients.csv, rad 4: Ogiltigt värde för \"name\"."
                + " [två  rader → en text på en rad, högst 500 tecken]",
            "S06 recipients.csv, rad 6: Organisationen \"XX\" finns inte i organisation.csv."
                + " [XX → SON, FO, MYN, AO, FN, TS, AF, HSV]");
  }
}
