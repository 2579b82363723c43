package se.uppfoljning.computing.forecast;

import java.time.YearMonth;
import java.util.stream.Stream;
import se.uppfoljning.computing.economy.EconomyFigures;
import se.uppfoljning.computing.economy.ResultFigures;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactBooks;
import se.uppfoljning.facts.figures.Figures;

/** The economy of a month with its forecasts, as a report has them. */
final class ReckonedMonth {
  private ReckonedMonth() {}

  static Figures of(Municipality municipality, FactBooks books, YearMonth period) {
    YearMonth before = period.minusMonths(1);
    Figures economy = new Figures(EconomyFigures.compute(municipality, period, books.of(period)));
    FactBook lastMonth = books.of(before);
    Figures known = new Figures(Stream.concat(
            economy.all().stream(),
            ResultFigures.compute(municipality, period, economy, books.of(period), lastMonth)
                .stream())
        .toList());
    return new Figures(Stream.concat(
            known.all().stream(),
            ForecastFigures.compute(
                municipality,
                period,
                books,
                known,
                new Figures(EconomyFigures.compute(municipality, before, lastMonth)))
                .stream())
        .toList());
  }
}
