package se.uppfoljning.facts.table;

/**
 * A text anywhere in a workbook: in a cell, a comment or a drawing.
 *
 * @param sheet the sheet's name; empty in a text file
 * @param address the cell it stands in or hangs on, or "rad 12" of a text file; may be empty
 * @param text as stored
 */
public record PlacedText(String sheet, String address, String text) {}
