package se.uppfoljning.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docs/schema/job.schema.json tells an editor what {@link JobReader} accepts in jobs/*.yml. */
class JobSchemaTest {
  private static final Path JOBS = Path.of("jobs");

  private static final Map<String, String> TYPES = Map.of(
      "String", "string",
      "LocalTime", "string",
      "Integer", "integer",
      "Duration", "integer",
      "boolean", "boolean",
      "List", "array",
      "Times", "object");

  private final JsonNode schema = new JsonMapper().readTree(read("docs/schema/job.schema.json"));

  @Test
  void itHasEveryKeyWithItsTypeAndNoOther() {
    assertThat(typesByKey(schema)).isEqualTo(typesByKey(JobFile.Settings.class));
    assertThat(typesByKey(schema.at("/properties/schedule")))
        .isEqualTo(typesByKey(JobFile.Times.class));
    assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
    assertThat(schema.at("/properties/schedule/additionalProperties").asBoolean())
        .isFalse();
  }

  @Test
  void itRequiresWhatTheReaderRequires() {
    List<String> required = Arrays.stream(JobFile.Settings.class.getRecordComponents())
        .filter(component -> component.getType() != List.class
            && !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
        .map(Source.JOBS::key)
        .toList();

    assertThat(schema.get("required").valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(required);
  }

  @Test
  void itHasTheSameLimits() {
    JsonNode day = schema.at("/properties/schedule/properties/working-day");

    assertThat(day.get("maximum").asInt()).isEqualTo(JobFile.MOST_WORKING_DAYS);
    assertThat(day.get("minimum").asInt()).isEqualTo(-JobFile.MOST_WORKING_DAYS);
    assertThat(day.at("/not/const").asInt(-1)).isZero();
    assertThat(schema.at("/properties/schedule/properties/every/minimum").asInt())
        .isOne();
  }

  /** In the repository; a home has both folders beside each other too. */
  @Test
  void everyJobPointsAtIt() throws IOException {
    try (DirectoryStream<Path> jobs = Files.newDirectoryStream(JOBS, "*.yml")) {
      for (Path job : jobs) {
        String first = read(job.toString()).lines().findFirst().orElseThrow();
        assertThat(first).startsWith("# yaml-language-server: $schema=");
        assertThat(JOBS.resolve(first.substring(first.indexOf('=') + 1)).normalize())
            .isEqualTo(Path.of("docs/schema/job.schema.json"));
      }
    }
  }

  private static Map<String, String> typesByKey(JsonNode object) {
    return object
        .get("properties")
        .propertyStream()
        .collect(Collectors.toMap(
            Map.Entry::getKey, property -> property.getValue().get("type").asString()));
  }

  private static Map<String, String> typesByKey(Class<?> shape) {
    return Arrays.stream(shape.getRecordComponents())
        .collect(Collectors.toMap(Source.JOBS::key, JobSchemaTest::type));
  }

  private static String type(RecordComponent component) {
    return TYPES.getOrDefault(component.getType().getSimpleName(), "unknown");
  }

  private static String read(String path) {
    try {
      return Files.readString(Path.of(path), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
