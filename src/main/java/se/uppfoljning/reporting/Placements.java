package se.uppfoljning.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Formula;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Origin;

/**
 * Where in the workbook each figure stands, and the spreadsheet formula that follows from it. A
 * figure stands where it was placed first; elsewhere it refers to that cell.
 */
final class Placements {
  private final Map<String, CellReference> home = new HashMap<>();
  private final Predicate<FactKey> isReversed;

  /** Placements in a workbook that prints those numbers with another sign than ours. */
  Placements(Predicate<FactKey> isReversed) {
    this.isReversed = isReversed;
  }

  /** Says that a figure stands in a cell; nothing changes when it stands elsewhere already. */
  void place(Figure figure, CellReference cell) {
    home.putIfAbsent(figure.id(), cell);
  }

  /**
   * What to write in a cell for a figure, without "=".
   *
   * @return empty when the value itself is to be written: delivered numbers where they are placed,
   *     and numbers whose inputs stand nowhere or are not told
   */
  Optional<String> formula(Figure figure, CellReference cell) {
    CellReference placed = home.get(figure.id());
    if (placed != null && !placed.equals(cell)) {
      return Optional.of(reference(placed, cell));
    }
    return figure.origin() instanceof Origin.Derived derived
            && !derived.inputs().isEmpty()
        ? inputs(derived).flatMap(inputs -> formula(figure, derived.formula(), inputs, cell))
        : Optional.empty();
  }

  private Optional<List<CellReference>> inputs(Origin.Derived derived) {
    List<CellReference> cells = new ArrayList<>();
    for (String id : derived.inputs()) {
      CellReference placed = home.get(id);
      if (placed == null) {
        return Optional.empty();
      }
      cells.add(placed);
    }
    return Optional.of(cells);
  }

  /** Of the formulas that are as short in a cell; what is learnt of many years has none. */
  private Optional<String> formula(
      Figure figure, Formula formula, List<CellReference> inputs, CellReference cell) {
    String first = reference(inputs.get(0), cell);
    if (formula == Formula.SUM) {
      return Optional.of("SUM(" + addends(inputs, cell) + ")");
    }
    if (inputs.size() == 1) {
      boolean isTheSame = formula == Formula.MONTH || formula == Formula.ACTUAL_STEP;
      return isTheSame ? Optional.of(first) : Optional.empty();
    }
    String second = reference(inputs.get(1), cell);
    return switch (formula) {
      case VARIANCE,
          FORECAST_VARIANCE,
          COMMITMENT_VARIANCE,
          MODEL_VARIANCE,
          MODEL_GAP,
          MONTH,
          MONTH_VARIANCE,
          CHANGE_PRIOR_YEAR ->
        Optional.of(isTurned(figure.key()) ? second + "-" + first : first + "-" + second);
      case ROUNDING, REQUIRED_REST, ACTUAL_STEP, CARRIED_STEP ->
        Optional.of(
            inputs.stream().map(input -> reference(input, cell)).collect(Collectors.joining("-")));
      case BUDGET_USED -> Optional.of(first + "/" + second);
      case INDEX_PRIOR_YEAR -> Optional.of(first + "/" + second + "*100");
      case FORECAST_VARIANCE_PERCENT -> Optional.of(first + "/ABS(" + second + ")");
      default -> Optional.empty();
    };
  }

  /** Whether a difference is printed with another sign than what it is made of. */
  private boolean isTurned(FactKey key) {
    return isReversed.test(key) != isReversed.test(key.with(Kind.ACTUAL_YTD));
  }

  private static String addends(List<CellReference> inputs, CellReference cell) {
    CellReference first = inputs.get(0);
    for (int index = 0; index < inputs.size(); index++) {
      CellReference expected = new CellReference(
          first.getSheetName(), first.getRow() + index, first.getCol(), false, false);
      if (!inputs.get(index).equals(expected)) {
        return String.join(
            ",", inputs.stream().map(input -> reference(input, cell)).toList());
      }
    }
    CellReference last = inputs.get(inputs.size() - 1);
    return isSameSheet(first, cell)
        ? local(first) + ":" + local(last)
        : new AreaReference(first, last, SpreadsheetVersion.EXCEL2007).formatAsString();
  }

  private static String reference(CellReference target, CellReference from) {
    return isSameSheet(target, from) ? local(target) : target.formatAsString();
  }

  private static boolean isSameSheet(CellReference one, CellReference other) {
    return one.getSheetName().equals(other.getSheetName());
  }

  private static String local(CellReference cell) {
    return cell.formatAsString(false);
  }
}
