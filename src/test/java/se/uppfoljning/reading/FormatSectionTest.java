package se.uppfoljning.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppfoljning.facts.table.Cell.Disguise;

/** What a number format makes of a number: whether it is seen, the power of ten, the unit. */
class FormatSectionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "General | 7 | seen",
        "General\\ \"tkr\" | 7 | seen tkr",
        "@ | 7 | seen",
        "0 | 7 | seen",
        "# ##0.00 | -7 | seen",
        "#,##0.0_ ;[Red]\\-#,##0.0\\  | -7 | seen",
        "_-* #,##0.00\\ _k_r_-;\\-* #,##0.00\\ _k_r_-;_-* \"-\"??\\ _k_r_-;_-@_- | 7 | seen",
        "0.00E+00 | 7 | seen",
        "# ?/? | 7 | seen",
        "#,##0, | 7 | seen 10^-3",
        "#,##0,, | 7 | seen 10^-6",
        "0,.0 | 7 | seen 10^-3",
        "0.0,, | 7 | seen 10^-6",
        "#,##0.0, \"mkr\" | 7 | seen 10^-3 mkr",
        "\"ca, \"0 | 7 | seen",
        "\\,0 | 7 | seen",
        "0% | 7 | seen 10^2",
        "0\\% | 7 | seen",
        "\"0%\" | 7 | unseen",
        "0\" %\" | 7 | seen",
        "#,##0 \"mkr\" | 7 | seen mkr",
        "#,##0\\ \\k\\r | 7 | seen kr",
        "#,##0.00\\ [$kr-41D] | 7 | seen kr",
        "0 \"TSEK\" | 7 | seen tkr",
        "0 \"tkr exkl moms\" | 7 | seen tkr",
        "[$-41D]0 | 7 | seen",
        "[Red]0 | 7 | seen",
        "0\":-\" | 7 | seen kr",
        ";;; | 7 | unseen",
        "\"x\" | 7 | unseen",
        "0;; | 7 | seen",
        "0;; | -7 | unseen",
        "0;; | 0 | unseen",
        "0;0 \"tkr\" | -7 | seen unsigned tkr",
        "#,##0;#,##0 | -7 | seen unsigned",
        "#,##0_ ;#,##0;0 | -7 | seen unsigned",
        "#,##0;#,##0 | 7 | seen",
        "#,##0;[Red]#,##0 | -7 | seen",
        "#,##0;[Röd]#,##0 | -7 | seen",
        "#,##0;(#,##0) | -7 | seen",
        "#,##0;\\-#,##0 | -7 | seen",
        "#,##0;\"−\"#,##0 | -7 | seen",
        "#,##0;#,##0\"-\" | -7 | seen",
        "0;[>5]0;0 | -7 | seen",
        "0;0 \"tkr\" | 0 | seen",
        "0;0 \"kr\";0 \"tkr\" | 0 | seen tkr",
        "[>=1000]0,\" tkr\";0\" kr\" | 1000 | seen 10^-3 tkr",
        "[>=1000]0,\" tkr\";0\" kr\" | 999 | seen kr",
        "[>=1000]0,\" tkr\";0\" kr\" | -1000 | seen kr",
        "[<=-5]0;[=0]0%;0, | -5 | seen",
        "[<=-5]0;[=0]0%;0, | 0 | seen 10^2",
        "[<=-5]0;[=0]0%;0, | 5 | seen 10^-3",
        "[<>5]0;0% | 5 | seen 10^2",
        "[<5]0;[>5]0%;0, | 4 | seen",
        "[<x]0;0% | 4 | seen 10^2",
      })
  void disguise(String code, BigDecimal number, String expected) {
    assertThat(words(FormatSection.of(code, number))).isEqualTo(expected);
  }

  private static String words(Disguise disguise) {
    return (disguise.isSeen() ? "seen" : "unseen")
        + (disguise.isUnsigned() ? " unsigned" : "")
        + (disguise.powerOfTen() == 0 ? "" : " 10^" + disguise.powerOfTen())
        + (disguise.unit() == null ? "" : " " + disguise.unit().word());
  }
}
