package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.extract.StaffMeasure;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Formula;
import se.uppfoljning.facts.figures.Origin;

/** V10. Luleå 2020: men 9,97 and women 9,76, but 9,24 in all (handbook 10). */
class StaffEditionChecksTest {
  private static final List<String> GROUPS =
      List.of("", "sex=K", "sex=M", "age=-29", "age=30-49", "age=50-");

  @Test
  void aTotalOutsideItsPartsIsAskedAbout() {
    assertThat(found("9.24", "9.76", "9.97", "8.64", "8.90", "9.79"))
        .containsExactly(
            "V10 FRAGA Social- och omsorgsnämnden: sjukfrånvaron totalt ligger inte mellan"
                + " delarna efter kön.");
    assertThat(found("9.98", "9.76", "9.97", "8.64", "8.90", "9.79")).hasSize(2);
  }

  /** Luleå 2024. */
  @Test
  void aTotalAmongItsPartsIsNot() {
    assertThat(found("8.74", "9.57", "6.03", "6.58", "7.75", "10.66")).isEmpty();
    assertThat(found("5", "5", "5", "5", "5", "5")).isEmpty();
  }

  @Test
  void whatIsHiddenOrMissingIsNotCompared() {
    assertThat(found("9.24", null, null, "8.64", "8.90", "9.79")).isEmpty();
    assertThat(found(null, "9.76", "9.97", "8.64", "8.90", "9.79")).isEmpty();
  }

  private static List<String> found(@Nullable String... percents) {
    List<Figure> figures = new ArrayList<>();
    for (int index = 0; index < GROUPS.size(); index++) {
      FactKey key = StaffMeasure.SICK_LEAVE_RATE.key("SON", GROUPS.get(index), MonthHome.AUGUST);
      @Nullable String percent = percents[index];
      figures.add(new Figure(
          key.id(),
          key,
          percent == null ? null : new BigDecimal(percent),
          FigureUnit.PERCENT,
          new Origin.Derived(Formula.SICK_LEAVE_RATE, List.of()),
          ""));
    }
    return StaffEditionChecks.check(Hudiksvall.municipality(), new Figures(figures)).stream()
        .map(StaffEditionChecksTest::words)
        .toList();
  }

  private static String words(Finding finding) {
    return finding.code() + " " + finding.severity() + " " + finding.message();
  }
}
