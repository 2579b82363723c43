package se.uppfoljning.facts.delivery;

/**
 * Where one sender stands in a period, for the sheet Leveranser.
 *
 * @param sender code of the organisation
 * @param arrival its newest file
 * @param accepted whether that file was accepted
 */
public record Delivery(String sender, Arrival arrival, boolean accepted) {}
