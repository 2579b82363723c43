package se.uppfoljning.facts.figures;

import java.util.List;

/** Where a figure comes from. */
public sealed interface Origin {

  /** The text of the column {@code source} of figures.csv. */
  String source();

  /** Read from a cell. */
  record Delivered(CellSource cell) implements Origin {
    @Override
    public String source() {
      return cell.toString();
    }
  }

  /**
   * Computed by us.
   *
   * @param inputs ids of the figures it was computed from, in the order of the formula
   */
  record Derived(Formula formula, List<String> inputs) implements Origin {
    public Derived {
      inputs = List.copyOf(inputs);
    }

    @Override
    public String source() {
      return "derived:" + formula.code();
    }
  }

  /**
   * Computed by us and not said, since so few persons stand behind it, or behind what could be
   * worked out from it (V13). Nothing of what it was computed from is said either.
   */
  record Suppressed(Formula formula) implements Origin {
    @Override
    public String source() {
      return "derived:" + formula.code();
    }
  }

  /** Nobody delivered it. */
  record Missing() implements Origin {
    @Override
    public String source() {
      return "";
    }
  }
}
