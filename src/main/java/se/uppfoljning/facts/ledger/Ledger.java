package se.uppfoljning.facts.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.organisation.Label;

/**
 * How the accounts are read: ledger.yml. Accounts belong to lines by their leading digits, and the
 * longest that fit count: 75 is agency staff while the rest of 7 is other costs.
 *
 * @param name what the extract is called in the store; no layout and no HR extract is called so
 * @param unmapped code of the line for accounts that none of {@code accounts} fits
 * @param accounts which accounts are which line
 * @param orgDimension the dimension of SIE that is the organisation; null for 1
 * @param orgDigits how many digits an organisation's code has; null when they have not as many
 * @param organisations how the organisation's codes begin; where none fits, organisation.csv is asked
 * @param columns the columns of an extract that is no SIE, found by their headings
 * @param skippedRows what the first cell of a row says that is a title or sum and no row of its own;
 *     a text that ends in * stands for all that begin so
 */
public record Ledger(
    String name,
    String unmapped,
    List<AccountLine> accounts,
    @Nullable Integer orgDimension,
    @Nullable Integer orgDigits,
    List<OrgCodes> organisations,
    List<LedgerColumn> columns,
    List<String> skippedRows) {
  private static final int COST_CENTRE = 1;

  public Ledger {
    accounts = List.copyOf(accounts);
    organisations = List.copyOf(organisations);
    columns = List.copyOf(columns);
    skippedRows = List.copyOf(skippedRows);
  }

  /** The line of an account; empty when it is on none of the lines. */
  public Optional<AccountLine> line(String account) {
    return longest(
        account,
        accounts.stream().flatMap(line -> line.prefixes().stream().map(p -> Map.entry(p, line))));
  }

  /** The organisation that a code in the accounts belongs to by how it begins. */
  public Optional<String> org(String written) {
    String code = padded(written);
    return organisations.stream()
        .filter(codes -> codes.holds(code))
        .map(OrgCodes::org)
        .findFirst()
        .or(() -> longest(
            code,
            organisations.stream()
                .flatMap(codes -> codes.prefixes().stream().map(p -> Map.entry(p, codes.org())))));
  }

  /** A code as the accounts have it: Excel takes the zeros away that a number begins with. */
  public String padded(String code) {
    int digits = orgDigits == null ? 0 : orgDigits;
    boolean isShort = code.length() < digits && code.matches("[0-9]+");
    return isShort ? "0".repeat(digits - code.length()) + code : code;
  }

  /** The dimension of SIE that is the organisation. */
  public String dimension() {
    return Integer.toString(orgDimension == null ? COST_CENTRE : orgDimension);
  }

  /** What a heading is the heading of, by {@link Label}; empty when it is none of the extract's. */
  public Optional<LedgerField> field(String heading) {
    Label label = Label.of(heading);
    return columns.stream()
        .filter(column -> column.headers().stream().anyMatch(label::is))
        .map(LedgerColumn::field)
        .findFirst();
  }

  /** Whether a row is skipped whose first cell that is not empty says that. */
  public boolean skips(String first) {
    return Label.of(first).fitsAny(skippedRows);
  }

  private static <T> Optional<T> longest(String code, Stream<Map.Entry<String, T>> byPrefix) {
    return byPrefix
        .filter(entry -> code.startsWith(entry.getKey()))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(Map.Entry::getValue);
  }
}
