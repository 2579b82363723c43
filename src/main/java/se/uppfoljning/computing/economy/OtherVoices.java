package se.uppfoljning.computing.economy;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Origin;
import se.uppfoljning.facts.organisation.ReportTable;

/**
 * What others say of numbers that are printed: for the sheet Avstämning. In the order of the
 * printed figures, whatever the order the files came in.
 */
record OtherVoices(Municipality municipality, FactBook facts) {

  /**
   * What was delivered and has no place in the tables: nothing that was taken is lost. But for hours
   * and persons of the staff, which nobody may read of a small group.
   */
  List<Figure> unprinted(List<Figure> printed) {
    Set<FactKey> keys = printed.stream().map(Figure::key).collect(Collectors.toSet());
    List<Fact> unprinted = facts.allReported().stream()
        .filter(fact -> !keys.contains(fact.key()) && isTold(fact))
        .filter(fact -> isEconomy(fact.key()))
        .sorted(Comparator.comparing(fact -> fact.key().id()))
        .toList();
    Stream<Figure> variances = unprinted.stream()
        .filter(fact -> fact.key().breakdown().isEmpty())
        .map(fact -> fact.key().with(Kind.VARIANCE_YTD))
        .distinct()
        .flatMap(this::variances)
        .filter(figure -> !keys.contains(figure.key()));
    return Stream.concat(
            unprinted.stream().map(fact -> FigureMaker.ofFact(municipality, fact, Variant.PRINTED)),
            variances)
        .toList();
  }

  /** What follows from the numbers of a row that is not printed, as those of a unit. */
  private Stream<Figure> variances(FactKey row) {
    ReportTable table = municipality.table(row.measure());
    return new FigureMaker(municipality, facts, municipality.profile().computed(table))
        .deliveredRow(row).figures().stream()
            .filter(figure -> figure.origin() instanceof Origin.Derived && figure.value() != null);
  }

  /**
   * Every control, also of derived kinds, of totals and of what is not printed; then every variance
   * a sender printed that looks another than the one we compute.
   */
  List<Figure> beside(List<Figure> printed) {
    return Stream.of(controls(printed), unprintedControls(printed), reported(printed))
        .flatMap(voices -> voices)
        .toList();
  }

  private Stream<Figure> controls(List<Figure> printed) {
    return printed.stream()
        .flatMap(figure -> Stream.concat(
            facts.control(figure.key()).stream().map(fact -> figure(fact, Variant.CONTROL)),
            facts.ledgerBeside(figure.key()).stream().map(fact -> figure(fact, Variant.LEDGER))));
  }

  private Stream<Figure> unprintedControls(List<Figure> printed) {
    Set<FactKey> keys = printed.stream().map(Figure::key).collect(Collectors.toSet());
    return Stream.concat(
            facts.allControls().stream().map(fact -> figure(fact, Variant.CONTROL)),
            facts.allLedgerBeside().stream().map(fact -> figure(fact, Variant.LEDGER)))
        .filter(figure -> !keys.contains(figure.key()))
        .filter(figure -> isEconomy(figure.key()))
        .sorted(Comparator.comparing(Figure::id));
  }

  private Figure figure(Fact fact, Variant variant) {
    return FigureMaker.ofFact(municipality, fact, variant);
  }

  /** Whether a number is the sender's word: a variance mostly is ours to compute. */
  private boolean isTold(Fact fact) {
    return !fact.key().kind().derived()
        || municipality.profile().hasGivenVariance(fact.key().measure());
  }

  private boolean isEconomy(FactKey key) {
    return municipality.table(key.measure()) != ReportTable.STAFF;
  }

  private Stream<Figure> reported(List<Figure> printed) {
    return printed.stream()
        .filter(computed -> computed.key().kind().derived())
        .flatMap(computed -> facts.reported(computed.key()).stream()
            .map(fact -> FigureMaker.ofFact(municipality, fact, Variant.REPORTED))
            .filter(theirs -> !theirs.display().equals(computed.display())));
  }
}
