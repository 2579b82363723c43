package se.uppfoljning.checking;

import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.facts.ledger.LedgerBook.Amount;
import se.uppfoljning.facts.ledger.LedgerBook.Sum;
import se.uppfoljning.facts.organisation.ReportTable;

/**
 * Sums of the accounts -> facts of the printed lines, each in canonical sign: −(debit − credit). What
 * is booked on an organisation is also on all above it, and what is on none of ours on the committee
 * alone: the committee is the whole extract. The total of the result statement is the sum of its
 * lines, that of the unmapped accounts among them.
 */
final class LedgerFacts {
  private final Municipality municipality;
  private final YearMonth period;
  private final String file;
  private final Map<FactKey, Part> parts = new HashMap<>();

  /** What of a line has been added up. */
  private record Part(BigDecimal kr, int rows, int firstLine) {
    Part and(Part more) {
      return new Part(kr.add(more.kr), rows + more.rows, Math.min(firstLine, more.firstLine));
    }

    /** Where people find it: the first row, and how many there are. */
    String words() {
      return "rad " + firstLine + (rows == 1 ? "" : " och " + (rows - 1) + " till");
    }
  }

  LedgerFacts(Municipality municipality, YearMonth period, String file) {
    this.municipality = municipality;
    this.period = period;
    this.file = file;
  }

  /**
   * Adds a sum to its line.
   *
   * @param org code of the organisation; null when it is none of ours
   */
  void add(Sum sum, String measure, @Nullable String org) {
    String total = municipality.profile().total();
    boolean operating = municipality.table(measure) == ReportTable.OPERATING;
    Part part = new Part(sum.kr().negate(), sum.rows(), sum.firstLine());
    for (String each : upwards(org)) {
      for (Kind kind : kinds(sum)) {
        FactKey key = FactKey.of(each, measure, period, kind);
        parts.merge(key, part, Part::and);
        if (operating && !measure.equals(total)) {
          parts.merge(FactKey.of(each, total, period, kind), part, Part::and);
        }
      }
    }
  }

  /**
   * The facts, by id.
   *
   * @param unknown what is known of a part of its year only
   */
  List<Fact> facts(Set<Kind> unknown) {
    return parts.entrySet().stream()
        .filter(entry -> !unknown.contains(entry.getKey().kind()))
        .sorted(Comparator.comparing(entry -> entry.getKey().id()))
        .map(entry -> new Fact(
            entry.getKey(),
            entry.getValue().kr(),
            FigureUnit.KR,
            Role.LEDGER,
            new CellSource(file, "", entry.getValue().words())))
        .toList();
  }

  /** Which numbers of its line a sum of the report year is part of. */
  private List<Kind> kinds(Sum sum) {
    YearMonth month = sum.month();
    if (sum.amount() == Amount.PRIOR) {
      boolean isPart = month != null && !month.isAfter(period.minusYears(1));
      return isPart ? List.of(Kind.PRIOR_YEAR_YTD, Kind.PRIOR_YEAR) : List.of(Kind.PRIOR_YEAR);
    }
    List<Kind> kinds = new ArrayList<>();
    boolean passed = month == null || !month.isAfter(period);
    boolean isBudget = sum.amount() == Amount.BUDGET;
    if (isBudget) {
      kinds.add(Kind.ANNUAL_BUDGET);
    }
    if (passed) {
      kinds.add(isBudget ? Kind.BUDGET_YTD : Kind.ACTUAL_YTD);
    }
    if (!isBudget && period.equals(month)) {
      kinds.add(Kind.ACTUAL);
    }
    return kinds;
  }

  /** Whether a sum reaches to the end of its year. */
  static boolean isToDecember(Sum sum) {
    YearMonth month = sum.month();
    return month == null || month.getMonth() == Month.DECEMBER;
  }

  private List<String> upwards(@Nullable String org) {
    String committee = municipality.organisation().committee().code();
    List<String> codes = new ArrayList<>();
    String next = org;
    while (next != null && !codes.contains(next)) {
      codes.add(next);
      next = parent(next).orElse(null);
    }
    if (!codes.contains(committee)) {
      codes.add(committee);
    }
    return codes;
  }

  private Optional<String> parent(String code) {
    return municipality
        .organisation()
        .byCode(code)
        .flatMap(org -> Optional.ofNullable(org.parent()));
  }
}
