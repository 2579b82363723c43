package se.uppfoljning.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.delivery.Severity;

class CsvFilesTest {
  private static final String FINDING_HEADER =
      "code,severity,file,sheet,cell,seen,expected,message,remedy\n";

  @Test
  void thePublishedFiguresToTheLetter() throws IOException {
    Path expected = Path.of("src/test/resources/published/hudiksvall-2023-delar/figures.csv");

    assertThat(figures(Editions.complete()))
        .isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
  }

  @Test
  void aMissingValueIsEmptyAndItsDisplayADash() {
    assertThat(figures(Editions.with2Unknown()).lines())
        .contains(
            "2023-08,AO,net,,actual_ytd,,kr,,AO/net//2023-08/actual_ytd,–",
            "2023-08,AO,net,,variance_ytd,,kr,derived:variance,AO/net//2023-08/variance_ytd,–",
            "2023-08,SON+,rounding,,forecast,,kr,derived:rounding,"
                + "SON+/rounding//2023-08/forecast,–");
  }

  @Test
  void findingsToTheLetter() {
    assertThat(findings(Editions.withControlsFor2().findings()))
        .isEqualTo(FINDING_HEADER
            + "R01,fraga,tabeller-augusti.xlsx,Kostnadsställe,E12,-1 178 265,-1 178 264,"
            + "Summan i tabellen per kostnadsställe är inte den lämnade totalen.,"
            + "Kontrollera vilken av dem som gäller.\n"
            + "D01,upplysning,tabeller-augusti.xlsx,,,,,"
            + "Äldreomsorg saknas: kontrolluppgiften används.,Lämna områdets egen fil.\n"
            + "D01,upplysning,tabeller-augusti.xlsx,,,,,"
            + "Funktionsnedsättning saknas: kontrolluppgiften används.,Lämna områdets egen fil.\n");
  }

  @Test
  void whatASpreadsheetWouldTakeForAFormulaGetsAnApostropheButANumberDoesNot() {
    Finding finding = new Finding(
        FindingCode.N01,
        Severity.FEL,
        new Place("=HYPERLINK(\"http://x\").xlsx", "@Blad", "-B2"),
        "+25,4 %",
        "−13 079",
        "-minus, och komma",
        "\tTabb");

    assertThat(findings(List.of(finding)))
        .isEqualTo(FINDING_HEADER
            + "N01,fel,\"'=HYPERLINK(\"\"http://x\"\").xlsx\",'@Blad,'-B2,\"+25,4 %\",−13 079,"
            + "\"'-minus, och komma\",'\tTabb\n");
  }

  @Test
  void textThatOnlyBeginsLikeANumberIsText() {
    for (String seen : List.of("-1+1", "+46 70 x", "-", "=1", "-1.234.567", "\r1")) {
      assertThat(findings(List.of(seen(seen)))).contains("'" + seen);
    }
    for (String seen : List.of("-1", "-1 000", "+1.5", "-1,5", "-9,5 %", "-10%")) {
      assertThat(findings(List.of(seen(seen)))).doesNotContain("'");
    }
  }

  @Test
  void theFileNameInASourceIsTextToo() {
    assertThat(figures(Editions.withFileName("=cmd.xlsx")).lines())
        .contains("2023-08,AO,net,,actual_ytd,-56813000,kr,'=cmd.xlsx#Blad1!B5,"
            + "AO/net//2023-08/actual_ytd,−56\u00A0813");
  }

  private static Finding seen(String seen) {
    return new Finding(
        FindingCode.N01, Severity.FEL, Place.file("a.xlsx"), seen, "", "Inte ett tal.", "Ändra.");
  }

  private static String figures(Edition edition) {
    return new String(CsvFiles.figures(edition.figures().all()), StandardCharsets.UTF_8);
  }

  private static String findings(List<Finding> findings) {
    return new String(CsvFiles.findings(findings), StandardCharsets.UTF_8);
  }
}
