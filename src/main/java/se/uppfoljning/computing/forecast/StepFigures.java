package se.uppfoljning.computing.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Formula;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Origin;
import se.uppfoljning.facts.series.ForecastStep;
import se.uppfoljning.facts.series.ForecastStep.From;
import se.uppfoljning.facts.series.Months;
import se.uppfoljning.facts.series.YearForecast;

/**
 * The steps that lead to the forecast of a row. They add up to the way they lead, to the öre; one with
 * + makes the year better.
 *
 * @param list takes them
 * @param known the figures of the operating economy
 * @param model our forecast of the row
 * @param gap the sender's own − ours; empty where it has none
 * @param oneOffs what of the months is once only
 */
record StepFigures(
    FigureList list, Figures known, Figure model, Optional<Figure> gap, List<Figure> oneOffs) {

  static StepFigures of(
      FigureList list, Figures known, Figure model, Optional<Figure> gap, Months oneOffs) {
    return new StepFigures(list, known, model, gap, oneOffs(list, model, oneOffs));
  }

  /** One a month that has any; what a method says nothing of is none. */
  private static List<Figure> oneOffs(FigureList list, Figure model, Months months) {
    List<Figure> oneOffs = new ArrayList<>();
    for (int month = 1; month <= Months.IN_YEAR; month++) {
      FactKey key = ForecastStep.ONE_OFFS.ofMonth(model.key(), month);
      months
          .of(month)
          .filter(amount -> amount.signum() != 0)
          .map(amount -> list.add(key, amount, oneOff(model)))
          .ifPresent(oneOffs::add);
    }
    return oneOffs;
  }

  private static Origin oneOff(Figure model) {
    return new Origin.Derived(Formula.ONE_OFFS, List.of(model.id()));
  }

  /** Annual budget + the steps = the sender's forecast, or ours where it has none. */
  void fromBudget(Figure modelVariance) {
    value(Kind.VARIANCE_YTD).ifPresent(variance -> {
      Figure once = list.sum(key(ForecastStep.ONE_OFFS, From.BUDGET), oneOffs, oneOff(model));
      list.minus(key(ForecastStep.ACTUAL, From.BUDGET), Formula.ACTUAL_STEP, variance, once);
      list.minus(key(ForecastStep.REST, From.BUDGET), Formula.REST_STEP, modelVariance, variance);
      gap.ifPresent(
          each -> list.add(key(ForecastStep.JUDGEMENT, From.BUDGET), each.value(), each.origin()));
    });
  }

  /**
   * The forecast of the month before + the steps = that of now: both the sender's, or both ours.
   *
   * @param before ours of the month before
   * @param origin of that
   * @param own the sender's of the month before
   */
  void fromLastMonth(YearForecast before, Origin origin, Optional<Figure> own) {
    Optional<Figure> actual = value(Kind.ACTUAL_YTD);
    Optional<Figure> actualBefore = known
        .find(Variant.LAST_MONTH, model.key().with(Kind.ACTUAL_YTD))
        .filter(each -> each.value() != null);
    if (before.nextMonth() != null && actual.isPresent() && actualBefore.isPresent()) {
      Figure modelBefore = list.add(Variant.LAST_MONTH, model.key(), before.point(), origin);
      Figure once = onceThisMonth(before.months() + 1);
      Figure month = list.minus(
          key(ForecastStep.ACTUAL, From.LAST_MONTH),
          Formula.ACTUAL_CHANGE,
          actual.get(),
          actualBefore.get(),
          expected(before, modelBefore),
          once);
      FactKey rest = key(ForecastStep.REST, From.LAST_MONTH);
      list.minus(rest, Formula.REST_CHANGE, model, modelBefore, month, once);
      gap.ifPresent(now -> own.ifPresent(each -> judgement(now, each, modelBefore)));
    }
  }

  private Figure expected(YearForecast before, Figure modelBefore) {
    return list.add(
        model.key().with(Kind.MODEL_MONTH),
        before.nextMonth(),
        new Origin.Derived(Formula.EXPECTED_MONTH, List.of(modelBefore.id())));
  }

  private Figure onceThisMonth(int month) {
    FactKey ofMonth = ForecastStep.ONE_OFFS.ofMonth(model.key(), month);
    return list.sum(
        key(ForecastStep.ONE_OFFS, From.LAST_MONTH),
        oneOffs.stream().filter(each -> each.key().equals(ofMonth)).toList(),
        oneOff(model));
  }

  private void judgement(Figure now, Figure own, Figure modelBefore) {
    Figure before = list.minus(
        Variant.LAST_MONTH, model.key().with(Kind.MODEL_GAP), Formula.MODEL_GAP, own, modelBefore);
    list.minus(key(ForecastStep.JUDGEMENT, From.LAST_MONTH), Formula.GAP_CHANGE, now, before);
  }

  private FactKey key(ForecastStep step, From from) {
    return step.of(model.key(), from);
  }

  private Optional<Figure> value(Kind kind) {
    return known.printed(model.key().with(kind)).filter(figure -> figure.value() != null);
  }
}
