package se.uppfoljning.reporting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.edition.Change;
import se.uppfoljning.facts.edition.Changes;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Kind;

/**
 * The sheet Ändrat sedan förra: what is new, then every figure that is another than in the edition
 * before. First the areas, kind by kind, each with the total that the changes sum to.
 */
record ChangeSheet(Rows rows, ReportWords words, Changes changes) {
  private static final int HEADER_ROWS = 3;
  private static final String[] HEADINGS = {
    "Område", "Uppgift", "Före", "Efter", "Ändring", "Enhet", "Orsak"
  };
  private static final Set<Integer> NUMBERS = Set.of(2, 3, 4);

  void write(Page page) {
    page.widths(40, 44, 16, 16, 16, 12, 70);
    heading(page);
    page.block("Nytt sedan dess");
    new ChangeWords(changes, words).news().forEach(line -> page.line(Look.NOTE, line));
    page.block("Ändrade tal");
    if (changes.figures().isEmpty()) {
      page.line(Look.NOTE, "Inga tal är ändrade.");
    } else {
      table(page);
    }
    page.finish(HEADER_ROWS, 1, words.footer());
  }

  private void heading(Page page) {
    page.line(
        Look.TITLE, SheetTitle.CHANGES.text() + " – " + words.committee() + ", " + words.span());
    page.line(
        Look.SUBTITLE,
        "Jämfört med utgåva " + changes.edition() + ", framställd "
            + ReportWords.minute(changes.createdAt()) + ". Ändring = efter − före. Belopp i "
            + words.unit() + ".");
  }

  private void table(Page page) {
    header(page);
    List<Change> rest = new ArrayList<>(changes.figures());
    for (Kind kind : kinds()) {
      List<Change> group = group(kind);
      group.forEach(change -> write(page, change, isTotal(change)));
      rest.removeAll(group);
    }
    rest.forEach(change -> write(page, change, false));
  }

  private static void header(Page page) {
    XSSFRow header = page.row();
    for (int column = 0; column < HEADINGS.length; column++) {
      page.text(
          header,
          column,
          NUMBERS.contains(column) ? Look.NUMBER_HEADER : Look.HEADER,
          HEADINGS[column]);
    }
  }

  /** The kinds of which an area has another number than before, in their order. */
  private Set<Kind> kinds() {
    Set<Kind> kinds = new LinkedHashSet<>();
    changes.figures().stream()
        .filter(change -> isInAreas(change) && !totals().contains(change.key().org()))
        .forEach(change -> kinds.add(change.key().kind()));
    return kinds;
  }

  /** The areas, then their total: the sum, and where it is delivered what is left and the total. */
  private List<Change> group(Kind kind) {
    List<Change> group = new ArrayList<>();
    List<Change> printed = changes.figures().stream()
        .filter(change -> change.key().kind() == kind && isInAreas(change))
        .toList();
    printed.stream().filter(change -> !totals().contains(change.key().org())).forEach(group::add);
    find(rows.sum().with(kind)).ifPresent(group::add);
    find(rows.left().with(kind)).ifPresent(group::add);
    find(rows.committee().with(kind)).ifPresent(group::add);
    return group;
  }

  private Optional<Change> find(FactKey key) {
    return changes.figures().stream()
        .filter(change -> change.id().equals(Variant.PRINTED.id(key)))
        .findFirst();
  }

  private boolean isInAreas(Change change) {
    FactKey key = change.key();
    return change.id().equals(Variant.PRINTED.id(key))
        && key.period().equals(rows.edition().period())
        && key.measure().equals(rows.committee().measure());
  }

  private boolean isTotal(Change change) {
    return totals().contains(change.key().org())
        && !change.key().measure().equals(ReportWords.ROUNDING);
  }

  private Set<String> totals() {
    return Set.of(rows.committee().org(), rows.sum().org());
  }

  private void write(Page page, Change change, boolean total) {
    Look text = look(Look.TEXT, total);
    XSSFRow row = page.row();
    page.text(row, 0, text, words.org(change.key().org()));
    page.text(row, 1, text, subject(change));
    figure(page, row, 2, change.before(), "fanns inte", total);
    figure(page, row, 3, change.after(), "finns inte", total);
    figure(page, row, 4, change.difference(), "", total);
    page.text(row, 5, text, words.unit(change.key(), change.difference().unit()));
    page.text(row, 6, text, new ChangeWords(changes, words).causes(change.causes()));
  }

  private String subject(Change change) {
    String voice = words.voice(change.id(), change.key());
    return words.measure(change.key()) + ", " + words.heading(change.key())
        + (voice.isEmpty() ? "" : " (" + voice + ")");
  }

  private static void figure(
      Page page, XSSFRow row, int column, @Nullable Figure figure, String whenNone, boolean total) {
    if (figure == null) {
      page.text(row, column, Look.RIGHT_TEXT, whenNone);
      return;
    }
    Look look = figure.unit() == FigureUnit.KR
        ? Look.AMOUNT
        : figure.unit() == FigureUnit.PERCENT ? Look.PERCENT : Look.WHOLE;
    page.figure(row, column, look(look, total), figure);
  }

  private static Look look(Look look, boolean total) {
    return total ? look.inTotal() : look;
  }
}
