package se.uppfoljning.computing.forecast;

import static se.uppfoljning.computing.forecast.Statistics.clip;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a year will end at by what is booked of it: booked + rest·(plan + κ·deviation), rest being
 * the share of the year that is not booked. In the series' unit and sign.
 *
 * @param point the expected total of the year
 * @param spread what is usually wrong with it: a scale for the interval, not yet an interval
 * @param doubt what decides the spread
 * @param sign 1, or −1 when the plan is below 0
 * @param plan the total that was expected before anything was booked
 * @param carried κ: how much of the deviation so far is carried forward, 0 to 1
 * @param rest the share of the year that is not booked
 * @param oneOffs how much of what is booked in each month is taken to be once only, and not carried
 *     forward; not a number in a month that is not booked
 * @param toCome the months that are not booked
 */
record Outlook(
    double point,
    double spread,
    Doubt doubt,
    int sign,
    double plan,
    double carried,
    double rest,
    TwelveMonths oneOffs,
    Rest toCome) {
  /** A month farther off its season than this many standard deviations is partly a one-off. */
  private static final double ODD_DEVIATIONS = 2;

  /** From twice to four times as far the part that counts falls to nothing. */
  private static final double FALLS_FROM = 2;

  private static final double IS_NOTHING_AT = 4;

  /** Where less is left of the year, last year's rest says nothing of a whole year. */
  private static final double LEAST_REST = .1;

  static final double LEAST_BOOKED = .02;
  private static final double NOTHING = 1e-6;

  static Outlook of(SeriesModel series, TwelveMonths actual) {
    return new Reckoning(series, actual).outlook();
  }

  /** The steps, with what they share. */
  private static final class Reckoning {
    private final SeriesModel series;
    private final TwelveMonths actual;
    private final TwelveMonths shares;
    private final List<Integer> booked;
    private final double rest;
    private final double plan;
    private final double level;
    private final double memory;
    private final double bookedShare;

    Reckoning(SeriesModel series, TwelveMonths actual) {
      this.series = series;
      this.actual = actual;
      this.shares = series.season().shares();
      this.booked = actual.known();
      this.rest = 1 - booked.stream().mapToDouble(shares::get).sum();
      this.plan = plan();
      double known = series.noise().level();
      this.level = known > 0 ? known : Math.abs(plan) / TwelveMonths.COUNT;
      this.memory = memory();
      this.bookedShare = booked.stream()
          .mapToDouble(month -> weight(month) * shares.get(month))
          .sum();
    }

    Outlook outlook() {
      double carried = carried();
      double yearToGo = plan + carried * deviation();
      Doubt doubt = new Doubt(
          level,
          TwelveMonths.COUNT * rest,
          TwelveMonths.COUNT - booked.size(),
          carried,
          noiseOfDeviation());
      return new Outlook(
          actual.total() + rest * yearToGo,
          doubt.spread(series.habits().planVariance(), series.noise().variance()),
          doubt,
          plan >= 0 ? 1 : -1,
          plan,
          carried,
          rest,
          oneOffs(),
          new Rest(spread(plan), spread(yearToGo)));
    }

    /** What of a whole year falls on each month that is not booked. */
    private TwelveMonths spread(double year) {
      return actual.others(month -> shares.get(month) * year);
    }

    /**
     * w·budget + (1−w)·last year, where last year is the rest of it scaled to a whole year: that is
     * what is to come. With one of them only, that; with none, what is booked × 12 / months.
     */
    private double plan() {
      Double budget = series.budget();
      TwelveMonths lastYear = series.calmLastYear();
      if (lastYear != null) {
        double last = lastYear(lastYear);
        double weight = series.habits().budgetWeight();
        return budget == null ? last : weight * budget + (1 - weight) * last;
      }
      if (budget != null) {
        return budget;
      }
      return booked.isEmpty() ? 0 : actual.total() * TwelveMonths.COUNT / booked.size();
    }

    private double lastYear(TwelveMonths lastYear) {
      double toCome = IntStream.range(0, TwelveMonths.COUNT)
          .filter(month -> !actual.knows(month))
          .mapToDouble(lastYear::get)
          .sum();
      return rest > LEAST_REST ? toCome / rest : lastYear.total();
    }

    /**
     * λ, what a month weighs against the one after it: 1 − gain, where the gain (−q + √(q² + 4qv)) /
     * 2v is the best there is for a deviation that wanders by the variance q a month and is seen
     * through the noise v (the steady state of a local level, Harvey 1989, section 4.1).
     */
    private double memory() {
      double drift = series.recipe().drift();
      double variance = series.noise().variance();
      double gain = (Math.sqrt(drift * drift + 4 * drift * variance) - drift) / (2 * variance);
      return Math.min(1 - gain, series.recipe().longestMemory());
    }

    private double weight(int month) {
      return Math.pow(memory, booked.get(booked.size() - 1) - month);
    }

    /**
     * κ = τ² / (τ² + v·Σw²/(12·Σw·share)²): the part of the deviation that is the plan's fault and not
     * noise, by how wrong plans are (τ²) and how noisy the months seen (v). 0 when nothing is booked
     * that the season knows of.
     */
    private double carried() {
      if (bookedShare <= NOTHING) {
        return 0;
      }
      double ofPlan = series.habits().planVariance();
      return ofPlan / (ofPlan + series.noise().variance() * noiseOfDeviation());
    }

    /** Σw²/(12·Σw·share)²; 0 when nothing is booked that the season knows of. */
    private double noiseOfDeviation() {
      double squares =
          booked.stream().mapToDouble(month -> Statistics.square(weight(month))).sum();
      return bookedShare <= NOTHING
          ? 0
          : squares / Statistics.square(TwelveMonths.COUNT * bookedShare);
    }

    /** Σw·(actual − plan·share, without one-offs) / Σw·share: how wrong the plan of a year looks. */
    private double deviation() {
      if (booked.isEmpty()) {
        return 0;
      }
      double sum = booked.stream()
          .mapToDouble(month -> weight(month) * usual(offSeason(month)))
          .sum();
      return sum / Math.max(bookedShare, LEAST_BOOKED);
    }

    private TwelveMonths oneOffs() {
      return TwelveMonths.each(month -> offSeason(month) - usual(offSeason(month)));
    }

    private double offSeason(int month) {
      return actual.get(month) - plan * shares.get(month);
    }

    /**
     * The part of a deviation that may come again: all of it within two standard deviations, no more
     * than that beyond, and with a recipe that forgets one-offs less and less from four, and nothing
     * from eight (Hampel's three parts).
     */
    private double usual(double off) {
      double limit = ODD_DEVIATIONS * Math.sqrt(series.noise().variance()) * level;
      double within = clip(off, -limit, limit);
      double times = limit > 0 ? Math.abs(off) / limit : 0;
      if (!series.recipe().forgetsOneOffs() || times <= FALLS_FROM) {
        return within;
      }
      return within * Math.max(0, (IS_NOTHING_AT - times) / (IS_NOTHING_AT - FALLS_FROM));
    }
  }
}
