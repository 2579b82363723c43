package se.uppfoljning.checking;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.uppfoljning.checking.CheckedTable.Amount;
import se.uppfoljning.checking.CheckedTable.Row;
import se.uppfoljning.facts.budget.Budget;
import se.uppfoljning.facts.budget.BudgetRow;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.Column;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.layout.NoteField;
import se.uppfoljning.facts.layout.RowRole;
import se.uppfoljning.facts.organisation.Organisation;
import se.uppfoljning.facts.profile.PrintProfile;

/**
 * What a {@link TableRule} looks at.
 *
 * @param place where the table is
 * @param table its rows
 * @param period the report month
 * @param budget what was decided
 * @param organisation which organisation belongs to which
 * @param profile how the municipality prints
 * @param lastMonth what counts of the month before
 * @param fixedCells the cells our template filled in for good, with their sheet
 * @param told addresses of the cells of the sheet that have a finding already
 * @param lacksColumn whether a column is missing, which is told (L02)
 */
record TableSubject(
    TablePlace place,
    CheckedTable table,
    YearMonth period,
    Budget budget,
    Organisation organisation,
    PrintProfile profile,
    FactBook lastMonth,
    Set<String> fixedCells,
    Set<String> told,
    boolean lacksColumn) {
  TableSubject {
    told = Set.copyOf(told);
  }

  Layout layout() {
    return table.table().layout();
  }

  List<Kind> kinds() {
    return layout().columns().stream().map(Column::kind).toList();
  }

  List<Kind> deliveredKinds() {
    return kinds().stream().filter(kind -> !kind.derived()).toList();
  }

  /** The sender's own rows of kronor; a total follows from them, a control is another's. */
  Stream<Row> ownAmounts() {
    return table.details().stream()
        .filter(row -> row.role() == RowRole.REPORT && row.unit() == FigureUnit.KR);
  }

  /**
   * Whether a row is part of another row that is not the total: a line that the profile says is
   * (varav), or a unit whose area has a row of the same measure. Parts are not added.
   */
  boolean isPart(Row row) {
    return profile.parts().contains(row.measure())
        || table.details().stream()
            .anyMatch(other -> other.measure().equals(row.measure())
                && !other.org().equals(row.org())
                && organisation.isBelow(row.org(), other.org()));
  }

  /**
   * Whether one of the amounts has a finding already: one cause is told once, so what follows from
   * it is not judged.
   */
  boolean isTold(Amount... amounts) {
    return Arrays.stream(amounts).anyMatch(amount -> told.contains(amount.cell().address()));
  }

  /** Whether somebody has written something in the comment cell of a row. */
  boolean isCommented(Row row) {
    return table.table().rows().stream()
        .filter(each -> each.rowNumber() == row.number())
        .map(each -> each.notes().get(NoteField.COMMENT))
        .anyMatch(words -> !TextReader.read(place, words).text().isEmpty());
  }

  /** The decided budget of a row. */
  Optional<BigDecimal> decided(Row row, Kind kind) {
    return inForce(row, kind).map(BudgetRow::value);
  }

  /** The same with the decision. */
  Optional<BudgetRow> inForce(Row row, Kind kind) {
    return budget.inForce(FactKey.of(row.org(), row.measure(), period, kind));
  }

  /** What a row's outcomes are held against: its decided budget, else the one it states. */
  Optional<BigDecimal> budget(Row row, Kind kind) {
    return decided(row, kind).or(() -> row.amount(kind).map(Amount::value));
  }

  /** Whether it is settled how a row's annual budget is spread over the months. */
  boolean hasMonthlyProfile(Row row) {
    FactKey key = FactKey.of(row.org(), row.measure(), period, Kind.ANNUAL_BUDGET);
    return budget.profile(key, organisation).isPresent();
  }

  /** The decided annual budget of all lines of a row's organisation. */
  Optional<BigDecimal> wholeBudget(Row row) {
    return budget.decided(FactKey.of(row.org(), profile.areas(), period, Kind.ANNUAL_BUDGET));
  }

  /** The same number of the month before in the same year, as it was reported. */
  Optional<BigDecimal> lastMonth(Row row, Kind kind) {
    FactKey key = FactKey.of(row.org(), row.measure(), period.minusMonths(1), kind);
    return key.period().getYear() == period.getYear()
        ? lastMonth.reported(key).map(Fact::value)
        : Optional.empty();
  }

  /**
   * Whether two numbers of a row's unit say different things: tables are computed from unrounded
   * kronor and each cell is rounded alone, so they may be {@link PrintProfile#tolerance} apart for
   * each rounded number (handbook 2.3).
   */
  boolean differ(Row row, BigDecimal one, BigDecimal other, int roundedNumbers) {
    BigDecimal tolerance =
        profile.tolerance(row.measure(), row.unit()).multiply(BigDecimal.valueOf(roundedNumbers));
    return one.subtract(other).abs().compareTo(tolerance) > 0;
  }

  /** An amount of a row as it would stand in the table. */
  String display(Row row, BigDecimal value) {
    return displayVariance(row, layout().turn(row.measure(), value));
  }

  /** A variance of a row, with the sign as printed. */
  String displayVariance(Row row, BigDecimal value) {
    return profile.display(row.measure(), value, row.unit());
  }
}
