package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.V21;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppfoljning.checking.PersonalText.Kind;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.layout.NoteField;
import se.uppfoljning.facts.table.Cell;
import se.uppfoljning.facts.table.ExtractTable;
import se.uppfoljning.facts.table.PlacedText;
import se.uppfoljning.facts.table.Table;
import se.uppfoljning.facts.table.Workbook;

/**
 * V21: no delivery may be about a person. What was seen is never told, and nothing else of the file
 * is either, since any finding may quote it.
 */
final class PersonalRules {
  private PersonalRules() {}

  /** Those of a workbook: its cells, comments, drawings and the names of its sheets. */
  static List<Finding> inWorkbook(DeliveryContext context, Workbook.Opened workbook) {
    List<PlacedText> texts = new ArrayList<>(workbook.texts());
    Stream.concat(workbook.tables().stream().map(Table::sheet), workbook.otherSheets().stream())
        .distinct()
        .forEach(sheet -> texts.add(new PlacedText("", "", sheet)));
    List<Finding> findings = new ArrayList<>(find(context, texts, owners(workbook.tables())));
    if (!findings.isEmpty() && workbook.tables().isEmpty()) {
      findings.add(0, FileFaults.noTable(context));
    }
    return findings;
  }

  /** Those of a text file. */
  static List<Finding> inText(DeliveryContext context, ExtractTable table) {
    return find(context, table.texts(), Set.of());
  }

  /**
   * The places that give a person away.
   *
   * @param texts in reading order, so that a title to the left of a name stands before it
   * @param owners the cells that say who answers for an action, who may be named
   */
  private static List<Finding> find(
      DeliveryContext context, List<PlacedText> texts, Set<String> owners) {
    PersonalText personal =
        new PersonalText(context.municipality().personalWords(), names(context));
    List<Finding> findings = new ArrayList<>();
    PlacedText before = new PlacedText("", "", "");
    for (PlacedText text : texts) {
      Set<Kind> kinds = personal.find(text.text(), isBeside(before, text) ? before.text() : "");
      if (owners.contains(text.sheet() + "!" + text.address())) {
        kinds.remove(Kind.NAME);
      }
      if (!kinds.isEmpty()) {
        findings.add(finding(context, text, kinds));
      }
      before = text;
    }
    return findings.stream().distinct().toList();
  }

  private static List<String> names(DeliveryContext context) {
    return context.municipality().organisation().orgs().stream()
        .flatMap(org -> Stream.concat(Stream.of(org.name()), org.synonyms().stream()))
        .toList();
  }

  private static Set<String> owners(List<Table> tables) {
    Set<String> owners = new HashSet<>();
    for (Table table : tables) {
      table.rows().forEach(row -> {
        Cell owner = row.notes().get(NoteField.OWNER);
        if (owner != null) {
          owners.add(table.sheet() + "!" + owner.address());
        }
      });
    }
    return owners;
  }

  private static boolean isBeside(PlacedText left, PlacedText right) {
    return left.sheet().equals(right.sheet()) && row(left).equals(row(right));
  }

  private static String row(PlacedText text) {
    return text.address().replaceFirst("^[A-Z]+", "");
  }

  private static Finding finding(DeliveryContext context, PlacedText text, Set<Kind> kinds) {
    String what = kinds.stream().map(PersonalRules::words).collect(Collectors.joining(" och "));
    return new TablePlace(context.fileName(), text.sheet())
        .fel(
            V21,
            text.address(),
            new Words(
                "",
                "uppgifter som inte gäller en enskild person",
                (text.address().isEmpty() ? "I ett fliknamn eller en textruta står " : "Här står ")
                    + what + ".",
                "Ta bort eller skriv om det så att ingen person kan kännas igen, och lämna filen"
                    + " igen. Filen är inte sparad hos oss och resten av den är inte granskad."));
  }

  private static String words(Kind kind) {
    return switch (kind) {
      case IDENTITY_NUMBER -> "ett personnummer";
      case NAME -> "vad som ser ut som ett personnamn";
      case ILLNESS -> "en diagnos eller sjukdom";
    };
  }
}
