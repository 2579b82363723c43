package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.H07;
import static se.uppfoljning.facts.delivery.FindingCode.V02;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import se.uppfoljning.checking.CheckedTable.Amount;
import se.uppfoljning.checking.CheckedTable.Row;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.organisation.ReportTable;
import se.uppfoljning.facts.profile.PrintProfile;
import se.uppfoljning.facts.table.Heading;

/** The printed variances of a table. */
final class VarianceRules {
  private VarianceRules() {}

  /** V02: a printed variance is what the table's rule gives. */
  static List<Finding> printed(TableSubject subject) {
    return subject.table().rows().stream()
        .flatMap(row -> subject.kinds().stream()
            .filter(Kind::isVariance)
            .flatMap(kind -> printed(subject, row, kind).stream()))
        .toList();
  }

  /** Where one of the two it is made of is missing, a printed variance is kept and not judged. */
  private static Optional<Finding> printed(TableSubject subject, Row row, Kind variance) {
    Amount printed = row.amounts().get(variance);
    List<Row> of = subject.layout().isByGroup(variance) ? group(subject, row) : List.of(row);
    List<Amount> outcomes = amounts(of, variance.outcome());
    List<Amount> plans = amounts(of, variance.plan(subject.kinds()));
    if (printed == null
        || outcomes.size() < of.size()
        || plans.size() < of.size()
        || subject.isTold(printed)
        || subject.isTold(outcomes.toArray(Amount[]::new))
        || subject.isTold(plans.toArray(Amount[]::new))) {
      return Optional.empty();
    }
    BigDecimal computed = computed(subject, of, variance);
    int rounded = row.total() ? Math.max(1, subject.table().details().size()) : of.size();
    if (!subject.differ(row, printed.value(), computed, rounded)) {
      return Optional.empty();
    }
    String expected = subject.displayVariance(row, computed);
    return Optional.of(subject
        .place()
        .fel(
            V02,
            printed.cell().address(),
            subject.differ(row, printed.value(), computed.negate(), rounded)
                ? neither(printed, expected)
                : turned(
                    printed,
                    expected,
                    signRule(subject, variance, subject.layout().turnsVariance(row.measure())))));
  }

  /** The rows that one number stands for: those of the row's organisation. */
  private static List<Row> group(TableSubject subject, Row row) {
    return subject.table().details().stream()
        .filter(each -> each.org().equals(row.org()))
        .toList();
  }

  private static List<Amount> amounts(List<Row> rows, Kind kind) {
    return rows.stream().flatMap(row -> row.amount(kind).stream()).toList();
  }

  /** What the table's rule gives of rows that have both, together. */
  private static BigDecimal computed(TableSubject subject, List<Row> rows, Kind variance) {
    Kind plan = variance.plan(subject.kinds());
    return rows.stream()
        .map(row -> subject
            .layout()
            .turnVariance(row.measure(), value(row, variance.outcome()).subtract(value(row, plan))))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal value(Row row, Kind kind) {
    return row.amount(kind).orElseThrow().value();
  }

  private static Words neither(Amount printed, String expected) {
    return new Words(
        printed.cell().shown(),
        expected,
        "Avvikelsen är inte skillnaden mellan de två andra kolumnerna.",
        "Rätta avvikelsen eller talen.");
  }

  private static Words turned(Amount printed, String expected, String signRule) {
    return new Words(
        printed.cell().shown(),
        expected,
        "Avvikelsen har omvänd teckenregel: " + signRule + ".",
        "Vänd tecknet i kolumnen.");
  }

  private static String signRule(TableSubject subject, Kind variance, boolean turned) {
    if (variance.plan(subject.kinds()) == Kind.COMMITMENT) {
      return !turned
          ? "i den här tabellen är plus mer än åtagandet"
          : "i den här tabellen är plus mindre än åtagandet";
    }
    return !turned
        ? "i den här tabellen är plus bättre än budget"
        : "i den här tabellen är minus bättre än budget";
  }

  /** H07: a table whose variances have another sign rule than those of the operating tables. */
  static List<Finding> convention(TableSubject subject) {
    Layout layout = subject.layout();
    List<Row> rows = subject.table().rows();
    boolean turned = rows.isEmpty()
        ? layout.variance().turns(false)
        : rows.stream().allMatch(row -> layout.turnsVariance(row.measure()));
    PrintProfile profile = subject.profile();
    if (turned == profile.turnsVariance(ReportTable.OPERATING, profile.areas())) {
      return List.of();
    }
    for (Heading heading : subject.table().table().headings()) {
      Kind kind = heading.kind();
      if (kind != null && kind.isVariance()) {
        return List.of(subject
            .place()
            .upplysning(
                H07,
                heading.cell().address(),
                new Words(
                    heading.cell().shown(),
                    "",
                    "Tecknet är omvänt mot driftens tabeller: " + signRule(subject, kind, turned)
                        + ".",
                    "Inget behöver göras; tabellen läses och trycks med sin egen teckenregel.")));
      }
    }
    return List.of();
  }
}
