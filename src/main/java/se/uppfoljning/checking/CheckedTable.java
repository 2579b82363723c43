package se.uppfoljning.checking;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.RowRole;
import se.uppfoljning.facts.table.Cell;
import se.uppfoljning.facts.table.Table;

/**
 * A table with its rows understood.
 *
 * @param table as read
 * @param rows the rows that name an organisation, a measure or the total
 */
record CheckedTable(Table table, List<Row> rows) {
  CheckedTable {
    rows = List.copyOf(rows);
  }

  /**
   * A row that was understood.
   *
   * @param number as Excel counts, from 1
   * @param org code of its organisation
   * @param measure code of its measure
   * @param unit the canonical unit of its amounts
   * @param role what its facts are
   * @param total whether it is the total of the others
   * @param label its label cell
   * @param amounts its amounts by kind; cells that are empty or faulty are absent
   */
  record Row(
      int number,
      String org,
      String measure,
      FigureUnit unit,
      RowRole role,
      boolean total,
      Cell label,
      Map<Kind, Amount> amounts) {
    Row {
      amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    }

    Optional<Amount> amount(Kind kind) {
      return Optional.ofNullable(amounts.get(kind));
    }
  }

  /**
   * An amount in a cell.
   *
   * @param value in the canonical unit and our sign; a variance with the sign as printed
   * @param cell where it stands
   */
  record Amount(BigDecimal value, Cell cell) {}

  /** The rows that are not totals. */
  List<Row> details() {
    return rows.stream().filter(row -> !row.total()).toList();
  }

  /** The total rows. */
  List<Row> totals() {
    return rows.stream().filter(Row::total).toList();
  }
}
