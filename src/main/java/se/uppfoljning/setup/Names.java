package se.uppfoljning.setup;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names that other files may point at. They are the texts as written, so that a line with
 * another mistake in it does not make every line that points at it look wrong too.
 *
 * @param noun what they are, in definite form, such as "Måttet"
 * @param where the end of "… finns inte", such as " i measures.csv"
 * @param known the names; empty when they cannot be known, and nothing is checked then
 */
record Names(String noun, String where, Optional<Set<String>> known) {

  /** The names in a column of a file. */
  static Names of(String noun, Source<?> source, String column, CsvText.Lines lines) {
    Set<String> names = lines.column(column).stream()
        .map(Tree.Text::text)
        .collect(Collectors.toCollection(LinkedHashSet::new));
    String where = " i " + source.name();
    return new Names(noun, where, Optional.of(names).filter(all -> lines.knows(column)));
  }

  /** Tells if the name that a key holds is not among them. */
  void check(Tree.Entries table, String key, Faults faults) {
    check(table.text(key).stream().toList(), faults);
  }

  /** Tells each name that is not among them. */
  void check(Collection<Tree.Text> texts, Faults faults) {
    Collection<String> all = known.orElse(Set.of());
    List<Tree.Text> unknown = texts.stream()
        .filter(text -> known.isPresent() && !all.contains(text.text()))
        .toList();
    unknown.forEach(text -> faults.dangling(noun, text, where, all));
  }
}
