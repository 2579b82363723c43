package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.N01;
import static se.uppfoljning.facts.delivery.FindingCode.N02;
import static se.uppfoljning.facts.delivery.FindingCode.N05;
import static se.uppfoljning.facts.delivery.FindingCode.N06;
import static se.uppfoljning.facts.delivery.FindingCode.N10;
import static se.uppfoljning.facts.delivery.FindingCode.N11;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.extract.Extract;
import se.uppfoljning.facts.extract.ExtractField;
import se.uppfoljning.facts.extract.StaffMeasure;
import se.uppfoljning.facts.number.NumberText;
import se.uppfoljning.facts.number.ParsedNumber;
import se.uppfoljning.facts.table.ExtractTable.Line;

/**
 * The persons and hours of a row: none negative, persons whole, sick leave within ordinary hours,
 * long sick leave within sick leave, and no hours without persons, since a group of nobody is not
 * hidden.
 */
record ExtractNumbers(Extract extract, TablePlace place) {
  /** More hours than the whole country works in a year. */
  private static final BigDecimal HIGHEST = new BigDecimal("1E11");

  Map<StaffMeasure, BigDecimal> read(Line line, List<Finding> findings) {
    Map<StaffMeasure, BigDecimal> numbers = new EnumMap<>(StaffMeasure.class);
    for (ExtractField field : ExtractField.values()) {
      StaffMeasure measure = field.measure();
      if (measure != null) {
        BigDecimal number = number(line, field, findings);
        if (number != null) {
          numbers.put(measure, number);
        }
      }
    }
    within(line, numbers, ExtractField.SICK_HOURS, ExtractField.ORDINARY_HOURS, findings);
    within(line, numbers, ExtractField.LONG_SICK_HOURS, ExtractField.SICK_HOURS, findings);
    BigDecimal persons = numbers.get(StaffMeasure.EMPLOYEES);
    BigDecimal hours = numbers.get(StaffMeasure.ORDINARY_HOURS);
    if (persons != null && hours != null && persons.signum() == 0 && hours.signum() > 0) {
      findings.add(nobodysHours(line));
    }
    return numbers;
  }

  private @Nullable BigDecimal number(Line line, ExtractField field, List<Finding> findings) {
    ParsedNumber parsed = NumberText.parse(line.cell(field).orElse(""));
    if (parsed instanceof ParsedNumber.Missing) {
      return told(line, field, N05, "Cellen är tom.", "Skriv talet, 0 om ingen.", findings);
    }
    if (parsed instanceof ParsedNumber.Ambiguous) {
      return told(
          line,
          field,
          N02,
          "Talet kan läsas på två sätt: med tusental eller med decimaler.",
          "Skriv högst två decimaler, eller inget tecken mellan tusental.",
          findings);
    }
    if (!(parsed instanceof ParsedNumber.Value value) || value.unit() != null) {
      return told(line, field, N01, "Cellen innehåller inget tal.", "Skriv bara talet.", findings);
    }
    return judged(line, field, value.number(), findings);
  }

  private @Nullable BigDecimal judged(
      Line line, ExtractField field, BigDecimal number, List<Finding> findings) {
    if (number.signum() < 0) {
      return told(line, field, N10, "Talet kan inte vara negativt.", "Rätta talet.", findings);
    }
    if (number.compareTo(HIGHEST) > 0) {
      return told(line, field, N06, "Talet är orimligt stort.", "Rätta talet i uttaget.", findings);
    }
    boolean fraction = number.stripTrailingZeros().scale() > 0;
    return field == ExtractField.PERSONS && fraction
        ? told(
            line,
            field,
            N01,
            "Antalet personer är inget heltal.",
            "Lämna antalet anställda, inte årsarbetare.",
            findings)
        : number;
  }

  private void within(
      Line line,
      Map<StaffMeasure, BigDecimal> numbers,
      ExtractField part,
      ExtractField whole,
      List<Finding> findings) {
    BigDecimal some = numbers.get(part.measure());
    BigDecimal all = numbers.get(whole.measure());
    if (some != null && all != null && some.compareTo(all) > 0) {
      String message =
          "Timmarna är fler än i kolumnen " + extract.heading(whole) + ", som de är en del av.";
      String remedy = "Rätta timmarna i den ena kolumnen.";
      told(line, part, N11, message, remedy, findings);
    }
  }

  private Finding nobodysHours(Line line) {
    return fel(
        line,
        ExtractField.PERSONS,
        N11,
        "Gruppen har timmar men inga personer.",
        "Räkna med alla som har haft timmar i perioden.");
  }

  private @Nullable BigDecimal told(
      Line line,
      ExtractField field,
      FindingCode code,
      String message,
      String remedy,
      List<Finding> findings) {
    findings.add(fel(line, field, code, message, remedy));
    return null;
  }

  private Finding fel(
      Line line, ExtractField field, FindingCode code, String message, String remedy) {
    String cell = ExtractChecks.cell(line, extract.heading(field));
    return place.fel(code, cell, new Words("", "", message, remedy));
  }
}
