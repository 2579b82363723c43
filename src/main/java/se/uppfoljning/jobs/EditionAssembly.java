package se.uppfoljning.jobs;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppfoljning.checking.ActionRules;
import se.uppfoljning.checking.EditionChecks;
import se.uppfoljning.checking.StaffEditionChecks;
import se.uppfoljning.computing.action.ActionFollowUp;
import se.uppfoljning.computing.economy.EconomyFigures;
import se.uppfoljning.computing.economy.ResultFigures;
import se.uppfoljning.computing.forecast.ModelForecast;
import se.uppfoljning.computing.staff.StaffFigures;
import se.uppfoljning.facts.CheckRules;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.budget.BudgetRow;
import se.uppfoljning.facts.delivery.Delivery;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.facts.note.Action;
import se.uppfoljning.facts.note.Comment;
import se.uppfoljning.facts.note.FollowedAction;

/** Facts -> an edition, and whether they differ from those of the last one. */
final class EditionAssembly {
  /**
   * The configuration that a change of makes a new edition, besides the municipality's name. The
   * layouts decided how facts were read, the recipients and the mail server who gets them and how:
   * none of them changes what a made edition says.
   */
  private static final List<String> FILES_THAT_MATTER =
      List.of("budget.csv", "budgetprofil.csv", "measures.csv", "organisation.csv", "profile.yml");

  private final RunContext context;
  private final Municipality municipality;
  private final List<BudgetRow> decided;
  private final String report;
  private final YearMonth period;
  private final List<Fact> facts;
  private final List<Fact> lastMonth;
  private final List<Fact> lastYear;
  private final List<Comment> comments;
  private final List<FollowedAction> actions;

  EditionAssembly(RunContext context, String report, YearMonth period) {
    this.context = context;
    this.decided = context.store().facts().decidedBudgets().stream()
        .filter(row -> !row.key().period().isAfter(period))
        .toList();
    Municipality configured = context.municipality();
    this.municipality = configured.withBudget(configured.budget().and(decided));
    this.report = report;
    this.period = period;
    this.facts = context.store().facts().current(period);
    this.lastMonth = accumulated(period.minusMonths(1));
    this.lastYear = accumulated(period.minusYears(1));
    this.comments = context.store().notes().current(period).stream()
        .filter(Comment.class::isInstance)
        .map(Comment.class::cast)
        .toList();
    this.actions = ActionFollowUp.standing(context.store().notes().actionsUntil(period), period);
  }

  /** What an earlier month says of the rows: accumulated outcome and budget. */
  private List<Fact> accumulated(YearMonth month) {
    return context.store().facts().current(month).stream()
        .filter(fact -> fact.key().measure().equals(municipality.profile().areas()))
        .filter(
            fact -> fact.key().kind() == Kind.ACTUAL_YTD || fact.key().kind() == Kind.BUDGET_YTD)
        .toList();
  }

  /** Whether nobody has delivered anything for the period but a budget. */
  boolean isEmpty() {
    return facts.stream().allMatch(fact -> fact.role() == Role.BUDGET)
        && comments.isEmpty()
        && actions.stream().allMatch(action -> action.isCarriedTo(period));
  }

  /**
   * Digest of the facts and notes that count, whoever's they are and wherever they stood, and the
   * configuration that matters.
   */
  String digest() {
    List<String> lines = new ArrayList<>();
    Stream.of(facts, lastMonth, lastYear)
        .flatMap(List::stream)
        .forEach(fact -> lines.add(String.join(
            "|",
            fact.role().name(),
            fact.key().id(),
            fact.value().stripTrailingZeros().toPlainString(),
            fact.unit().name())));
    for (BudgetRow row : decided) {
      lines.add(
          "decided|" + row.key().id() + "|" + row.value().stripTrailingZeros().toPlainString());
    }
    comments.forEach(comment -> lines.add(words(comment)));
    actions.forEach(action -> lines.add(words(action)));
    lines.sort(String::compareTo);
    lines.add("name|" + context.municipality().name());
    CheckRules checks = context.municipality().checkRules();
    if (!checks.equals(CheckRules.USUAL)) {
      lines.add("checks|" + checks);
    }
    FILES_THAT_MATTER.forEach(
        file -> lines.add(file + "|" + context.municipality().files().getOrDefault(file, "")));
    return Digests.sha256(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private String words(FollowedAction followed) {
    Action action = followed.action();
    BigDecimal effectKr = action.effectKr();
    FollowedAction before = followed.before();
    String told = line(
        "action",
        action.org(),
        action.text(),
        action.cause(),
        effectKr == null ? "" : effectKr.stripTrailingZeros().toPlainString(),
        action.owner(),
        Objects.toString(action.due(), ""),
        action.status().name());
    return before == null && !followed.isCarriedTo(period)
        ? told
        : line(told, followed.told().toString(), before == null ? "" : words(before));
  }

  private static String words(Comment comment) {
    String measure = Objects.toString(comment.measure(), "");
    return line("comment", comment.org(), measure, comment.subject(), comment.text());
  }

  /** What people wrote may hold any character, so each part says how long it is. */
  private static String line(String... parts) {
    return Arrays.stream(parts)
        .map(part -> part.length() + ":" + part)
        .collect(Collectors.joining("|"));
  }

  private Figures figures(FactBook book) {
    List<Figure> economy = EconomyFigures.compute(municipality, period, book);
    return new Figures(Stream.of(
            economy,
            ResultFigures.compute(
                municipality,
                period,
                new Figures(economy),
                new FactBook(lastMonth),
                new FactBook(lastYear)),
            ModelForecast.compute(municipality, period, new Figures(economy)),
            StaffFigures.compute(municipality, period, book))
        .flatMap(List::stream)
        .toList());
  }

  Edition edition(int number, Instant createdAt) {
    FactBook book = new FactBook(facts);
    List<Delivery> deliveries = context.store().facts().deliveries(period);
    Figures figures = figures(book);
    List<Finding> findings = new ArrayList<>(EditionChecks.check(municipality, period, book));
    findings.addAll(StaffEditionChecks.check(municipality, figures));
    context.store().facts().findings(deliveries).stream()
        .filter(told -> !ActionRules.isAskedAnew(told))
        .forEach(findings::add);
    findings.addAll(new ActionRules(municipality, period, comments, actions).ofEdition(book));
    return new Edition(
        municipality,
        report,
        period,
        number,
        createdAt,
        book,
        comments,
        actions,
        figures,
        findings,
        deliveries);
  }
}
