package se.uppfoljning.reporting;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.poi.xssf.usermodel.XSSFRow;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.note.Action;
import se.uppfoljning.facts.note.Comment;
import se.uppfoljning.facts.note.FollowedAction;
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
    page.widths(26, 44, 66, 22, 20, 20, 24);
    page.line(
        Look.TITLE, SheetTitle.NOTES.text() + " – " + words.committee() + ", " + words.span());
    page.line(
        Look.SUBTITLE,
        "Så som avsändarna skrev. Effekt i år i " + words.unit() + "; plus är bättre.");
    comments(page, inOrder(edition.comments(), Comment::org));
    actions(page, inOrder(edition.actions(), followed -> followed.action().org()));
    page.finish(TITLE_ROWS, 1, words.footer());
  }

  private <T> List<T> inOrder(List<T> notes, Function<T, String> org) {
    List<String> order =
        edition.municipality().organisation().orgs().stream().map(Org::code).toList();
    return notes.stream()
        .sorted(Comparator.comparing(note -> order.indexOf(org.apply(note))))
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

  private void actions(Page page, List<FollowedAction> actions) {
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

  private List<String> texts(FollowedAction followed) {
    Action action = followed.action();
    return List.of(
        words.org(action.org()),
        action.text(),
        action.cause(),
        edition.municipality().profile().display(action.effectKr(), FigureUnit.KR),
        action.owner(),
        day(action) + was(followed, NoteSheet::day),
        status(followed) + was(followed, each -> each.status().word()));
  }

  private static String day(Action action) {
    return Objects.toString(action.due(), PrintProfile.MISSING);
  }

  private String status(FollowedAction followed) {
    YearMonth month = edition.period();
    return followed.action().status().word()
        + (followed.isLate(month) ? ", försenad" : "")
        + (followed.isCarriedTo(month) ? " (från " + followed.told() + ")" : "");
  }

  /** What one of its texts was when it was told before, if that was another. */
  private static String was(FollowedAction followed, Function<Action, String> text) {
    FollowedAction before = followed.before();
    String earlier = before == null ? "" : text.apply(before.action());
    return before == null || earlier.equals(text.apply(followed.action()))
        ? ""
        : " (" + before.told() + ": " + earlier + ")";
  }
}
