package se.uppfoljning.facts.outbox;

/**
 * Who gets mail: a line of recipients.csv.
 *
 * @param role which reports the person gets, such as {@code ledningsgrupp}
 * @param org code of the organisation whose figures the person may see; the committee for all
 * @param name as in the To line; may be empty
 * @param email the address; in the configured mail domain
 */
public record Recipient(String role, String org, String name, String email) {}
