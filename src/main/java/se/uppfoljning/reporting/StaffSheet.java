package se.uppfoljning.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFRow;
import se.uppfoljning.facts.extract.StaffGroup;
import se.uppfoljning.facts.extract.StaffMeasure;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.Organisation;
import se.uppfoljning.facts.profile.PrintProfile;

/** The sheet Personal: sick leave of the areas and the committee, in all and by group. */
record StaffSheet(Rows rows, ReportWords words) {
  private static final int HEADER_ROWS = 4;
  private static final String EXPLANATION =
      "Sjuktid i procent av gruppens egen ordinarie arbetstid, ackumulerat från årets början."
          + " Långtid är sjuktid i perioder om minst 60 dagar, i procent av all sjuktid.";

  void write(Page page, SheetTitle title) {
    page.widths(50, 16, 14, 14, 16, 14, 16, 18);
    page.line(Look.TITLE, words.sheet(title) + " – " + words.committee() + ", " + words.span());
    page.line(Look.SUBTITLE, EXPLANATION);
    page.skipRow();
    header(page);
    Organisation organisation = rows.edition().municipality().organisation();
    rows.areas().forEach(area -> row(page, area, Look.TEXT, Look.PERCENT));
    row(page, organisation.committee(), Look.TOTAL_TEXT, Look.TOTAL_PERCENT);
    page.skipRow();
    notes().forEach(note -> page.line(Look.NOTE, note));
    page.finish(HEADER_ROWS, 1, words.footer());
  }

  private void header(Page page) {
    XSSFRow row = page.row();
    page.text(row, 0, Look.HEADER, "Område");
    List<String> headings = new ArrayList<>();
    headings.add("Sjukfrånvaro totalt");
    Arrays.stream(StaffGroup.values()).forEach(group -> headings.add(capitalised(group.word())));
    headings.add("Långtid, andel av sjuktiden");
    for (int column = 0; column < headings.size(); column++) {
      page.text(row, column + 1, Look.NUMBER_HEADER, headings.get(column));
    }
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.forLanguageTag("sv-SE")) + word.substring(1);
  }

  private void row(Page page, Org org, Look name, Look percent) {
    int number = page.next();
    XSSFRow row = page.row();
    page.text(row, 0, name, org.name());
    List<FactKey> keys = keys(org.code());
    for (int index = 0; index < keys.size(); index++) {
      int column = index + 1;
      rows.edition().figures().printed(keys.get(index)).ifPresent(figure -> {
        page.place(number, column, figure);
        page.figure(row, column, percent, figure);
      });
    }
  }

  private List<FactKey> keys(String org) {
    List<FactKey> keys = new ArrayList<>();
    keys.add(StaffMeasure.SICK_LEAVE_RATE.key(org, "", rows.edition().period()));
    for (StaffGroup group : StaffGroup.values()) {
      keys.add(StaffMeasure.SICK_LEAVE_RATE.key(
          org, group.breakdown(), rows.edition().period()));
    }
    keys.add(StaffMeasure.LONG_TERM_SHARE.key(org, "", rows.edition().period()));
    return keys;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(new StaffWords(rows.edition(), words).hours());
    if (isPrinted(PrintProfile.HIDDEN)) {
      notes.add(StaffWords.HIDDEN);
    }
    if (isPrinted(PrintProfile.MISSING)) {
      notes.add(PrintProfile.MISSING + " betyder att timmar saknas.");
    }
    return notes;
  }

  private boolean isPrinted(String display) {
    return rows.edition().figures().all().stream()
        .filter(figure -> figure.unit() == FigureUnit.PERCENT)
        .anyMatch(figure -> figure.display().equals(display));
  }
}
