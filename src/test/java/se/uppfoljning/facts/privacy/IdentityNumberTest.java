package se.uppfoljning.facts.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppfoljning.facts.delivery.Dropped;

/** Identity numbers in the names of files; those in texts are told by PersonalTextTest. */
class IdentityNumberTest {
  @ParameterizedTest
  @CsvSource({
    "121212-1212.xlsx, [personnummer].xlsx",
    "A 19121212-1212 och 1212121212.csv, A [personnummer] och [personnummer].csv",
    "utredning_191212121212_v2.xlsx, utredning_[personnummer]_v2.xlsx",
  })
  void isHidden(String name, String hidden) {
    assertThat(IdentityNumber.hidingIn(name)).isEqualTo(hidden);
    assertThat(IdentityNumber.isHiddenIn(hidden)).isTrue();
  }

  /** Times, periods and numbers whose last digit does not fit. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "TS augusti.xlsx",
        "uttag 20230831-1204.csv",
        "uttag 230831-1205.csv",
        "20230101-0831.csv",
        "121212-1213.xlsx",
        "19121212-1213.xlsx",
        "20230831120534.xlsx",
        "19121212-XXXX.xlsx",
      })
  void nothingElseIs(String name) {
    assertThat(IdentityNumber.hidingIn(name)).isEqualTo(name);
    assertThat(IdentityNumber.isHiddenIn(name)).isFalse();
  }

  @Test
  void aFileIsKnownWithoutIt() {
    Dropped dropped =
        new Dropped("TS", "inkommande/TS/x.xlsx", "121212-1212.xlsx", 1, Instant.EPOCH);
    assertThat(dropped.fileName()).isEqualTo("[personnummer].xlsx");
  }
}
