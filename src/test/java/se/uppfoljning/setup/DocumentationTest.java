package se.uppfoljning.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.HeaderText;
import se.uppfoljning.facts.profile.Sentence;
import se.uppfoljning.jobs.schedule.Timetable;

/** docs/konfiguration.md tells every key and column the readers know, and no other. */
class DocumentationTest {
  private static final Path MANUAL = Path.of("docs", "konfiguration.md");

  /** A section: its heading in backticks, and all until the next heading. */
  private static final Pattern SECTION = Pattern.compile("(?ms)^## `([^`]+)`$(.*?)(?=^## |\\z)");

  private static final Pattern TABLE_ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|(.*)\\|$");
  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```(?:yaml|csv)\n(.*?)^```$");

  /** A key as the records have it. */
  private record Key(String path, RecordComponent component) {}

  static Stream<Source<?>> sources() {
    return Source.ALL.stream();
  }

  @Test
  void everyFileHasASectionAndEverySectionIsAFile() {
    assertThat(sections().keySet())
        .isEqualTo(sources()
            .map(DocumentationTest::heading)
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void everyKeyIsDocumentedAndEveryDocumentedKeyExists(Source<?> source) {
    assertThat(rows(source).keySet())
        .containsExactlyElementsOf(keys(source).map(Key::path).toList());
  }

  @ParameterizedTest
  @MethodSource("sources")
  void whatIsRequiredIsSaidToBe(Source<?> source) {
    keys(source)
        .filter(key -> isRequired(key.component()) && !key.path().contains("<"))
        .forEach(key -> assertThat(cells(source, key).get(2)).as(key.path()).startsWith("krävs"));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void everyKeyHasAMeaningAllowedValuesDefaultAndExample(Source<?> source) {
    keys(source).forEach(key -> {
      List<String> cells = cells(source, key);
      assertThat(cells).as(key.path()).hasSize(4);
      assertThat(cells.subList(0, 3)).as(key.path()).noneMatch(String::isBlank);
    });
  }

  /** Words that other checks narrow down (level of a sender, kind of a budget) are left to them. */
  @ParameterizedTest
  @MethodSource("sources")
  void theWordsOfAnEnumAreAllListed(Source<?> source) {
    List<String> narrowed = List.of("kind", "columns.kind", "senders.sender", "senders.rows");
    keys(source)
        .filter(key -> key.component().getType().isEnum() && !narrowed.contains(key.path()))
        .forEach(key -> assertThat(words(cells(source, key).get(1)))
            .as(key.path())
            .containsExactlyElementsOf(
                Scalar.spellings(key.component().getType()).keySet()));
  }

  @Test
  void theKindsOfTheProfileAreAllListed() {
    String meaning = rows(Source.PROFILE).getOrDefault("columns.<slag>", "");
    assertThat(words(meaning)).containsAll(Scalar.spellings(Kind.class).keySet());
  }

  @Test
  void theExamplesAreAConfigurationWithoutMistakes(
      @TempDir Path config, @TempDir Path templates, @TempDir Path jobs) {
    String layout = example(Source.LAYOUTS).replace("name: kostnadsstalle", "name: mallens");
    new ConfigCopy(templates).write("layout-mallens.yml", layout);
    for (Source<?> source : Source.ALL) {
      Path folder =
          source.equals(Source.JOBS) ? jobs : source.equals(Source.TEMPLATE) ? templates : config;
      String name =
          source.name().replace("*", source.equals(Source.JOBS) ? "monthly-report" : "exempel");
      new ConfigCopy(folder).write(name, example(source));
    }

    assertThat(ConfigCopy.value(JobReader.read(
            jobs, ConfigCopy.value(MunicipalityReader.read(config, templates)), Timetable::comes)))
        .hasSize(1);
  }

  private static Stream<Key> keys(Source<?> source) {
    return keys(source, "", source.shape());
  }

  private static Stream<Key> keys(Source<?> source, String prefix, Class<?> shape) {
    return Arrays.stream(shape.getRecordComponents()).flatMap(component -> {
      String path = prefix + source.key(component);
      return Stream.concat(Stream.of(new Key(path, component)), inside(source, path, component));
    });
  }

  private static Stream<Key> inside(Source<?> source, String path, RecordComponent component) {
    Type type = component.getGenericType();
    if (component.getType() == Map.class) {
      Type[] inside = ((ParameterizedType) type).getActualTypeArguments();
      String name = path
          + (inside[0] == Kind.class
              ? ".<slag>"
              : inside[0] == Sentence.class
                  ? ".<mening>"
                  : inside[0] == String.class ? ".<kod>" : ".<tabell>");
      Class<?> value = (Class<?>) inside[1];
      return Stream.concat(
          Stream.of(new Key(name, component)),
          value.isRecord() ? keys(source, name + ".", value) : Stream.empty());
    }
    Class<?> inner = type instanceof ParameterizedType list
        ? (Class<?>) list.getActualTypeArguments()[0]
        : component.getType();
    return inner.isRecord() && inner != HeaderText.class
        ? keys(source, path + ".", inner)
        : Stream.empty();
  }

  private static boolean isRequired(RecordComponent component) {
    return !List.of(boolean.class, List.class, Map.class).contains(component.getType())
        && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static List<String> words(String cell) {
    return Pattern.compile("`([a-z0-9_-]+)`")
        .matcher(cell)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  /** The cells after the key: meaning, allowed values, default, example. */
  private static List<String> cells(Source<?> source, Key key) {
    String row = rows(source).getOrDefault(key.path(), "");
    return Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
  }

  private static Map<String, String> rows(Source<?> source) {
    return TABLE_ROW.matcher(section(source)).results().collect(inOrder());
  }

  private static String example(Source<?> source) {
    List<String> examples =
        EXAMPLE.matcher(section(source)).results().map(match -> match.group(1)).toList();
    assertThat(examples).as(source.name()).hasSize(1);
    return examples.get(0);
  }

  private static String section(Source<?> source) {
    return sections().getOrDefault(heading(source), "");
  }

  private static String heading(Source<?> source) {
    return source.equals(Source.JOBS) ? "jobs/" + source.name() : source.name();
  }

  private static Map<String, String> sections() {
    try {
      String manual = Files.readString(MANUAL, StandardCharsets.UTF_8);
      return SECTION.matcher(manual).results().collect(inOrder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Collector<MatchResult, ?, Map<String, String>> inOrder() {
    return Collectors.toMap(
        match -> match.group(1), match -> match.group(2), (a, b) -> a + b, LinkedHashMap::new);
  }
}
