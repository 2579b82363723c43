package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.uppfoljning.cases.FindingCase;
import se.uppfoljning.cases.FindingCatalogue;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Severity;

/**
 * Each finding code has a folder that reproduces it, and an entry in the catalogue people read. After
 * a change of a message {@code mvn test -Dtest=FindingsTest -Dcatalogue.write=true} writes what the
 * cases give to their {@code fynd.txt}, and the catalogue; then read the difference.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FindingsTest {
  private static final boolean WRITE = Boolean.getBoolean("catalogue.write");
  private static final Pattern TOLD =
      Pattern.compile("\\.(fel|fraga|upplysning)\\(\\s*([A-Z]\\d\\d),");
  private static final Path PAGE = Path.of("docs", "fynd.md");

  @TempDir
  Path folder;

  @Test
  @Order(1)
  void everyCodeHasAFolderAndEveryFolderACode() throws IOException {
    try (Stream<Path> folders = Files.list(FindingCase.FOLDERS)) {
      assertThat(folders.map(each -> each.getFileName().toString()))
          .as("see docs/CONTRIBUTING.md: a check")
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(FindingCode.values()).map(Enum::name).toList());
    }
    assertThat(FindingCode.values())
        .allSatisfy(
            code -> assertThat(FindingCase.of(code)).as("the cases of %s", code).isNotEmpty());
  }

  static List<FindingCase> cases() {
    return FindingCase.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  @Order(2)
  void theCaseGivesTheseFindingsAndNoOthers(FindingCase each) throws IOException {
    List<Finding> findings = each.findings(folder);
    String lines = FindingCase.lines(findings);
    if (WRITE) {
      Files.writeString(each.expected(), lines, StandardCharsets.UTF_8);
    }

    assertThat(lines).isEqualTo(Files.readString(each.expected(), StandardCharsets.UTF_8));
    assertThat(findings).extracting(Finding::code).contains(each.code());
  }

  /** What a rule says it gives must stand in the catalogue, so that a case shows it. */
  @Test
  @Order(3)
  void aCaseShowsEachSeverityThatARuleGivesACode() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher told = TOLD.matcher(Files.readString(file, StandardCharsets.UTF_8));
        while (told.find()) {
          assertThat(FindingCatalogue.severitiesOf(FindingCode.valueOf(told.group(2))))
              .as("%s in %s", told.group(2), file)
              .contains(Severity.valueOf(told.group(1).toUpperCase(Locale.ROOT)));
        }
      }
    }
  }

  @Test
  @Order(4)
  void theCatalogueIsMadeOfTheCases() throws IOException {
    String text = FindingCatalogue.text();
    if (WRITE) {
      Files.writeString(PAGE, text, StandardCharsets.UTF_8);
    }

    assertThat(text).isEqualTo(Files.readString(PAGE, StandardCharsets.UTF_8));
  }
}
