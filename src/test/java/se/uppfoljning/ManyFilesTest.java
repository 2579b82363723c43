package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.intake.Spool;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.store.Store;

/**
 * Many files in one run, one in ten hostile. 50 here; 500 by
 *
 * <pre>{@code mvn test -Dtest=ManyFilesTest -Dmany.files=500}</pre>
 */
class ManyFilesTest {
  private static final int FILES = Integer.getInteger("many.files", 50);
  private static final int ONE_IN = 10;

  /** What is wrong with each kind of hostile file; it concerns the whole file. */
  private static final List<String> CODES = List.of("F03", "F01", "F03", "F02", "L01");

  private static final List<String> AREAS =
      Hudiksvall.municipality().organisation().rows(MonthHome.AUGUST).stream()
          .map(Org::code)
          .toList();

  @TempDir
  Path folder;

  @Test
  void everyFileIsAccountedForAndNoHonestOneSuffers() throws IOException {
    MonthHome home = MonthHome.hudiksvall(folder.resolve("hem"));
    Map<String, String> expected = new TreeMap<>();
    for (int index = 0; index < FILES; index++) {
      boolean hostile = index % ONE_IN == ONE_IN - 1;
      byte[] content = hostile ? hostile(index / ONE_IN) : honest(index).bytes();
      String area = AREAS.get(index % AREAS.size());
      String name = name(index);
      home.drop(area, name, content);
      Path dropped = home.root().resolve("inkommande/" + area + "/" + name);
      expected.put(
          Spool.digest(dropped),
          hostile ? "REJECTED " + CODES.get(index / ONE_IN % 5) : "ACCEPTED");
    }

    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);

    assertThat(verdicts(home)).isEqualTo(expected);
    assertThat(kept(home)).containsExactlyElementsOf(expected.keySet());
    assertThat(answered(home)).containsExactlyElementsOf(expected.keySet());
    assertThat(home.files("inkommande")).containsExactly(".uppfoljning");
    assertThat(home.files("data/spool")).isEmpty();
    assertThat(home.intake().code()).isEqualTo(ExitCode.NOTHING);
  }

  /** A month of its own for each file of an area, as if somebody had saved them up. */
  private static WorkbookCase honest(int index) {
    int months = index / AREAS.size();
    int year = 2010 + months / 12;
    int month = months % 12 + 1;
    String area = Hudiksvall.municipality()
        .organisation()
        .byCode(AREAS.get(index % AREAS.size()))
        .orElseThrow()
        .name();
    return WorkbookCase.of(
        "Blad1",
        "Kostnadsställe | Utfall | Budget | Prognos %d %d | Budget %d\n%s | %d | %d | -12500 | -12000"
            .formatted(month, year, year, area, -1010 * month - index, -1000 * month));
  }

  private static byte[] hostile(int kind) throws IOException {
    byte[] whole = honest(3 + kind).and("Fler", "x".repeat(30_000 + kind)).bytes();
    return switch (kind % 5) {
      case 0 -> Arrays.copyOf(whole, whole.length * 3 / 4); // cut off
      case 1 -> ("<html>" + kind).getBytes(StandardCharsets.UTF_8);
      case 2 -> zeroTail(whole);
      case 3 -> honest(3 + kind).xlsBytes();
      default -> WorkbookCase.of("Blad1", "Något helt annat | " + kind).bytes();
    };
  }

  /** Written half over a share that had made room for all of it. */
  private static byte[] zeroTail(byte[] whole) {
    byte[] half = whole.clone();
    Arrays.fill(half, half.length / 2, half.length, (byte) 0);
    return half;
  }

  /** Two files of an area have names that differ in case alone, as from two programs. */
  private static String name(int index) {
    int pair = index / AREAS.size();
    return (pair % 2 == 0 ? "bok " : "BOK ") + pair / 2 + ".xlsx";
  }

  /** The digests that the answers name, each once; the names of answers differ by more than case. */
  private static List<String> answered(MonthHome home) {
    List<String> texts =
        home.files("svar").stream().filter(name -> name.endsWith(".txt")).toList();
    assertThat(texts.stream().map(name -> name.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
    return texts.stream()
        .flatMap(name -> home.text("svar/" + name).lines())
        .filter(line -> line.startsWith("Kontrollsumma: "))
        .map(line -> line.substring("Kontrollsumma: ".length()))
        .sorted()
        .toList();
  }

  /** The verdict on each digest, and the code and place of all that is wrong. */
  private static Map<String, String> verdicts(MonthHome home) {
    Map<String, String> verdicts = new TreeMap<>();
    try (Store store = Store.open(home.root().resolve("data"))) {
      JdbcClient.create(store.dataSource())
          .sql("""
              select sha256, trim(state || ' ' || coalesce((select listagg(code || sheet || cell, ' ')
              from finding where arrival_id = arrival.id and severity = 'FEL'), '')) from arrival
              """)
          .query((row, number) -> verdicts.put(row.getString(1), row.getString(2)))
          .list();
    }
    return verdicts;
  }

  /** The digests of the files kept, which their names say and their bytes give. */
  private static List<String> kept(MonthHome home) throws IOException {
    List<String> digests = new ArrayList<>();
    for (String place : List.of("arkiv", "avvisade")) {
      try (Stream<Path> walk = Files.walk(home.root().resolve(place))) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          assertThat(file.getFileName().toString()).startsWith(Spool.digest(file));
          digests.add(Spool.digest(file));
        }
      }
    }
    return digests.stream().sorted().toList();
  }
}
