package se.uppfoljning.jobs;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import se.uppfoljning.checking.Before;
import se.uppfoljning.checking.DeliveryChecks;
import se.uppfoljning.checking.DeliveryContext;
import se.uppfoljning.checking.ForecastRules;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.table.Workbook;
import se.uppfoljning.reading.DeliveryReader;
import se.uppfoljning.reporting.answer.AnswerText;
import se.uppfoljning.reporting.answer.AnswerText.Road;
import se.uppfoljning.reporting.answer.ReturnedWorkbook;

/** Reads and checks one file and words the answer. Writes nothing. */
final class Judge {
  private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

  private final Municipality municipality;
  private final History history;
  private final @Nullable YearMonth wantedPeriod;

  /**
   * A judge by a configuration and by what was accepted before.
   *
   * @param wantedPeriod the month the run is for; null takes every month
   */
  Judge(Municipality municipality, History history, @Nullable YearMonth wantedPeriod) {
    this.municipality = municipality;
    this.history = history;
    this.wantedPeriod = wantedPeriod;
  }

  /**
   * A verdict, what the sender is told, and the sender's workbook back when it is rejected.
   *
   * @param layouts names of the layouts whose tables were found
   */
  record Judgement(
      Verdict verdict, SortedSet<String> layouts, String answer, ReturnedWorkbook returned) {}

  /**
   * Judges a file.
   *
   * @param road which way it came
   */
  Judgement judge(Arrival arrival, Path file, Road road) {
    String sender = arrival.sender();
    Checked checked = check(sender, arrival.fileName(), arrival.sha256(), file);
    Verdict verdict = checked.verdict();
    List<Fact> superseded = verdict instanceof Verdict.Accepted accepted
        ? history.superseded(sender, accepted)
        : List.of();
    ReturnedWorkbook returned = verdict instanceof Verdict.Rejected
        ? ReturnedWorkbook.of(file, arrival, verdict.findings())
        : ReturnedWorkbook.NONE;
    String answer = AnswerText.of(
        municipality, arrival, verdict, superseded, checked.forecasts(), returned, road);
    return new Judgement(verdict, checked.layouts(), answer, returned);
  }

  /** The verdict on a file; it is opened only when its bytes are new. */
  Verdict verdict(String sender, String fileName, String sha256, Path file) {
    return check(sender, fileName, sha256, file).verdict();
  }

  private Checked check(String sender, String fileName, String sha256, Path file) {
    Optional<Verdict.Duplicate> duplicate = history.duplicate(sender, sha256, wantedPeriod);
    if (duplicate.isPresent()) {
      return new Checked(duplicate.get(), new TreeSet<>(), null);
    }
    return municipality
        .organisation()
        .byCode(sender)
        .map(org -> check(
            new DeliveryContext(municipality, org, fileName, wantedPeriod),
            layouts ->
                DeliveryReader.read(file, layouts, municipality.extracts(), municipality.ledger()),
            period -> history.before(sender, sha256, period)))
        .map(checked -> forecasting(municipality, history, sender, checked))
        .orElseGet(() -> faulty(wantedPeriod, fileName));
  }

  /** With what is reckoned of the year by an accepted delivery, and what that asks of it. */
  static Checked forecasting(
      Municipality municipality, History history, String sender, Checked checked) {
    if (!(checked.verdict() instanceof Verdict.Accepted accepted)) {
      return checked;
    }
    Municipality deciding = history.deciding(municipality);
    return history
        .forecasts(deciding, sender, accepted)
        .map(figures -> {
          List<Finding> findings = new ArrayList<>(accepted.findings());
          findings.addAll(
              new ForecastRules(deciding, figures).check(accepted.facts(), accepted.notes()));
          return new Checked(
              new Verdict.Accepted(accepted.period(), accepted.contents(), findings),
              checked.layouts(),
              figures);
        })
        .orElse(checked);
  }

  /** For a file whose verdict could not be recorded. */
  static Judgement fault(Municipality municipality, Arrival arrival) {
    Checked faulty = faulty(null, arrival.fileName());
    ReturnedWorkbook none = ReturnedWorkbook.NONE;
    String answer = AnswerText.of(
        municipality, arrival, faulty.verdict(), List.of(), null, none, Road.DELIVERED);
    return new Judgement(faulty.verdict(), faulty.layouts(), answer, none);
  }

  /**
   * A verdict.
   *
   * @param layouts names of the layouts whose tables were found
   * @param forecasts what is reckoned of the year; null where the delivery forecasts nothing
   */
  record Checked(
      Verdict verdict, SortedSet<String> layouts, @Nullable Figures forecasts) {}

  /**
   * The verdict on what is read by the layouts of the sender. Whatever goes wrong is a finding on
   * this file: one delivery never stops the others.
   *
   * @param before what was known before a delivery of a month
   */
  static Checked check(
      DeliveryContext context,
      Function<List<Layout>, Workbook> reading,
      Function<YearMonth, Before> before) {
    try {
      Workbook workbook = reading.apply(
          DeliveryChecks.layoutsOf(context.sender(), context.municipality().layouts()));
      DeliveryContext known = DeliveryChecks.period(workbook, context)
          .map(before)
          .map(context::knowing)
          .orElse(context);
      return new Checked(
          DeliveryChecks.check(workbook, known), layouts(workbook, context.municipality()), null);
    } catch (DataAccessException fault) {
      throw fault; // the database is at fault, not the file
    } catch (RuntimeException fault) {
      LOG.error(
          "a file from {} could not be judged: {}",
          context.sender().code(),
          Faults.withoutMessages(fault));
      return faulty(context.wantedPeriod(), context.fileName());
    }
  }

  private static SortedSet<String> layouts(Workbook workbook, Municipality municipality) {
    if (workbook instanceof Workbook.Extracted extracted) {
      return new TreeSet<>(Set.of(extracted.table().extract().name()));
    }
    if (workbook instanceof Workbook.Ledgered && municipality.ledger() != null) {
      return new TreeSet<>(Set.of(municipality.ledger().name()));
    }
    return workbook instanceof Workbook.Opened opened
        ? opened.tables().stream()
            .map(table -> table.layout().name())
            .collect(Collectors.toCollection(TreeSet::new))
        : new TreeSet<>();
  }

  private static Checked faulty(@Nullable YearMonth period, String fileName) {
    return new Checked(
        new Verdict.Rejected(period, List.of(fault(fileName))), new TreeSet<>(), null);
  }

  private static Finding fault(String fileName) {
    return new Finding(
        FindingCode.F04,
        Severity.FEL,
        Place.file(fileName),
        "",
        "",
        "Filen kunde inte behandlas; felet är vårt.",
        "Hör av dig till den som sköter programmet. Filen är sparad och inget är förlorat.");
  }
}
