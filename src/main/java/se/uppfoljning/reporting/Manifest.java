package se.uppfoljning.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.Delivery;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** manifest.json: what the edition was made from and what it consists of, by digest. */
final class Manifest {
  // LF on every system, so that the same edition has the same bytes.
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter WRITER = JsonMapper.shared()
      .writer()
      .with(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));

  private Manifest() {}

  /**
   * The manifest.
   *
   * @param files the other files of the edition, without the copy of the configuration
   */
  static byte[] of(Edition edition, String programVersion, SortedMap<String, byte[]> files) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("municipality", edition.municipality().name());
    manifest.put("report", edition.report());
    manifest.put("period", edition.period().toString());
    Instant asOf = edition.asOf();
    if (asOf == null) {
      manifest.put("edition", edition.number());
    } else {
      manifest.put("asOf", asOf.toString());
    }
    manifest.put("createdAt", edition.createdAt().toString());
    manifest.put("programVersion", programVersion);
    manifest.put("arrivals", arrivals(edition));
    if (!edition.comparedWith().isEmpty()) {
      manifest.put(
          "comparedWith",
          edition.comparedWith().stream().map(each -> arrival(each)).toList());
    }
    manifest.put(
        "configuration",
        digests(edition.municipality().files(), text -> text.getBytes(StandardCharsets.UTF_8)));
    manifest.put("files", digests(files, content -> content));
    return (WRITER.writeValueAsString(manifest) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static <T> Map<String, String> digests(
      Map<String, T> files, Function<T, byte[]> content) {
    Map<String, String> digests = new TreeMap<>();
    files.forEach((name, file) -> digests.put(name, Digest.of(content.apply(file))));
    return digests;
  }

  private static List<Map<String, Object>> arrivals(Edition edition) {
    return edition.deliveries().stream()
        .sorted(Comparator.comparing(delivery -> delivery.arrival().id()))
        .map(delivery -> arrival(delivery))
        .toList();
  }

  private static Map<String, Object> arrival(Delivery delivery) {
    Map<String, Object> arrival = arrival(delivery.arrival());
    arrival.put("accepted", delivery.accepted());
    return arrival;
  }

  private static Map<String, Object> arrival(Arrival arrival) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("sha256", arrival.sha256());
    entry.put("file", arrival.fileName());
    entry.put("sender", arrival.sender());
    entry.put("received", arrival.receivedAt().toString());
    return entry;
  }
}
