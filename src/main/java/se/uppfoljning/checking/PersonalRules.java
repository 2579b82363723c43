package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.V21;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppfoljning.checking.PersonalText.Kind;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.layout.NoteField;
import se.uppfoljning.facts.privacy.IdentityNumber;
import se.uppfoljning.facts.table.Cell;
import se.uppfoljning.facts.table.PlacedText;
import se.uppfoljning.facts.table.Table;
import se.uppfoljning.facts.table.Workbook;

/**
 * V21: no delivery may be about a person. What was seen is never told, and nothing else of the file
 * is either, since any finding may quote it.
 */
final class PersonalRules {
  private static final int LONGEST_NAME = 30;

  /** In none of the cells. */
  private static final String NOWHERE =
      "I ett fliknamn, en textruta, ett sidhuvud eller en sidfot står ";

  private PersonalRules() {}

  /** Those of a workbook: all its texts and the names of its sheets. */
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
  static List<Finding> inText(DeliveryContext context, List<PlacedText> texts) {
    return find(context, texts, Set.of());
  }

  /**
   * The places that give a person away.
   *
   * @param texts in reading order, so that a title to the left of a name stands before it
   * @param owners the cells that say who answers for an action, who may be named
   */
  private static List<Finding> find(
      DeliveryContext context, List<PlacedText> texts, Set<String> owners) {
    Search search = new Search(
        new PersonalText(context.municipality().personalWords(), names(context)), new HashMap<>());
    List<Finding> findings = new ArrayList<>();
    if (IdentityNumber.isHiddenIn(context.fileName())) {
      findings.add(inName(context));
    }
    PlacedText before = new PlacedText("", "", "");
    for (PlacedText text : texts) {
      Set<Kind> kinds = search.of(text, isBeside(before, text) ? before.text() : "");
      if (owners.contains(text.sheet() + "!" + text.address())) {
        kinds.remove(Kind.NAME);
      }
      if (!kinds.isEmpty()) {
        boolean isSafe = search.of(text.sheet()).isEmpty();
        findings.add(finding(context, isSafe ? text.sheet() : "", text, kinds));
      }
      before = text;
    }
    return findings.stream().distinct().toList();
  }

  /** Looks at each text once: a workbook repeats most of them. */
  private record Search(PersonalText personal, Map<String, Set<Kind>> known) {
    Set<Kind> of(String text) {
      return known.computeIfAbsent(text, each -> personal.find(each, ""));
    }

    /** What a text gives away, alone or with the word to the left: first and last name apart. */
    Set<Kind> of(PlacedText text, String before) {
      Set<Kind> kinds = EnumSet.noneOf(Kind.class);
      kinds.addAll(of(text.text()));
      if (kinds.contains(Kind.NAME) && !before.isEmpty()) {
        kinds.clear();
        kinds.addAll(personal.find(text.text(), before));
      } else if (isWord(before) && isWord(text.text())) {
        kinds.addAll(of(before + " " + text.text()));
      }
      return kinds;
    }

    private static boolean isWord(String text) {
      return !text.isEmpty()
          && text.length() <= LONGEST_NAME
          && Character.isUpperCase(text.codePointAt(0))
          && text.indexOf(' ') < 0;
    }
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
    String address = text.address();
    int letters = 0;
    while (letters < address.length() && Character.isUpperCase(address.charAt(letters))) {
      letters++;
    }
    return address.substring(letters);
  }

  /** Nothing is kept that was delivered under such a name. */
  private static Finding inName(DeliveryContext context) {
    return new TablePlace(context.fileName(), "")
        .fel(
            V21,
            "",
            new Words(
                "",
                "ett filnamn utan uppgifter om en person",
                "I filens namn stod ett personnummer.",
                "Ge filen ett annat namn och lämna den igen. Den sparas inte hos oss."));
  }

  private static Finding finding(
      DeliveryContext context, String sheet, PlacedText text, Set<Kind> kinds) {
    String what = kinds.stream().map(PersonalRules::words).collect(Collectors.joining(" och "));
    return new TablePlace(context.fileName(), sheet)
        .fel(
            V21,
            text.address(),
            new Words(
                "",
                "uppgifter som inte gäller en enskild person",
                (text.address().isEmpty() ? NOWHERE : "Här står ") + what + ".",
                "Ta bort eller skriv om det så att ingen person kan kännas igen, och lämna filen"
                    + " igen. Resten av filen är inte granskad och den sparas inte hos oss."));
  }

  private static String words(Kind kind) {
    return switch (kind) {
      case IDENTITY_NUMBER -> "ett personnummer";
      case NAME -> "vad som ser ut som ett personnamn";
      case ILLNESS -> "en diagnos eller sjukdom";
    };
  }
}
