package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Verdict;

/**
 * V21 "personnummer, names, diagnosis words in any cell or comment: block file" (handbook 11): the
 * cell is told, what stands there is not, and nothing else of the file is either.
 */
class PersonalRulesTest {
  private static final String TABLE = """
      Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023
      Tillfälligt stöd | x | -32979 | -49534 | -50534
      """;

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"19121212-1212", "'1212121212", "1212121212", "Anna Berg", "fått en diagnos"})
  void theCellIsToldAndNothingThatStandsInTheFile(String personal) {
    List<Finding> findings = findings(WorkbookCase.of("Blad1", TABLE + "\n| | " + personal));

    assertThat(findings).hasSize(1);
    Finding finding = findings.get(0);
    assertThat(Sender.words(finding)).isEqualTo("V21 fel C4");
    assertThat(finding.place().sheet()).isEqualTo("Blad1");
    assertThat(finding.seen()).isEmpty();
    assertThat(finding.toString()).doesNotContain("1212", "Anna", "Berg", "fått");
  }

  @Test
  void allPlacesAreToldAtOnceWhereverTheyAre() {
    WorkbookCase book = WorkbookCase.of("Blad1", TABLE + "\nErik Lind | Erik Lind")
        .and("Gömd", "| 121212-1212")
        .hiding("Gömd", org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN)
        .noting("Blad1", "B2", "gäller Anna Berg");

    assertThat(findings(book))
        .extracting(finding -> finding.place().sheet() + "!" + finding.place().cell())
        .containsExactlyInAnyOrder("Blad1!A4", "Blad1!B4", "Blad1!B2", "Gömd!B1");
  }

  @Test
  void firstAndLastNameInTwoCellsAreOnePerson() {
    assertThat(findings(WorkbookCase.of("Blad1", TABLE + "\nArne | Lindberg")))
        .extracting(Sender::words)
        .containsExactly("V21 fel B4");
  }

  @Test
  void theNameOfASheetIsNotRepeatedWithItsCellsEither() {
    assertThat(findings(WorkbookCase.of("Blad1", TABLE).and("Anna Berg", "| 121212-1212")))
        .extracting(finding -> finding.place().words())
        .containsExactly("bok.xlsx, cell B1", "bok.xlsx");
  }

  @Test
  void theNameOfASheetIsNotRepeated() {
    List<Finding> findings =
        findings(WorkbookCase.of("Blad1", TABLE).and("Anna Berg", "mina anteckningar"));

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).place().words()).isEqualTo("bok.xlsx");
    assertThat(findings.get(0).message())
        .isEqualTo(
            "I ett fliknamn, en textruta, ett sidhuvud eller en sidfot står vad som ser ut som ett personnamn.");
  }

  /** The name is told in answers and lists: the number is gone from it before anybody sees it. */
  @Test
  void aNumberInTheNameOfTheFileIsToldAndNotRepeated() {
    Path file = WorkbookCase.of("Blad1", TABLE).save(folder.resolve("TS 121212-1212 aug.xlsx"));
    List<Finding> findings = Sender.of("TS", folder).verdict(file).findings();

    assertThat(findings).extracting(Sender::words).containsExactly("V21 fel");
    assertThat(findings.get(0).place().file()).isEqualTo("TS [personnummer] aug.xlsx");
    assertThat(findings.get(0).message()).isEqualTo("I filens namn stod ett personnummer.");
    assertThat(findings.toString()).doesNotContain("1212");
  }

  @Test
  void whoAnswersForTheFiguresMayBeNamed() {
    assertThat(findings(WorkbookCase.of(
            "Blad1", TABLE.replace("| x |", "| -31054 |") + "\nEnhetschef: | Anna Berg")))
        .isEmpty();
    assertThat(Sender.of("TS", folder)
            .told(WorkbookCase.of("Blad1", TABLE.replace("| x |", "| -31054 |"))
                .and(
                    "Åtgärder",
                    "Åtgärd | Orsak | Effekt i år, tkr | Ansvarig | Klart senast | Status\n"
                        + "Färre vikarier | Sjukfrånvaro | 10 | Anna Berg | 2023-12-01 | Pågår")))
        .doesNotContain("V21");
  }

  @Test
  void withoutAnyTableThatIsToldToo() {
    assertThat(Sender.of("TS", folder).told("Kunder | Belopp\nAnna Berg | 12"))
        .isEqualTo("L01 fel, V21 fel A2");
  }

  private List<Finding> findings(WorkbookCase workbook) {
    Verdict verdict = Sender.of("TS", folder).verdict(workbook);
    return verdict.findings();
  }
}
