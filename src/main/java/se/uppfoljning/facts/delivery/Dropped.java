package se.uppfoljning.facts.delivery;

import java.time.Instant;

/**
 * A file that lies in a sender's folder, as last seen there.
 *
 * @param sender code of the organisation whose folder it is
 * @param path below the home, with /
 * @param fileName its name, NFC
 * @param sizeBytes its length
 * @param modifiedAt its modification time on the share
 */
public record Dropped(
    String sender, String path, String fileName, long sizeBytes, Instant modifiedAt) {}
