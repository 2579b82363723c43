package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.F05;
import static se.uppfoljning.facts.delivery.FindingCode.L02;
import static se.uppfoljning.facts.delivery.FindingCode.L03;
import static se.uppfoljning.facts.delivery.FindingCode.L04;
import static se.uppfoljning.facts.delivery.FindingCode.L09;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.extract.ExtractField;
import se.uppfoljning.facts.table.ExtractTable;

/** The heading row of an extract: all columns, each once. */
record ExtractHeadings(ExtractTable table, TablePlace place) {

  List<Finding> check() {
    List<Finding> findings = new ArrayList<>();
    Integer broken = table.brokenLine();
    if (broken != null) {
      findings.add(broken(broken));
    }
    Set<ExtractField> found = EnumSet.noneOf(ExtractField.class);
    for (String heading : table.headings()) {
      Optional<ExtractField> field = table.extract().field(heading);
      if (field.isEmpty() && !heading.isEmpty()) {
        findings.add(place.upplysning(L03, row(), unknown(heading)));
      }
      if (field.isPresent() && !found.add(field.get())) {
        findings.add(place.fel(L04, row(), doubled(heading)));
      }
    }
    for (ExtractField field : EnumSet.complementOf(EnumSet.copyOf(plus(found)))) {
      findings.add(place.fel(L02, row(), missing(table.extract().heading(field))));
    }
    if (table.lines().isEmpty() && broken == null) {
      findings.add(place.fel(L09, row(), noRows()));
    }
    return findings;
  }

  /** The source may be left out. */
  private static Set<ExtractField> plus(Set<ExtractField> found) {
    Set<ExtractField> enough = EnumSet.of(ExtractField.SOURCE);
    enough.addAll(found);
    return enough;
  }

  private String row() {
    return "rad " + table.headingLine();
  }

  private Finding broken(int line) {
    Words words = new Words(
        "",
        "citattecken i par",
        "Citattecknen går inte ihop, så resten av filen kan inte läsas.",
        "Spara uttaget som CSV igen och lämna det på nytt.");
    return place.fel(F05, "rad " + line, words);
  }

  private static Words unknown(String heading) {
    return new Words(
        heading,
        "",
        "Kolumnen är okänd och läses inte.",
        "Inget behöver göras om den inte ska räknas.");
  }

  private static Words doubled(String heading) {
    return new Words(
        heading,
        "",
        "Två kolumner betyder samma sak; det går inte att veta vilken som gäller.",
        "Ta bort den ena kolumnen.");
  }

  private static Words missing(String heading) {
    return new Words(
        "",
        heading,
        "Kolumnen " + heading + " saknas eller har en annan rubrik.",
        "Ta med kolumnen i uttaget, eller be den som sköter inställningarna att lägga till rubriken.");
  }

  private static Words noRows() {
    return new Words(
        "",
        "minst en rad",
        "Uttaget har rubriker men inga rader.",
        "Gör om uttaget och lämna det på nytt.");
  }
}
