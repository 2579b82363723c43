package se.uppfoljning.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import se.uppfoljning.facts.Edition;

/** The sheets Investeringar and Volymer, which Hudiksvall calls Kvantiteter. */
class MeasureSheetTest {

  @Test
  void theProjectsAsPublishedWithTheVarianceOfTheirOwn() {
    assertThat(Reopened.text(Editions.complete(), "Investeringar")).isEqualTo("""
        1: Investeringar – Social- och omsorgsnämnden, januari–augusti 2023
        2: Belopp i tkr. Utgifter står med minus. Avvikelse = budget − prognos: minus betyder \
        lägre utgift än budget, tvärtemot drifttabellerna. – betyder att uppgiften saknas.
        4: Projekt | Utfall januari–augusti 2023 | Budget 2023 | Årsprognos \
        | Avvikelse prognos mot budget | Uppgift
        5: 8002 - Äldre- och demensbo. LSS, IFO | -798 | -10500 | -5000 | -5500 | lämnad
        6: 8008 - Trygghetslarm | – | -125 | -125 | 0 | lämnad
        7: 8105 - Digitalisering | -91 | -3000 | -3000 | 0 | lämnad
        8: 8210 - Möbler och Inventarier SOM | -2615 | -15000 | -7000 | -8000 | lämnad
        9: 8214 - Träffpunkt Funktionshinder | – | -1000 | 0 | -1000 | lämnad
        10: Summa Alla projekt | -3504 | -29625 | -15125 | -14500 | lämnad
        """);
  }

  @Test
  void theReversedVarianceIsTheFormulaThatIsPrintedAndIsNotRed() {
    Sheet sheet = Reopened.workbook(Editions.complete()).getSheet("Investeringar");

    assertThat(Reopened.formulas(sheet, "B10", "C10", "E5", "E10"))
        .containsExactly("", "", "C5-D5", "C10-D10");
    assertThat(Reopened.cell(sheet, "E5").getCellStyle().getDataFormatString()).isEqualTo("#,##0");
  }

  @Test
  void aTotalNobodyDeliveredIsAFormulaWhereItIsKnown() {
    Edition edition = Editions.completeBut(fact -> fact.key().measure().equals("netOutlay"));
    Sheet sheet = Reopened.workbook(edition).getSheet("Investeringar");

    assertThat(Reopened.formulas(sheet, "C10", "D10", "E10"))
        .containsExactly("SUM(C5:C9)", "SUM(D5:D9)", "C10-D10");
    assertThat(Reopened.cell(sheet, "B10").getStringCellValue()).isEqualTo("–");
    assertThat(Reopened.cell(sheet, "F10").getStringCellValue()).isEqualTo("summan av raderna");
  }

  @Test
  void theVolumesByAreaEachInItsUnit() {
    assertThat(Reopened.text(Editions.complete(), "Kvantiteter")).startsWith("""
        1: Kvantiteter – Social- och omsorgsnämnden, januari–augusti 2023
        2: Enheten står på varje rad. Avvikelse = prognos − åtagande: minus betyder mindre än \
        åtagandet, varken bättre eller sämre. – betyder att uppgiften saknas.
        4: Område | Kvantiteter | Enhet | Utfall 2022 | Åtagande 2023 | Prognos 2023 | Avvikelse \
        | Uppgift
        5: Äldreomsorg | Platser i särskilt boende | antal | 438 | – | – | – | lämnad
        6:  | Korttidsplatser | antal | 23 | – | – | – | lämnad
        7:  | Demensboende | antal | 63 | 503 | 495 | -8 | lämnad
        8:  | Platser i specialboende | antal | 24 | 40 | 40 | 0 | lämnad
        9:  | Rehabenheten - samarbete med Regionen | antal | 6 | 6 | 6 | 0 | lämnad
        10:  | Hemtjänsttimmar (xkl kringtid) | timmar | 266377 | 310000 | 278400 | -31600 | lämnad
        11: Funktionsnedsättning | Säbo SOL LSS, platser | antal | 137 | 158 | 144 | -14 | lämnad
        """);
  }

  @Test
  void countsKeepTheirWholeNumbersInMkrToo() {
    Sheet sheet = Reopened.workbook(Editions.inMkr()).getSheet("Kvantiteter");

    assertThat(Reopened.formulas(sheet, "D7", "G7")).containsExactly("", "F7-E7");
    assertThat(Reopened.cell(sheet, "G7").getNumericCellValue()).isEqualTo(-8);
    assertThat(Reopened.cell(sheet, "G7").getCellStyle().getDataFormatString()).isEqualTo("#,##0");
  }

  @Test
  void theThreeVariancesOfWhatIsMissingStandOnTheReconciliation() {
    assertThat(Reopened.text(Editions.complete(), "Avstämning")).contains("""
        17: Kvantiteter. Avvikelse = prognos − åtagande: minus betyder mindre än åtagandet, varken \
        bättre eller sämre.
        18: Rad | Tal | Utfall 2022 | Åtagande 2023 | Prognos 2023 | Avvikelse |  |  | Jämförelse
        19: Äldreomsorg, Platser i särskilt boende | Beräknad, i rapporten |  |  |  | – |\s
        20:  | Skriven av avsändaren |  |  |  | 0 | Kan inte beräknas: uppgift saknas
        21: Äldreomsorg, Korttidsplatser | Beräknad, i rapporten |  |  |  | – |\s
        22:  | Skriven av avsändaren |  |  |  | 0 | Kan inte beräknas: uppgift saknas
        23: Funktionsnedsättning, Frivillig psykiatri "Träffen", platser | Beräknad, i rapporten \
        |  |  |  | – |\s
        24:  | Skriven av avsändaren |  |  |  | 0 | Kan inte beräknas: uppgift saknas
        """);
  }

  @Test
  void theTraceSaysThatASignIsReversed() {
    assertThat(Reopened.text(Editions.complete(), "Spår"))
        .contains(
            "| Summa Alla projekt | Avvikelse prognos mot budget | i rapporten | −14\u00A0500 | tkr"
                + " | 14500000 | kr | prognos − årsbudget, visas med omvänt tecken"
                + " | SON/netOutlay//2023-08/forecast SON/netOutlay//2023-08/annual_budget |",
            "| Demensboende | Avvikelse | i rapporten | −8 | antal | -8 | count"
                + " | prognos − åtagande |");
  }

  @Test
  void aTableNobodyDeliveredHasNoSheet() {
    XSSFWorkbook workbook =
        Reopened.workbook(Editions.completeBut(fact -> fact.key().measure().startsWith("vol-")));
    List<String> names = new ArrayList<>();
    workbook.forEach(sheet -> names.add(sheet.getSheetName()));

    assertThat(names).contains("Investeringar").doesNotContain("Kvantiteter", "Volymer");
    assertThat(Reopened.text(Editions.withoutTotal(), "Sammanfattning"))
        .doesNotContain("Investeringar");
    assertThat(Reopened.text(Editions.complete(), "Sammanfattning"))
        .contains(
            "Investeringar | Projektens utfall, budget, prognos och avvikelser\n",
            "Kvantiteter | Antal och timmar per område mot det som planerats\n");
  }
}
