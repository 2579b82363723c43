package se.uppfoljning.cases;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import se.uppfoljning.facts.extract.StaffMeasure;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.Role;

/**
 * Hours as an HR system gives them, one line a row: area, sex, age, persons, ordinary hours, sick
 * hours, of which in spells of 60 days or more.
 *
 * <pre>{@code
 * AO K -29 20 1000 100 40
 * }</pre>
 */
public final class StaffCase {
  private static final YearMonth AUGUST = YearMonth.of(2023, 8);
  private static final String HEADINGS =
      "Period;Område;Kön;Ålder;Personer;Ordinarie arbetstid;Sjuktid;Varav dag 60-;Källa\n";

  private StaffCase() {}

  /** The rows as facts of August 2023. */
  public static List<Fact> facts(String rows) {
    return rows.lines().map(row -> row.split(" ")).flatMap(StaffCase::facts).toList();
  }

  private static Stream<Fact> facts(String[] row) {
    String breakdown = "age=" + row[2] + "|sex=" + row[1];
    return Stream.of(
        fact(row, StaffMeasure.EMPLOYEES, breakdown, 3),
        fact(row, StaffMeasure.ORDINARY_HOURS, breakdown, 4),
        fact(row, StaffMeasure.SICK_HOURS, breakdown, 5),
        fact(row, StaffMeasure.LONG_SICK_HOURS, breakdown, 6));
  }

  private static Fact fact(String[] row, StaffMeasure measure, String breakdown, int column) {
    return new Fact(
        measure.key(row[0], breakdown, AUGUST),
        new BigDecimal(row[column]),
        measure.unit(),
        Role.REPORT,
        new CellSource("uttag.csv", "", "rad 2, kolumn Sjuktid"));
  }

  /** The rows as Hudiksvall's extract of August 2023. */
  public static byte[] csv(String rows) {
    StringBuilder csv = new StringBuilder(HEADINGS);
    rows.lines()
        .forEach(row -> csv.append("2023-08;")
            .append(row.replace('.', ',').replace(' ', ';'))
            .append(";konstruerade timmar\n"));
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }
}
