package se.uppfoljning.reporting;

import java.util.ArrayList;
import java.util.List;

/** How a cell looks. */
enum Look {
  TITLE(16, true, Flow.ONE_LINE),
  /** The heading of a block. */
  BLOCK(12, true, Flow.ONE_LINE),
  /** A line below a title, running over the cells beside it. */
  SUBTITLE(10, false, Flow.ONE_LINE),
  /** A line in a block, running over the cells beside it. */
  NOTE(10, false, Flow.ONE_LINE),
  /** The heading of a column. */
  HEADER(10, true, Flow.WRAPPED),
  /** The heading of a column of numbers. */
  NUMBER_HEADER(10, true, Flow.WRAPPED),
  TEXT(10, false, Flow.WRAPPED),
  /** Text that a spreadsheet must not take for a formula when someone edits it. */
  QUOTED(10, false, Flow.WRAPPED),
  RIGHT_TEXT(10, false, Flow.WRAPPED),
  /** What somebody wrote, in rows as high as the longest of it: all begins at the top. */
  PROSE(10, false, Flow.WRAPPED),
  /** A number in words beside it. */
  RIGHT_PROSE(10, false, Flow.WRAPPED),
  STRONG(10, true, Flow.WRAPPED),
  LINK(10, false, Flow.WRAPPED),
  AMOUNT(10, false, Flow.ONE_LINE),
  /** An amount where minus is a shortfall: red besides the minus. */
  VARIANCE(10, false, Flow.ONE_LINE),
  STRONG_VARIANCE(10, true, Flow.ONE_LINE),
  /** A percentage with one decimal; {@code *} and – stand at the right, too. */
  PERCENT(10, false, Flow.ONE_LINE),
  STRONG_PERCENT(10, true, Flow.ONE_LINE),
  TOTAL_TEXT(10, true, Flow.WRAPPED),
  TOTAL_AMOUNT(10, true, Flow.ONE_LINE),
  TOTAL_VARIANCE(10, true, Flow.ONE_LINE),
  TOTAL_PERCENT(10, true, Flow.ONE_LINE),
  TOTAL_WHOLE(10, true, Flow.ONE_LINE),
  /** A number in its canonical unit. */
  WHOLE(10, false, Flow.ONE_LINE),
  /** The same with two decimals. */
  FRACTION(10, false, Flow.ONE_LINE),
  /** The same with one. */
  TENTHS(10, false, Flow.ONE_LINE);

  /** What becomes of text that is longer than the cell is wide. */
  enum Flow {
    ONE_LINE,
    WRAPPED
  }

  private static final int TWIPS_PER_LINE_AND_POINT = 26; // 1.3 times the size of the letters
  private final int points;
  private final boolean bold;
  private final Flow flow;

  Look(int points, boolean bold, Flow flow) {
    this.points = points;
    this.bold = bold;
    this.flow = flow;
  }

  /** Size of the letters. */
  int points() {
    return points;
  }

  boolean bold() {
    return bold;
  }

  boolean wraps() {
    return flow == Flow.WRAPPED;
  }

  /**
   * The height text needs, in twentieths of a point. We set heights ourselves: telephones and
   * previews do not, and a machine without screen lacks the typefaces to measure by.
   *
   * @param columnWidth in digits of the workbook's typeface; its letters are a little narrower,
   *     bold ones wider
   */
  int heightTwips(String text, int columnWidth) {
    int lettersPerLine = Math.max(1, columnWidth * (bold ? 95 : 110) / 100);
    int lines = flow == Flow.WRAPPED ? lines(text, lettersPerLine) : 1;
    return lines * points * TWIPS_PER_LINE_AND_POINT;
  }

  /**
   * Text in lines over the whole width of a table, without merging its cells.
   *
   * @param longest how many characters a line has at most, a longer word apart
   */
  static List<String> inLines(String text, int longest) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.length() > longest) {
      int space = rest.lastIndexOf(' ', longest);
      int end = space > 0 ? space : longest;
      lines.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    lines.add(rest);
    return lines;
  }

  private static int lines(String text, int lettersPerLine) {
    int lines = 1;
    int used = 0;
    for (String word : text.split(" ", -1)) {
      if (used > 0 && used + word.length() > lettersPerLine) {
        lines++;
        used = 0;
      }
      int more = Math.max(0, word.length() - 1) / lettersPerLine; // a word longer than a line
      lines += more;
      used += word.length() - more * lettersPerLine + 1;
    }
    return lines;
  }

  /** The same look in a total row. */
  Look inTotal() {
    return switch (this) {
      case TEXT -> TOTAL_TEXT;
      case AMOUNT -> TOTAL_AMOUNT;
      case VARIANCE -> TOTAL_VARIANCE;
      case PERCENT -> TOTAL_PERCENT;
      case WHOLE -> TOTAL_WHOLE;
      default -> this;
    };
  }
}
