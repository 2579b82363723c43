package se.uppfoljning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.checking.DeliveryChecks;
import se.uppfoljning.checking.DeliveryContext;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.table.Workbook;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.Home;
import se.uppfoljning.jobs.Templates;
import se.uppfoljning.reading.WorkbookReader;

/**
 * A damaged workbook of ours is rejected, or gives just what the whole one gives; nothing is lost in
 * silence and nothing hangs. The damage is drawn at random, the same each time; more of it, or other,
 * by {@code -Ddamage.mutations=10000 -Ddamage.seed=7}. What is printed counts the kinds.
 *
 * <p>A number in an input cell that was changed in valid XML looks like any other, and one that is
 * gone with its cell looks like one that was never filled in; neither is drawn.
 */
class DamageTest {
  private static final int MUTATIONS = Integer.getInteger("damage.mutations", 200);
  private static final long SEED = Long.getLong("damage.seed", 20230831L);
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static final Municipality HUDIKSVALL = Hudiksvall.municipality();
  private static final Org SENDER = HUDIKSVALL.organisation().byCode("AO").orElseThrow();

  private static final String VALUES = """
      period,org,measure,breakdown,kind,value,unit,source
      2023-08,AO,revenue,,actual_ytd,6500000,kr,
      2023-08,AO,personnelCost,,actual_ytd,-41200000,kr,
      2023-08,AO,otherCost,,actual_ytd,-9100000,kr,
      2023-08,AO,net,,actual_ytd,-43800000,kr,
      2023-08,AO,net,,forecast,-67000000,kr,
      """;

  private static final Pattern TAG = Pattern.compile("<[^>]+>");
  private static final Pattern CELL = Pattern.compile("<c [^>]*+(?:(?<=/)>|>.*?</c>)");
  private static final Pattern REFERENCE = Pattern.compile("(?<= r=\")[A-Z]+\\d+");
  private static final Pattern ROW = Pattern.compile("(?<=<row r=\")\\d+");
  private static final Pattern TYPE = Pattern.compile("(?<= t=\")\\w+");
  private static final Pattern INDEX = Pattern.compile("(?<=t=\"s\"><v>)\\d+");
  private static final Pattern TEXT = Pattern.compile("(?<=<t>|<t xml:space=\"preserve\">)[^<]+");
  private static final Pattern DIMENSION = Pattern.compile("(?<=<dimension ref=\")[^\"]+");
  private static final Pattern ROW_END = Pattern.compile("</row>");
  private static final Pattern STYLE = Pattern.compile("(?<= s=\")\\d+");
  private static final List<Pattern> PLACES =
      List.of(TAG, CELL, REFERENCE, ROW, TYPE, INDEX, TEXT, DIMENSION, ROW_END, STYLE);

  @TempDir
  static Path folder;

  private static byte[] whole = {};

  private final Random random = new Random(SEED);
  private final Map<String, Integer> outcomes = new TreeMap<>();

  @BeforeAll
  static void makeAWorkbook() throws IOException {
    MonthHome home = MonthHome.hudiksvall(folder.resolve("hem"));
    Path values = Files.writeString(folder.resolve("FACTS.csv"), VALUES);
    Path target = folder.resolve("mallar");
    assertThat(new Templates(new Home(home.root()))
            .make(new Templates.Request(MonthHome.AUGUST, null, values, target))
            .code())
        .isEqualTo(ExitCode.DONE);
    whole = Files.readAllBytes(target.resolve("AO/AO-2023-08.xlsx"));
  }

  @Test
  void theWholeOneIsAccepted() throws IOException {
    Verdict verdict = check(read(whole));
    assertThat(verdict).as(verdict.findings().toString()).isInstanceOf(Verdict.Accepted.class);
    assertThat(((Verdict.Accepted) verdict).facts()).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void damagedBytes() throws IOException {
    Workbook expected = read(whole);
    for (int count = 0; count < MUTATIONS; count++) {
      Damage damage = Damage.values()[random.nextInt(Damage.values().length)];
      byte[] damaged = damage.of(whole, random);
      Workbook read = read(damaged);
      boolean isRejected = read instanceof Workbook.Unreadable;
      if (isRejected) {
        assertThat(check(read).findings())
            .as(
                "%s, the %dth of seed %d: of the file itself, and nothing else",
                damage, count, SEED)
            .extracting(finding -> finding.code() + "!" + finding.place().sheet())
            .hasSize(1)
            .isSubsetOf("F01!", "F02!", "F03!", "F05!", "F06!");
      }
      assertThat(isRejected || read.equals(expected))
          .as("%s, the %dth of seed %d", damage, count, SEED)
          .isTrue();
      outcomes.merge(damage + (isRejected ? " rejected" : " harmless"), 1, Integer::sum);
    }
    System.out.println("Damaged bytes: " + outcomes);
  }

  @Test
  void damagedXml() throws IOException {
    Verdict.Accepted expected = (Verdict.Accepted) check(read(whole));
    Map<String, String> parts = parts();
    List<String> names =
        parts.keySet().stream().filter(name -> !name.startsWith("docProps")).toList();
    for (int count = 0; count < MUTATIONS; ) {
      String part = names.get(random.nextInt(names.size()));
      Pattern place = PLACES.get(random.nextInt(PLACES.size()));
      String xml = parts.get(part);
      String damaged = damaged(xml, place);
      if (damaged.equals(xml)) {
        continue; // no such place in this part
      }
      count++;
      Verdict verdict = check(read(zip(parts, part, damaged)));
      boolean isRejected = verdict instanceof Verdict.Rejected;
      assertThat(isRejected || isSame((Verdict.Accepted) verdict, expected))
          .as("%s in %s, the %dth of seed %d: %s", place, part, count, SEED, change(xml, damaged))
          .isTrue();
      assertThat(verdict.findings())
          .as("%s in %s, the %dth of seed %d", place, part, count, SEED)
          .noneMatch(finding -> finding.code() == FindingCode.F04)
          .allMatch(finding -> isKnownPlace(finding.place()));
      outcomes.merge(isRejected ? "rejected" : "harmless", 1, Integer::sum);
    }
    System.out.println("Damaged XML: " + outcomes);
  }

  /** The whole file, a whole sheet, or a cell or range as Excel shows it. */
  private static boolean isKnownPlace(Place place) {
    return place.cell().isEmpty()
        || (!place.sheet().isEmpty() && place.cell().matches("[A-Z]+\\d+(:[A-Z]+\\d+)?"));
  }

  private static boolean isSame(Verdict.Accepted read, Verdict.Accepted expected) {
    return read.period().equals(expected.period()) && read.contents().equals(expected.contents());
  }

  /** A byte is flipped or set; bytes are cut off, zeroed to the end, put in, taken out, swapped. */
  private enum Damage {
    FLIP,
    SET,
    CUT,
    ZERO_TAIL,
    INSERT,
    DELETE,
    SWAP;

    byte[] of(byte[] bytes, Random random) {
      int at = random.nextInt(bytes.length);
      int length = 1 + random.nextInt(Math.min(64, bytes.length - at));
      byte[] damaged = bytes.clone();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(bytes, 0, at);
      switch (this) {
        case FLIP -> damaged[at] ^= (byte) (1 << random.nextInt(8));
        case SET -> damaged[at] = (byte) random.nextInt(256);
        case CUT -> damaged = out.toByteArray();
        case ZERO_TAIL -> {
          out.write(new byte[bytes.length - at], 0, bytes.length - at);
          damaged = out.toByteArray();
        }
        case INSERT -> {
          byte[] more = new byte[length];
          random.nextBytes(more);
          out.writeBytes(more);
          out.write(bytes, at, bytes.length - at);
          damaged = out.toByteArray();
        }
        case DELETE -> {
          out.write(bytes, at + length, bytes.length - at - length);
          damaged = out.toByteArray();
        }
        case SWAP -> {
          int other = random.nextInt(bytes.length);
          damaged[at] = bytes[other];
          damaged[other] = bytes[at];
        }
      }
      return damaged;
    }
  }

  /** The XML with one place of a kind changed: dropped, doubled, or what stands there replaced. */
  private String damaged(String xml, Pattern place) {
    List<MatchResult> places = place.matcher(xml).results().toList();
    if (places.isEmpty()) {
      return xml;
    }
    MatchResult at = places.get(random.nextInt(places.size()));
    String there = at.group();
    boolean isMarkup = there.startsWith("<");
    String instead = switch (place == CELL ? 1 : random.nextInt(isMarkup ? 2 : 4)) {
      case 0 -> "";
      case 1 -> there + there;
      case 2 -> places.get(random.nextInt(places.size())).group();
      default -> there.substring(0, there.length() - 1) + (char) ('1' + random.nextInt(9));
    };
    return xml.substring(0, at.start()) + instead + xml.substring(at.end());
  }

  private static String change(String xml, String damaged) {
    int at = 0;
    while (at < Math.min(xml.length(), damaged.length()) && xml.charAt(at) == damaged.charAt(at)) {
      at++;
    }
    int from = Math.max(0, at - 60);
    return xml.substring(from, Math.min(xml.length(), at + 60)) + " -> "
        + damaged.substring(from, Math.min(damaged.length(), at + 60));
  }

  private static Workbook read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("skadad.xlsx"), bytes);
    long begun = System.nanoTime();
    Workbook read =
        WorkbookReader.read(file, DeliveryChecks.layoutsOf(SENDER, HUDIKSVALL.layouts()));
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST);
    return read;
  }

  private static Verdict check(Workbook workbook) {
    return DeliveryChecks.check(
        workbook, new DeliveryContext(HUDIKSVALL, SENDER, "skadad.xlsx", MonthHome.AUGUST));
  }

  private static Map<String, String> parts() throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return parts;
  }

  private static byte[] zip(Map<String, String> parts, String changed, String xml)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      for (String name : new ArrayList<>(parts.keySet())) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((name.equals(changed) ? xml : parts.get(name)).getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
