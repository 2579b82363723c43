package se.uppfoljning.facts.layout;

import se.uppfoljning.facts.organisation.Level;

/**
 * What the rows of a layout are when one kind of sender delivers it.
 *
 * @param sender level of the organisation in whose folder the file lies; CENTRAL counts as AREA
 * @param rows the rows that name an organisation or measure
 * @param total the total row
 */
public record SenderRoles(Level sender, RowRole rows, RowRole total) {}
