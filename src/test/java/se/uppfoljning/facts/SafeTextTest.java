package se.uppfoljning.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeTextTest {

  @Test
  void ordinaryTextIsLeftAlone() {
    String text = "Äldreomsorg – 1\u00A0234 tkr, “så” \uD83D\uDE00";

    assertThat(SafeText.of(text)).isEqualTo(text);
  }

  @Test
  void lineBreaksAndOtherControlsBecomeSpaces() {
    assertThat(SafeText.of("a\r\nb\tc\u0000d\u2028e")).isEqualTo("a  b c d e");
  }

  @Test
  void directionMarksAreLeftOut() {
    assertThat(SafeText.of("a\u202Exslx.\u202Cb\u2066c\u2069")).isEqualTo("axslx.bc");
  }

  @Test
  void halfCharactersAreReplaced() {
    assertThat(SafeText.of("a\uD83Db\uFFFE")).isEqualTo("a\uFFFDb\uFFFD");
  }
}
