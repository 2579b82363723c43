package se.uppfoljning.jobs;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import se.uppfoljning.computing.economy.EconomyFigures;
import se.uppfoljning.computing.forecast.ForecastFigures;
import se.uppfoljning.computing.forecast.ForecastScores;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.FactBooks;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figures;

/**
 * What is reckoned of the year of a month: for its report, and for the receipt of a delivery in it.
 *
 * @param books what was told in the month and before
 */
record Forecasts(Municipality municipality, YearMonth period, FactBooks books) {

  /** All there is to tell in a report beside those figures. */
  List<Figure> ofReport(Figures known) {
    YearMonth before = period.minusMonths(1);
    List<Figure> forecasts = new ArrayList<>(ForecastFigures.compute(
        municipality,
        period,
        books,
        known,
        new Figures(EconomyFigures.compute(municipality, before, books.of(before)))));
    forecasts.addAll(ForecastScores.compute(municipality, period, books));
    return forecasts;
  }

  /** The forecasts of the month, and how those of the same month of earlier years came out. */
  Figures ofReceipt() {
    Figures known = new Figures(EconomyFigures.compute(municipality, period, books.of(period)));
    List<Figure> forecasts = new ArrayList<>(known.all());
    forecasts.addAll(
        ForecastFigures.compute(municipality, period, books, known, new Figures(List.of())));
    forecasts.addAll(
        ForecastScores.compute(municipality, period, books, List.of(period.getMonthValue())));
    return new Figures(forecasts.stream().distinct().toList());
  }
}
