package se.uppfoljning.setup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.uppfoljning.facts.extract.Extract;
import se.uppfoljning.facts.extract.ExtractField;
import se.uppfoljning.facts.extract.StaffGroup;
import se.uppfoljning.facts.extract.StaffMeasure;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.organisation.Label;

/** Reads the files extract-*.yml, of which there may be none. */
final class ExtractFile {
  private ExtractFile() {}

  static List<Extract> readAll(
      Folder folder, CsvText.Lines measures, List<Layout> layouts, Faults faults) {
    List<Tree.Entries> extracts = folder.namesIfAny(Source.EXTRACTS.name()).stream()
        .flatMap(name -> folder.yaml(name).stream())
        .toList();
    faults.doubled(
        "Uttaget", extracts.stream().flatMap(e -> e.text("name").stream()).toList());
    List<String> taken = layouts.stream().map(Layout::name).toList();
    for (Tree.Entries extract : extracts) {
      Form.NAME.check(extract, "name", faults);
      extract
          .text("name")
          .filter(name -> taken.contains(name.text()))
          .ifPresent(name -> faults.invalid("name", name, "ett namn som ingen layout har"));
      checkColumns(extract, faults);
      checkGroups(extract, faults);
      checkMeasures(extract, measures, faults);
    }
    return Source.EXTRACTS.binder(faults).bindAll(extracts);
  }

  private static void checkColumns(Tree.Entries extract, Faults faults) {
    List<Tree.Entries> columns = extract.tables("columns");
    List<String> optional = List.of("source");
    all(extract, "columns", "field", ExtractField.class, optional, faults);
    faults.doubled("Rubriken", texts(columns, "headers", faults), ExtractFile::compared);
  }

  private static void checkGroups(Tree.Entries extract, Faults faults) {
    all(extract, "groups", "group", StaffGroup.class, List.of(), faults);
    for (StaffGroup.Split split : StaffGroup.Split.values()) {
      List<Tree.Entries> groups = extract.tables("groups").stream()
          .filter(entry -> StaffGroup.of(split).stream()
              .anyMatch(group -> entry.says("group", spelling(StaffGroup.class, group))))
          .toList();
      faults.doubled("Ordet", texts(groups, "words", faults), ExtractFile::compared);
    }
  }

  /** Tells which constants a list lacks or names twice. */
  private static <T extends Enum<T>> void all(
      Tree.Entries extract,
      String list,
      String key,
      Class<T> type,
      List<String> optional,
      Faults faults) {
    List<Tree.Text> named =
        extract.tables(list).stream().flatMap(entry -> entry.text(key).stream()).toList();
    faults.doubled("Värdet", named);
    List<String> names = named.stream().map(Tree.Text::text).toList();
    Scalar.spellings(type).keySet().stream()
        .filter(wanted -> !names.contains(wanted) && !optional.contains(wanted))
        .forEach(wanted -> faults.missing(extract.spot(list), wanted, ""));
  }

  private static List<Tree.Text> texts(List<Tree.Entries> entries, String key, Faults faults) {
    List<Tree.Text> texts = new ArrayList<>();
    for (Tree.Entries entry : entries) {
      if (entry.value(key) == null) {
        faults.missing(entry.spot(key), key, "");
      }
      texts.addAll(entry.texts(key));
    }
    return texts;
  }

  /** What is read and computed must have its line in measures.csv. */
  private static void checkMeasures(Tree.Entries extract, CsvText.Lines lines, Faults faults) {
    Names known = Names.of("Måttet", Source.MEASURES, "code", lines);
    known.check(
        Arrays.stream(StaffMeasure.values())
            .map(measure -> new Tree.Text(extract.spot(), measure.code()))
            .toList(),
        faults);
    for (StaffMeasure measure : StaffMeasure.values()) {
      lines.rows().stream()
          .filter(row -> row.says("code", measure.code()))
          .forEach(row -> Stream.of("unit", "table")
              .forEach(key -> checkSays(
                  row, key, key.equals("unit") ? measure.unit().code() : "staff", faults)));
    }
  }

  private static void checkSays(Tree.Entries row, String key, String wanted, Faults faults) {
    row.text(key)
        .filter(text -> !text.text().equals(wanted))
        .ifPresent(text -> faults.invalid(key, text, wanted));
  }

  private static <T extends Enum<T>> String spelling(Class<T> type, T constant) {
    return Scalar.spellings(type).entrySet().stream()
        .filter(entry -> entry.getValue() == constant)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static String compared(String text) {
    return Label.of(text).text();
  }
}
