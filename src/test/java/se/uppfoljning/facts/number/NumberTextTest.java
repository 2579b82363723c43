package se.uppfoljning.facts.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppfoljning.facts.layout.AmountUnit;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "-13 079 | -13079",
        "-13\u200B079 | -13079",
        "\uFEFF-13 079\u200E | -13079",
        "1\u00AD234\u20605 | 12345",
        "-0 | 0",
        "- 34 867 | -34867",
        "\u221213\u00A0079 | -13079",
        "\u201313\u202F079 | -13079",
        "1 234,5 | 1234.5",
        "1\u2009234,5 | 1234.5",
        "1.234,5 | 1234.5",
        "1,234.5 | 1234.5",
        "1.234.567 | 1234567",
        "1234,567 | 1234.567",
        "1 234,567 | 1234.567",
        "0,125 | 0.125",
        "+25,4 | 25.4",
        "(1 234) | -1234",
        "( 1 234 ) | -1234",
        "4230.00 | 4230.00",
      })
  void swedishSpellingsOfANumber(String text, BigDecimal number) {
    assertThat(NumberText.parse(text)).isEqualTo(new ParsedNumber.Value(number, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 kr | 12 | KR",
        "1 234:- | 1234 | KR",
        "-6 435tkr | -6435 | TKR",
        "1 234,5 tkr | 1234.5 | TKR",
        "12 KSEK | 12 | TKR",
        "-49 534 TSEK | -49534 | TKR",
        "-49,5 MSEK | -49.5 | MKR",
        "4,2 mnkr | 4.2 | MKR",
        "-9,3 Mkr | -9.3 | MKR",
      })
  void aUnitBehindTheNumberIsTakenAsWritten(String text, BigDecimal number, AmountUnit unit) {
    assertThat(NumberText.parse(text)).isEqualTo(new ParsedNumber.Value(number, unit));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.234", "1,234", "-13.079", "12,345", "(1.234)", "1.201 tkr"})
  void oneMarkWithThreeDigitsBehindItIsAskedAbout(String text) {
    assertThat(NumberText.parse(text)).isEqualTo(new ParsedNumber.Ambiguous());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0", "-", "–", "−", " — "})
  void blankOrALoneDashStatesNothing(String text) {
    assertThat(NumberText.parse(text)).isEqualTo(new ParsedNumber.Missing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tolv",
        "12 hundar",
        "1 2345",
        "12 34",
        "6 70",
        "1-7",
        "--5",
        "31 054-",
        "31.054,50\u2212",
        "(5-)",
        "1,2,3",
        "9,5 %",
        "1e5",
        "NaN",
        "Infinity",
        "٣",
        "５",
        "0x10",
        "1 234 567 8",
        "=1+1",
        "#REF!",
        "1 234,",
        ",5",
        "(5",
        "5)"
      })
  void anythingElseIsNoNumber(String text) {
    assertThat(NumberText.parse(text)).isEqualTo(new ParsedNumber.NoNumber());
  }

  /** The same text is the same number wherever the program runs. */
  @Property(tries = 300)
  void everySpellingOfANumberIsReadBack(
      @ForAll("spellings") Spelling spelling, @ForAll("locales") Locale locale) {
    Locale before = Locale.getDefault();
    Locale.setDefault(locale);
    try {
      assertThat(NumberText.parse(spelling.text()))
          .isInstanceOfSatisfying(
              ParsedNumber.Value.class,
              value -> assertThat(value.number()).isEqualByComparingTo(spelling.number()));
    } finally {
      Locale.setDefault(before);
    }
  }

  /** Whatever is typed: it ends, and what is read as a number has every digit that stands there. */
  @Property
  void noDigitIsLostOrMadeUp(@ForAll("anything") String text) {
    if (NumberText.parse(text) instanceof ParsedNumber.Value value) {
      String read = value.number().abs().toPlainString().replace(".", "");
      String typed = text.replaceAll("[^0-9]", "");
      assertThat(withoutZerosAhead(read)).isEqualTo(withoutZerosAhead(typed));
      assertThat(value.number().signum() < 0)
          .isEqualTo(value.number().signum() != 0 && text.matches("(?s)[^0-9]*[-(\u2212\u2013].*"));
    }
  }

  private static String withoutZerosAhead(String digits) {
    return digits.replaceFirst("^0+", "");
  }

  @Provide
  Arbitrary<String> anything() {
    Arbitrary<String> likely = Arbitraries.strings()
        .withChars("0123456789  ,.-()\u2212\u2013\u00A0\u202Fkrtm:%")
        .ofMaxLength(12);
    return Arbitraries.oneOf(likely, likely, Arbitraries.strings().ofMaxLength(80));
  }

  record Spelling(String text, BigDecimal number) {}

  @Provide
  Arbitrary<Locale> locales() {
    return Arbitraries.of(
        Locale.ROOT, Locale.US, Locale.forLanguageTag("sv-SE"), Locale.forLanguageTag("ar-EG"));
  }

  @Provide
  Arbitrary<Spelling> spellings() {
    Arbitrary<Long> whole = Arbitraries.longs().between(0, 9_999_999_999L);
    Arbitrary<Integer> tenths = Arbitraries.integers().between(0, 99);
    Arbitrary<String> space = Arbitraries.of("", " ", "\u00A0", "\u202F", "\u2009");
    Arbitrary<String> sign = Arbitraries.of("", "-", "\u2212", "\u2013", "- ", "+");
    Arbitrary<String> mark = Arbitraries.of(",", ".");
    return Combinators.combine(whole, tenths, space, sign, mark)
        .as((number, decimals, group, minus, comma) -> {
          String digits =
              grouped(number, group) + comma + String.format(Locale.ROOT, "%02d", decimals);
          BigDecimal value = BigDecimal.valueOf(number * 100 + decimals, 2);
          boolean negative = !minus.isEmpty() && !minus.equals("+");
          return new Spelling(minus + digits, negative ? value.negate() : value);
        });
  }

  private static String grouped(long number, String group) {
    StringBuilder digits = new StringBuilder(Long.toString(number));
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      digits.insert(at, group);
    }
    return digits.toString();
  }
}
