package se.uppfoljning.setup;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.outbox.MailSettings;

/** Reads municipality.yml. */
final class GeneralFile {
  /** Where mail servers take mail from programs and people (RFC 6409). */
  private static final int SUBMISSION_PORT = 587;

  private static final int HIGHEST_PORT = 65_535;

  /** The keys of the file, as {@link se.uppfoljning.facts.Municipality} means them. */
  record Settings(String name, Duration settleSeconds, Mail mail) {}

  /** The keys of {@code mail}, as {@link MailSettings} means them. */
  record Mail(
      Transport transport,
      @Nullable String host,
      @Nullable Integer port,
      @Nullable String user,
      String from,
      String replyTo,
      String messageIdDomain) {
    MailSettings settings() {
      return new MailSettings(
          host == null
              ? MailSettings.Transport.FILE
              : new MailSettings.Smtp(host, port == null ? SUBMISSION_PORT : port, user),
          from,
          replyTo,
          messageIdDomain);
    }
  }

  /** The words for where mail goes. */
  enum Transport {
    FILE,
    SMTP
  }

  private GeneralFile() {}

  static Optional<Settings> read(Folder folder, Faults faults) {
    Optional<Tree.Entries> file = folder.yaml(Source.GENERAL.name());
    file.map(general -> general.value("mail")).ifPresent(tree -> {
      if (tree instanceof Tree.Entries mail) {
        check(mail, faults);
      }
    });
    Optional<Settings> settings = file.flatMap(Source.GENERAL.binder(faults)::bind);
    settings.ifPresent(read -> checkPort(file.orElseThrow(), read.mail().port(), faults));
    return settings;
  }

  private static void check(Tree.Entries mail, Faults faults) {
    Form.HOST.check(mail, "host", faults);
    Form.EMAIL.check(mail, "from", faults);
    Form.EMAIL.check(mail, "reply-to", faults);
    Form.DOMAIN.check(mail, "message-id-domain", faults);
    if (mail.says("transport", "smtp") && mail.value("host") == null) {
      faults.missing(mail.spot("host"), "host", ": breven skickas till en e-postserver");
    }
    if (mail.says("transport", "file")) {
      Stream.of("host", "port", "user")
          .forEach(key -> mail.text(key)
              .ifPresent(text -> faults.superfluous(key, text, "Breven skrivs till filer.")));
    }
  }

  private static void checkPort(Tree.Entries file, @Nullable Integer port, Faults faults) {
    if (port != null
        && (port < 1 || port > HIGHEST_PORT)
        && file.value("mail") instanceof Tree.Entries mail) {
      mail.text("port")
          .ifPresent(text -> faults.invalid("port", text, "ett heltal från 1 till 65535"));
    }
  }
}
