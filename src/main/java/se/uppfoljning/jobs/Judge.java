package se.uppfoljning.jobs;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.uppfoljning.checking.DeliveryChecks;
import se.uppfoljning.checking.DeliveryContext;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.table.Workbook;
import se.uppfoljning.reading.WorkbookReader;
import se.uppfoljning.reporting.AnswerText;
import se.uppfoljning.store.Arrivals;

/** Reads and checks one file and words the answer. Writes nothing. */
final class Judge {
  private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

  private final RunContext context;
  private final @Nullable YearMonth wantedPeriod;

  Judge(RunContext context, @Nullable YearMonth wantedPeriod) {
    this.context = context;
    this.wantedPeriod = wantedPeriod;
  }

  /** A verdict and what the sender is told. */
  record Judgement(Verdict verdict, String answer) {}

  Judgement judge(Arrival arrival, Path file) {
    Verdict verdict = verdict(arrival, file);
    List<Fact> earlier =
        verdict instanceof Verdict.Accepted accepted ? superseded(accepted, arrival) : List.of();
    return new Judgement(verdict, AnswerText.of(context.municipality(), arrival, verdict, earlier));
  }

  /** The sender's facts that count until now and will not when this is accepted. */
  private List<Fact> superseded(Verdict.Accepted accepted, Arrival arrival) {
    return accepted.factsByLayout().keySet().stream()
        .flatMap(layout ->
            context.store().facts().current(accepted.period(), arrival.sender(), layout).stream())
        .toList();
  }

  /** For a file whose verdict could not be recorded. */
  static Judgement fault(Municipality municipality, Arrival arrival) {
    Verdict rejected = new Verdict.Rejected(null, List.of(fault(arrival.fileName())));
    return new Judgement(rejected, AnswerText.of(municipality, arrival, rejected, List.of()));
  }

  private Verdict verdict(Arrival arrival, Path file) {
    Arrivals arrivals = context.store().arrivals();
    for (Arrivals.Accepted earlier : arrivals.accepted(arrival.sender(), arrival.sha256())) {
      if (wantedPeriod == null || wantedPeriod.equals(earlier.period())) {
        return new Verdict.Duplicate(
            earlier.period(), earlier.arrival(), arrivals.isSuperseded(earlier.arrival()));
      }
    }
    return check(context.municipality(), arrival.sender(), arrival.fileName(), file, wantedPeriod);
  }

  /** A verdict, and the names of the layouts whose tables were found. */
  record Checked(Verdict verdict, SortedSet<String> layouts) {}

  /** The verdict on a file on its own. */
  static Verdict check(
      Municipality municipality,
      String senderCode,
      String fileName,
      Path file,
      @Nullable YearMonth wantedPeriod) {
    return municipality
        .organisation()
        .byCode(senderCode)
        .map(sender -> new DeliveryContext(municipality, sender, fileName, wantedPeriod))
        .map(context ->
            check(context, layouts -> WorkbookReader.read(file, layouts)).verdict())
        .orElseGet(() -> new Verdict.Rejected(wantedPeriod, List.of(fault(fileName))));
  }

  /**
   * The verdict on what is read by the layouts of the sender. Whatever goes wrong is a finding on
   * this file: one delivery never stops the others.
   */
  static Checked check(DeliveryContext context, Function<List<Layout>, Workbook> reading) {
    try {
      Workbook workbook = reading.apply(
          DeliveryChecks.layoutsOf(context.sender(), context.municipality().layouts()));
      return new Checked(DeliveryChecks.check(workbook, context), layouts(workbook));
    } catch (RuntimeException fault) {
      LOG.error(
          "a file from {} could not be judged: {}",
          context.sender().code(),
          Faults.withoutMessages(fault));
      return new Checked(
          new Verdict.Rejected(context.wantedPeriod(), List.of(fault(context.fileName()))),
          new TreeSet<>());
    }
  }

  private static SortedSet<String> layouts(Workbook workbook) {
    return workbook instanceof Workbook.Opened opened
        ? opened.tables().stream()
            .map(table -> table.layout().name())
            .collect(Collectors.toCollection(TreeSet::new))
        : new TreeSet<>();
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
