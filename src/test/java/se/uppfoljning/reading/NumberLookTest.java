package se.uppfoljning.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number as Excel in Swedish shows it; a no-break space stands as a space here. */
class NumberLookTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | '' | -1234.5 | -1234,5",
        "0 | '' | 0.58 | 0,58",
        "1 | '' | -1234.5 | -1235",
        "3 | '' | -1234567.8 | -1 234 568",
        "4 | '' | 1234.567 | 1 234,57",
        "9 | '' | 0.095 | 10%",
        "10 | '' | 0.0951 | 9,51%",
        "164 | #,##0 | 1234567 | 1 234 567",
        "164 | #,##0;[Red]-#,##0 | -1234567 | -1 234 567",
        "164 | #,##0.0\\ \"mkr\" | 4.25 | 4,3 mkr",
        "49 | '' | 7.5 | 7,5",
        "164 | '#,##0,' | -31054000 | -31 054",
        "0 | '' | -0 | 0",
        "164 | \"dag\" | 7 | 7",
        "164 | ;;; | 7 | 7",
        "999 | '' | 7.5 | 7,5",
      })
  void numbers(int id, String code, BigDecimal number, String shown) {
    NumberLook look = NumberLook.of(id, code, false);
    assertThat(look.isDate()).isFalse();
    assertThat(look.number(number).replace('\u00A0', ' ')).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "14, '', 2023-08-31",
    "22, '', 2023-08-31 13:45",
    "17, '', aug-23",
    "164, yyyy-mm-dd, 2023-08-31",
    "164, mmmm yyyy, augusti 2023",
    "164, [$-41D]d mmmm yyyy, 31 augusti 2023",
    "164, hh:mm, 13:45",
  })
  void days(int id, String code, String shown) {
    for (boolean isFrom1904 : new boolean[] {false, true}) {
      NumberLook look = NumberLook.of(id, code, isFrom1904);
      assertThat(look.isDate()).isTrue();
      assertThat(look.moment(LocalDateTime.of(2023, 8, 31, 13, 45))).isEqualTo(shown);
    }
  }

  @Test
  void daysAreCountedFromEither() {
    assertThat(NumberLook.of(0, "", false).dayZero().plusDays(45169)).isEqualTo("2023-08-31");
    assertThat(NumberLook.of(0, "", true).dayZero().plusDays(43707)).isEqualTo("2023-08-31");
  }
}
