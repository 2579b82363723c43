package se.uppfoljning.setup;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.budget.MonthlyProfile;
import se.uppfoljning.facts.budget.MonthlyProfile.Pattern;

/** Reads budgetprofil.csv, which need not be there. */
final class BudgetProfileFile {
  private static final List<String> WEIGHTS = Arrays.stream(Line.class.getRecordComponents())
      .map(component -> component.getName())
      .filter(name -> name.matches("w\\d\\d"))
      .toList();

  /** The columns of the file: one weight a month, where the pattern is weights. */
  record Line(
      String org,
      @Nullable String measure,
      int fromYear,
      Pattern pattern,
      @Nullable BigDecimal w01,
      @Nullable BigDecimal w02,
      @Nullable BigDecimal w03,
      @Nullable BigDecimal w04,
      @Nullable BigDecimal w05,
      @Nullable BigDecimal w06,
      @Nullable BigDecimal w07,
      @Nullable BigDecimal w08,
      @Nullable BigDecimal w09,
      @Nullable BigDecimal w10,
      @Nullable BigDecimal w11,
      @Nullable BigDecimal w12) {
    private List<BigDecimal> weights() {
      return Stream.of(w01, w02, w03, w04, w05, w06, w07, w08, w09, w10, w11, w12)
          .filter(Objects::nonNull)
          .toList();
    }

    private MonthlyProfile profile(Spot spot) {
      return new MonthlyProfile(org, measure, fromYear, pattern, weights(), spot.source(""));
    }
  }

  private BudgetProfileFile() {}

  static List<MonthlyProfile> read(Folder folder, Names orgs, Names measures, Faults faults) {
    if (folder.namesIfAny(Source.BUDGET_PROFILE.name()).isEmpty()) {
      return List.of();
    }
    CsvText.Lines lines = folder.csv(Source.BUDGET_PROFILE);
    orgs.check(lines.column("org"), faults);
    measures.check(lines.column("measure"), faults);
    faults.doubled("Profilen för", lines.together("org", "measure", "from_year"));
    Binder<Line> binder = Source.BUDGET_PROFILE.binder(faults);
    return lines.rows().stream()
        .flatMap(row -> {
          checkYear(row, faults);
          return binder.bind(row).map(line -> profile(row, line, faults)).stream();
        })
        .toList();
  }

  private static void checkYear(Tree.Entries row, Faults faults) {
    row.text("from_year")
        .filter(year -> !year.text().matches("[12]\\d{3}"))
        .ifPresent(year -> faults.invalid("from_year", year, "ett år som 2023"));
  }

  private static MonthlyProfile profile(Tree.Entries row, Line line, Faults faults) {
    if (line.pattern() == Pattern.WEIGHTS) {
      checkWeights(row, line, faults);
    } else {
      WEIGHTS.stream()
          .flatMap(month -> row.text(month).stream())
          .findFirst()
          .ifPresent(weight -> faults.superfluous(
              "w01–w12", weight, "Bara mönstret weights har en andel för varje månad."));
    }
    return line.profile(row.spot());
  }

  private static void checkWeights(Tree.Entries row, Line line, Faults faults) {
    for (String month : WEIGHTS) {
      if (row.value(month) == null) {
        faults.missing(row.spot(), month, ": mönstret weights har en andel för varje månad");
      }
    }
    BigDecimal sum = line.weights().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (line.weights().size() == WEIGHTS.size() && sum.compareTo(BigDecimal.ONE) != 0) {
      Tree.Text seen = new Tree.Text(row.spot(), sum.toPlainString());
      faults.invalid(
          seen, "andelar som tillsammans är precis 1", "Andelarna är tillsammans inte 1.");
    }
  }
}
