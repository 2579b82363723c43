package se.uppfoljning.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.figures.Figure;

/** The sheets as text: a line for each row, its number first. */
class ReportSheetsTest {

  @Test
  void theSummaryBeginsWithTheKeyNumbers() {
    assertThat(Reopened.text(Editions.withControlsFor2(), "Sammanfattning")).isEqualTo("""
        1: Månadsrapport augusti 2023, utgåva 1
        2: Social- och omsorgsnämnden, Hudiksvalls kommun
        3: Framställd 2023-09-12 11:00
        5: Nyckeltal | Belopp | Enhet | I ord
        6: Avvikelse mot budget januari–augusti 2023 | -6435 | tkr | underskott mot budget
        7: Prognos för helåret 2023 mot budget | -7000 | tkr | underskott mot budget
        8: Utfall januari–augusti 2023 | -780513 | tkr |\s
        9: Periodbudget januari–augusti 2023 | -774078 | tkr |\s
        10: Prognos 2023 | -1178264 | tkr |\s
        11: Årsbudget 2023 | -1171264 | tkr |\s
        12: Minus betyder underskott mot budget. Kostnader står med minus.
        14: Leveranser
        15: Har inte lämnat: Äldreomsorg; controllerns uppgift används.
        16: Avvisad fil: Funktionsnedsättning; controllerns uppgift används.
        18: Frågor att besvara
        19: Summan i tabellen per kostnadsställe är inte den lämnade totalen. \
        | tabeller-augusti.xlsx, flik Kostnadsställe, cell E12
        21: Flikar
        22: Drift per område | Utfall, budget, prognos och avvikelser per område och för nämnden
        23: Resultaträkning | Nämndens intäkter och kostnader per slag
        24: Månad och år | Månaden, hittills och helår mot budget och förra året, i tal och ord
        25: Prognos | Områdenas årsprognos bredvid en räknad, med intervall
        26: Kommentarer och åtgärder | Vad avsändarna skriver, och åtgärdernas läge
        27: Avstämning | Summor, kontrolluppgifter och frågor
        28: Leveranser | Vem som har lämnat vad och när
        29: Spår | Varje tal: fil, flik och cell, eller formel
        """);
  }

  @Test
  void theAreasTheirSumTheRoundingAndTheDeliveredTotal() {
    assertThat(Reopened.text(Editions.withControlsFor2(), "Drift per område")).isEqualTo("""
        1: Drift per område – Social- och omsorgsnämnden, januari–augusti 2023
        2: Belopp i tkr. Kostnader står med minus. Avvikelse = utfall (prognos) − budget. \
        Minus betyder underskott mot budget.
        4: Område | Utfall | Periodbudget | Avvikelse | Prognos 2023 | Årsbudget 2023 \
        | Avvikelse helår | Uppgift
        5: Förvaltningsövergripande | -34879 | -59529 | 24650 | -56227 | -89577 | 33350 | lämnad
        6: Myndighetskontoret | -399698 | -389950 | -9748 | -599705 | -587655 | -12050 | lämnad
        7: Äldreomsorg | -56813 | -46175 | -10638 | -84329 | -67328 | -17001 | kontrolluppgift
        8: Funktionsnedsättning | -148948 | -140916 | -8032 | -222969 | -216869 | -6100 \
        | kontrolluppgift
        9: Tillfälligt stöd | -31054 | -32979 | 1925 | -49534 | -50534 | 1000 | lämnad
        10: Arbetsliv och Försörjning | -55204 | -55981 | 777 | -84634 | -84634 | 0 | lämnad
        11: Hälso-sjukvård och övrig verksamhet äldreomsorg | -53918 | -48547 | -5371 | -80867 \
        | -74667 | -6200 | lämnad
        12: Summa områden | -780514 | -774077 | -6437 | -1178265 | -1171264 | -7001 \
        | summan av raderna
        13: Avrundning | 1 | -1 | 2 | 1 | 0 | 1 | total − summa
        14: Social- och omsorgsnämnden | -780513 | -774078 | -6435 | -1178264 | -1171264 | -7000 \
        | lämnad
        """);
  }

  @Test
  void missingPrintsADashAndNoFormula() {
    assertThat(Reopened.text(Editions.with2Unknown(), "Drift per område")).contains("""
        7: Äldreomsorg | – | – | – | – | – | – | saknas
        8: Funktionsnedsättning | – | – | – | – | – | – | saknas
        """, """
        12: Summa områden | – | – | – | – | – | – | summan av raderna
        13: Avrundning | – | – | – | – | – | – | total − summa
        14: Social- och omsorgsnämnden | -780513 |""");
  }

  @Test
  void whatIsAskedAboutIsNotCalledRounding() {
    assertThat(Reopened.text(Editions.withCommitteeActual(-780_506), "Drift per område"))
        .contains("13: Differens | 8 | -1 | 9 | 1 | 0 | 1 | total − summa");
  }

  @Test
  void theResultStatement() {
    assertThat(Reopened.text(Editions.complete(), "Resultaträkning")).contains("""
        5: Intäkter | 146441 | 114227 | 32214 | 199010 | 171323 | 27687 | lämnad
        6: Kommunbidrag intäkter | 259850 | 253924 | 5926 | 379141 | 381141 | -2000 | lämnad
        7: Kommunbidrag kostnader | -259850 | -253831 | -6019 | -389141 | -381141 | -8000 | lämnad
        8: Personalkostnader | -652202 | -639978 | -12224 | -978532 | -970357 | -8175 | lämnad
        9: Övrigt | -274752 | -248420 | -26332 | -388742 | -372229 | -16513 | lämnad
        10: Summa Resultat | -780513 | -774078 | -6435 | -1178264 | -1171264 | -7000 | lämnad
        """);
  }

  @Test
  void theReconciliation() {
    assertThat(Reopened.text(Editions.withControlsFor2(), "Avstämning")).isEqualTo("""
        1: Avstämning – Social- och omsorgsnämnden, januari–augusti 2023
        2: Belopp i tkr. Kostnader står med minus.
        4: Summan av områdena mot nämndens total
        5: Rad | Tal | Utfall | Periodbudget | Avvikelse | Prognos 2023 | Årsbudget 2023 \
        | Avvikelse helår | Jämförelse
        6: Social- och omsorgsnämnden | I rapporten | -780513 | -774078 | -6435 | -1178264 \
        | -1171264 | -7000 |\s
        7: Summa områden | I rapporten | -780514 | -774077 | -6437 | -1178265 | -1171264 | -7001 |\s
        8: Avrundning | Total − summa | 1 | -1 | 2 | 1 | 0 | 1 |\s
        10: Avvikelser som avsändaren skrivit med annat värde än det beräknade
        11: Rad | Tal | Utfall | Periodbudget | Avvikelse | Prognos 2023 | Årsbudget 2023 \
        | Avvikelse helår | Jämförelse
        12: Förvaltningsövergripande | Beräknad, i rapporten |  |  | 24650 |  |  |  |\s
        13:  | Skriven av avsändaren |  |  | 24651 |  |  |  | Lika inom avrundning
        15: Frågor och upplysningar
        16: Vad | Fil | Flik | Cell | Står | Väntat | Grad | Kod | Gör så här
        17: Summan i tabellen per kostnadsställe är inte den lämnade totalen. \
        | tabeller-augusti.xlsx | Kostnadsställe | E12 | -1 178 265 | -1 178 264 | fråga | R01 \
        | Kontrollera vilken av dem som gäller.
        18: Äldreomsorg saknas: kontrolluppgiften används. | tabeller-augusti.xlsx |  |  |  |  \
        | upplysning | D01 | Lämna områdets egen fil.
        19: Funktionsnedsättning saknas: kontrolluppgiften används. | tabeller-augusti.xlsx \
        |  |  |  |  | upplysning | D01 | Lämna områdets egen fil.
        21: Kontrolluppgifter mot rapporten
        22: Rad | Tal | Utfall | Periodbudget | Avvikelse | Prognos 2023 | Årsbudget 2023 \
        | Avvikelse helår | Jämförelse
        23: Förvaltningsövergripande | I rapporten | -34879 | -59529 | 24650 | -56227 | -89577 \
        | 33350 |\s
        24:  | Kontrolluppgift | -34879 | -59529 | 24651 | -56227 | -89577 | 33350 \
        | Lika inom avrundning
        25: Myndighetskontoret | I rapporten | -399698 | -389950 | -9748 | -599705 | -587655 \
        | -12050 |\s
        26:  | Kontrolluppgift | -399698 | -389950 | -9748 | -599705 | -587655 | -12050 | Lika
        27: Äldreomsorg | I rapporten | -56813 | -46175 | -10638 | -84329 | -67328 | -17001 |\s
        28:  | Kontrolluppgift | -56813 | -46175 | -10638 | -84329 | -67328 | -17000 \
        | Används: uppgift från avsändaren saknas
        29: Funktionsnedsättning | I rapporten | -148948 | -140916 | -8032 | -222969 | -216869 \
        | -6100 |\s
        30:  | Kontrolluppgift | -148948 | -140916 | -8032 | -222969 | -216869 | -6100 \
        | Används: uppgift från avsändaren saknas
        31: Tillfälligt stöd | I rapporten | -31054 | -32979 | 1925 | -49534 | -50534 | 1000 |\s
        32:  | Kontrolluppgift | -31054 | -32979 | 1925 | -49534 | -50534 | 1000 | Lika
        33: Arbetsliv och Försörjning | I rapporten | -55204 | -55981 | 777 | -84634 | -84634 \
        | 0 |\s
        34:  | Kontrolluppgift | -55204 | -55981 | 777 | -84634 | -84634 | 0 | Lika
        35: Hälso-sjukvård och övrig verksamhet äldreomsorg | I rapporten | -53918 | -48547 \
        | -5371 | -80867 | -74667 | -6200 |\s
        36:  | Kontrolluppgift | -53918 | -48547 | -5371 | -80867 | -74667 | -6200 | Lika
        37: Social- och omsorgsnämnden | I rapporten | -780513 | -774078 | -6435 | -1178264 \
        | -1171264 | -7000 |\s
        38:  | Kontrolluppgift | -780513 | -774078 | -6435 | -1178264 | -1171264 | -7000 | Lika
        """);
  }

  @Test
  void aControlThatSaysSomethingElseIsNamedByItsColumns() {
    assertThat(Reopened.text(Editions.withCommitteeActual(-780_506), "Avstämning"))
        .contains(" | -7000 | Olika: Utfall, Avvikelse\n");
  }

  @Test
  void theDeliveries() {
    assertThat(Reopened.text(Editions.withControlsFor2(), "Leveranser")
            .lines()
            .skip(2)
            .limit(4))
        .containsExactly(
            "4: Social- och omsorgsnämnden | Lämnad | tabeller-augusti.xlsx | 2023-09-12 10:01 | "
                + "0".repeat(63) + "1",
            "5: Förvaltningsövergripande | Lämnad | FO-augusti.xlsx | 2023-09-12 10:02 | "
                + "0".repeat(63) + "2",
            "6: Myndighetskontoret | Lämnad | MYN-augusti.xlsx | 2023-09-12 10:03 | "
                + "0".repeat(63) + "3",
            "7: Äldreomsorg | Saknas – kontrolluppgift används");
    assertThat(Reopened.text(Editions.withControlsFor2(), "Leveranser"))
        .contains("8: Funktionsnedsättning | Avvisad – kontrolluppgift används | FN-augusti.xlsx");
  }

  @Test
  void everyFigureCanBeTraced() {
    Edition edition = Editions.complete();
    XSSFSheet sheet = Reopened.workbook(edition).getSheet("Spår");
    String text = Reopened.text(edition, "Spår");

    for (Figure figure : edition.figures().all()) {
      assertThat(text).contains(" | " + figure.id() + "\n");
    }
    assertThat(text)
        .contains(
            " Äldreomsorg | Summa Resultat | Avvikelse helår | i rapporten | −17\u00A0001 | tkr"
                + " | -17001000 | kr | prognos − årsbudget"
                + " | AO/net//2023-08/forecast AO/net//2023-08/annual_budget"
                + " | AO/net//2023-08/forecast_variance\n",
            " Äldreomsorg | Summa Resultat | Avvikelse helår | skriven av avsändaren | −17\u00A0000"
                + " | tkr | -17000000 | kr | AO-augusti.xlsx#Blad1!G5 | "
                + " | AO/net//2023-08/forecast_variance~reported\n");
    assertThat(sheet.getCTWorksheet().getAutoFilter().getRef())
        .isEqualTo("A4:K" + (4 + edition.figures().all().size()));
  }
}
