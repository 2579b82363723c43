package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.reading.RawWorkbook;

/** A text that the file no longer holds is told as damaged, wherever it is read. */
class DamagedTextTest {
  private static final RawWorkbook TABLE =
      RawWorkbook.of(WorkbookCase.of("Blad1", """
      Uppföljning januari-augusti 2023
      Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023 | Vår anteckning
      Tillfälligt stöd | -31054 | -32979 | -49534 | -50534 |
      """).bytes());

  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a title | A1 | 9999 | N03 fel A1, L03 upplysning F2",
        "a label | A3 | 9999 | L03 upplysning F2, N03 fel A3",
        "the heading of a column that is read | B2 | 9999 | N03 fel B2, L03 upplysning F2",
        "the heading of a column that is not read | F2 | -1 | N03 fel F2",
      })
  void isToldOnceAtItsCell(String which, String cell, String index, String expected) {
    RawWorkbook damaged = TABLE.with(
        "xl/worksheets/sheet1.xml",
        xml -> xml.replaceFirst("(<c r=\"" + cell + "\"[^>]*><v>)[0-9]+", "$1" + index));

    Verdict verdict = Sender.of("TS", folder).verdict(damaged.save(folder.resolve("bok.xlsx")));

    assertThat(verdict.findings())
        .extracting(Sender::words)
        .as(which)
        .containsExactly(expected.split(", "));
    assertThat(verdict.findings())
        .filteredOn(finding -> finding.place().cell().equals(cell))
        .extracting(Finding::message)
        .containsExactly("Cellens innehåll är skadat och kan inte läsas.");
  }
}
