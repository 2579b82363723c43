package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppfoljning.cases.HudiksvallTables;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.reading.RawWorkbook;

/** What is stored counts; a format that shows another number, or none, is told (design 6). */
class ShownRulesTest {
  private static final RawWorkbook PROJECTS =
      RawWorkbook.of(WorkbookCase.of("Blad1", """
          Investeringar januari-augusti 2023
          Projekt | Utfall jan-aug 2023 | Budget 2023 | Årsprognos
          8105 - Digitalisering | -91 | -3000 | -3000
          8210 - Möbler och Inventarier SOM | -2615 | -15000 | -7000
          Summa | -2706 | -18000 | -10000
          """).bytes());
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir
  Path folder;

  /** The workbook with cells shown by a format. */
  private static RawWorkbook shown(RawWorkbook workbook, String format, String... cells) {
    RawWorkbook styled =
        workbook.with("xl/styles.xml", """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
          <numFmts count="1"><numFmt numFmtId="164" formatCode="%s"/></numFmts>
          <cellXfs><xf/><xf numFmtId="164"/></cellXfs>
        </styleSheet>""".formatted(format.replace("\"", "&quot;")));
    for (String cell : cells) {
      String plain = "r=\"" + cell + "\" t=\"n\" s=";
      styled = styled.with(SHEET, xml -> xml.replace(plain + "\"0\"", plain + "\"1\""));
    }
    return styled;
  }

  private Verdict verdict(RawWorkbook workbook) {
    return Sender.of("SON", folder).verdict(workbook.save(folder.resolve("bok.xlsx")));
  }

  private String told(RawWorkbook workbook) {
    return String.join(
        ", ", verdict(workbook).findings().stream().map(Sender::words).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#,##0, | V05 fråga B3",
        "0% | V05 fråga B3",
        "#,##0 \"mkr\" | V05 fråga B3",
        "#,##0, \"tkr\" | V05 fråga B3",
        "#,##0 \"kr\" | V05 upplysning B3",
        "#,##0\\ [$kr-41D] | V05 upplysning B3",
        ";;; | V24 upplysning B3",
        "0;; | V24 upplysning B3",
        "#,##0;#,##0 | V24 upplysning B3",
        "#,##0;[Red]#,##0 | ''",
        "#,##0;(#,##0) | ''",
        "#,##0 \"tkr\" | ''",
        "#,##0.000, \"mkr\" | ''",
        "#,##0;-#,##0;\"-\" | ''",
        "0 \"st\" | ''",
      })
  void aFormatThatShowsAnotherNumberIsTold(String format, String expected) {
    assertThat(told(shown(PROJECTS, format, "B3"))).isEqualTo(expected);
  }

  @Test
  void whatIsStoredCountsAndIsSaid() {
    Verdict verdict = verdict(shown(PROJECTS, "#,##0,", "B4"));
    assertThat(((Verdict.Accepted) verdict).facts())
        .extracting(fact -> fact.value().toPlainString())
        .contains("-2615000");
    Finding finding = verdict.findings().get(0);
    assertThat(finding.seen()).isEqualTo("-3");
    assertThat(finding.message().replace('\u00A0', ' '))
        .isEqualTo("Talformatet visar ett annat tal än cellen innehåller. "
            + "Det som cellen innehåller räknas: −2 615 tkr.");
  }

  @Test
  void aHiddenMinusIsSaid() {
    Finding finding =
        verdict(shown(PROJECTS, "#,##0;#,##0", "B3", "B4")).findings().get(0);
    assertThat(finding.seen()).isEqualTo("91");
    assertThat(finding.message().replace('\u00A0', ' '))
        .isEqualTo("Talformatet döljer minustecknet; talet räknas som det är: −91 tkr."
            + " Så visas 2 celler i tabellen.");
  }

  @Test
  void cellsShownAlikeAreToldOnceWithTheirNumber() {
    List<Finding> findings =
        verdict(shown(PROJECTS, "0 \"mkr\"", "B3", "B4", "C3")).findings();
    assertThat(findings).extracting(Sender::words).containsExactly("V05 fråga B3");
    assertThat(findings.get(0).message())
        .isEqualTo("Talformatet visar mkr men tabellen är i tkr. Beloppet räknas: −91 tkr."
            + " Så visas 3 celler i tabellen.");
  }

  /** An amount that is told by what it is held against is not told by its format too. */
  @Test
  void aSlipIsToldOnce() {
    RawWorkbook slip = PROJECTS.with(SHEET, xml -> xml.replace("-91.0<", "-3000000<"));
    assertThat(told(shown(slip, "#,##0,", "B3")))
        .startsWith("V05 fråga B3")
        .doesNotContain("V05 fråga B3, V05");
  }

  /** A number of people has no other unit than its measure's, whatever word stands beside it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0 \"kr\" | ''", "0, | V05 fråga C3", "0% | V05 fråga C3", ";;; | V24 upplysning C3"
      })
  void aNumberThatIsNoAmount(String format, String expected) {
    RawWorkbook volumes =
        RawWorkbook.of(WorkbookCase.of("Blad1", "Januari-augusti 2023\n" + HudiksvallTables.VOLUMES)
            .bytes());
    String usual = told(volumes);
    assertThat(told(shown(volumes, format, "C3")))
        .isEqualTo(expected.isEmpty() ? usual : usual + ", " + expected);
  }

  @Test
  void zeroIsZeroHoweverItIsShown() {
    RawWorkbook zero =
        PROJECTS.with(SHEET, xml -> xml.replace("-91.0<", "-0<").replace("-2706.0<", "-2615<"));
    assertThat(told(shown(zero, ";;;", "B3"))).doesNotContain("V24");
    assertThat(((Verdict.Accepted) verdict(zero)).facts().get(0).value())
        .isEqualByComparingTo(BigDecimal.ZERO);
  }
}
