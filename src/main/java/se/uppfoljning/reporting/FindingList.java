package se.uppfoljning.reporting;

import java.util.List;
import se.uppfoljning.facts.delivery.Finding;

/** The findings of an edition as a block of the sheet Avstämning. */
record FindingList(List<Finding> findings) {

  void write(Page page) {
    page.block("Frågor och upplysningar");
    if (findings.isEmpty()) {
      page.line(Look.NOTE, "Inga.");
      return;
    }
    page.line(
        Look.HEADER, "Vad", "Fil", "Flik", "Cell", "Står", "Väntat", "Grad", "Kod", "Gör så här");
    findings.forEach(finding -> write(page, finding));
  }

  private static void write(Page page, Finding finding) {
    page.line(
        Look.TEXT,
        finding.message(),
        finding.place().file(),
        finding.place().sheet(),
        finding.place().cell(),
        finding.seen(),
        finding.expected(),
        finding.severity().word(),
        finding.code().name(),
        finding.remedy());
  }
}
