package se.uppfoljning.facts.delivery;

import java.util.Locale;

/** How serious a finding is. */
public enum Severity {
  /** Rejects the delivery. */
  FEL("fel"),
  /** To be answered in the next version; never blocks. */
  FRAGA("fråga"),
  /** To know. */
  UPPLYSNING("upplysning");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** As people read it. */
  public String word() {
    return word;
  }

  /** As in findings.csv: without diacritics. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
