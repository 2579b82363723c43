package se.uppfoljning.reporting;

import java.util.ArrayList;
import java.util.List;

/** The text part of the mail: short lines, no alignment that another typeface would break. */
final class MailText {
  private MailText() {}

  /** Lines end with LF. */
  static String of(MailContent content) {
    List<String> lines = new ArrayList<>();
    content.keyNumbers().forEach(number -> lines.add(line(number)));
    lines.add(content.signRule() + "\n");
    lines.addAll(content.deliveries());
    if (!content.text().isEmpty()) {
      lines.add("");
      lines.addAll(content.text());
    }
    lines.add("");
    lines.add(content.caption() + ": " + columns(content.headings()));
    content.rows().forEach(row -> lines.add(row(row)));
    lines.add("");
    questions(content, lines);
    lines.add("");
    lines.addAll(content.closing());
    return String.join("\n", lines) + "\n";
  }

  /** The sign says what an amount's direction says; a percentage has none. */
  private static String line(MailContent.KeyNumber number) {
    boolean told = number.amount().endsWith("%") && !number.direction().isEmpty();
    return number.label() + ": " + number.amount() + (told ? " (" + number.direction() + ")" : "");
  }

  private static void questions(MailContent content, List<String> lines) {
    lines.add("Frågor att besvara:" + (content.questions().isEmpty() ? " inga." : ""));
    content.questions().forEach(question -> lines.add("- " + question));
    if (content.moreQuestions()) {
      lines.add(ReportWords.MORE_QUESTIONS);
    }
  }

  private static String row(MailContent.Row row) {
    String note = row.note().isEmpty() ? "" : " (" + row.note() + ")";
    return "- " + row.name() + note + ": " + columns(row.displays());
  }

  private static String columns(List<String> columns) {
    return String.join(" | ", columns);
  }
}
