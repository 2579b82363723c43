package se.uppfoljning.facts.delivery;

/**
 * Where a finding is.
 *
 * @param file the file name as dropped
 * @param sheet the sheet's name; empty when it concerns the whole file
 * @param cell the address Excel shows, or "rad 12" in a text file; empty when it concerns the
 *     whole sheet
 */
public record Place(String file, String sheet, String cell) {
  private static final String LINE = "rad ";

  /** A whole file. */
  public static Place file(String file) {
    return new Place(file, "", "");
  }

  /** A line of a text file, counted from 1. */
  public static Place line(String file, int line) {
    return new Place(file, "", LINE + line);
  }

  /** As people read it: "fil, flik, cell", as far as known. */
  public String words() {
    StringBuilder words = new StringBuilder(file);
    if (!sheet.isEmpty()) {
      words.append(", flik ").append(sheet);
    }
    if (!cell.isEmpty()) {
      words.append(cell.startsWith(LINE) ? ", " : ", cell ").append(cell);
    }
    return words.toString();
  }
}
