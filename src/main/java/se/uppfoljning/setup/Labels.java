package se.uppfoljning.setup;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.uppfoljning.facts.organisation.Label;

/** The labels people know rows by: each names one row, else only the first would ever be found. */
final class Labels {
  private Labels() {}

  /** Tells the labels, under these keys or among the synonyms, that two rows share. */
  static void check(Stream<Tree.Entries> rows, List<String> keys, Faults faults) {
    Set<String> codes = new HashSet<>();
    List<Tree.Text> labels = rows
        // A line with a doubled code has been told as that; its labels are most likely copied too.
        .filter(row -> row.text("code").filter(code -> codes.add(code.text())).isPresent())
        .flatMap(row -> labels(row, keys))
        .toList();
    faults.doubled("Namnet", labels, Labels::compared);
  }

  /** A row may repeat itself: a synonym that is also the name does no harm. */
  private static Stream<Tree.Text> labels(Tree.Entries row, List<String> keys) {
    Map<String, Tree.Text> labels = new LinkedHashMap<>();
    Stream.concat(
            keys.stream().flatMap(key -> row.text(key).stream()), row.texts("synonyms").stream())
        .forEach(text -> labels.putIfAbsent(compared(text.text()), text));
    return labels.values().stream();
  }

  private static String compared(String text) {
    return Label.of(text).text();
  }
}
