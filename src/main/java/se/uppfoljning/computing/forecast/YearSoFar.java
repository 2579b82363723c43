package se.uppfoljning.computing.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How sure a forecast is by the booked months of the year itself, where too few years are over to tell:
 * calm months promise a calm rest of the year, and plans that have been right so far are likely to be
 * good plans. Learnt of all series of a group after as many months.
 *
 * @param noise v of a month of the group, in parts of a level squared
 * @param planVariance τ²: how wrong the plans of the group look, in parts of the year squared
 */
record YearSoFar(double noise, double planVariance) {

  /** A first guess weighs one series: a few that agree tell more than what is usual elsewhere. */
  private static final double GUESS_WEIGHS = 1;

  /** The group weighs as many months of a series' own. */
  private static final double GROUP_WEIGHS_MONTHS = 4;

  private static final double LEAST_NOISE = .002;
  private static final double LEAST_PLAN_VARIANCE = .001;

  /**
   * How the booked months of a series lie, by its season, without what is taken to be once only: that is
   * not to come again.
   *
   * @param months how many
   * @param sums how many sums they were told in, one each mostly
   * @param squares Σ min((actual − total·share/Σshare)²/(months·level²), 9): what their total leaves
   * @param deviation total/(plan·Σshare) − 1: how wrong the plan looks; null where the plan is made of
   *     these months themselves
   */
  record Booked(
      int months, int sums, double squares, @Nullable Double deviation) {

    /** Empty when nothing is booked that the season and the plan know of. */
    static Optional<Booked> of(YearCase series, SeriesModel model, Outlook outlook, int months) {
      TwelveMonths shares = model.season().shares();
      TwelveMonths booked = series.actual().after(months);
      TwelveMonths actual =
          TwelveMonths.each(month -> booked.get(month) - outlook.oneOffs().get(month));
      double share = 1 - outlook.rest();
      double total = actual.total();
      if (share < Outlook.LEAST_BOOKED || outlook.plan() == 0 || outlook.doubt().level() == 0) {
        return Optional.empty();
      }
      TwelveMonths residuals =
          TwelveMonths.each(month -> (actual.get(month) - total * shares.get(month) / share)
              / outlook.doubt().level());
      List<Double> squares = squares(residuals, series.shared());
      return Optional.of(new Booked(
          actual.known().size(),
          squares.size(),
          squares.stream().mapToDouble(Double::doubleValue).sum(),
          model.knowsPlan() ? Double.valueOf(total / (outlook.plan() * share) - 1) : null));
    }

    /** The noise of a month; of one sum alone at most what its deviation would be if it were noise. */
    private Stream<Double> noise() {
      return sums > 1
          ? Stream.of(squares / (sums - 1))
          : Stream.ofNullable(deviation).map(each -> months * Statistics.square(each));
    }

    /** One a sum that was told, as large as that of a month would be. */
    private static List<Double> squares(TwelveMonths residuals, Set<Integer> shared) {
      List<Double> squares = new ArrayList<>();
      double sum = 0;
      int months = 0;
      for (int month : residuals.known()) {
        sum += residuals.get(month);
        months++;
        if (!shared.contains(month + 1)) {
          squares.add(Math.min(Statistics.square(sum) / months, Noise.MOST_SQUARE));
          sum = 0;
          months = 0;
        }
      }
      return squares;
    }
  }

  /** @param booked of the series of a group, after the same number of months */
  static YearSoFar of(List<Booked> booked) {
    List<Double> noises = booked.stream().flatMap(Booked::noise).toList();
    List<Double> deviations = booked.stream()
        .flatMap(each -> Stream.ofNullable(each.deviation()))
        .map(Math::abs)
        .toList();
    double wrong = Statistics.square(Statistics.deviationOfMedian(Statistics.median(deviations)));
    return new YearSoFar(
        Statistics.shrunk(
            Statistics.median(noises), noises.size(), Noise.GUESSED_VARIANCE, GUESS_WEIGHS),
        GroupHabits.TAILS
            * Math.max(
                Statistics.shrunk(
                    wrong, deviations.size(), GroupHabits.GUESSED_PLAN_VARIANCE, GUESS_WEIGHS),
                LEAST_PLAN_VARIANCE));
  }

  /**
   * The spread of a series of the group, by its own months and, where these are few, the group's.
   *
   * @param own empty when it has none
   */
  double spread(Doubt doubt, Optional<Booked> own) {
    double squares = own.map(Booked::squares).orElse(0.0);
    int free = Math.max(own.map(Booked::sums).orElse(0) - 1, 0);
    double variance = (squares + GROUP_WEIGHS_MONTHS * noise) / (free + GROUP_WEIGHS_MONTHS);
    return doubt.spread(planVariance, Math.max(variance, LEAST_NOISE));
  }
}
