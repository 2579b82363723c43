package se.uppfoljning.facts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import se.uppfoljning.facts.figures.Budget;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.organisation.Measures;
import se.uppfoljning.facts.organisation.Organisation;
import se.uppfoljning.facts.outbox.MailSettings;
import se.uppfoljning.facts.outbox.Recipient;
import se.uppfoljning.facts.profile.PrintProfile;

/**
 * Everything {@code config/} says of one municipality, checked as a whole.
 *
 * @param name as printed, such as "Hudiksvalls kommun"
 * @param settle how long a file must be unchanged before it is taken
 * @param mail how mail leaves
 * @param organisation its organisations
 * @param measures what it measures
 * @param budget what was decided
 * @param layouts how its workbooks look
 * @param profile how it prints
 * @param recipients who gets mail
 * @param files the configuration files as they were read, by name, in name order: they are copied
 *     into every edition and decide whether a new one is due
 */
public record Municipality(
    String name,
    Duration settle,
    MailSettings mail,
    Organisation organisation,
    Measures measures,
    Budget budget,
    List<Layout> layouts,
    PrintProfile profile,
    List<Recipient> recipients,
    Map<String, String> files) {
  public Municipality {
    layouts = List.copyOf(layouts);
    recipients = List.copyOf(recipients);
  }
}
