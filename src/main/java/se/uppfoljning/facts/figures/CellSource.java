package se.uppfoljning.facts.figures;

/**
 * The cell a number was read from.
 *
 * @param file the file name as dropped, NFC
 * @param sheet the sheet's name
 * @param cell the address Excel shows, such as {@code F17}
 */
public record CellSource(String file, String sheet, String cell) {
  @Override
  public String toString() {
    return file + "#" + sheet + "!" + cell;
  }
}
