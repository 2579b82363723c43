package se.uppfoljning.setup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.budget.Budget;
import se.uppfoljning.facts.budget.BudgetRow;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Kind;

/**
 * Reads budget.csv: facts in the form of FACTS.csv, of the two kinds that are decided, with the day
 * and the decision of every version.
 */
final class BudgetFile {
  static final Set<String> KINDS = Set.of(Kind.ANNUAL_BUDGET.code(), Kind.BUDGET_YTD.code());

  /** The columns of the file. */
  record Line(
      YearMonth period,
      String org,
      String measure,
      @Nullable String breakdown,
      Kind kind,
      BigDecimal value,
      FigureUnit unit,
      @Nullable String source,
      @Nullable LocalDate decided,
      @Nullable String decision) {
    private BudgetRow row(Spot spot) {
      return new BudgetRow(
          new FactKey(org, measure, breakdown == null ? "" : breakdown, period, kind),
          value,
          decided,
          spot.source(decision == null ? "" : decision));
    }
  }

  private BudgetFile() {}

  static Budget read(
      Folder folder, CsvText.Lines measureLines, Names orgs, Names measures, Faults faults) {
    CsvText.Lines lines = folder.csv(Source.BUDGET);
    orgs.check(lines.column("org"), faults);
    measures.check(lines.column("measure"), faults);
    Map<String, String> units = units(measureLines);
    for (Tree.Entries row : lines.rows()) {
      checkKind(row, faults);
      checkUnit(row, units, faults);
      checkBreakdown(row, faults);
      if (row.value("decision") != null && row.value("decided") == null) {
        faults.missing(row.spot(), "decided", ": ett beslut har en dag");
      }
    }
    checkVersions(lines, faults);
    Binder<Line> binder = Source.BUDGET.binder(faults);
    List<BudgetRow> rows = lines.rows().stream()
        .flatMap(line -> binder.bind(line).map(bound -> bound.row(line.spot())).stream())
        .toList();
    return Budget.of(rows, BudgetProfileFile.read(folder, orgs, measures, faults));
  }

  /** A number is decided once a day; without day once. */
  private static void checkVersions(CsvText.Lines lines, Faults faults) {
    List<Tree.Text> versions =
        lines.together("org", "measure", "breakdown", "period", "kind", "decided");
    faults.doubled(
        "Budgeten för",
        versions.stream()
            .map(key -> new Tree.Text(key.spot(), key.text().replaceFirst("/$", "")))
            .toList());
  }

  /** The unit of each measure, where it is one. */
  private static Map<String, String> units(CsvText.Lines measureLines) {
    Map<String, String> units = new HashMap<>();
    for (Tree.Entries measure : measureLines.rows()) {
      measure
          .text("unit")
          .filter(BudgetFile::isUnit)
          .ifPresent(
              unit -> measure.text("code").ifPresent(code -> units.put(code.text(), unit.text())));
    }
    return units;
  }

  private static boolean isUnit(Tree.Text unit) {
    return Scalar.spellings(FigureUnit.class).containsKey(unit.text());
  }

  private static void checkKind(Tree.Entries row, Faults faults) {
    row.text("kind")
        .filter(kind -> Kind.ofCode(kind.text()).isPresent() && !KINDS.contains(kind.text()))
        .ifPresent(kind -> faults.invalid("kind", kind, "annual_budget | budget_ytd"));
  }

  private static void checkUnit(Tree.Entries row, Map<String, String> units, Faults faults) {
    Optional<String> expected = row.text("measure").map(measure -> units.get(measure.text()));
    row.text("unit")
        .filter(BudgetFile::isUnit)
        .filter(unit -> expected.filter(wanted -> !wanted.equals(unit.text())).isPresent())
        .ifPresent(unit -> faults.invalid(
            unit, expected.orElse(""), "Enheten är inte måttets enhet i measures.csv."));
  }

  private static void checkBreakdown(Tree.Entries row, Faults faults) {
    Form.BREAKDOWN.check(row, "breakdown", faults);
    row.text("breakdown").ifPresent(breakdown -> {
      List<String> parts = Arrays.asList(breakdown.text().split("\\|", -1));
      if (!parts.equals(parts.stream().sorted().toList())) {
        faults.invalid("breakdown", breakdown, "delarna i bokstavsordning");
      }
    });
  }
}
