package se.uppfoljning.setup;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.HeaderText;

/** Turns one text into the type that is wanted, whatever YAML itself would take it for. */
final class Scalar {
  private static final String ONE_LINE = "[^\\p{Cc}\\p{Zl}\\p{Zp}]{1,500}";
  private static final String TEXT = "en text på en rad, högst 500 tecken";

  private record Form(Pattern pattern, String expected, Function<String, Object> convert) {
    Form(String pattern, String expected, Function<String, Object> convert) {
      this(Pattern.compile(pattern), expected, convert);
    }
  }

  private static final Form WHOLE = new Form("-?[0-9]{1,9}", "ett heltal", Integer::valueOf);

  private static final Map<Class<?>, Form> FORMS = Map.of(
      String.class, new Form(ONE_LINE, TEXT, text -> text),
      HeaderText.class, new Form(ONE_LINE, TEXT, HeaderText::new),
      boolean.class, new Form("true|false", "true eller false", Boolean::valueOf),
      int.class, WHOLE,
      Integer.class, WHOLE,
      Duration.class, new Form("[0-9]{1,9}", "hela sekunder, minst 0", Scalar::seconds),
      BigDecimal.class,
          new Form(
              "-?[0-9]{1,15}(\\.[0-9]{1,6})?",
              "ett tal med siffror och högst en decimalpunkt, som -1234.5",
              BigDecimal::new),
      YearMonth.class, new Form("[0-9]{4}-[0-9]{2}", "en månad som 2023-08", YearMonth::parse),
      LocalTime.class, new Form("[0-9]{2}:[0-9]{2}", "ett klockslag som 08:00", LocalTime::parse),
      LocalDate.class,
          new Form("[0-9]{4}-[0-9]{2}-[0-9]{2}", "en dag som 2023-08-31", LocalDate::parse));

  private Scalar() {}

  /** The value; null when the text is none, which is then told. */
  static @Nullable Object convert(String key, Tree.Text text, Class<?> type, Faults faults) {
    if (text.isBlank()) {
      faults.missing(text.spot(), key, "");
      return null;
    }
    if (type.isEnum()) {
      return constant(key, text, type, faults);
    }
    Form form = Objects.requireNonNull(FORMS.get(type), () -> "no form for " + type);
    if (form.pattern().matcher(text.text()).matches()) {
      try {
        return form.convert().apply(text.text());
      } catch (DateTimeException e) {
        // a day that is not in the calendar is told below
      }
    }
    faults.invalid(key, text, form.expected());
    return null;
  }

  /** The constants of an enum as files spell them: {@code own-sum}, but {@code actual_ytd}. */
  static Map<String, Object> spellings(Class<?> type) {
    Map<String, Object> spellings = new LinkedHashMap<>();
    for (Object constant : type.getEnumConstants()) {
      String name = constant instanceof Kind kind
          ? kind.code()
          : ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
      spellings.put(name, constant);
    }
    return spellings;
  }

  private static @Nullable Object constant(
      String key, Tree.Text text, Class<?> type, Faults faults) {
    Map<String, Object> spellings = spellings(type);
    Object constant = spellings.get(text.text());
    if (constant == null && type == Kind.class) {
      faults.dangling("Slaget", text, "", spellings.keySet());
    } else if (constant == null) {
      faults.invalidWord(key, text, spellings.keySet());
    }
    return constant;
  }

  private static Duration seconds(String digits) {
    return Duration.ofSeconds(Long.parseLong(digits));
  }
}
