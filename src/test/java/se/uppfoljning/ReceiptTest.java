package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.jobs.ExitCode;

/** What the receipt says was read, and what the new version changed, to the cell. */
class ReceiptTest {
  private static final String HEADINGS =
      "Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023\n";
  private static final String TS = "Tillfälligt stöd | -31054 | -32979 | -49534 | -50534\n";
  private static final String AF =
      "Arbetsliv och Försörjning | -55204 | -55981 | -84634 | -84634\n";

  @TempDir
  Path folder;

  private MonthHome home;

  @BeforeEach
  void anEmptyHome() {
    home = MonthHome.hudiksvall(folder.resolve("hem"));
  }

  @Test
  void rowsNumbersAndSumsOfWhatWasReadAreSaid() {
    assertThat(receipt("v1", HEADINGS + TS + AF))
        .contains("räknas för 2023-08")
        .contains("  Flik Blad1: 2 rader, 8 tal\n")
        .contains("    Tillfälligt stöd: Utfall −31 054 tkr, Periodbudget −32 979 tkr")
        .contains("    Summa utan totaler: Utfall −86 258 tkr, Periodbudget −88 960 tkr");
  }

  @Test
  void aChangeNamesBothCellsAndBothAmounts() {
    receipt("v1", HEADINGS + TS + AF);
    assertThat(receipt("v2", HEADINGS + AF + TS.replace("-31054", "-31000")))
        .contains("Det här ändrades mot den version som gällde: 1 ändrade, 0 nya, 0 borttagna.\n")
        .contains("  Tillfälligt stöd, Utfall (Blad1!B3): −31 054 tkr blev −31 000 tkr;"
            + " stod i v1.xlsx, Blad1!B2\n");
  }

  @Test
  void whatIsNewAndWhatIsGoneIsSaid() {
    receipt("v1", HEADINGS + TS);
    assertThat(receipt("v2", HEADINGS + AF))
        .contains("0 ändrade, 4 nya, 4 borttagna.")
        .contains("  Arbetsliv och Försörjning, Utfall (Blad1!B2): ny, −55 204 tkr\n")
        .contains("  Tillfälligt stöd, Utfall: −31 054 tkr finns inte längre med;"
            + " stod i v1.xlsx, Blad1!B2\n");
  }

  /** "−31 054 tkr blev −31 054 tkr" would tell nobody anything. */
  @Test
  void aChangeBelowWhatIsPrintedIsToldExactly() {
    receipt("v1", HEADINGS + TS);
    assertThat(receipt("v2", HEADINGS + TS.replace("-31054", "-31054.25")))
        .contains(": −31 054 000 kr blev −31 054 250 kr; stod i");
  }

  private String receipt(String name, String rows) {
    home.drop("SON", name + ".xlsx", WorkbookCase.of("Blad1", rows));
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    return home.text("svar/SON/" + name + "_KVITTO.txt");
  }
}
