package se.uppfoljning.facts;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.budget.Budget;
import se.uppfoljning.facts.extract.Extract;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.AmountUnit;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.ledger.Ledger;
import se.uppfoljning.facts.organisation.Measure;
import se.uppfoljning.facts.organisation.Measures;
import se.uppfoljning.facts.organisation.Organisation;
import se.uppfoljning.facts.organisation.ReportTable;
import se.uppfoljning.facts.outbox.MailSettings;
import se.uppfoljning.facts.outbox.Recipient;
import se.uppfoljning.facts.privacy.PersonalWords;
import se.uppfoljning.facts.profile.PrintProfile;
import se.uppfoljning.facts.series.RowEvent;
import se.uppfoljning.facts.template.Template;

/**
 * Everything {@code config/} says of one municipality, checked as a whole.
 *
 * @param name as printed, such as "Hudiksvalls kommun"
 * @param settle how long a file must be unchanged before it is taken
 * @param mail how mail leaves
 * @param organisation its organisations
 * @param measures what it measures
 * @param budget what was decided
 * @param events what of a row its other months say nothing about; in the order of the file
 * @param layouts how its workbooks look
 * @param extracts how the files of the HR system look; may be none
 * @param ledger how the accounts are read; null where nobody delivers them
 * @param template how our own workbook is made; its layouts are among {@code layouts}
 * @param profile how it prints
 * @param recipients who gets mail
 * @param personalWords by what text about a person is known, which no delivery may hold
 * @param checkRules how serious findings are, and what has to be explained
 * @param files the configuration files as they were read, by name, in name order: they are copied
 *     into every edition and decide whether a new one is due
 */
public record Municipality(
    String name,
    Duration settle,
    MailSettings mail,
    Organisation organisation,
    Measures measures,
    Budget budget,
    List<RowEvent> events,
    List<Layout> layouts,
    List<Extract> extracts,
    @Nullable Ledger ledger,
    Template template,
    PrintProfile profile,
    List<Recipient> recipients,
    PersonalWords personalWords,
    CheckRules checkRules,
    Map<String, String> files) {
  public Municipality {
    events = List.copyOf(events);
    layouts = List.copyOf(layouts);
    extracts = List.copyOf(extracts);
    recipients = List.copyOf(recipients);
  }

  /** The same with another register. */
  public Municipality withBudget(Budget other) {
    return new Municipality(
        name,
        settle,
        mail,
        organisation,
        measures,
        other,
        events,
        layouts,
        extracts,
        ledger,
        template,
        profile,
        recipients,
        personalWords,
        checkRules,
        files);
  }

  /** What is known of a row's year, also where the row carries on another's, in the order of the months. */
  public List<RowEvent> events(FactKey row) {
    return events.stream()
        .filter(event -> event.measure().equals(row.measure())
            && event.period().getYear() == row.period().getYear()
            && isOf(event, row.org()))
        .sorted(Comparator.comparing(RowEvent::period))
        .toList();
  }

  private boolean isOf(RowEvent event, String org) {
    return event.org().equals(org)
        || organisation
            .byCode(org)
            .flatMap(each -> organisation.carriedFrom(each, event.period()))
            .filter(carried -> carried.stream().anyMatch(each -> each.code().equals(event.org())))
            .isPresent();
  }

  /** The table a measure is printed in; what we make of sums stands where they do. */
  public ReportTable table(String measure) {
    return measures.byCode(measure).map(Measure::table).orElse(ReportTable.OPERATING);
  }

  /** The unit a measure is kept in; what we make of sums is money. */
  public FigureUnit unit(String measure) {
    return measures.byCode(measure).map(Measure::unit).orElse(FigureUnit.KR);
  }

  /** Whether a measure is the line of those accounts that belong to no other: nobody is asked for it. */
  public boolean isUnmapped(String measure) {
    return ledger != null && ledger.unmapped().equals(measure);
  }

  /**
   * Whether a number is printed with another sign than ours: a variance by the rule of its table,
   * an amount with plus for cost. What we make of sums looks like what is summed.
   */
  public boolean isReversed(FactKey key) {
    if (key.kind().isRatio()) {
      return false;
    }
    return key.kind().isBetterWithPlus()
        ? profile.turnsVariance(table(key.measure()), printedAs(key.measure()))
        : profile.isCostPositive(printedAs(key.measure()));
  }

  /** The measure a number looks like: what we make of sums looks like what is summed. */
  private String printedAs(String measure) {
    return measures.byCode(measure).isPresent() ? measure : profile.areas();
  }

  /** The unit an amount is printed in. */
  public AmountUnit amountUnit(FactKey key) {
    return profile.unit(printedAs(key.measure()));
  }

  /** Decimals of a printed amount. */
  public int decimals(FactKey key) {
    return profile.decimals(printedAs(key.measure()));
  }

  /**
   * A number as printed, by {@link PrintProfile#display}, with the sign its table prints.
   *
   * @param value in the canonical unit and our sign; null when missing
   */
  public String display(FactKey key, @Nullable BigDecimal value, FigureUnit unit) {
    BigDecimal signed = value != null && isReversed(key) ? value.negate() : value;
    if (key.kind() == Kind.TRACKING_SIGNAL) {
      return profile.display(signed, FigureUnit.PP); // its limits are ±4: tenths tell
    }
    return profile.display(printedAs(key.measure()), signed, unit);
  }
}
