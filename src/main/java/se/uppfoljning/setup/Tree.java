package se.uppfoljning.setup;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.organisation.Label;

/**
 * What stands in a file, before it means anything: the same for YAML and for a line of CSV. Every
 * scalar is the text as written, so that YAML's own guesses ({@code no}, {@code 010}) never bite.
 */
sealed interface Tree {

  /** Where it begins. */
  Spot spot();

  /** One value as written. */
  record Text(Spot spot, String text) implements Tree {
    boolean isBlank() {
      return Label.of(text).isBlank();
    }
  }

  /** A value that cannot be known, for a reason that has been told already. */
  record Lost(Spot spot) implements Tree {}

  /** A list. */
  record Items(Spot spot, List<Tree> items) implements Tree {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** Keys with values, in the order of the file. */
  record Entries(Spot spot, Map<String, Entry> byKey) implements Tree {
    public Entries {
      byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }

    /** The value of a key; null when the key is missing or has nothing after it. */
    @Nullable
    Tree value(String key) {
      Entry entry = byKey.get(key);
      return entry == null || isEmpty(entry.value()) ? null : entry.value();
    }

    /** Where the value of a key is missed: at the key, else at the table. */
    Spot spot(String key) {
      Entry entry = byKey.get(key);
      return entry == null ? spot : entry.key().spot();
    }

    /** The text of a key; empty also when something else than a text stands there. */
    Optional<Text> text(String key) {
      return value(key) instanceof Text text ? Optional.of(text) : Optional.empty();
    }

    /** Whether the text of a key is that word. */
    boolean says(String key, String word) {
      return text(key).filter(text -> text.text().equals(word)).isPresent();
    }

    /** The texts in the list of a key; those of another shape are left out. */
    List<Text> texts(String key) {
      return items(key, Text.class).stream().filter(text -> !text.isBlank()).toList();
    }

    /** The tables in the list of a key; those of another shape are left out. */
    List<Entries> tables(String key) {
      return items(key, Entries.class);
    }

    private <T extends Tree> List<T> items(String key, Class<T> shape) {
      return value(key) instanceof Items list
          ? list.items().stream().filter(shape::isInstance).map(shape::cast).toList()
          : List.of();
    }

    private static boolean isEmpty(Tree tree) {
      return (tree instanceof Text text && text.isBlank())
          || (tree instanceof Items list && list.items().isEmpty());
    }
  }

  /** A key, which has a place of its own, and its value. */
  record Entry(Text key, Tree value) {}
}
