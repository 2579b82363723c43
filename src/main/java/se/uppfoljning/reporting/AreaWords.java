package se.uppfoljning.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.note.Action;
import se.uppfoljning.facts.note.Comment;
import se.uppfoljning.facts.note.FollowedAction;
import se.uppfoljning.facts.profile.PrintProfile;
import se.uppfoljning.facts.profile.Sentence;

/**
 * Text about a row of the areas, by fixed rules: its variance, the cause in the sender's own words,
 * its forecast. Numbers stand as everywhere else; nothing is said that nobody delivered.
 */
record AreaWords(Edition edition, ReportWords words) {
  private static final String NO_BREAK_SPACE = "\u00A0";

  /**
   * The sentences of a row: what the edition has no column of is not mentioned, what nobody delivered
   * is said to be missing.
   */
  String of(FactKey row) {
    Optional<Figure> variance = printed(row, Kind.VARIANCE_YTD);
    Optional<Figure> forecast = printed(row, Kind.FORECAST_VARIANCE);
    boolean unknown = Stream.of(Kind.values())
        .filter(kind -> !kind.derived() || kind.isVariance())
        .allMatch(kind -> printed(row, kind).filter(f -> f.value() != null).isEmpty());
    if (unknown) {
      return "Uppgifter saknas för " + words.org(row.org()) + ".";
    }
    List<String> sentences = new ArrayList<>();
    variance.map(figure -> soFar(row, figure)).ifPresent(sentences::add);
    cause(row).ifPresent(sentences::add);
    forecast.map(figure -> wholeYear(row, figure)).ifPresent(sentences::add);
    return String.join(" ", sentences);
  }

  /** "Öppna åtgärder: 5, varav 2 försenade."; empty when there are none. */
  Optional<String> openActions(Predicate<String> org) {
    List<FollowedAction> open = edition.actions().stream()
        .filter(
            followed -> followed.action().isOpen() && org.test(followed.action().org()))
        .toList();
    long late = open.stream().filter(each -> each.isLate(edition.period())).count();
    String lateWords =
        late == 0 ? "" : ", varav " + late + (late == 1 ? " försenad" : " försenade");
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of("Öppna åtgärder: " + open.size() + lateWords + ".");
  }

  private Optional<Figure> printed(FactKey row, Kind kind) {
    return edition.figures().printed(row.with(kind));
  }

  private String soFar(FactKey row, Figure variance) {
    BigDecimal value = variance.value();
    return value == null
        ? incomplete(row, Kind.ACTUAL_YTD, "Utfallet", "periodbudget")
        : sentence(
            direction(row, value, Sentence.DEFICIT, Sentence.EVEN, Sentence.SURPLUS), variance);
  }

  private String wholeYear(FactKey row, Figure variance) {
    BigDecimal value = variance.value();
    return value == null
        ? incomplete(row, Kind.FORECAST, "Årsprognosen", "årsbudget")
        : sentence(
            direction(
                row,
                value,
                Sentence.FORECAST_DEFICIT,
                Sentence.FORECAST_EVEN,
                Sentence.FORECAST_SURPLUS),
            variance);
  }

  /** A variance that cannot be computed, since one of its two amounts is missing. */
  private String incomplete(FactKey row, Kind outcome, String name, String plan) {
    String subject = outcome == Kind.ACTUAL_YTD ? name + " för " + words.org(row.org()) : name;
    return printed(row, outcome)
        .filter(figure -> figure.value() != null)
        .map(figure -> subject + " är " + amount(figure) + "; " + plan + " saknas.")
        .orElse(subject + " saknas.");
  }

  /** Below, at or above 0 as printed. */
  private Sentence direction(
      FactKey row, BigDecimal varianceKr, Sentence below, Sentence at, Sentence above) {
    PrintProfile profile = edition.municipality().profile();
    int sign = profile
        .unit()
        .fromKr(varianceKr)
        .setScale(profile.decimals(row.measure()), RoundingMode.HALF_UP)
        .signum();
    return sign < 0 ? below : sign == 0 ? at : above;
  }

  private String sentence(Sentence sentence, Figure variance) {
    return edition
        .municipality()
        .profile()
        .sentence(sentence)
        .replace("{period}", words.span())
        .replace("{year}", Integer.toString(edition.period().getYear()))
        .replace("{amount}", amount(variance))
        .replace("{org}", words.org(variance.key().org()));
  }

  private String amount(Figure figure) {
    return figure.display() + NO_BREAK_SPACE + words.unit();
  }

  /** What the sender wrote beside the row, else why it takes its actions; never our words. */
  private Optional<String> cause(FactKey row) {
    String beside = edition.comments().stream()
        .filter(comment -> comment.org().equals(row.org()))
        .filter(comment -> row.measure().equals(comment.measure()))
        .map(Comment::text)
        .map(AreaWords::ended)
        .collect(Collectors.joining(" "));
    String causes = edition.actions().stream()
        .map(FollowedAction::action)
        .filter(action -> action.org().equals(row.org()) && action.isOpen())
        .map(Action::cause)
        .filter(cause -> !cause.isEmpty())
        .distinct()
        .collect(Collectors.joining("; "));
    String own = beside.isEmpty() && !causes.isEmpty() ? ended("Orsak: " + causes) : beside;
    return Optional.of(own).filter(text -> !text.isEmpty());
  }

  /** On one line, ended as a sentence. */
  private static String ended(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.isEmpty() || ".!?…".indexOf(line.charAt(line.length() - 1)) >= 0
        ? line
        : line + ".";
  }
}
