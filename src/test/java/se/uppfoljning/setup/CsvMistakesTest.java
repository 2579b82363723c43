package se.uppfoljning.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.delivery.Severity;

/** S02 to S06 in the four CSV files. */
class CsvMistakesTest {
  private static final String ORGS = "SON, FO, MYN, AO, FN, TS, AF, HSV";

  @TempDir
  private Path folder;

  private ConfigCopy config = new ConfigCopy(Path.of(""));

  @BeforeEach
  void copy() {
    config = ConfigCopy.in(folder);
  }

  @Test
  void anUnknownColumnIsNamedAndItsLinesAreNotBlamed() {
    config.replace("measures.csv", "code,name,unit,", "code,name,enhet,");

    assertThat(config.findings())
        .containsExactly(
            new Finding(
                FindingCode.S02,
                Severity.FEL,
                Place.line("measures.csv", 1),
                "enhet",
                "code, name, unit, table, org, synonyms",
                "Okänd kolumn \"enhet\".",
                "Menade du \"unit\"? Rätta namnet eller ta bort det. Allt som kan stå i filen finns"
                    + " i docs/konfiguration.md."),
            new Finding(
                FindingCode.S03,
                Severity.FEL,
                Place.line("measures.csv", 1),
                "",
                "unit",
                "\"unit\" saknas eller är tom: kolumnen måste finnas i rubrikraden.",
                "Fyll i \"unit\". Allt som kan stå i filen finns i docs/konfiguration.md."));
  }

  @Test
  void aColumnStandsTwice() {
    config.write("recipients.csv", "role,org,name,email,org\na,SON,,a@example.se,XX\n");

    assertThat(config.mistakes())
        .containsExactly("S05 recipients.csv, rad 1: Kolumnen \"org\" finns redan: recipients.csv,"
            + " rad 1. [org → ]");
  }

  @Test
  void emptyValuesThatMustBeThere() {
    config.append("measures.csv", ",Volym,,,,\n");

    assertThat(config.mistakes())
        .containsExactly(
            "S03 measures.csv, rad 43: \"code\" saknas eller är tom. [ → code]",
            "S03 measures.csv, rad 43: \"unit\" saknas eller är tom. [ → unit]",
            "S03 measures.csv, rad 43: \"table\" saknas eller är tom. [ → table]");
  }

  @Test
  void codesUnitsLevelsAndDays() {
    config
        .append("measures.csv", "vård,Vård,styck,mängd,XX,\n")
        .append("organisation.csv", "äo,SON,area,Annat,,2023-02-30,2023-12\n")
        .append("organisation.csv", "X,SON,enhet,Ännu ett,,2023-12-31,2023-01-01\n");

    assertThat(config.mistakes())
        .containsExactly(
            "S04 measures.csv, rad 43: Ogiltigt värde för \"code\"."
                + " [vård → en bokstav A–Z, sedan högst 63 av A–Z, 0–9 och bindestreck]",
            "S06 measures.csv, rad 43: Organisationen \"XX\" finns inte i organisation.csv. [XX → "
                + ORGS + ", äo, X]",
            "S04 measures.csv, rad 43: Ogiltigt värde för \"unit\". [styck → kr | h | persons | fte"
                + " | days | count | percent | pp | index | text | date]",
            "S04 measures.csv, rad 43: Ogiltigt värde för \"table\"."
                + " [mängd → operating | investment | volume | staff]",
            "S04 organisation.csv, rad 10: Ogiltigt värde för \"code\"."
                + " [äo → 1–16 tecken av A–Z, 0–9 och bindestreck]",
            "S04 organisation.csv, rad 10: Ogiltigt värde för \"valid_from\"."
                + " [2023-02-30 → en dag som 2023-08-31]",
            "S04 organisation.csv, rad 10: Ogiltigt värde för \"valid_to\"."
                + " [2023-12 → en dag som 2023-08-31]",
            "S04 organisation.csv, rad 11: Ogiltigt värde för \"valid_to\"."
                + " [2023-01-01 → en dag, tidigast valid_from]",
            "S04 organisation.csv, rad 11: Ogiltigt värde för \"level\"."
                + " [enhet → committee | central | area | unit]");
  }

  @Test
  void aCodeOrALabelStandsTwice() {
    config
        .append("organisation.csv", "AO,SON,area,Äldreomsorg,,,\n")
        .append("organisation.csv", "FN,AO,unit,Enhet,,,\n")
        .append("organisation.csv", "NY,SON,area,Nytt,TILLFÄLLIGT  STÖD|fn,,\n")
        .append("measures.csv", "other,Annat,kr,operating,,Övrigt\n");

    assertThat(config.mistakes())
        .containsExactly(
            "S05 measures.csv, rad 43: Namnet \"Övrigt\" finns redan: measures.csv, rad 6."
                + " [Övrigt → ]",
            "S05 organisation.csv, rad 10: Koden \"AO\" finns redan: organisation.csv, rad 5."
                + " [AO → ]",
            "S05 organisation.csv, rad 11: Koden \"FN\" finns redan: organisation.csv, rad 6."
                + " [FN → ]",
            "S05 organisation.csv, rad 12: Namnet \"TILLFÄLLIGT  STÖD\" finns redan:"
                + " organisation.csv, rad 7. [TILLFÄLLIGT  STÖD → ]",
            "S05 organisation.csv, rad 12: Namnet \"fn\" finns redan: organisation.csv, rad 6."
                + " [fn → ]");
  }

  /** A row label is looked for among one area's measures of one table. */
  @Test
  void twoAreasOrTwoTablesMayUseTheSameWordsButNotOneArea() {
    config
        .append("measures.csv", "vol-a,Korttidsplatser,count,volume,FN,\n")
        .append("measures.csv", "vol-b,Övrigt,count,volume,,\n");
    assertThat(config.mistakes()).isEmpty();

    config.append("measures.csv", "vol-c,Annat,count,volume,AO,KORTTIDSPLATSER\n");
    assertThat(config.mistakes())
        .containsExactly("S05 measures.csv, rad 45: Namnet \"KORTTIDSPLATSER\" finns redan:"
            + " measures.csv, rad 15. [KORTTIDSPLATSER → ]");
  }

  /** Every area may have a unit called the same. */
  @Test
  void unitsMayShareAName() {
    config.append("organisation.csv", "AO-1,AO,unit,Administration,,,\n");
    config.append("organisation.csv", "FN-1,FN,unit,Administration,,,\n");

    assertThat(config.municipality().organisation().byCode("FN-1")).isPresent();
  }

  @Test
  void thereIsExactlyOneCommittee() {
    config.append("organisation.csv", "KS,SON,committee,Kommunstyrelsen,,,\n");

    assertThat(config.mistakes())
        .containsExactly(
            "S05 organisation.csv, rad 10: Nivån \"committee\" finns redan: organisation.csv,"
                + " rad 2. [committee → ]",
            "S04 organisation.csv, rad 10: \"parent\" ska vara tom. Nämnden har ingen överordnad."
                + " [SON → ]");
  }

  @Test
  void thereIsNoCommittee() {
    config.replace("organisation.csv", "SON,,committee", "SON,,unit");

    assertThat(config.mistakes())
        .startsWith("S03 organisation.csv: \"committee\" saknas eller är tom: precis en rad ska ha"
            + " nivån committee. [ → committee]")
        .contains("S03 organisation.csv, rad 2: \"parent\" saknas eller är tom: bara nämnden har"
            + " ingen överordnad. [ → parent]");
  }

  @Test
  void parentsThatDoNotExistOrAreNotTheCommittee() {
    config
        .replace("organisation.csv", "FO,SON", "FO,SN")
        .replace("organisation.csv", "MYN,SON", "MYN,AO")
        .replace("organisation.csv", "AO,SON", "AO,");

    assertThat(config.mistakes())
        .containsExactly(
            "S06 organisation.csv, rad 3: Organisationen \"SN\" finns inte i organisation.csv."
                + " [SN → " + ORGS + "]",
            "S04 organisation.csv, rad 4: Ogiltigt värde för \"parent\". [AO → nämndens kod]",
            "S03 organisation.csv, rad 5: \"parent\" saknas eller är tom: bara nämnden har ingen"
                + " överordnad. [ → parent]");
  }

  @Test
  void ringsAreToldOnce() {
    config
        .append("organisation.csv", "A,C,unit,A,,,\nB,A,unit,B,,,\nC,B,unit,C,,,\n")
        .append("organisation.csv", "D,A,unit,D,,,\nE,E,unit,E,,,\nF,AO,unit,F,,,\n");

    assertThat(config.mistakes())
        .containsExactly(
            "S04 organisation.csv, rad 10: \"A\" är överordnad sig själv, direkt eller genom andra."
                + " [C → en överordnad som leder till nämnden]",
            "S04 organisation.csv, rad 14: \"E\" är överordnad sig själv, direkt eller genom andra."
                + " [E → en överordnad som leder till nämnden]");
  }

  @Test
  void budgetValuesAndPeriods() {
    config
        .replace(
            "budget.csv",
            "2023-08,FO,net,,budget_ytd,-59529000",
            "2023-13,FO,net,,budget_ytd,\"-59 529\"")
        .replace("budget.csv", "annual_budget,-89577000", "annual_budget,1e9");

    assertThat(config.mistakes())
        .containsExactly(
            "S04 budget.csv, rad 2: Ogiltigt värde för \"period\". [2023-13 → en månad som 2023-08]",
            "S04 budget.csv, rad 2: Ogiltigt värde för \"value\"."
                + " [-59 529 → ett tal med siffror och högst en decimalpunkt, som -1234.5]",
            "S04 budget.csv, rad 3: Ogiltigt värde för \"value\"."
                + " [1e9 → ett tal med siffror och högst en decimalpunkt, som -1234.5]");
  }

  @Test
  void budgetHasOnlyDecidedKindsInTheUnitOfTheMeasure() {
    config
        .append("budget.csv", "2023-08,FO,net,,forecast,1,kr,\n")
        .append("budget.csv", "2023-08,FO,revenue,,annual_budget,1,h,\n")
        .append("budget.csv", "2023-08,FO,revenue,sex=K|age=30-49,annual_budget,1,kr,\n")
        .append("budget.csv", "2023-08,FO,revenue,kvinnor,annual_budget,1,kr,\n");

    assertThat(config.mistakes())
        .containsExactly(
            "S04 budget.csv, rad 28: Ogiltigt värde för \"kind\"."
                + " [forecast → annual_budget | budget_ytd]",
            "S04 budget.csv, rad 29: Enheten är inte måttets enhet i measures.csv. [h → kr]",
            "S04 budget.csv, rad 30: Ogiltigt värde för \"breakdown\"."
                + " [sex=K|age=30-49 → delarna i bokstavsordning]",
            "S04 budget.csv, rad 31: Ogiltigt värde för \"breakdown\"."
                + " [kvinnor → uppdelning som age=30-49|sex=K]");
  }

  @Test
  void budgetIsDecidedOnce() {
    config.append("budget.csv", "2023-08,AO,net,,annual_budget,-1,kr,\n");

    assertThat(config.mistakes())
        .containsExactly("S05 budget.csv, rad 28: Budgeten för \"AO/net//2023-08/annual_budget\""
            + " finns redan: budget.csv, rad 7. [AO/net//2023-08/annual_budget → ]");
  }

  @Test
  void budgetNamesWhatDoesNotExist() {
    config.append("budget.csv", "2023-08,ÄO,nett,,annual_budgets,-1,kr,\n");

    assertThat(config.mistakes())
        .hasSize(3)
        .contains(
            "S06 budget.csv, rad 28: Organisationen \"ÄO\" finns inte i organisation.csv. [ÄO → "
                + ORGS + "]");
    assertThat(config.findings())
        .extracting(Finding::remedy)
        .containsExactly(
            "Menade du \"AO\"? Rätta namnet, eller lägg till det som saknas.",
            "Menade du \"net\"? Rätta namnet, eller lägg till det som saknas.",
            "Menade du \"annual_budget\"? Rätta namnet, eller lägg till det som saknas.");
  }

  @Test
  void recipients() {
    config
        .append("recipients.csv", "Ledning,SON,,socialchef@hudiksvall\n")
        .append("recipients.csv", "ledningsgrupp,SÅN,,ny@example.se\n")
        .append("recipients.csv", "ledningsgrupp,SON,,Ekonomichef@Hudiksvall.example.se\n");

    assertThat(config.mistakes())
        .containsExactly(
            "S04 recipients.csv, rad 13: Ogiltigt värde för \"role\"."
                + " [Ledning → 1–32 tecken av a–z, 0–9 och bindestreck]",
            "S04 recipients.csv, rad 13: Ogiltigt värde för \"email\"."
                + " [socialchef@hudiksvall → en e-postadress som namn@example.se]",
            "S06 recipients.csv, rad 14: Organisationen \"SÅN\" finns inte i organisation.csv."
                + " [SÅN → " + ORGS + "]",
            "S05 recipients.csv, rad 15: Mottagaren"
                + " \"ledningsgrupp/SON/Ekonomichef@Hudiksvall.example.se\" finns redan:"
                + " recipients.csv, rad 3."
                + " [ledningsgrupp/SON/Ekonomichef@Hudiksvall.example.se → ]");
  }

  /** Else one mistake in organisation.csv would make every other file look wrong. */
  @Test
  void namesAreNotCheckedAgainstAFileThatCannotBeRead() {
    config.replace("organisation.csv", "Tillfälligt stöd", "\"Tillfälligt stöd");
    config.replace("measures.csv", "code,", "kod,");

    assertThat(config.findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.S02, FindingCode.S03, FindingCode.S01);
  }
}
