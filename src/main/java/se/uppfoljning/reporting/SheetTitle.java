package se.uppfoljning.reporting;

import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.organisation.ReportTable;

/** The sheets in their order. */
enum SheetTitle {
  SUMMARY("Sammanfattning", "Nyckeltal, leveranser och frågor i korthet"),
  CHANGES("Ändrat sedan förra", "Varje tal som är ett annat än i förra utgåvan, och varför"),
  AREAS("Drift per område", "Utfall, budget, prognos och avvikelser per område och för nämnden"),
  STATEMENT("Resultaträkning", "Nämndens intäkter och kostnader per slag"),
  RESULT("Månad och år", "Månaden, hittills och helår mot budget och förra året, i tal och ord"),
  FORECAST("Prognos", "Områdenas årsprognos bredvid en räknad, med intervall"),
  FORECAST_STEPS("Prognosbrygga", "Vägen från budget och förra prognosen till den här"),
  FORECAST_SCORES("Prognosträff", "Hur områdenas prognoser har stämt med vad åren blev"),
  INVESTMENTS(
      "Investeringar", "Projektens utfall, budget, prognos och avvikelser", ReportTable.INVESTMENT),
  VOLUMES("Volymer", "Antal och timmar per område mot det som planerats", ReportTable.VOLUME),
  STAFF("Personal", "Sjukfrånvaro per område, kön och ålder", ReportTable.STAFF),
  BUDGET_CHANGES("Budgetändringar", "Vad som beslutats om budgeten under året, före och efter"),
  NOTES("Kommentarer och åtgärder", "Vad avsändarna skriver, och åtgärdernas läge"),
  RECONCILIATION("Avstämning", "Summor, kontrolluppgifter och frågor"),
  DELIVERIES("Leveranser", "Vem som har lämnat vad och när"),
  TRACE("Spår", "Varje tal: fil, flik och cell, eller formel");

  private final String text;
  private final String contents;
  private final @Nullable ReportTable table;

  SheetTitle(String text, String contents) {
    this(text, contents, null);
  }

  SheetTitle(String text, String contents, @Nullable ReportTable table) {
    this.text = text;
    this.contents = contents;
    this.table = table;
  }

  /** Our name of the sheet, at most 31 characters; the profile may name some of them otherwise. */
  String text() {
    return text;
  }

  /** What is on it, in a few words. */
  String contents() {
    return contents;
  }

  /** The table it holds, without which there is no such sheet; null when it holds none. */
  @Nullable
  ReportTable table() {
    return table;
  }
}
