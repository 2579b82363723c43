package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.F05;
import static se.uppfoljning.facts.delivery.FindingCode.L05;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.extract.Extract;
import se.uppfoljning.facts.extract.ExtractField;
import se.uppfoljning.facts.extract.StaffGroup;
import se.uppfoljning.facts.extract.StaffGroup.Split;
import se.uppfoljning.facts.extract.StaffMeasure;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.Organisation;
import se.uppfoljning.facts.table.ExtractTable.Line;

/** One row of an extract -> the facts of one sex and age band of an area, or what is wrong. */
record ExtractRows(DeliveryContext context, Extract extract, TablePlace place) {
  private static final int SHOWN = 60;

  /**
   * What a row says.
   *
   * @param org code of its area; empty when it names none
   * @param breakdown its sex and age band; empty when it does not name both
   * @param facts none when anything is wrong with the row
   */
  record Read(String org, String breakdown, List<Fact> facts, List<Finding> findings) {
    /** Whether it is known whose hours they are. */
    boolean isKnown() {
      return !org.isEmpty() && !breakdown.isEmpty();
    }
  }

  Read read(Line line, @Nullable YearMonth period) {
    List<Finding> findings = new ArrayList<>();
    if (line.overflows()) {
      findings.add(place.fel(F05, "rad " + line.number(), tooManyCells()));
    }
    String expected = "ett område ur inställningarna";
    Optional<Org> org =
        named(line, ExtractField.ORG, text -> area(text, period), expected, findings);
    Optional<StaffGroup> sex = group(line, ExtractField.SEX, Split.SEX, findings);
    Optional<StaffGroup> age = group(line, ExtractField.AGE, Split.AGE, findings);
    Map<StaffMeasure, BigDecimal> numbers = new ExtractNumbers(extract, place).read(line, findings);
    String breakdown =
        sex.isEmpty() || age.isEmpty() ? "" : StaffGroup.crossing(sex.get(), age.get());
    String code = org.map(Org::code).orElse("");
    List<Fact> facts = findings.isEmpty() && period != null
        ? facts(line, new Cell(code, breakdown, period), numbers)
        : List.of();
    return new Read(code, breakdown, facts, findings);
  }

  private record Cell(String org, String breakdown, YearMonth period) {}

  private List<Fact> facts(Line line, Cell cell, Map<StaffMeasure, BigDecimal> numbers) {
    List<Fact> facts = new ArrayList<>();
    Map<StaffMeasure, String> headings = new EnumMap<>(StaffMeasure.class);
    for (ExtractField field : ExtractField.values()) {
      StaffMeasure measure = field.measure();
      if (measure != null) {
        headings.put(measure, extract.heading(field));
      }
    }
    numbers.forEach((measure, number) -> facts.add(new Fact(
        measure.key(cell.org(), cell.breakdown(), cell.period()),
        number,
        measure.unit(),
        Role.REPORT,
        new CellSource(
            place.file(),
            shown(line.cell(ExtractField.SOURCE).orElse("")),
            ExtractChecks.cell(line, Objects.requireNonNull(headings.get(measure)))))));
    return facts;
  }

  /** The committee has no row: it is the sum of the others. */
  private Optional<Org> area(String text, @Nullable YearMonth period) {
    Organisation organisation = context.municipality().organisation();
    return organisation
        .byLabel(text, period)
        .filter(org -> period == null || organisation.rows(period).contains(org));
  }

  private Optional<StaffGroup> group(
      Line line, ExtractField field, Split split, List<Finding> findings) {
    String expected = String.join(", ", extract.words(split));
    return named(line, field, text -> extract.group(split, text), expected, findings);
  }

  private <T> Optional<T> named(
      Line line,
      ExtractField field,
      Function<String, Optional<T>> lookup,
      String expected,
      List<Finding> findings) {
    String text = line.cell(field).orElse("");
    Optional<T> found = lookup.apply(text);
    if (found.isEmpty()) {
      Words words = new Words(
          shown(text),
          expected,
          text.isEmpty() ? "Cellen är tom." : "Namnet känns inte igen.",
          "Rätta cellen, ta bort raden om den är en summa, eller be den som sköter inställningarna"
              + " att lägga till namnet.");
      findings.add(place.fel(L05, ExtractChecks.cell(line, extract.heading(field)), words));
    }
    return found;
  }

  private static Words tooManyCells() {
    return new Words(
        "",
        "",
        "Raden har fler celler än rubrikraden.",
        "Skilj kolumnerna med semikolon om talen har decimalkomma, och lämna uttaget igen.");
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
