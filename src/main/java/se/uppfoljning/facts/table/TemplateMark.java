package se.uppfoljning.facts.table;

/** A named cell by which our own workbook is known when it comes back. */
public enum TemplateMark {
  ID("mall_id", "Mall"),
  VERSION("mall_version", "Version"),
  /** Code of the organisation it was made for; empty in the blank workbook. */
  AREA("mall_omrade", "Område"),
  /** The report month it was made for; empty in the blank workbook. */
  PERIOD("mall_period", "Period"),
  /** Which cells the control sum is over: ranges such as {@code 'Ekonomi'!A5:J5}, by space. */
  FIXED_CELLS("mall_fasta_celler", "Fasta celler"),
  /** SHA-256 over the fixed cells: headings, labels and what was filled in before. */
  CONTROL_SUM("mall_kontrollsumma", "Kontrollsumma");

  private final String cellName;
  private final String word;

  TemplateMark(String cellName, String word) {
    this.cellName = cellName;
    this.word = word;
  }

  /** The defined name of its cell. */
  public String cellName() {
    return cellName;
  }

  /** What stands beside it, in Swedish. */
  public String word() {
    return word;
  }
}
