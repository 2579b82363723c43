package se.uppfoljning.setup;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.CheckRules;
import se.uppfoljning.facts.DeficitLimit;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.outbox.MailSettings;

/** Reads municipality.yml. */
final class GeneralFile {
  /** Where mail servers take mail from programs and people (RFC 6409). */
  private static final int SUBMISSION_PORT = 587;

  private static final int HIGHEST_PORT = 65_535;

  /** The keys of the file, as {@link se.uppfoljning.facts.Municipality} means them. */
  record Settings(
      String name,
      Duration settleSeconds,
      Mail mail,
      @Nullable DeficitLimit deficitLimit,
      Map<String, String> severities) {

    CheckRules checkRules() {
      Map<FindingCode, Severity> levels = new EnumMap<>(FindingCode.class);
      severities.forEach((code, level) ->
          levels.put(FindingCode.valueOf(code), Severity.valueOf(level.toUpperCase(Locale.ROOT))));
      return new CheckRules(levels, deficitLimit);
    }
  }

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
    file.ifPresent(general -> checkSeverities(general, faults));
    Optional<Settings> settings = file.flatMap(Source.GENERAL.binder(faults)::bind);
    settings.ifPresent(read -> checkPort(file.orElseThrow(), read.mail().port(), faults));
    settings.ifPresent(read -> checkLimit(file.orElseThrow(), read.deficitLimit(), faults));
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

  /** Only known codes, of those only the ones that can be changed, and only to what they can be. */
  private static void checkSeverities(Tree.Entries file, Faults faults) {
    List<String> changeable = Arrays.stream(FindingCode.values())
        .filter(code -> !CheckRules.changeable(code).isEmpty())
        .map(Enum::name)
        .toList();
    List<String> known = Arrays.stream(FindingCode.values()).map(Enum::name).toList();
    if (file.value("severities") instanceof Tree.Entries severities) {
      severities.byKey().values().forEach(entry -> {
        Tree.Text code = entry.key();
        if (changeable.contains(code.text())) {
          checkLevel(FindingCode.valueOf(code.text()), entry.value(), faults);
        } else if (known.contains(code.text())) {
          faults.invalid(
              code,
              "en av " + String.join(", ", changeable),
              "Graden för " + code.text() + " kan inte ändras.");
        } else {
          faults.dangling("Koden", code, "", changeable);
        }
      });
    }
  }

  private static void checkLevel(FindingCode code, Tree level, Faults faults) {
    List<String> allowed =
        CheckRules.changeable(code).stream().map(Severity::code).toList();
    if (level instanceof Tree.Text text && !text.isBlank() && !allowed.contains(text.text())) {
      faults.dangling("Graden", text, " för " + code.name(), allowed);
    }
  }

  /** A limit says something, and nothing below 0. */
  private static void checkLimit(Tree.Entries file, @Nullable DeficitLimit limit, Faults faults) {
    if (limit == null || !(file.value("deficit-limit") instanceof Tree.Entries table)) {
      return;
    }
    if (limit.kr() == null && limit.percent() == null) {
      faults.missing(table.spot(), "kr", ": gränsen sägs i kr, percent eller båda");
    }
    Stream.of("kr", "percent")
        .forEach(key -> table
            .text(key)
            .filter(text -> new BigDecimal(text.text()).signum() <= 0)
            .ifPresent(text -> faults.invalid(key, text, "ett tal större än 0")));
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
