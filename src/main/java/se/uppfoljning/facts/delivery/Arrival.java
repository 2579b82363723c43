package se.uppfoljning.facts.delivery;

import java.time.Instant;

/**
 * One file as received.
 *
 * @param id our own number, ascending in the order of arrival
 * @param sha256 digest of its bytes, 64 lower-case hex digits: what it is
 * @param fileName its name as dropped, NFC, as it may be shown; never used as identity
 * @param sender code of the organisation in whose folder it lay
 * @param receivedAt when it was received
 */
public record Arrival(long id, String sha256, String fileName, String sender, Instant receivedAt) {}
