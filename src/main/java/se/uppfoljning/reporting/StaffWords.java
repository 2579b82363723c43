package se.uppfoljning.reporting;

import java.util.List;
import java.util.Optional;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.extract.StaffMeasure;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.organisation.ReportTable;

/** What is said of sick leave, the same in workbook and mail. */
record StaffWords(Edition edition, ReportWords words) {
  static final String HIDDEN =
      "* redovisas inte: högst tio personer i gruppen, eller i en grupp som"
          + " den annars kunde räknas fram ur.";

  /** The committee's sick leave; empty when nobody has delivered any hours. */
  Optional<Figure> committee() {
    String committee = edition.municipality().organisation().committee().code();
    return edition
        .figures()
        .printed(StaffMeasure.SICK_LEAVE_RATE.key(committee, "", edition.period()));
  }

  /** "Sjukfrånvaro januari–augusti 2023". */
  String label() {
    return words.measure(StaffMeasure.SICK_LEAVE_RATE.code()) + " " + words.span();
  }

  /** What the extract says of where its hours come from, "konstruerade timmar"; may be empty. */
  String origin() {
    return String.join(
        ", ", distinct(facts().stream().map(f -> f.source().sheet()).toList()));
  }

  /** Which hours the percentages are of, a sentence each. */
  List<String> hours() {
    List<String> files = distinct(facts().stream().map(f -> f.source().file()).toList());
    String received = edition.deliveries().stream()
        .filter(
            delivery -> delivery.accepted() && files.contains(delivery.arrival().fileName()))
        .map(delivery -> ", mottagen " + ReportWords.minute(delivery.arrival().receivedAt()))
        .findFirst()
        .orElse("");
    String from = "Timmar " + words.span() + " ur " + String.join(", ", files) + received + ".";
    if (origin().isEmpty()) {
      return List.of(from);
    }
    return List.of(from, "Uttaget anger som källa: " + origin() + ".");
  }

  private List<Fact> facts() {
    return edition.facts().allReported().stream()
        .filter(fact -> edition.municipality().table(fact.key().measure()) == ReportTable.STAFF)
        .toList();
  }

  private static List<String> distinct(List<String> texts) {
    return texts.stream().filter(text -> !text.isEmpty()).distinct().sorted().toList();
  }
}
