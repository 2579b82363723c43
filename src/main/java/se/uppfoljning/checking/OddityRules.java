package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.H06;
import static se.uppfoljning.facts.delivery.FindingCode.H10;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.uppfoljning.checking.CheckedTable.Amount;
import se.uppfoljning.checking.CheckedTable.Row;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.table.Heading;

/** What has stood in published tables and cannot be what was meant. */
final class OddityRules {
  private static final BigDecimal FIVEFOLD = BigDecimal.valueOf(5);

  private OddityRules() {}

  /**
   * H06: a row with the variance 0 and neither plan nor forecast, beside a row of its organisation
   * whose plan or forecast is more than five times last year's outcome: the numbers of several rows
   * may stand in one.
   */
  static List<Finding> planWithoutNumbers(TableSubject subject) {
    Kind plan = Kind.FORECAST_VARIANCE.plan(subject.kinds());
    List<Row> rows = subject.table().details();
    return rows.stream()
        .filter(row -> row.amount(plan).isEmpty() && row.amount(Kind.FORECAST).isEmpty())
        .flatMap(row -> row
            .amount(Kind.FORECAST_VARIANCE)
            .filter(variance -> variance.value().signum() == 0)
            .flatMap(variance -> rows.stream()
                .filter(other -> other.org().equals(row.org()) && rose(other, plan))
                .findFirst()
                .map(risen -> withoutNumbers(subject, row, variance, risen)))
            .stream())
        .toList();
  }

  /**
   * H06: a variance that is printed as told, in a row with neither of the two it is made of though
   * the table has columns of them: nobody can work it out again. Elsewhere it is not printed.
   */
  static List<Finding> varianceAlone(TableSubject subject) {
    return subject.table().rows().stream()
        .filter(row -> subject.profile().hasGivenVariance(row.measure()))
        .flatMap(row -> subject.kinds().stream()
            .filter(kind -> kind.isVariance()
                && subject.kinds().contains(kind.outcome())
                && subject.kinds().contains(kind.plan(subject.kinds()))
                && row.amount(kind.outcome()).isEmpty()
                && row.amount(kind.plan(subject.kinds())).isEmpty())
            .flatMap(kind -> row.amount(kind).stream())
            .filter(variance -> variance.value().signum() != 0 && !subject.isTold(variance))
            .map(variance -> alone(subject, row, variance)))
        .toList();
  }

  /**
   * H06: a table that has columns for the plan and for the variance from it, and no number in either:
   * what there is is compared with nothing.
   */
  static List<Finding> comparisonWithoutNumbers(TableSubject subject) {
    return subject.kinds().stream()
        .filter(Kind::isVariance)
        .filter(variance -> isEmpty(subject, variance)
            && isEmpty(subject, variance.plan(subject.kinds()))
            && subject.table().rows().stream()
                .anyMatch(row -> row.amount(variance.outcome()).isPresent()))
        .flatMap(variance -> heading(subject, variance)
            .flatMap(told -> heading(subject, variance.plan(subject.kinds()))
                .map(plan -> withoutNumbers(subject, plan, told)))
            .stream())
        .toList();
  }

  private static boolean isEmpty(TableSubject subject, Kind kind) {
    return subject.table().table().rows().stream()
        .allMatch(row -> row.cell(kind).isEmpty());
  }

  private static Optional<Heading> heading(TableSubject subject, Kind kind) {
    return subject.table().table().headings().stream()
        .filter(heading -> heading.kind() == kind)
        .findFirst();
  }

  private static Finding withoutNumbers(TableSubject subject, Heading plan, Heading variance) {
    return subject
        .place()
        .upplysning(
            H06,
            plan.cell().address(),
            new Words(
                plan.cell().shown(),
                "",
                "Kolumnerna " + plan.cell().shown() + " och " + variance.cell().shown()
                    + " är tomma i hela tabellen, så utfallet jämförs inte med något.",
                "Fyll i kolumnerna. Finns inga tal: inget behöver göras."));
  }

  private static Finding alone(TableSubject subject, Row row, Amount variance) {
    return subject
        .place()
        .fraga(
            H06,
            variance.cell().address(),
            new Words(
                variance.cell().shown(),
                "",
                row.label().shown() + " har en avvikelse men inget av talen den räknas ur.",
                "Skriv radens tal, eller kommentera vad avvikelsen är räknad på."));
  }

  private static boolean rose(Row row, Kind plan) {
    return row.amount(Kind.PRIOR_YEAR)
        .map(Amount::value)
        .filter(before -> before.signum() > 0)
        .map(before -> Stream.of(plan, Kind.FORECAST)
            .flatMap(kind -> row.amount(kind).stream())
            .anyMatch(amount -> amount.value().compareTo(before.multiply(FIVEFOLD)) > 0))
        .orElse(false);
  }

  private static Finding withoutNumbers(TableSubject subject, Row row, Amount variance, Row risen) {
    return subject
        .place()
        .fraga(
            H06,
            variance.cell().address(),
            new Words(
                variance.cell().shown(),
                "",
                row.label().shown() + " har avvikelsen 0 men varken plan eller prognos, och "
                    + risen.label().shown()
                    + " i samma grupp är mer än fem gånger förra årets utfall.",
                "Skriv radens egna tal, eller kommentera vilka rader talet på den andra gäller."));
  }

  /** H10: the internal lines, money the municipality pays itself, take each other out. */
  static List<Finding> internalLines(TableSubject subject) {
    List<String> internal = subject.profile().internal();
    return subject.table().details().stream()
        .filter(row -> !internal.isEmpty() && internal.get(0).equals(row.measure()))
        .map(first -> lines(subject, internal, first.org()))
        .filter(lines -> lines.size() == internal.size())
        .flatMap(lines -> subject.deliveredKinds().stream()
            .flatMap(kind -> notZero(subject, lines, kind).stream()))
        .toList();
  }

  private static List<Row> lines(TableSubject subject, List<String> internal, String org) {
    return internal.stream()
        .flatMap(measure -> subject.table().details().stream()
            .filter(row -> row.org().equals(org) && row.measure().equals(measure)))
        .toList();
  }

  private static Optional<Finding> notZero(TableSubject subject, List<Row> lines, Kind kind) {
    List<Amount> amounts =
        lines.stream().flatMap(row -> row.amount(kind).stream()).toList();
    Row row = lines.get(lines.size() - 1);
    BigDecimal left = amounts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (amounts.size() < lines.size()
        || subject.isTold(amounts.toArray(Amount[]::new))
        || !subject.differ(row, left, BigDecimal.ZERO, lines.size())) {
      return Optional.empty();
    }
    Amount last = amounts.get(amounts.size() - 1);
    return Optional.of(subject
        .place()
        .fraga(
            H10,
            last.cell().address(),
            new Words(
                subject.display(row, last.value()),
                subject.display(row, last.value().subtract(left)),
                "Interna intäkter och kostnader tar inte ut varandra: " + subject.display(row, left)
                    + " är kvar.",
                "Rätta den ena raden, eller kommentera vad skillnaden är.")));
  }
}
