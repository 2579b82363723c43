package se.uppfoljning.setup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppfoljning.facts.ledger.Ledger;
import se.uppfoljning.facts.organisation.Label;

/** Reads ledger.yml, which need not be there. */
final class LedgerFile {
  private static final String DIGITS = "[0-9]{1,10}";

  private LedgerFile() {}

  /** How the accounts are read; {@code taken} are the names that layouts and HR extracts have. */
  static Optional<Ledger> read(
      Folder folder, CsvText.Lines measures, Names orgs, List<String> taken, Faults faults) {
    String name = Source.LEDGER.name();
    return folder.namesIfAny(name).isEmpty()
        ? Optional.empty()
        : folder.yaml(name).flatMap(ledger -> {
          Form.NAME.check(ledger, "name", faults);
          ledger
              .text("name")
              .filter(text -> taken.contains(text.text()))
              .ifPresent(text ->
                  faults.invalid("name", text, "ett namn som ingen layout och inget uttag har"));
          checkLines(ledger, measures, faults);
          checkOrganisations(ledger, orgs, faults);
          checkColumns(ledger, faults);
          return Source.LEDGER.binder(faults).bind(ledger);
        });
  }

  private static void checkLines(Tree.Entries ledger, CsvText.Lines measures, Faults faults) {
    List<Tree.Entries> lines = ledger.tables("accounts");
    if (lines.isEmpty()) {
      faults.missing(ledger.spot("accounts"), "accounts", "");
    }
    List<Tree.Text> prefixes = prefixes(lines, faults);
    prefixes.stream()
        .filter(prefix -> !prefix.text().matches(DIGITS))
        .forEach(prefix -> faults.invalid("prefixes", prefix, "kontonumrets första siffror"));
    faults.doubled("Kontot", prefixes);
    List<Tree.Text> codes = Stream.concat(
            ledger.text("unmapped").stream(),
            lines.stream().flatMap(line -> line.text("measure").stream()))
        .toList();
    Names.of("Måttet", Source.MEASURES, "code", measures).check(codes, faults);
    // A line of measures.csv whose unit is missing is told there.
    Set<String> others = measures.rows().stream()
        .filter(row -> row.text("unit").isPresent() && !row.says("unit", "kr"))
        .flatMap(row -> row.text("code").stream())
        .map(Tree.Text::text)
        .collect(Collectors.toSet());
    codes.stream()
        .filter(code -> others.contains(code.text()))
        .forEach(code -> faults.invalid("measure", code, "ett mått i kronor"));
  }

  private static void checkOrganisations(Tree.Entries ledger, Names orgs, Faults faults) {
    List<Tree.Entries> organisations = ledger.tables("organisations");
    organisations.forEach(each -> orgs.check(each, "org", faults));
    faults.doubled(
        "Koden",
        organisations.stream().flatMap(each -> each.texts("prefixes").stream()).toList());
    organisations.forEach(each -> checkCodes(each, faults));
    ledger
        .text("org-digits")
        .filter(digits -> !digits.text().matches("[1-9]|1[0-9]"))
        .ifPresent(digits -> faults.invalid("org-digits", digits, "ett heltal från 1 till 19"));
  }

  private static void checkCodes(Tree.Entries organisation, Faults faults) {
    if (organisation.value("prefixes") == null && organisation.value("ranges") == null) {
      faults.missing(organisation.spot(), "prefixes", ", och ranges också");
    }
    String expected = "två koder med lika många siffror, som 7110-7145";
    organisation.texts("ranges").stream()
        .filter(range -> !isRange(range.text()))
        .forEach(range -> faults.invalid("ranges", range, expected));
  }

  private static boolean isRange(String text) {
    String[] ends = text.split("-", -1);
    return text.matches("[0-9]{1,19}-[0-9]{1,19}")
        && ends[0].length() == ends[1].length()
        && ends[0].compareTo(ends[1]) <= 0;
  }

  private static void checkColumns(Tree.Entries ledger, Faults faults) {
    List<Tree.Entries> columns = ledger.tables("columns");
    List<Tree.Text> fields =
        columns.stream().flatMap(column -> column.text("field").stream()).toList();
    faults.doubled("Värdet", fields);
    List<Tree.Text> headers = columns.stream()
        .flatMap(column -> texts(column, "headers", faults).stream())
        .toList();
    faults.doubled("Rubriken", headers, text -> Label.of(text).text());
    List<String> names = fields.stream().map(Tree.Text::text).toList();
    if (!columns.isEmpty() && !names.contains("account")) {
      faults.missing(ledger.spot("columns"), "account", "");
    }
    if (!columns.isEmpty()
        && !names.contains("amount")
        && !names.containsAll(List.of("debit", "credit"))) {
      faults.missing(ledger.spot("columns"), "amount", ", eller debit och credit");
    }
  }

  private static List<Tree.Text> prefixes(List<Tree.Entries> entries, Faults faults) {
    return entries.stream()
        .flatMap(entry -> texts(entry, "prefixes", faults).stream())
        .toList();
  }

  private static List<Tree.Text> texts(Tree.Entries entry, String key, Faults faults) {
    if (entry.value(key) == null) {
      faults.missing(entry.spot(key), key, "");
    }
    return entry.texts(key);
  }
}
