package se.uppfoljning.facts.figures;

/**
 * The cell a number was read from.
 *
 * @param file the file name as dropped, NFC
 * @param sheet the sheet's name; of a row in a text file what the row says of where its numbers come
 *     from, empty when it says nothing
 * @param cell the address Excel shows, such as {@code F17}, or "rad 12, kolumn Sjuktid"
 */
public record CellSource(String file, String sheet, String cell) {
  @Override
  public String toString() {
    return file + "#" + sheet + "!" + cell;
  }
}
