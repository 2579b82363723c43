package se.uppfoljning;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.io.File;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The star of rooms, and who alone may use what (design, section 3). A room may still be empty. */
class ArchitectureTest {
  private static final int MOST_PUBLIC_TYPES = 12;
  private static final JavaClasses MAIN = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("se.uppfoljning");

  private static final List<String> STAGES = List.of(
      "intake", "reading", "checking", "store", "computing", "reporting", "sending", "setup");

  /** What every room may use. */
  private static final List<String> ALL_MAY_USE =
      List.of("java..", "javax..", "org.jspecify.annotations..", inside("facts"));

  private static final String LOGGING = "org.slf4j..";

  /** The rooms, with the libraries and rooms each may use besides. */
  private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
      Map.entry("facts", List.of()),
      Map.entry("intake", List.of(LOGGING)),
      Map.entry("reading", List.of(LOGGING, "org.apache.poi..", "org.apache.commons.csv..")),
      Map.entry("checking", List.of()),
      Map.entry(
          "store",
          List.of(LOGGING, "org.springframework..", "org.flywaydb..", "com.zaxxer.hikari..")),
      Map.entry("computing", List.of()),
      Map.entry(
          "reporting",
          List.of(
              LOGGING,
              "org.apache.poi..",
              "org.openxmlformats..",
              "org.apache.xmlbeans..",
              "org.apache.commons.csv..",
              "org.thymeleaf..",
              "org.knowm.xchart..",
              "tools.jackson..")),
      Map.entry(
          "sending",
          List.of(
              LOGGING, "jakarta.mail..", "jakarta.activation..", "org.eclipse.angus.mail.smtp..")),
      Map.entry("setup", List.of(LOGGING, "org.yaml.snakeyaml..", "org.apache.commons.csv..")),
      Map.entry(
          "jobs",
          Stream.concat(
                  Stream.of(LOGGING, "org.springframework..", "de.focus_shift.jollyday.."),
                  STAGES.stream().map(ArchitectureTest::inside))
              .toList()),
      Map.entry(
          "cli",
          List.of(LOGGING, "ch.qos.logback..", "picocli..", "tools.jackson..", inside("jobs"))));

  /** Rooms whose results hang on nothing but what they are given. */
  private static final String[] PURE = {inside("facts"), inside("checking"), inside("computing")};

  @Test
  void theProductIsLookedAt() {
    assertThat(MAIN.size()).isGreaterThan(50);
    assertThat(MAIN.contain("se.uppfoljning.cli.Main")).isTrue();
    assertThat(MAIN.contain(ArchitectureTest.class)).isFalse();
  }

  @Test
  void everyClassHasItsRoom() {
    String[] rooms = MAY_USE.keySet().stream().map(ArchitectureTest::inside).toArray(String[]::new);
    check(classes().should().resideInAnyPackage(rooms));
  }

  static List<String> rooms() {
    return MAY_USE.keySet().stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomUsesFactsTheJdkAndItsLibrariesOnly(String room) {
    List<String> packages = new ArrayList<>(ALL_MAY_USE);
    packages.addAll(MAY_USE.getOrDefault(room, List.of()));
    packages.add(inside(room));
    check(classes()
        .that()
        .resideInAPackage(inside(room))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(packages.toArray(String[]::new))));
  }

  @Test
  void onlyStoreSpeaksSql() {
    DescribedPredicate<JavaClass> sql =
        resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..");
    check(noClasses()
        .that()
        .resideOutsideOfPackages(inside("store"), inside("jobs"))
        .should()
        .dependOnClassesThat(sql));
    check(noClasses()
        .that()
        .resideInAPackage(inside("jobs"))
        .should()
        .dependOnClassesThat(sql.and(not(belongToAnyOf(
            DataSource.class, JdbcTransactionManager.class, DataSourceTransactionManager.class)))));
  }

  @Test
  void onlyJobsKnowSpringBatch() {
    check(noClasses()
        .that()
        .resideOutsideOfPackage(inside("jobs"))
        .should()
        .dependOnClassesThat(resideInAPackage("org.springframework.batch..")));
  }

  @Test
  void pureRoomsKnowNoFilesAndNoClock() {
    check(noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.net..", "javax..")
            .or(belongToAnyOf(Clock.class, File.class))));
  }

  @Test
  void timeIsGivenNotAskedFor() {
    check(noClasses()
        .should()
        .callMethodWhere(describe(
            "a time without its clock",
            call -> call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().isEmpty()
                && call.getTargetOwner().getPackageName().startsWith("java.time"))));
    check(noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .callMethodWhere(describe(
            "the machine's time",
            call -> call.getTargetOwner().isEquivalentTo(System.class)
                && Set.of("currentTimeMillis", "nanoTime").contains(call.getName()))));
  }

  @Test
  void packagesHaveNoCycles() {
    check(slices().matching("se.uppfoljning.(**)").should().beFreeOfCycles());
  }

  @Test
  void aPackageHasFewPublicTypes() {
    Map<String, Long> publicTypes = MAIN.stream()
        .filter(type -> type.isTopLevelClass()
            && type.getModifiers().contains(JavaModifier.PUBLIC)
            && !type.getSimpleName().equals("package-info"))
        .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(publicTypes)
        .allSatisfy(
            (name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(MOST_PUBLIC_TYPES));
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> packages = MAIN.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    Set<String> marked = MAIN.stream()
        .filter(type -> type.getSimpleName().equals("package-info"))
        .filter(type -> type.isAnnotatedWith(NullMarked.class))
        .map(JavaClass::getPackageName)
        .collect(Collectors.toSet());
    assertThat(packages).isEqualTo(marked);
  }

  @Test
  void nobodyLogsToTheJdk() {
    check(noClasses()
        .should()
        .dependOnClassesThat(resideInAPackage("java.util.logging.."))
        .orShould()
        .dependOnClassesThat(belongToAnyOf(System.Logger.class)));
  }

  @Test
  void onlyCliWritesToTheScreen() {
    check(noClasses().that().resideOutsideOfPackage(inside("cli")).should(ACCESS_STANDARD_STREAMS));
  }

  @Test
  void binaryFractionsStayWhereStatisticsAreMade() {
    Set<String> binary = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
    DescribedPredicate<JavaMember> ofBinaryFractions = describe(
        "double or float",
        member -> member.getAllInvolvedRawTypes().stream()
            .anyMatch(type -> binary.contains(type.getBaseComponentType().getName())));
    check(noMembers()
        .that()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackages(
            "se.uppfoljning.computing.forecast..", "se.uppfoljning.computing.disclosure..")
        .should(ArchConditions.have(ofBinaryFractions)));
  }

  @Test
  void nothingIsInjectedIntoFields() {
    check(NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
  }

  private static String inside(String room) {
    return "se.uppfoljning." + room + "..";
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(MAIN);
  }
}
