package se.uppfoljning.facts.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Äldreomsorg",
        "ÄLDREOMSORG",
        "  äldreomsorg ",
        "A\u0308ldreomsorg", // NFD, as a Mac writes it
        "\u00A0Äldreomsorg\u00A0", // no-break space
        "Äldre\u00ADomsorg", // soft hyphen
        "Äldre\u200Bomsorg", // zero-width space
        "\uFEFFÄldreomsorg", // byte order mark
        "A\u200B\u0308ldreomsorg", // something invisible between letter and dots
      })
  void whatLooksTheSameIsTheSame(String spelling) {
    assertThat(Label.of(spelling)).isEqualTo(Label.of("Äldreomsorg"));
    assertThat(Label.of("Äldreomsorg").is(spelling)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Äldreomsorg, Aldreomsorg", // dots tell letters apart
    "Äldreomsorg, Äldre omsorg",
    "Budgetavvikelse, Budget- avvikelse",
    "Hälso-sjukvård, Hälso sjukvård",
    "Hälso- och sjukvård, Hälso och sjukvård",
  })
  void whatLooksDifferentIsDifferent(String one, String other) {
    assertThat(Label.of(one).is(other)).isFalse();
  }

  @Test
  void everyRunOfWhiteSpaceIsOneSpace() {
    assertThat(Label.of("Avvikelse mot\r\nBudget\u00A0\u2009 2023\t").text())
        .isEqualTo("avvikelse mot budget 2023");
  }

  @Test
  void everyDashIsAHyphen() {
    assertThat(Label.of("Jan–Aug — 1−2 ‐ 3‑4").text()).isEqualTo("jan-aug - 1-2 - 3-4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0\n", "\u200B", "\u2003\u00AD"})
  void onlySpaceAndInvisibleIsBlank(String text) {
    assertThat(Label.of(text).isBlank()).isTrue();
  }

  @Test
  void lowerCaseDoesNotFollowTheMachine() {
    Locale machine = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Label.of("INTÄKTER").text()).isEqualTo("intäkter");
    } finally {
      Locale.setDefault(machine);
    }
  }

  @Property
  void aLabelOfALabelIsItself(@ForAll("texts") String text) {
    Label label = Label.of(text);
    assertThat(Label.of(label.text())).isEqualTo(label);
    assertThat(label.is(text)).isTrue();
  }

  @Property
  void theFormOfUnicodeDoesNotMatter(@ForAll("texts") String text) {
    assertThat(Label.of(Normalizer.normalize(text, Normalizer.Form.NFD)))
        .isEqualTo(Label.of(Normalizer.normalize(text, Normalizer.Form.NFC)));
  }

  @Provide
  Arbitrary<String> texts() {
    String nasty =
        "aÅåäö ΣßİıſK\u212A\u212B\u0308\u030A\u00A0\u2009\u202F\u00AD\u200B\uFEFF–−‑-\n\r\t\u0085";
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars(nasty).ofMaxLength(8),
        Arbitraries.strings().all().ofMaxLength(6));
  }
}
