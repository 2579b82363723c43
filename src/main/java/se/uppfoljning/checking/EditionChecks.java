package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.D01;
import static se.uppfoljning.facts.delivery.FindingCode.D02;
import static se.uppfoljning.facts.delivery.FindingCode.R01;
import static se.uppfoljning.facts.delivery.FindingCode.R02;
import static se.uppfoljning.facts.delivery.FindingCode.V01;

import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.facts.organisation.Measure;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.Organisation;
import se.uppfoljning.facts.organisation.ReportTable;
import se.uppfoljning.facts.profile.PrintProfile;

/** The edition checks: across deliveries. At most a {@code fråga}; they never stop an edition. */
public final class EditionChecks {
  private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

  /** What is asked of every area, where it is printed at all. */
  private static final List<Kind> DELIVERED =
      List.of(Kind.ACTUAL_YTD, Kind.BUDGET_YTD, Kind.FORECAST, Kind.ANNUAL_BUDGET);

  /** One check: everything it finds. */
  @FunctionalInterface
  private interface Rule {
    List<Finding> check(Subject subject);
  }

  private record Subject(
      Municipality municipality, YearMonth period, FactBook facts, FactBook lastMonth) {
    List<Kind> kinds() {
      PrintProfile profile = municipality.profile();
      boolean given = profile.hasGivenVariance(profile.areas());
      return profile.kinds(ReportTable.OPERATING).stream()
          .filter(kind -> given ? kind.isVariance() : DELIVERED.contains(kind))
          .filter(kind -> kind != Kind.BUDGET_YTD || hasPeriodBudgets())
          .sorted(Comparator.comparing(DELIVERED::indexOf))
          .toList();
    }

    /** Where nobody has any, the year's budget is all that is followed up (handbook 2.4). */
    private boolean hasPeriodBudgets() {
      return municipality.organisation().rows(period).stream()
          .map(org -> key(this, org, Kind.BUDGET_YTD))
          .anyMatch(key -> facts.printed(key).isPresent()
              || BudgetEditionChecks.isDecided(municipality, facts, key));
    }
  }

  private static final List<Rule> ALL = List.of(
      EditionChecks::missingAreas,
      EditionChecks::reportedAgainstControl,
      EditionChecks::monthAgainstControl,
      EditionChecks::controlAgainstLedger,
      EditionChecks::areasSumToCommittee,
      subject ->
          BudgetEditionChecks.check(subject.municipality(), subject.period(), subject.facts()));

  private EditionChecks() {}

  /**
   * All findings, in the order of the checks.
   *
   * @param lastMonth what counts of the month before; not looked at in January
   */
  public static List<Finding> check(
      Municipality municipality, YearMonth period, FactBook facts, FactBook lastMonth) {
    Subject subject = new Subject(municipality, period, facts, lastMonth);
    return ALL.stream()
        .flatMap(rule -> rule.check(subject).stream())
        .map(municipality.checkRules()::judged)
        .toList();
  }

  /** D01, D02: who has not reported, and whether a control stands in. */
  private static List<Finding> missingAreas(Subject subject) {
    List<Finding> findings = new ArrayList<>();
    for (Org org : subject.municipality().organisation().rows(subject.period())) {
      List<Kind> wanted = subject.kinds();
      List<FactKey> unreported = wanted.stream()
          .map(kind -> key(subject, org, kind))
          .filter(key -> subject.facts().reported(key).isEmpty())
          .filter(
              key -> !BudgetEditionChecks.isDecided(subject.municipality(), subject.facts(), key))
          .toList();
      if (!unreported.isEmpty()) {
        Optional<Fact> standIn = unreported.stream()
            .flatMap(key -> subject.facts().control(key).stream())
            .findFirst();
        String lacks = org.name()
            + (unreported.size() == wanted.size()
                ? " har ingen godkänd leverans"
                : " saknar "
                    + unreported.stream()
                        .map(key -> heading(subject, key.kind()).toLowerCase(SWEDISH))
                        .collect(Collectors.joining(" och ")));
        findings.add(standIn.isPresent() ? stoodIn(lacks, standIn.get()) : missing(lacks));
      }
    }
    return findings;
  }

  private static FactKey key(Subject subject, Org org, Kind kind) {
    String net = subject.municipality().profile().areas();
    return FactKey.of(org.code(), net, subject.period(), kind);
  }

  private static Finding stoodIn(String lacks, Fact control) {
    return new Finding(
        D01,
        Severity.UPPLYSNING,
        place(control.source()),
        "",
        "",
        lacks
            + (control.role() == Role.LEDGER
                ? "; bokföringens uppgift används där den finns."
                : "; controllerns uppgift används."),
        "Lämna arbetsboken, så används områdets egna uppgifter i nästa utgåva.");
  }

  private static Finding missing(String lacks) {
    return new Finding(
        D02,
        Severity.FRAGA,
        Place.file(""),
        "",
        "",
        lacks + ", och controllern har ingen uppgift.",
        "Lämna arbetsboken; till dess står ett streck (–) för området och för summan.");
  }

  /** R01: what a unit reported is what the controller has, within one printed step. */
  private static List<Finding> reportedAgainstControl(Subject subject) {
    List<Finding> findings = new ArrayList<>();
    for (Fact control : controls(subject)) {
      Optional<Fact> reported = subject.facts().reported(control.key());
      if (!control.key().kind().derived()
          && reported.isPresent()
          && differ(subject, reported.get().value(), control, 1)) {
        findings.add(disagree(subject, reported.get(), control));
      }
    }
    return findings;
  }

  private static List<Fact> controls(Subject subject) {
    List<Fact> controls = new ArrayList<>(subject.facts().allControls());
    controls.addAll(subject.facts().allLedgerBeside());
    return controls;
  }

  private static Finding disagree(Subject subject, Fact reported, Fact control) {
    boolean ledger = control.role() == Role.LEDGER;
    return question(
        R01,
        reported,
        display(subject, reported, reported.value()),
        display(subject, control, control.value()),
        "Rapporterat belopp och " + whose(control) + " i "
            + place(control.source()).words() + " är olika"
            + (ledger ? ": " + row(subject, control.key()) : "") + ".",
        "Kommentera vilket som gäller; det rapporterade beloppet skrivs ut.");
  }

  private static String whose(Fact control) {
    return control.role() == Role.LEDGER ? "bokföringens" : "controllerns";
  }

  /**
   * R01 of the month that nobody reported alone: what a unit reported until now − until the month
   * before is what a control has of the month, within one step for each of the two. January's is the
   * year so far, which is compared already.
   */
  private static List<Finding> monthAgainstControl(Subject subject) {
    return subject.period().getMonth() == Month.JANUARY
        ? List.of()
        : controls(subject).stream()
            .filter(control -> control.key().kind() == Kind.ACTUAL)
            .filter(control -> subject.facts().reported(control.key()).isEmpty())
            .flatMap(control -> monthAgainst(subject, control).stream())
            .toList();
  }

  private static Optional<Finding> monthAgainst(Subject subject, Fact control) {
    FactKey sum = control.key().with(Kind.ACTUAL_YTD);
    FactKey sumBefore = sum.in(subject.period().minusMonths(1));
    return subject
        .facts()
        .reported(sum)
        .flatMap(until -> subject
            .lastMonth()
            .reported(sumBefore)
            .filter(before -> differ(subject, until.value().subtract(before.value()), control, 2))
            .map(before -> monthDisagrees(subject, until, before, control)));
  }

  private static Finding monthDisagrees(Subject subject, Fact until, Fact before, Fact control) {
    BigDecimal month = until.value().subtract(before.value());
    return question(
        R01,
        until,
        display(subject, control, month),
        display(subject, control, control.value()),
        "Månaden, räknad som beloppet här minus förra månadens i "
            + place(before.source()).words()
            + ", och " + whose(control) + " i " + place(control.source()).words()
            + " är olika: " + row(subject, control.key()) + ".",
        "Kommentera vilket som gäller, eller rätta det belopp som är fel; det rapporterade skrivs"
            + " ut.");
  }

  private static String display(Subject subject, Fact like, BigDecimal value) {
    return subject.municipality().display(like.key(), value, like.unit());
  }

  private static boolean differ(Subject subject, BigDecimal one, Fact other, int rounded) {
    BigDecimal tolerance =
        subject.municipality().profile().tolerance(other.key().measure(), other.unit());
    return differs(one, other.value(), tolerance.multiply(BigDecimal.valueOf(rounded)));
  }

  /** R02: where a unit reported nothing, the two that could stand in for it say the same. */
  private static List<Finding> controlAgainstLedger(Subject subject) {
    List<Finding> findings = new ArrayList<>();
    for (Fact ledger : subject.facts().allLedgerBeside()) {
      Fact control = subject.facts().control(ledger.key()).orElseThrow();
      if (subject.facts().isStoodIn(ledger.key()) && differ(subject, control.value(), ledger, 1)) {
        findings.add(question(
            R02,
            control,
            display(subject, control, control.value()),
            display(subject, ledger, ledger.value()),
            "Controllerns belopp och bokföringens i " + place(ledger.source()).words()
                + " är olika: " + row(subject, ledger.key()) + ".",
            "Kommentera vilket som gäller; till dess skrivs controllerns belopp ut."));
      }
    }
    return findings;
  }

  /** A number in words: "Äldreomsorg, Personalkostnader, utfall". */
  private static String row(Subject subject, FactKey key) {
    Municipality municipality = subject.municipality();
    String org = municipality.organisation().byCode(key.org()).map(Org::name).orElse(key.org());
    String line =
        municipality.measures().byCode(key.measure()).map(Measure::name).orElse(key.measure());
    return org + ", " + line + ", " + heading(subject, key.kind()).toLowerCase(SWEDISH);
  }

  /** V01 across deliveries: areas and central sum to the committee, one step a summed row. */
  private static List<Finding> areasSumToCommittee(Subject subject) {
    return subject.kinds().stream()
        .flatMap(kind -> areasSumToCommittee(subject, kind).stream())
        .toList();
  }

  /** A missing row is told on its own; without it there is nothing to compare. */
  private static Optional<Finding> areasSumToCommittee(Subject subject, Kind kind) {
    PrintProfile profile = subject.municipality().profile();
    Organisation organisation = subject.municipality().organisation();
    List<Org> rows = organisation.rows(subject.period());
    Optional<Fact> total = subject.facts().printed(key(subject, organisation.committee(), kind));
    List<BigDecimal> amounts = rows.stream()
        .flatMap(org -> subject.facts().printed(key(subject, org, kind)).stream())
        .map(Fact::value)
        .toList();
    BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal tolerance =
        profile.displayUnitKr(profile.areas()).multiply(BigDecimal.valueOf(rows.size()));
    return total
        .filter(fact -> amounts.size() == rows.size() && differs(fact.value(), sum, tolerance))
        .map(fact -> question(
            V01,
            fact,
            display(subject, fact, fact.value()),
            display(subject, fact, sum),
            "Områdena summerar inte till nämndens total (" + heading(subject, kind) + ").",
            "Kommentera skillnaden; den står som egen rad i rapporten."));
  }

  /** The heading of a column, in running text. */
  private static String heading(Subject subject, Kind kind) {
    return subject
        .municipality()
        .profile()
        .column(kind)
        .replaceAll("\\{[a-z-]+}", "")
        .strip();
  }

  private static boolean differs(BigDecimal one, BigDecimal other, BigDecimal tolerance) {
    return one.subtract(other).abs().compareTo(tolerance) > 0;
  }

  private static Finding question(
      FindingCode code, Fact at, String seen, String expected, String message, String remedy) {
    return new Finding(code, Severity.FRAGA, place(at.source()), seen, expected, message, remedy);
  }

  private static Place place(CellSource source) {
    return new Place(source.file(), source.sheet(), source.cell());
  }
}
