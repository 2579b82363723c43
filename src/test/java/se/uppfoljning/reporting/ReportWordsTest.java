package se.uppfoljning.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.ReportTable;
import se.uppfoljning.published.Hudiksvall2023;

class ReportWordsTest {

  @Test
  void monthsAndSpans() {
    assertThat(words("manadsrapport", "2023-08").month()).isEqualTo("augusti 2023");
    assertThat(words("manadsrapport", "2023-08").span()).isEqualTo("januari–augusti 2023");
    assertThat(words("manadsrapport", "2024-01").span()).isEqualTo("januari 2024");
    assertThat(words("manadsrapport", "2024-12").month()).isEqualTo("december 2024");
  }

  @Test
  void reportsByTheirName() {
    assertThat(words("delarsrapport", "2023-08").titleWithEdition())
        .isEqualTo("Delårsrapport januari–augusti 2023, utgåva 2");
    assertThat(words("arsrapport", "2023-12").followUp()).isEqualTo("Årsuppföljning");
    assertThat(words("arsrapport", "2023-12").folder()).isEqualTo("rapporter/2023-12/arsrapport-2");
    assertThat(words("bokslut", "2023-12").title()).isEqualTo("bokslut");
  }

  @Test
  void headingsAreFilledIn() {
    assertThat(words("manadsrapport", "2024-03").heading(ReportTable.OPERATING, Kind.FORECAST))
        .isEqualTo("Prognos 2024");
    assertThat(words("manadsrapport", "2024-03").heading(ReportTable.OPERATING, Kind.TARGET))
        .isEqualTo("target");
  }

  /** As printed: 499 kr prints as 0 tkr. */
  @Test
  void theDirectionOfAVarianceIsThatOfItsDisplay() {
    ReportWords words = words("manadsrapport", "2023-08");

    assertThat(words.direction(new BigDecimal("-6435000"))).isEqualTo("underskott mot budget");
    assertThat(words.direction(new BigDecimal("-500"))).isEqualTo("underskott mot budget");
    assertThat(words.direction(new BigDecimal("-499"))).isEqualTo("enligt budget");
    assertThat(words.direction(new BigDecimal("500"))).isEqualTo("överskott mot budget");
    assertThat(words.direction(null)).isEqualTo("uppgift saknas");
  }

  @Test
  void theClockIsThatOfStockholm() {
    assertThat(ReportWords.minute(Instant.parse("2023-03-26T00:59:59Z")))
        .isEqualTo("2023-03-26 01:59");
    assertThat(ReportWords.minute(Instant.parse("2023-03-26T01:00:00Z")))
        .isEqualTo("2023-03-26 03:00");
  }

  private static ReportWords words(String report, String period) {
    return new ReportWords(new Edition(
        Hudiksvall2023.municipality(),
        report,
        YearMonth.parse(period),
        2,
        Instant.EPOCH,
        new FactBook(List.of()),
        List.of(),
        List.of(),
        new Figures(List.of()),
        List.of(),
        List.of()));
  }
}
