package se.uppfoljning.facts.layout;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import se.uppfoljning.facts.organisation.Label;

/** The units amounts are written in. */
public enum AmountUnit {
  KR("kr", 0, "kronor sek :-"),
  TKR("tkr", 3, "tsek ksek kkr"),
  MKR("mkr", 6, "mnkr msek");

  private final String word;
  private final int powerOfTen;
  private final String synonyms;

  AmountUnit(String word, int powerOfTen, String synonyms) {
    this.word = word;
    this.powerOfTen = powerOfTen;
    this.synonyms = synonyms;
  }

  /** As printed: kr, tkr, mkr. */
  public String word() {
    return word;
  }

  /** An amount in this unit as kronor. */
  public BigDecimal toKr(BigDecimal amount) {
    return amount.scaleByPowerOfTen(powerOfTen);
  }

  /** Kronor as an amount in this unit, unrounded. */
  public BigDecimal fromKr(BigDecimal amountKr) {
    return amountKr.scaleByPowerOfTen(-powerOfTen);
  }

  /** The unit written so, by {@link Label}; empty for another word. */
  public static Optional<AmountUnit> ofWord(String text) {
    Label wanted = Label.of(text);
    return Arrays.stream(values())
        .filter(unit ->
            wanted.is(unit.word) || Arrays.stream(unit.synonyms.split(" ")).anyMatch(wanted::is))
        .findFirst();
  }
}
