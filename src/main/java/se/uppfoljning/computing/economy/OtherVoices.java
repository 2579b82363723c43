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
    return facts.allReported().stream()
        .filter(fact -> !fact.key().kind().derived() && !keys.contains(fact.key()))
        .filter(this::isEconomy)
        .sorted(Comparator.comparing(fact -> fact.key().id()))
        .map(fact -> FigureMaker.ofFact(municipality, fact, Variant.PRINTED))
        .toList();
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
        .flatMap(figure -> facts.control(figure.key()).stream())
        .map(fact -> FigureMaker.ofFact(municipality, fact, Variant.CONTROL));
  }

  private Stream<Figure> unprintedControls(List<Figure> printed) {
    Set<FactKey> keys = printed.stream().map(Figure::key).collect(Collectors.toSet());
    return facts.allControls().stream()
        .filter(fact -> !keys.contains(fact.key()))
        .filter(this::isEconomy)
        .sorted(Comparator.comparing(fact -> fact.key().id()))
        .map(fact -> FigureMaker.ofFact(municipality, fact, Variant.CONTROL));
  }

  private boolean isEconomy(Fact fact) {
    return municipality.table(fact.key().measure()) != ReportTable.STAFF;
  }

  private Stream<Figure> reported(List<Figure> printed) {
    return printed.stream()
        .filter(computed -> computed.key().kind().derived())
        .flatMap(computed -> facts.reported(computed.key()).stream()
            .map(fact -> FigureMaker.ofFact(municipality, fact, Variant.REPORTED))
            .filter(theirs -> !theirs.display().equals(computed.display())));
  }
}
