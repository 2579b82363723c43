package se.uppfoljning.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers for programs: one object, one line, keys in the order given. */
final class Json {
  private Json() {}

  /** The object as a line, without line break. */
  static String line(Map<String, @Nullable Object> object) {
    return JsonMapper.shared().writeValueAsString(object);
  }

  /** As a word in an object; null stays null. */
  static @Nullable String word(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
