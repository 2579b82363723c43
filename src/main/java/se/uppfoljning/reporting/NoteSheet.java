package se.uppfoljning.reporting;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFRow;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.note.Action;
import se.uppfoljning.facts.note.Comment;
import se.uppfoljning.facts.note.Note;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.profile.PrintProfile;

/**
 * The sheet Kommentarer och åtgärder: what the senders wrote, in the order of the organisation and
 * then as written. An effect is what somebody expects, no figure of the edition, and stands as text.
 */
record NoteSheet(Edition edition, ReportWords words) {
  private static final int TITLE_ROWS = 3;
  private static final int EFFECT = 3;

  void write(Page page) {
    page.widths(26, 44, 66, 22, 20, 13, 18);
    page.line(
        Look.TITLE, SheetTitle.NOTES.text() + " – " + words.committee() + ", " + words.span());
    page.line(
        Look.SUBTITLE,
        "Så som avsändarna skrev. Effekt i år i " + words.unit() + "; plus är bättre.");
    comments(page, notes(Comment.class));
    actions(page, notes(Action.class));
    page.finish(TITLE_ROWS, 1, words.footer());
  }

  private <T extends Note> List<T> notes(Class<T> type) {
    List<String> order =
        edition.municipality().organisation().orgs().stream().map(Org::code).toList();
    return edition.notes().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .sorted(Comparator.comparing(note -> order.indexOf(note.org())))
        .toList();
  }

  private void comments(Page page, List<Comment> comments) {
    page.block("Kommentarer");
    if (comments.isEmpty()) {
      page.line(Look.NOTE, "Inga kommentarer.");
      return;
    }
    page.line(Look.HEADER, "Område", "Gäller", "Kommentar", "Källa");
    for (Comment comment : comments) {
      page.line(
          Look.PROSE,
          words.org(comment.org()),
          subject(comment),
          comment.text(),
          source(comment.source()));
    }
  }

  private String subject(Comment comment) {
    String measure = comment.measure();
    return measure == null ? comment.subject() : words.measure(measure);
  }

  private static String source(CellSource source) {
    return new Place(source.file(), source.sheet(), source.cell()).words();
  }

  private void actions(Page page, List<Action> actions) {
    page.block("Åtgärder");
    if (actions.isEmpty()) {
      page.line(Look.NOTE, "Inga åtgärder.");
      return;
    }
    List<String> heads = List.of(
        "Område",
        "Åtgärd",
        "Orsak",
        "Effekt i år, " + words.unit(),
        "Ansvarig",
        "Klart senast",
        "Status");
    line(page, heads, Look.HEADER, Look.NUMBER_HEADER);
    actions.forEach(action -> line(page, texts(action), Look.PROSE, Look.RIGHT_PROSE));
  }

  private static void line(Page page, List<String> texts, Look usual, Look ofEffect) {
    XSSFRow row = page.row();
    for (int column = 0; column < texts.size(); column++) {
      page.text(row, column, column == EFFECT ? ofEffect : usual, texts.get(column));
    }
  }

  private List<String> texts(Action action) {
    return List.of(
        words.org(action.org()),
        action.text(),
        action.cause(),
        edition.municipality().profile().display(action.effectKr(), FigureUnit.KR),
        action.owner(),
        Objects.toString(action.due(), PrintProfile.MISSING),
        status(action));
  }

  private String status(Action action) {
    boolean late = action.isLate(edition.period().atEndOfMonth());
    return action.status().word() + (late ? ", försenad" : "");
  }
}
