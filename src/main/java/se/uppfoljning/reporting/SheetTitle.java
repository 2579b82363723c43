package se.uppfoljning.reporting;

/** The sheets in their order. */
enum SheetTitle {
  SUMMARY("Sammanfattning", "Nyckeltal, leveranser och frågor i korthet"),
  AREAS("Drift per område", "Utfall, budget, prognos och avvikelser per område och för nämnden"),
  STATEMENT("Resultaträkning", "Nämndens intäkter och kostnader per slag"),
  RECONCILIATION("Avstämning", "Summor, kontrolluppgifter och frågor"),
  DELIVERIES("Leveranser", "Vem som har lämnat vad och när"),
  TRACE("Spår", "Varje tal: fil, flik och cell, eller formel");

  private final String text;
  private final String contents;

  SheetTitle(String text, String contents) {
    this.text = text;
    this.contents = contents;
  }

  /** The sheet's name, at most 31 characters. */
  String text() {
    return text;
  }

  /** What is on it, in a few words. */
  String contents() {
    return contents;
  }
}
