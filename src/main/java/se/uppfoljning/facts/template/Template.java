package se.uppfoljning.facts.template;

import java.util.List;

/**
 * How our own workbook is made: mall.yml.
 *
 * @param id what tells it from any other template
 * @param version raised when something changes that the one who fills it in sees
 * @param readMe the lines of its first sheet
 * @param sheets the sheets to fill in, in order
 */
public record Template(String id, int version, List<String> readMe, List<TemplateSheet> sheets) {
  /** The sheet before those to fill in: how to do it, and what it is known by. */
  public static final String READ_ME_SHEET = "Läs mig";

  /** The row of the headings on every sheet to fill in, from 1. */
  public static final int HEADING_ROW = 5;

  public Template {
    readMe = List.copyOf(readMe);
    sheets = List.copyOf(sheets);
  }

  /** Whether it has a sheet called so. */
  public boolean hasSheet(String name) {
    return name.equals(READ_ME_SHEET) || sheets.stream().anyMatch(s -> s.name().equals(name));
  }
}
