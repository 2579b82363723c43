package se.uppfoljning.computing.forecast;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactBooks;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Role;

/** What areas told in the months of some years, in tkr: the rows of a home that has been used. */
final class ToldMonths {
  private final SortedMap<YearMonth, List<Fact>> facts = new TreeMap<>();

  /**
   * A number of one month, in the place of an earlier one.
   *
   * @param row "AO" is its result, "AO/personnelCost" another of its lines
   */
  ToldMonths say(String row, String month, Kind kind, String tkr) {
    YearMonth period = YearMonth.parse(month);
    String[] line = row.split("/", -1);
    FactKey key = FactKey.of(line[0], line.length > 1 ? line[1] : "net", period, kind);
    List<Fact> told = facts.computeIfAbsent(period, each -> new ArrayList<>());
    told.removeIf(fact -> fact.key().equals(key));
    told.add(new Fact(
        key,
        new BigDecimal(tkr).movePointRight(3),
        FigureUnit.KR,
        Role.REPORT,
        new CellSource(line[0] + " " + month + ".xlsx", "Blad1", "B2")));
    return this;
  }

  /** Accumulated outcomes of the first months of a year, a month's amount from its number. */
  ToldMonths year(String row, int year, int months, IntFunction<String> tkr) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int month = 1; month <= months; month++) {
      sum = sum.add(new BigDecimal(tkr.apply(month)));
      say(row, YearMonth.of(year, month).toString(), Kind.ACTUAL_YTD, sum.toPlainString());
    }
    return this;
  }

  FactBooks books() {
    SortedMap<YearMonth, FactBook> books = new TreeMap<>();
    facts.forEach((month, each) -> books.put(month, new FactBook(each)));
    return new FactBooks(books);
  }
}
