package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.P01;
import static se.uppfoljning.facts.delivery.FindingCode.P03;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.layout.HeaderText;
import se.uppfoljning.facts.ledger.LedgerBook;
import se.uppfoljning.facts.ledger.LedgerBook.Amount;
import se.uppfoljning.facts.ledger.LedgerBook.Sum;

/**
 * Which month an extract of the accounts is for: the run's, else the one it says it reaches to, else
 * the last it has rows of. It must reach as far as the run's month; where it reaches further, the
 * months after are left out, which balances of a whole year cannot be.
 */
final class LedgerPeriod {
  private LedgerPeriod() {}

  /** The month, if it can be told, and what is wrong with it. */
  record Decided(@Nullable YearMonth period, List<Finding> findings) {}

  static Decided decide(DeliveryContext context, LedgerBook book) {
    YearMonth wanted = context.wantedPeriod();
    YearMonth reaches = book.until() == null ? last(book) : book.until();
    if (wanted == null) {
      return new Decided(reaches, reaches == null ? List.of(unknown(context)) : List.of());
    }
    if (reaches == null) {
      return new Decided(wanted, List.of());
    }
    boolean fits = hasMonths(book) ? !reaches.isBefore(wanted) : reaches.equals(wanted);
    return new Decided(wanted, fits ? List.of() : List.of(other(context, reaches, wanted)));
  }

  private static Stream<Sum> booked(LedgerBook book) {
    return book.sums().stream().filter(sum -> sum.amount() == Amount.ACTUAL);
  }

  private static @Nullable YearMonth last(LedgerBook book) {
    return booked(book)
        .map(Sum::month)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static boolean hasMonths(LedgerBook book) {
    return booked(book).allMatch(sum -> sum.month() != null);
  }

  private static Finding unknown(DeliveryContext context) {
    return new TablePlace(context.fileName(), "")
        .fel(
            P01,
            "",
            new Words(
                "",
                "en kolumn med period, eller #OMFATTN i en SIE-fil",
                "Uttaget säger inte vilken månad det går till och med.",
                "Ta med perioden i uttaget, eller ta emot det med run intake --period."));
  }

  private static Finding other(DeliveryContext context, YearMonth reaches, YearMonth wanted) {
    return new TablePlace(context.fileName(), "")
        .fel(
            P03,
            "",
            new Words(
                reaches.toString(),
                wanted.toString(),
                "Uttaget går till och med " + HeaderText.words(reaches) + ", men nu tas bara "
                    + HeaderText.words(wanted) + " emot.",
                "Gör om uttaget så att det går till och med månaden."));
  }
}
