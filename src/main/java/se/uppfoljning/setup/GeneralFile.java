package se.uppfoljning.setup;

import java.time.Duration;
import java.util.Optional;
import se.uppfoljning.facts.outbox.MailSettings;

/** Reads municipality.yml. */
final class GeneralFile {
  /** The keys of the file, as {@link se.uppfoljning.facts.Municipality} means them. */
  record Settings(String name, Duration settleSeconds, MailSettings mail) {}

  private GeneralFile() {}

  static Optional<Settings> read(Folder folder, Faults faults) {
    Optional<Tree.Entries> file = folder.yaml(Source.GENERAL.name());
    file.map(general -> general.value("mail")).ifPresent(tree -> {
      if (tree instanceof Tree.Entries mail) {
        Form.EMAIL.check(mail, "from", faults);
        Form.EMAIL.check(mail, "reply-to", faults);
        Form.DOMAIN.check(mail, "message-id-domain", faults);
      }
    });
    return file.flatMap(Source.GENERAL.binder(faults)::bind);
  }
}
