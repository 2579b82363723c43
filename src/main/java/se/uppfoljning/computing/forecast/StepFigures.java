package se.uppfoljning.computing.forecast;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
import se.uppfoljning.facts.series.RowEvent;
import se.uppfoljning.facts.series.YearForecast;

/**
 * The steps that lead to the forecast of a row. They add up to the way they lead, to the öre; one with
 * + makes the year better.
 *
 * @param list takes them
 * @param known the figures of the operating economy
 * @param model our forecast of the row
 * @param gap the sender's own − ours; empty where it has none
 * @param now what our forecast is made of
 * @param planned of it for the rest of the year; empty where the method has no plan
 * @param oneOffs by month, 1 to 12: what of those booked is once only
 * @param events what is known besides, booked or to come; of all parts of a sum
 */
record StepFigures(
    FigureList list,
    Figures known,
    Figure model,
    Optional<Figure> gap,
    YearForecast now,
    Optional<Figure> planned,
    SortedMap<Integer, Figure> oneOffs,
    List<Known> events) {

  /**
   * An event that is known.
   *
   * @param isKnownBefore whether it was a month ago
   */
  record Known(RowEvent event, boolean isKnownBefore, Figure figure) {
    int month() {
      return event.period().getMonthValue();
    }
  }

  static StepFigures of(
      FigureList list,
      Figures known,
      Figure model,
      Optional<Figure> gap,
      YearForecast now,
      Months oneOffs,
      List<Known> events) {
    return new StepFigures(
        list,
        known,
        model,
        gap,
        now,
        now.rest().plannedAfter(0).map(kr -> planned(list, Variant.PRINTED, kr, model)),
        oneOffs(list, model, oneOffs),
        events);
  }

  private static Figure planned(FigureList list, Variant variant, BigDecimal kr, Figure forecast) {
    return list.add(
        variant,
        forecast.key().with(Kind.PLANNED_REST),
        kr,
        new Origin.Derived(Formula.PLANNED_REST, List.of(forecast.id())));
  }

  /** What a method says nothing of is none. */
  private static SortedMap<Integer, Figure> oneOffs(FigureList list, Figure model, Months months) {
    SortedMap<Integer, Figure> oneOffs = new TreeMap<>();
    for (int month = 1; month <= Months.IN_YEAR; month++) {
      int number = month;
      FactKey key = ForecastStep.ONE_OFFS.ofMonth(model.key(), month);
      months
          .of(month)
          .filter(amount -> amount.signum() != 0)
          .ifPresent(amount -> oneOffs.put(number, list.add(key, amount, oneOff(model))));
    }
    return oneOffs;
  }

  private static Origin oneOff(Figure model) {
    return new Origin.Derived(Formula.ONE_OFFS, List.of(model.id()));
  }

  /** Annual budget + the steps = the sender's forecast, or ours where it has none. */
  void fromBudget(Figure modelVariance) {
    value(Kind.VARIANCE_YTD).ifPresent(variance -> {
      List<Figure> booked = List.copyOf(oneOffs.values());
      FactKey actual = key(ForecastStep.ACTUAL, From.BUDGET);
      List<Figure> steps = new ArrayList<>();
      steps.add(list.minus(actual, Formula.ACTUAL_STEP, variance, booked));
      steps.add(onceOfTheYear(booked));
      profileFromBudget().ifPresent(steps::add);
      FactKey carried = key(ForecastStep.CARRIED, From.BUDGET);
      list.minus(carried, Formula.CARRIED_STEP, modelVariance, steps);
      gap.ifPresent(
          each -> list.add(key(ForecastStep.JUDGEMENT, From.BUDGET), each.value(), each.origin()));
    });
  }

  private Figure onceOfTheYear(List<Figure> booked) {
    List<Figure> once = concat(booked, figures(event -> isToCome(event.month())));
    return list.sum(key(ForecastStep.ONE_OFFS, From.BUDGET), once, oneOff(model));
  }

  private boolean isToCome(int month) {
    return now.rest().expected().of(month).isPresent();
  }

  /** What is planned of the rest of the year − what is budgeted for it. */
  private Optional<Figure> profileFromBudget() {
    FactKey key = key(ForecastStep.PROFILE, From.BUDGET);
    return planned.flatMap(rest -> value(Kind.ANNUAL_BUDGET)
        .flatMap(annual -> value(Kind.BUDGET_YTD)
            .map(untilNow -> list.difference(
                Variant.PRINTED,
                key,
                Formula.PROFILE_STEP,
                List.of(untilNow, rest),
                List.of(annual)))));
  }

  /**
   * The forecast of the month before + the steps = that of now: both the sender's, or both ours.
   *
   * @param before ours of the month before, as it was known then
   * @param origin of that
   * @param own the sender's of the month before
   */
  void fromLastMonth(YearForecast before, Origin origin, Optional<Figure> own) {
    Optional<BigDecimal> expectedKr = before.rest().expected().of(month());
    Optional<Figure> actual = value(Kind.ACTUAL_YTD);
    Optional<Figure> actualBefore = actualBefore();
    if (expectedKr.isPresent() && actual.isPresent() && actualBefore.isPresent()) {
      Figure modelBefore = list.add(Variant.LAST_MONTH, model.key(), before.point(), origin);
      Figure expected = list.add(
          model.key().with(Kind.MODEL_MONTH),
          expectedKr.get(),
          new Origin.Derived(Formula.EXPECTED_MONTH, List.of(modelBefore.id())));
      fromLastMonth(before, modelBefore, actual.get(), List.of(actualBefore.get(), expected));
      gap.ifPresent(each -> own.ifPresent(said -> judgement(each, said, modelBefore)));
    }
  }

  private Optional<Figure> actualBefore() {
    return known
        .find(Variant.LAST_MONTH, model.key().with(Kind.ACTUAL_YTD))
        .filter(each -> each.value() != null);
  }

  private void fromLastMonth(
      YearForecast before, Figure modelBefore, Figure actual, List<Figure> wasExpected) {
    List<Figure> booked = Optional.ofNullable(oneOffs.get(month())).stream().toList();
    List<Figure> told = figures(event -> event.isKnownBefore() && event.month() == month());
    Figure once = onceThisMonth(booked, told);
    FactKey key = key(ForecastStep.ACTUAL, From.LAST_MONTH);
    Figure outcome = list.difference(
        Variant.PRINTED,
        key,
        Formula.ACTUAL_CHANGE,
        concat(List.of(actual), told),
        concat(wasExpected, booked));
    List<Figure> others = new ArrayList<>(List.of(modelBefore, outcome, once));
    profileFromLastMonth(before, modelBefore).ifPresent(others::add);
    FactKey carried = key(ForecastStep.CARRIED, From.LAST_MONTH);
    list.minus(carried, Formula.CARRIED_CHANGE, model, others);
  }

  private int month() {
    return model.key().period().getMonthValue();
  }

  /** What is once only of the month beyond what was known of it, and what has come to be known since. */
  private Figure onceThisMonth(List<Figure> booked, List<Figure> told) {
    FactKey key = key(ForecastStep.ONE_OFFS, From.LAST_MONTH);
    List<Figure> news =
        concat(booked, figures(event -> !event.isKnownBefore() && isToCome(event.month())));
    return told.isEmpty()
        ? list.sum(key, news, oneOff(model))
        : list.difference(Variant.PRINTED, key, Formula.ONE_OFFS_CHANGE, news, told);
  }

  private static List<Figure> concat(List<Figure> some, List<Figure> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private List<Figure> figures(Predicate<Known> which) {
    return events.stream().filter(which).map(Known::figure).toList();
  }

  /** What is planned of the rest of the year − what was planned of the same months. */
  private Optional<Figure> profileFromLastMonth(YearForecast before, Figure modelBefore) {
    FactKey key = key(ForecastStep.PROFILE, From.LAST_MONTH);
    return planned.flatMap(rest -> before
        .rest()
        .plannedAfter(month())
        .map(kr -> planned(list, Variant.LAST_MONTH, kr, modelBefore))
        .map(then -> list.minus(key, Formula.PROFILE_CHANGE, rest, List.of(then))));
  }

  private void judgement(Figure now, Figure own, Figure modelBefore) {
    FactKey gapBefore = model.key().with(Kind.MODEL_GAP);
    Figure before =
        list.minus(Variant.LAST_MONTH, gapBefore, Formula.MODEL_GAP, own, List.of(modelBefore));
    list.minus(
        key(ForecastStep.JUDGEMENT, From.LAST_MONTH), Formula.GAP_CHANGE, now, List.of(before));
  }

  private FactKey key(ForecastStep step, From from) {
    return step.of(model.key(), from);
  }

  private Optional<Figure> value(Kind kind) {
    return known.printed(model.key().with(kind)).filter(figure -> figure.value() != null);
  }
}
