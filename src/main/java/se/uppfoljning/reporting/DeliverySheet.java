package se.uppfoljning.reporting;

import java.util.List;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.Delivery;

/** The sheet Leveranser: where every sender stands, with the file it stands on. */
record DeliverySheet(List<Standing> standings, ReportWords words) {
  private static final int HEADER_ROWS = 3;

  void write(Page page) {
    page.widths(44, 36, 44, 18, 68);
    page.line(Look.TITLE, SheetTitle.DELIVERIES.text() + " – " + words.month());
    page.skipRow();
    page.line(
        Look.HEADER, "Avsändare", "Läge", "Fil", "Mottagen", "Filens kontrollsumma (SHA-256)");
    for (Standing standing : standings) {
      write(page, standing);
    }
    page.finish(HEADER_ROWS, 1, words.footer());
  }

  private static void write(Page page, Standing standing) {
    String sender = standing.sender().name();
    if (standing.deliveries().isEmpty()) {
      page.line(Look.TEXT, sender, standing.words());
    }
    for (Delivery delivery : standing.deliveries()) {
      Arrival arrival = delivery.arrival();
      boolean newest = delivery.equals(standing.deliveries().get(0));
      page.line(
          Look.TEXT,
          sender,
          newest ? standing.words() : "Lämnad tidigare, gäller",
          arrival.fileName(),
          ReportWords.minute(arrival.receivedAt()),
          arrival.sha256());
    }
  }
}
