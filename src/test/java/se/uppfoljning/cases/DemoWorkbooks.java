package se.uppfoljning.cases;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The example workbooks of the demo, {@code src/main/resources/demo/hudiksvall}: the published
 * figures in workbooks as seven people would have made them, and the controller's with all four
 * tables as printed. Source: Hudiksvalls kommun, Verksamhetsrapport delår 2023, Social- och
 * omsorgsnämnden.
 *
 * <p>The committed files are these, opened and saved by LibreOffice, so that they are what an office
 * program writes and not what our own library does. To make them anew: run {@link #main} with a
 * folder, then in it
 *
 * <pre>{@code
 * for org in *; do
 *   soffice --headless --convert-to xlsx:"Calc MS Excel 2007 XML" --outdir DEMO/$org $org/*.xlsx
 * done
 * }</pre>
 */
public final class DemoWorkbooks {
  private DemoWorkbooks() {}

  /** The workbooks by path: the sender's code, the file's name. */
  public static Map<String, WorkbookCase> all() {
    Map<String, WorkbookCase> all = new TreeMap<>();
    all.put("FO/Forvaltningsovergripande aug 2023.xlsx", central());
    all.put("MYN/Myndighet prognos 8.xlsx", assessmentOffice());
    all.put("AO/AO uppfoljning aug-23.xlsx", elderlyCare());
    all.put("FN/Funktionsnedsattning 2023-08.xlsx", disability());
    all.put("TS/TS prognos 8 ny.xlsx", temporarySupport());
    all.put("AF/Arbetsliv och forsorjning augusti.xlsx", workingLife());
    all.put("HSV/Kopia av HSV augusti.xlsx", healthCare());
    all.put("SON/Tabeller delar 2023.xlsx", controller());
    return all;
  }

  /** Writes them to a folder. */
  public static void main(String[] folder) {
    all().forEach((path, workbook) -> workbook.save(Path.of(folder[0]).resolve(path)));
  }

  /** Typed throughout; the variance as printed, 1 from what the rounded amounts give. */
  private static WorkbookCase central() {
    return WorkbookCase.of("Blad1", """
        Förvaltningsövergripande, uppföljning januari-augusti 2023
        Belopp i tkr

        Kostnadsställe | Utfall | Budget | Avvikelse | Prognos 8 2023 | Budget 2023 | Avvikelse mot Budget 2023
        Förvaltningsövergripande | -34879 | -59529 | 24651 | -56227 | -89577 | 33350
        """);
  }

  /** All amounts are texts with U+2212 and no-break spaces, and a sum below. */
  private static WorkbookCase assessmentOffice() {
    return WorkbookCase.of("Sheet", """
        Kostnadsställe | Utfall | Budget | Avvikelse | Prognos 8 2023 | Budget 2023 | Avvikelse mot Budget 2023
        Myndighetskontoret | '−399_698 | '−389_950 | '−9_748 | '−599_705 | '−587_655 | '−12_050
        Summa | '−399_698 | '−389_950 | '−9_748 | '−599_705 | '−587_655 | '−12_050
        """.replace('_', '\u00A0'));
  }

  /** The whole year first; texts with hyphen and space beside numbers, a variance as printed. */
  private static WorkbookCase elderlyCare() {
    return WorkbookCase.of("Sheet", """

        Uppföljning äldreomsorg | | | | Januari–augusti 2023

        Kostnadsställe | Prognos 8, 2023 | Budget 2023 | Avvikelse mot\\nBudget 2023 | Utfall | Budget | Avvikelse
        Äldreomsorg | '-84 329 | -67328 | '-17 000 | '-56 813 | -46175 | '-10 638
        """);
  }

  /** Somewhere on the sheet, with blank columns; variances and sum are formulas. */
  private static WorkbookCase disability() {
    return WorkbookCase.of("Uppföljning", """
        | Funktionsnedsättning
        | Period: | Jan - Aug 2023 | | Enhet: | tkr


        | | Kostnadsställe | | Utfall | Budget | Avvikelse | | Prognos 8 2023 | Budget 2023 | Avvikelse mot Budget 2023

        | | Funktionsnedsättning | | -148948 | -140916 | =E7-F7 | | -222969 | -216869 | =I7-J7
        | | Summa | | =SUM(E7:E7) | =SUM(F7:F7) | =SUM(G7:G7) | | =SUM(I7:I7) | =SUM(J7:J7) | =SUM(K7:K7)
        """);
  }

  /** The variances first, as formulas; no period but in a heading. */
  private static WorkbookCase temporarySupport() {
    return WorkbookCase.of("Blad1", """
        Utfall och prognos, tkr
        Kostnadsställe | Avvikelse | Avvikelse mot Budget 2023 | Utfall | Budget | Prognos 8 2023 | Budget 2023
        Tillfälligt stöd | =D3-E3 | =F3-G3 | -31054 | -32979 | -49534 | -50534
        """);
  }

  /** Headings in capitals, a variance that is 0, a text with a plus sign. */
  private static WorkbookCase workingLife() {
    return WorkbookCase.of("Blad1", """
        Arbetsliv och Försörjning
        Utfall januari-augusti 2023 (tkr)

        KOSTNADSSTÄLLE | UTFALL | BUDGET | AVVIKELSE | PROGNOS 8 2023 | BUDGET 2023 | AVVIKELSE MOT BUDGET 2023
        Arbetsliv och Försörjning | -55204 | -55981 | '+777 | -84634 | -84634 | 0
        """);
  }

  /** The label in the middle; texts with en dash beside a formula. */
  private static WorkbookCase healthCare() {
    return WorkbookCase.of("Blad1", """
        | Månadsuppföljning januari-augusti 2023
        | Alla belopp i tkr

        | Utfall | Budget | Avvikelse | Kostnadsställe | Prognos 8 2023 | Budget 2023 | Avvikelse mot Budget 2023
        | '–53 918 | '–48 547 | '–5 371 | Hälso-sjukvård och övrig verksamhet äldreomsorg | -80867 | -74667 | =F5-G5
        """);
  }

  /** The four published tables as printed; of the projects the variances and the sum are formulas. */
  private static WorkbookCase controller() {
    return WorkbookCase.of("Sheet", """
        Resultaträkning januari-augusti 2023

        Konto | Utfall | Budget | Avvikelse | Prognos 8 2023 | Budget 2023 | Avvikelse mot Budget 2023
        Intäkter | 146441 | 114227 | 32214 | 199010 | 171323 | 27687
        Kommunbidrag intäkter | 259850 | 253924 | 5926 | 379141 | 381141 | -2000
        Kommunbidrag kostnader | -259850 | -253831 | -6019 | -389141 | -381141 | -8000
        Personalkostnader | -652202 | -639978 | -12224 | -978532 | -970357 | -8175
        Övrigt | -274752 | -248420 | -26332 | -388742 | -372229 | -16513
        Summa Resultat | -780513 | -774078 | -6435 | -1178264 | -1171264 | -7000
        """)
        .and("Blad1", """
        Kostnadsställe | Utfall | Budget | Avvikelse | Prognos 8 2023 | Budget 2023 | Avvikelse mot Budget 2023
        Förvaltningsövergripande | '-34 879 | '-59 529 | '24 651 | '-56 227 | '-89 577 | '33 350
        Myndighetskontoret | '-399 698 | '-389 950 | '-9 748 | '-599 705 | '-587 655 | '-12 050
        Äldreomsorg | '-56 813 | '-46 175 | '-10 638 | '-84 329 | '-67 328 | '-17 000
        Funktionsnedsättning | '-148 948 | '-140 916 | '-8 032 | '-222 969 | '-216 869 | '-6 100
        Tillfälligt stöd | '-31 054 | '-32 979 | '1 925 | '-49 534 | '-50 534 | '1 000
        Arbetsliv och Försörjning | '-55 204 | '-55 981 | '777 | '-84 634 | '-84 634 | '0
        Hälso-sjukvård och övrig verksamhet äldreomsorg | '-53 918 | '-48 547 | '-5 371 | '-80 867 | '-74 667 | '-6 200
        Summa | '-780 513 | '-774 078 | '-6 435 | '-1 178 264 | '-1 171 264 | '-7 000
        """)
        .and("Investering", HudiksvallTables.INVESTMENTS)
        .and("Kvantiteter", HudiksvallTables.VOLUMES);
  }
}
