package se.uppfoljning.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.Formula;
import se.uppfoljning.facts.figures.Origin;

/** Two rows of figures compared, in words. */
record Comparison(Rows rows, ReportWords words) {

  /** A control beside what is printed; where it stands in, that is what there is to say. */
  String words(FactKey row, List<Optional<Figure>> controls) {
    boolean stoodIn =
        rows.delivered(row).stream().anyMatch(key -> rows.edition().facts().isStoodIn(key));
    return stoodIn
        ? "Används: uppgift från avsändaren saknas"
        : words(rows.figures(Variant.PRINTED, row), controls);
  }

  /** Which of their columns differ from ours; one display unit is rounding. */
  String words(List<Optional<Figure>> ours, List<Optional<Figure>> theirs) {
    List<String> unequal = new ArrayList<>();
    boolean rounded = false;
    boolean unknown = false;
    for (int column = 0; column < theirs.size(); column++) {
      Optional<Figure> our = ours.get(column);
      Optional<Figure> their = theirs.get(column);
      boolean equal = their.isEmpty() || display(their).equals(display(our));
      boolean near = our.isPresent() && their.isPresent() && isNear(our.get(), their.get());
      boolean missing = our.isPresent() && our.get().value() == null;
      rounded |= near && !equal;
      unknown |= missing && !equal;
      if (!near && !equal && !missing) {
        unequal.add(words.heading(their.orElseThrow().key()));
      }
    }
    if (unequal.isEmpty() && unknown) {
      return "Kan inte beräknas: uppgift saknas";
    }
    String equal = rounded ? "Lika inom avrundning" : "Lika";
    return unequal.isEmpty() ? equal : "Olika: " + String.join(", ", unequal);
  }

  private static Optional<String> display(Optional<Figure> figure) {
    return figure.map(Figure::display);
  }

  /** Within one display unit, or of a month one for each of the two that it was computed from. */
  private boolean isNear(Figure our, Figure their) {
    BigDecimal ourValue = our.value();
    BigDecimal theirValue = their.value();
    return ourValue != null
        && theirValue != null
        && ourValue.subtract(theirValue).abs().compareTo(tolerance(our)) <= 0;
  }

  private BigDecimal tolerance(Figure our) {
    int rounded =
        our.origin() instanceof Origin.Derived derived && derived.formula() == Formula.MONTH
            ? derived.inputs().size()
            : 1;
    return rows.edition()
        .municipality()
        .profile()
        .tolerance(our.key().measure(), our.unit())
        .multiply(BigDecimal.valueOf(rounded));
  }
}
