package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.L08;
import static se.uppfoljning.facts.delivery.FindingCode.L09;
import static se.uppfoljning.facts.delivery.FindingCode.L13;
import static se.uppfoljning.facts.delivery.FindingCode.L14;
import static se.uppfoljning.facts.delivery.FindingCode.L15;
import static se.uppfoljning.facts.delivery.FindingCode.L17;
import static se.uppfoljning.facts.delivery.FindingCode.P04;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Contents;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.ledger.AccountLine;
import se.uppfoljning.facts.ledger.Ledger;
import se.uppfoljning.facts.ledger.LedgerBook;
import se.uppfoljning.facts.ledger.LedgerBook.Amount;
import se.uppfoljning.facts.ledger.LedgerBook.Sum;
import se.uppfoljning.facts.organisation.Level;
import se.uppfoljning.facts.organisation.Org;

/**
 * The delivery checks of the accounts: their sums -> facts of the printed lines, or everything that is
 * wrong. Only a file that is broken or of another month is rejected; what is odd in the accounts is
 * asked, since a control that lacks a row is still worth more than none.
 */
final class LedgerChecks {
  private static final int MOST_TOLD = 50;

  private final LedgerBook book;
  private final Ledger ledger;
  private final DeliveryContext context;
  private final TablePlace place;
  private final LedgerPeriod.Decided decided;
  private final Map<String, Optional<String>> orgs = new HashMap<>();

  LedgerChecks(LedgerBook book, Ledger ledger, DeliveryContext context) {
    this.book = book;
    this.ledger = ledger;
    this.context = context;
    this.place = new TablePlace(context.fileName(), "");
    this.decided = LedgerPeriod.decide(context, book);
  }

  /** Accepted with its facts, or rejected when a finding is a {@code fel}; never a duplicate. */
  Verdict check() {
    YearMonth period = decided.period();
    if (context.sender().level() != Level.COMMITTEE) {
      return new Verdict.Rejected(period, List.of(notTheirs()));
    }
    List<Finding> findings = new ArrayList<>(LedgerFaults.told(place, book));
    findings.addAll(decided.findings());
    List<Sum> counted = period == null ? List.of() : counted(period, findings);
    if (period != null && counted.isEmpty()) {
      findings.add(place.fel(L09, "", noRows(period)));
    }
    boolean rejected =
        period == null || findings.stream().anyMatch(f -> f.severity() == Severity.FEL);
    findings.addAll(FileFaults.deliveredBefore(context, List.of(ledger.name()), rejected));
    if (period == null || rejected) {
      return new Verdict.Rejected(period, findings);
    }
    findings.addAll(oddities(counted));
    Contents contents = new Contents(facts(period, counted).facts(unknown(counted)), List.of());
    return new Verdict.Accepted(period, new TreeMap<>(Map.of(ledger.name(), contents)), findings);
  }

  private Finding notTheirs() {
    String folder = context.municipality().organisation().committee().code();
    return place.fel(
        L13,
        "",
        new Words(
            "",
            "inkommande/" + folder + "/",
            "Filen är ett uttag ur bokföringen, som lämnas för hela nämnden.",
            "Lägg filen i inkommande/" + folder + "/."));
  }

  /** The sums of the year up to the month, and of the budget of all the year. */
  private List<Sum> counted(YearMonth period, List<Finding> findings) {
    Predicate<Sum> ofYear = sum -> sum.month() == null
        || sum.month().getYear() == period.getYear() - (sum.amount() == Amount.PRIOR ? 1 : 0);
    Predicate<Sum> after = sum ->
        sum.amount() == Amount.ACTUAL && sum.month() != null && sum.month().isAfter(period);
    told(book.sums().stream().filter(ofYear.negate()))
        .ifPresent(all -> findings.add(place.fraga(P04, all.cell(), otherYear(all, period))));
    told(book.sums().stream().filter(ofYear.and(after)))
        .ifPresent(all -> findings.add(place.upplysning(L08, all.cell(), later(all))));
    return book.sums().stream().filter(ofYear.and(after.negate())).toList();
  }

  private LedgerFacts facts(YearMonth period, List<Sum> counted) {
    LedgerFacts facts = new LedgerFacts(context.municipality(), period, context.fileName());
    for (Sum sum : counted) {
      Optional<AccountLine> line = ledger.line(sum.account());
      String measure = line.isPresent() ? line.get().measure() : ledger.unmapped();
      if (measure != null) {
        facts.add(sum, measure, org(sum.org()).orElse(null));
      }
    }
    return facts;
  }

  /** The numbers of whole years of which there is a part only. */
  private static Set<Kind> unknown(List<Sum> counted) {
    Set<Kind> unknown = EnumSet.of(Kind.ANNUAL_BUDGET, Kind.PRIOR_YEAR);
    counted.stream().filter(LedgerFacts::isToDecember).forEach(sum -> {
      if (sum.amount() != Amount.ACTUAL) {
        unknown.remove(sum.amount() == Amount.BUDGET ? Kind.ANNUAL_BUDGET : Kind.PRIOR_YEAR);
      }
    });
    return unknown;
  }

  /** The organisation of ours that the rows of a code belong to. */
  private Optional<String> org(String code) {
    return orgs.computeIfAbsent(
        code,
        unknown -> ledger
            .org(unknown)
            .or(() -> Stream.of(
                    ledger.padded(unknown), unknown, book.names().getOrDefault(unknown, ""))
                .filter(text -> !text.isEmpty())
                .flatMap(text ->
                    context.municipality().organisation().byLabel(text, decided.period()).stream())
                .map(Org::code)
                .findFirst()));
  }

  /** L14, L15, L08: what has no line, no organisation, or is left out by the configuration. */
  private List<Finding> oddities(List<Sum> counted) {
    List<Finding> findings = new ArrayList<>();
    List<Sum> booked =
        counted.stream().filter(sum -> sum.amount() != Amount.PRIOR).toList();
    List<Sum> onLines = booked.stream().filter(sum -> !isLeftOut(sum)).toList();
    findings.addAll(each(
        onLines.stream().filter(sum -> ledger.line(sum.account()).isEmpty()),
        Sum::account,
        (account, all) -> place.fraga(L14, all.cell(), unmapped(account, all))));
    if (onLines.stream().allMatch(sum -> sum.org().isEmpty())) {
      findings.add(place.upplysning(L08, "", noOrganisations()));
    } else {
      findings.addAll(each(
          onLines.stream().filter(sum -> org(sum.org()).isEmpty()),
          Sum::org,
          (org, all) -> place.fraga(L15, all.cell(), unknownOrg(org, all))));
    }
    told(booked.stream().filter(this::isLeftOut))
        .ifPresent(all -> findings.add(place.upplysning(L08, all.cell(), leftOut(all))));
    findings.add(place.upplysning(L17, "", inNumbers(counted)));
    return findings;
  }

  /** L17: what was read, and where it went; without the rows of totals, which are skipped. */
  private Words inNumbers(List<Sum> counted) {
    List<Sum> booked =
        counted.stream().filter(sum -> sum.amount() == Amount.ACTUAL).toList();
    Predicate<Sum> unmapped = sum -> ledger.line(sum.account()).isEmpty();
    String message = String.join(
        " ",
        "Läst av årets bokföring, utan summarader:",
        words(booked.stream()) + ".",
        "På rapportens rader:",
        words(booked.stream().filter(unmapped.or(this::isLeftOut).negate())) + ".",
        "Ej mappat:",
        words(booked.stream().filter(unmapped)) + ".",
        "Utanför kontotabellen:",
        words(booked.stream().filter(this::isLeftOut)) + ".");
    return new Words("", "", message, "Jämför med ekonomisystemets egen summa.");
  }

  private static String words(Stream<Sum> sums) {
    return told(sums).map(Told::words).orElse("inget");
  }

  private boolean isLeftOut(Sum sum) {
    return ledger.line(sum.account()).filter(line -> line.measure() == null).isPresent();
  }

  private List<Finding> each(
      Stream<Sum> sums, Function<Sum, String> by, BiFunction<String, Told, Finding> finding) {
    Map<String, List<Sum>> groups =
        sums.collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    List<Finding> findings = new ArrayList<>();
    groups.forEach(
        (name, of) -> told(of.stream()).ifPresent(all -> findings.add(finding.apply(name, all))));
    return findings.size() <= MOST_TOLD ? findings : shortened(findings);
  }

  private List<Finding> shortened(List<Finding> findings) {
    List<Finding> shown = new ArrayList<>(findings.subList(0, MOST_TOLD));
    Words words = new Words(
        "",
        "",
        "Ytterligare " + (findings.size() - MOST_TOLD) + " har samma fråga.",
        "Komplettera ledger.yml i inställningarna.");
    shown.add(place.fraga(findings.get(0).code(), "", words));
    return shown;
  }

  /** Several sums in words. */
  private record Told(BigDecimal kr, long rows, int firstLine) {
    String cell() {
      return "rad " + firstLine;
    }

    /** "3 rader, −1 234 kr". */
    String words() {
      String digits = grouped(kr.abs().setScale(0, RoundingMode.HALF_UP).toPlainString());
      String sign = kr.signum() < 0 ? "\u2212" : "";
      return grouped(Long.toString(rows)) + (rows == 1 ? " rad, " : " rader, ") + sign + digits
          + "\u00A0kr";
    }
  }

  private static String grouped(String digits) {
    return digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u00A0");
  }

  private static Optional<Told> told(Stream<Sum> sums) {
    return sums.map(sum -> new Told(sum.kr().negate(), sum.rows(), sum.firstLine()))
        .reduce((one, other) -> new Told(
            one.kr().add(other.kr()),
            one.rows() + other.rows(),
            Math.min(one.firstLine(), other.firstLine())));
  }

  private Words unmapped(String account, Told all) {
    String line = context
        .municipality()
        .measures()
        .byCode(ledger.unmapped())
        .map(measure -> measure.name())
        .orElse(ledger.unmapped());
    return new Words(
        account,
        "ett konto i kontotabellen (ledger.yml)",
        "Konto " + account + " hör inte till någon rad i rapporten: " + all.words()
            + ". Beloppet står på raden " + line + " och ingår i resultatet.",
        "Säg vilken rad kontot hör till, så läggs det in i kontotabellen.");
  }

  private Words unknownOrg(String org, Told all) {
    String name = book.names().getOrDefault(org, "");
    String who = (org + " " + name).strip();
    return new Words(
        who,
        "en organisation i inställningarna",
        (org.isEmpty() ? "Rader saknar organisation: " : "Organisationen " + who + " är okänd: ")
            + all.words() + ". Beloppet ingår i nämndens summa men inte i något områdes.",
        "Säg vilket område det hör till, så läggs det in i ledger.yml.");
  }

  private static Words otherYear(Told all, YearMonth period) {
    return new Words(
        "",
        String.valueOf(period.getYear()),
        "Uttaget har rader från ett annat år: " + all.words() + ". De räknas inte.",
        "Kontrollera datumen, eller begränsa uttaget till året.");
  }

  private static Words later(Told all) {
    return new Words(
        "",
        "",
        "Uttaget har rader efter månaden: " + all.words() + ". De räknas inte.",
        "Inget behöver göras.");
  }

  private static Words leftOut(Told all) {
    return new Words(
        "",
        "",
        "Konton som kontotabellen lämnar utanför, till exempel balanskonton, läses inte: "
            + all.words() + ".",
        "Inget behöver göras.");
  }

  private static Words noOrganisations() {
    return new Words(
        "",
        "",
        "Uttaget har inga organisationer; bara nämndens summor kan stämmas av.",
        "Ta med organisationen i uttaget om områdena också ska stämmas av.");
  }

  private static Words noRows(YearMonth period) {
    return new Words(
        "",
        "minst en rad",
        "Uttaget har inga läsbara rader för " + period.getYear() + ".",
        "Gör om uttaget och lämna det på nytt.");
  }
}
