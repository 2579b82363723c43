package se.uppfoljning.facts.layout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.Level;
import se.uppfoljning.facts.organisation.ReportTable;

/**
 * How one table of a workbook looks: layout-*.yml. Tables are found by their header texts, never by
 * position or sheet name.
 *
 * @param name unique in the municipality
 * @param table the table of the edition its measures are printed in
 * @param unit the unit of its amounts; null when it holds none. Counts and hours have no other unit
 *     than their measure's
 * @param rowKey what its row labels name
 * @param measure the measure of every row; null when the rows are measures, which then are the
 *     sender's own
 * @param labelHeaders headings of the label column; none when it has no heading (an empty corner)
 * @param groupHeaders headings of a column that names the organisation of a row and of the rows
 *     below it; where there are any, a row that only names an organisation does the same
 * @param columns its number columns; none where the rows are notes
 * @param noteColumns its columns of words
 * @param unreadHeaders headings of columns that are there for the sender and are not read
 * @param totalLabels labels of its total row
 * @param totalMeasure measure of the total row; null when it is that of the rows
 * @param skippedRows labels of rows that are not read, such as subtotals and parts; one that ends in
 *     * stands for all that begin so
 * @param variance how its variance columns are computed of the numbers as they stand; actual −
 *     budget where it says nothing
 * @param costPositive codes of the measures whose amounts stand with plus for cost
 * @param periodTitles texts in the rows above the headings that name the report month
 * @param senders who may deliver it, and what its rows then are
 */
public record Layout(
    String name,
    ReportTable table,
    @Nullable AmountUnit unit,
    RowKey rowKey,
    @Nullable String measure,
    List<HeaderText> labelHeaders,
    List<HeaderText> groupHeaders,
    List<Column> columns,
    List<NoteColumn> noteColumns,
    List<HeaderText> unreadHeaders,
    List<String> totalLabels,
    @Nullable String totalMeasure,
    List<String> skippedRows,
    @Nullable VarianceRule variance,
    List<String> costPositive,
    List<HeaderText> periodTitles,
    List<SenderRoles> senders) {
  public Layout {
    labelHeaders = List.copyOf(labelHeaders);
    groupHeaders = List.copyOf(groupHeaders);
    columns = List.copyOf(columns);
    noteColumns = List.copyOf(noteColumns);
    unreadHeaders = List.copyOf(unreadHeaders);
    totalLabels = List.copyOf(totalLabels);
    skippedRows = List.copyOf(skippedRows);
    costPositive = List.copyOf(costPositive);
    periodTitles = List.copyOf(periodTitles);
    senders = List.copyOf(senders);
  }

  @Override
  public VarianceRule variance() {
    return variance == null ? VarianceRule.ACTUAL_MINUS_BUDGET : variance;
  }

  /** An amount of a measure in our sign, of one as it stands; and the other way round. */
  public BigDecimal turn(String measureCode, BigDecimal amount) {
    return costPositive.contains(measureCode) ? amount.negate() : amount;
  }

  /** Whether its variances of a measure have another sign than ours, + for better. */
  public boolean turnsVariance(String measureCode) {
    return variance().turns(costPositive.contains(measureCode));
  }

  /** A variance of a measure in our sign, of one as it stands; and the other way round. */
  public BigDecimal turnVariance(String measureCode, BigDecimal variance) {
    return turnsVariance(measureCode) ? variance.negate() : variance;
  }

  /** Whether its column of a kind holds one number for all rows of an organisation together. */
  public boolean isByGroup(Kind kind) {
    return columns.stream().anyMatch(column -> column.byGroup() && column.kind() == kind);
  }

  /** What its rows are when a sender of that level delivers it; empty when it may not. */
  public Optional<SenderRoles> roles(Level sender) {
    Level wanted = sender == Level.CENTRAL ? Level.AREA : sender;
    return senders.stream().filter(roles -> roles.sender() == wanted).findFirst();
  }
}
