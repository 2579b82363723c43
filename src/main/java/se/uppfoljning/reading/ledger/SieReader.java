package se.uppfoljning.reading.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.ledger.Ledger;
import se.uppfoljning.facts.ledger.LedgerBook;
import se.uppfoljning.facts.ledger.LedgerBook.Amount;
import se.uppfoljning.facts.ledger.LedgerBook.FaultKind;
import se.uppfoljning.facts.ledger.LedgerBook.Sum;

/**
 * Reads SIE 4 (utgåva 4B, 2008-09-30), types 1 to 4: one record a line. Of the same money said in
 * several ways only the most detailed is counted: transactions, else balances of months, else those of
 * the year. Labels it does not know, and fields beyond those it needs, are passed over as the standard
 * asks; so are rows that were taken away or added later ({@code #BTRANS}; {@code #RTRANS} is followed
 * by the same row as {@code #TRANS}) and other years than the current and the one before. Where the
 * balances of the year stand beside what was counted they are held against it, account by account.
 */
final class SieReader {
  private static final String CURRENT_YEAR = "0";
  private static final String YEAR_BEFORE = "-1";
  private static final Pattern ACCOUNT = Pattern.compile("\\d{1,10}");

  /** The standard's point, and the comma that some write. */
  private static final Pattern AMOUNT = Pattern.compile("[-+]?\\d{1,15}(?:[.,]\\d{1,6})?");

  private static final int MOST_NAMES = 20_000;

  private final Faults faults;
  private final Months months = new Months();
  private final String dimension;
  private final Tally transactions = new Tally();
  private final Tally results = new Tally();
  private final SieBalances balances;
  private final SieBalances budgets;
  private final SieBalances before;
  private final Tally resultsBefore = new Tally();
  private final Map<String, String> names = new HashMap<>();
  private @Nullable YearMonth until;
  private @Nullable Verification open;

  private static final class Verification {
    private final SieLine head;
    private final int line;
    private boolean isBlockOpen;
    private BigDecimal sum = BigDecimal.ZERO;

    Verification(SieLine head, int line) {
      this.head = head;
      this.line = line;
    }
  }

  SieReader(Ledger ledger, Faults faults) {
    this.faults = faults;
    dimension = ledger.dimension();
    balances = new SieBalances(dimension);
    budgets = new SieBalances(dimension);
    before = new SieBalances(dimension);
  }

  /** The sums of a text. */
  LedgerBook read(BufferedReader in) throws IOException {
    int number = 0;
    for (String text = in.readLine(); text != null && !isFull(number); text = in.readLine()) {
      number++;
      String bare = text.strip();
      if (bare.startsWith("#") || bare.startsWith("{") || bare.startsWith("}")) {
        SieLine line = SieLine.of(bare);
        if (line == null) {
          faults.add(FaultKind.FORM, number, "");
        } else {
          take(line, number);
        }
      } else if (!bare.isEmpty() && number > 1) {
        faults.add(FaultKind.FORM, number, "");
      }
    }
    if (open != null && open.isBlockOpen) {
      faults.add(FaultKind.CUT_OFF, number, "");
    }
    List<Sum> sums = sums();
    return new LedgerBook(sums, until, names, faults.first(), faults.counts());
  }

  private boolean isFull(int number) {
    boolean full = transactions.isFull()
        || results.isFull()
        || balances.isFull()
        || budgets.isFull()
        || before.isFull()
        || resultsBefore.isFull();
    if (full) {
      faults.add(FaultKind.TOO_MANY, number, "");
    }
    return full;
  }

  private void take(SieLine line, int number) {
    switch (line.label()) {
      case "#TRANS" -> transaction(line, number);
      case "#VER" -> {
        open = new Verification(line, number);
        faults.lookAt(line.field(3), number);
      }
      case "{" -> open().ifPresent(verification -> verification.isBlockOpen = true);
      case "}" -> close();
      case "#PSALDO" ->
        balance(line.field(0).equals(YEAR_BEFORE) ? before : balances, line, number);
      case "#PBUDGET" -> balance(budgets, line, number);
      case "#RES" -> result(line, number);
      case "#OBJEKT" -> name(line, number);
      case "#OMFATTN" -> until = months.of(line.field(0)).orElse(until);
      default -> {
        // the standard asks readers to pass over what they do not know
      }
    }
  }

  private Optional<Verification> open() {
    return Optional.ofNullable(open);
  }

  /** {@code #TRANS account {objects} amount [day] [text]}; without day that of its verification. */
  private void transaction(SieLine line, int number) {
    faults.lookAt(line.field(3), number);
    Optional<String> account = account(line.field(0), number);
    Optional<BigDecimal> kr = amount(line.field(1), number);
    String day = line.field(2).isEmpty()
        ? open().map(verification -> verification.head.field(2)).orElse("")
        : line.field(2);
    Optional<YearMonth> month = month(day, number);
    if (kr.isPresent() && open != null) {
      open.sum = open.sum.add(kr.get());
    }
    if (account.isPresent() && kr.isPresent() && month.isPresent()) {
      transactions.add(line.object(dimension), account.get(), month.get(), kr.get(), number);
    }
  }

  private void close() {
    if (open != null && open.sum.signum() != 0) {
      faults.add(FaultKind.UNBALANCED, open.line, open.sum.toPlainString());
    }
    open = null;
  }

  /** {@code #PSALDO year month account {objects} amount}: the change in the month. */
  private void balance(SieBalances of, SieLine line, int number) {
    if (line.field(0).equals(of == before ? YEAR_BEFORE : CURRENT_YEAR)) {
      Optional<YearMonth> month = month(line.field(1), number);
      Optional<String> account = account(line.field(2), number);
      Optional<BigDecimal> kr = amount(line.field(3), number);
      if (month.isPresent() && account.isPresent() && kr.isPresent()) {
        of.add(line, account.get(), month.get(), kr.get(), number);
      }
    }
  }

  /** {@code #RES year account amount}: the year so far, or all of the year before. */
  private void result(SieLine line, int number) {
    boolean isBefore = line.field(0).equals(YEAR_BEFORE);
    if (isBefore || line.field(0).equals(CURRENT_YEAR)) {
      Optional<String> account = account(line.field(1), number);
      Optional<BigDecimal> kr = amount(line.field(2), number);
      if (account.isPresent() && kr.isPresent()) {
        (isBefore ? resultsBefore : results).add("", account.get(), null, kr.get(), number);
      }
    }
  }

  /** {@code #OBJEKT dimension code name}. */
  private void name(SieLine line, int number) {
    faults.lookAt(line.field(2), number);
    if (line.field(0).equals(dimension) && names.size() < MOST_NAMES) {
      names.put(line.field(1), line.field(2));
    }
  }

  private Optional<String> account(String text, int number) {
    return read(text, ACCOUNT.matcher(text).matches(), FaultKind.ACCOUNT, number);
  }

  private Optional<BigDecimal> amount(String text, int number) {
    return read(text, AMOUNT.matcher(text).matches(), FaultKind.AMOUNT, number)
        .map(digits -> new BigDecimal(digits.replace(',', '.')));
  }

  private Optional<YearMonth> month(String text, int number) {
    Optional<YearMonth> month = months.of(text);
    read(text, month.isPresent(), FaultKind.MONTH, number);
    return month;
  }

  private Optional<String> read(String text, boolean fits, FaultKind otherwise, int number) {
    if (!fits) {
      faults.add(otherwise, number, text);
    }
    return fits ? Optional.of(text) : Optional.empty();
  }

  private List<Sum> sums() {
    List<Sum> sums = new ArrayList<>();
    if (!transactions.isEmpty()) {
      sums.addAll(transactions.sums(Amount.ACTUAL));
    } else {
      sums.addAll(balances.isEmpty() ? results.sums(Amount.ACTUAL) : balances.sums(Amount.ACTUAL));
    }
    compare(sums);
    sums.addAll(budgets.sums(Amount.BUDGET));
    sums.addAll(before.isEmpty() ? resultsBefore.sums(Amount.PRIOR) : before.sums(Amount.PRIOR));
    return sums;
  }

  /** Tells the balances of the year that are not what was counted on their account. */
  private void compare(List<Sum> counted) {
    Map<String, BigDecimal> byAccount =
        counted.stream().collect(Collectors.toMap(Sum::account, Sum::kr, BigDecimal::add));
    for (Sum result : results.sums(Amount.ACTUAL)) {
      BigDecimal difference =
          byAccount.getOrDefault(result.account(), BigDecimal.ZERO).subtract(result.kr());
      if (difference.signum() != 0) {
        faults.add(
            FaultKind.RESULT,
            result.firstLine(),
            result.account() + ": " + difference.toPlainString());
      }
    }
  }
}
