package se.uppfoljning.facts.delivery;

import java.time.Instant;
import se.uppfoljning.facts.privacy.IdentityNumber;

/**
 * A file that lies in a sender's folder, as last seen there.
 *
 * @param sender code of the organisation whose folder it is
 * @param path below the home, with /, as it may be kept: no personal identity number stands in it
 * @param fileName its name, NFC, as it may be shown: nothing in it breaks or turns a line, and no
 *     personal identity number stands in it
 * @param sizeBytes its length
 * @param modifiedAt its modification time on the share
 */
public record Dropped(
    String sender, String path, String fileName, long sizeBytes, Instant modifiedAt) {
  public Dropped {
    fileName = IdentityNumber.hidingIn(fileName);
  }
}
