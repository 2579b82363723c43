package se.uppfoljning.facts.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an extract of the accounts comes to, whatever the order of its rows: a million rows are some
 * thousand sums.
 *
 * @param sums by organisation, account and month, in that order
 * @param until the last month the extract says it covers; null when it does not say
 * @param names what the extract calls the organisations, by their code in it
 * @param faults what is wrong with rows, of every kind the first ones
 * @param faultCounts how often each kind was seen
 */
public record LedgerBook(
    List<Sum> sums,
    @Nullable YearMonth until,
    Map<String, String> names,
    List<Fault> faults,
    Map<FaultKind, Integer> faultCounts) {
  /** How many sums there can be; a department has some tens of thousands. */
  public static final int MOST_SUMS = 500_000;

  public LedgerBook {
    sums = List.copyOf(sums);
    names = Map.copyOf(names);
    faults = List.copyOf(faults);
    faultCounts = Map.copyOf(faultCounts);
  }

  /** What was booked, what was decided, or what was booked the year before. */
  public enum Amount {
    ACTUAL,
    BUDGET,
    PRIOR
  }

  /**
   * The rows of an organisation, account and month.
   *
   * @param amount booked, decided, or booked the year before
   * @param org as in the extract; empty when the rows have none
   * @param account its digits
   * @param month null when the rows are for all of the year so far, or all of the year before
   * @param kr in the sign of the accounts: debit (cost) +, credit (revenue) −
   * @param rows how many
   * @param firstLine the line of the first of them, from 1
   */
  public record Sum(
      Amount amount,
      String org,
      String account,
      @Nullable YearMonth month,
      BigDecimal kr,
      int rows,
      int firstLine) {}

  /** What can be wrong with a row. */
  public enum FaultKind {
    /** No account or an odd one; the row is not read. */
    ACCOUNT,
    /** No amount, or two that may be meant; the row is not read. */
    AMOUNT,
    /** No month; the row is not read. */
    MONTH,
    /** The parts of the row cannot be told apart; it is not read. */
    FORM,
    /** A verification whose rows do not sum to zero; they are read. */
    UNBALANCED,
    /** A balance of the year that its months or transactions do not sum to; these are counted. */
    RESULT,
    /** The file ends or cannot be told apart from here on. */
    CUT_OFF,
    /** More than {@link #MOST_SUMS}; nothing more was read. */
    TOO_MANY
  }

  /**
   * Something wrong.
   *
   * @param line the line it begins on, from 1
   * @param seen the account, amount or month as written, or the difference; may be empty
   */
  public record Fault(FaultKind kind, int line, String seen) {}
}
