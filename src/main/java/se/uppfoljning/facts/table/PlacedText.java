package se.uppfoljning.facts.table;

/**
 * A text anywhere in a delivered file, hidden or not, for a check that looks at all of them.
 *
 * @param sheet the sheet's name; empty in a text file
 * @param address the cell it stands in or hangs on, such as {@code F17}, or "rad 12, kolumn Period" of
 *     a text file; empty for one that hangs on no cell
 * @param text as stored; a number of 10 or 12 digits as those
 */
public record PlacedText(String sheet, String address, String text) {}
