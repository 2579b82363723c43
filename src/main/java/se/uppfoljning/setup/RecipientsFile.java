package se.uppfoljning.setup;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.outbox.Recipient;

/** Reads recipients.csv. */
final class RecipientsFile {
  /** The columns of the file. */
  record Line(String role, String org, @Nullable String name, String email) {
    Recipient recipient() {
      return new Recipient(role, org, name == null ? "" : name, email);
    }
  }

  private RecipientsFile() {}

  static List<Recipient> read(CsvText.Lines lines, Names orgs, Faults faults) {
    orgs.check(lines.column("org"), faults);
    for (Tree.Entries row : lines.rows()) {
      Form.NAME.check(row, "role", faults);
      Form.EMAIL.check(row, "email", faults);
    }
    faults.doubled(
        "Mottagaren",
        lines.together("role", "org", "email"),
        text -> text.toLowerCase(Locale.ROOT));
    return Source.RECIPIENTS.binder(faults).bindAll(lines.rows()).stream()
        .map(Line::recipient)
        .toList();
  }
}
