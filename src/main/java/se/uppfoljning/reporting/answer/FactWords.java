package se.uppfoljning.reporting.answer;

import java.math.BigDecimal;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.extract.StaffGroup;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.organisation.Measure;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.ReportTable;
import se.uppfoljning.facts.profile.PrintProfile;
import se.uppfoljning.reporting.PeriodWords;
import se.uppfoljning.reporting.Units;

/** A delivered number in the words of the report: its row, column, amount and place. */
record FactWords(Municipality municipality) {

  String row(FactKey key) {
    String org = municipality.organisation().byCode(key.org()).map(Org::name).orElse(key.org());
    if (isStaff(key)) {
      return org + ", " + StaffGroup.words(key.breakdown());
    }
    return key.measure().equals(municipality.profile().areas()) ? org : org + ", " + measure(key);
  }

  private String measure(FactKey key) {
    return municipality.measures().byCode(key.measure()).map(Measure::name).orElse(key.measure());
  }

  String column(FactKey key) {
    if (isStaff(key)) {
      return measure(key);
    }
    String heading = municipality.profile().column(municipality.table(key.measure()), key.kind());
    return new PeriodWords(key.period()).fill(heading);
  }

  boolean isStaff(FactKey key) {
    return municipality.table(key.measure()) == ReportTable.STAFF;
  }

  /** The sheet, or what an extract says of where its numbers come from. */
  String part(Fact fact) {
    String sheet = fact.source().sheet();
    return isStaff(fact.key())
        ? "Uttag" + (sheet.isEmpty() ? "" : ", källa: " + sheet)
        : "Flik " + sheet;
  }

  /** "Blad1!B4". */
  String cell(Fact fact) {
    String sheet = isStaff(fact.key()) ? "" : fact.source().sheet() + "!";
    return sheet + fact.source().cell();
  }

  String amount(Fact fact) {
    return amount(fact.key(), fact.value(), fact.unit());
  }

  String amount(FactKey key, BigDecimal value, FigureUnit unit) {
    String display = municipality.display(key, value, unit);
    return Units.behind(display, municipality, key, unit);
  }

  /** "−31 054 tkr blev −31 000 tkr"; to the öre where both are printed alike. */
  String change(Fact old, Fact fact) {
    String was = amount(old);
    String is = amount(fact);
    return was.equals(is) ? exact(old) + " blev " + exact(fact) : was + " blev " + is;
  }

  private String exact(Fact fact) {
    return PrintProfile.exact(fact.value()) + "\u00A0"
        + (fact.unit() == FigureUnit.KR ? "kr" : fact.unit().word());
  }
}
