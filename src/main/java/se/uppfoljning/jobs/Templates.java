package se.uppfoljning.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.intake.Durable;
import se.uppfoljning.setup.Loaded;
import se.uppfoljning.setup.MunicipalityReader;
import se.uppfoljning.setup.ValuesFile;

/** Makes our own workbook for the senders of a month. Records nothing. */
public final class Templates {
  private static final Logger LOG = LoggerFactory.getLogger(Templates.class);

  private final Home home;

  /** By the configuration of a home, and what has been delivered to it. */
  public Templates(Home home) {
    this.home = home;
  }

  /**
   * What is wanted.
   *
   * @param period the report month
   * @param area code of the only sender to make it for; null for all of them, with {@code values}
   *     for those it has values of
   * @param values a FACTS.csv to fill in; null for none
   * @param out the folder that gets one folder a sender
   */
  public record Request(
      YearMonth period, @Nullable String area, @Nullable Path values, Path out) {}

  /** Makes them all, or none: what is wrong is said, and nothing is written over. */
  public JobOutcome make(Request request) {
    try {
      return configured(request);
    } catch (IOException | UncheckedIOException fault) {
      LOG.error("templates were not made: {}", Faults.withoutMessages(fault));
      return JobOutcome.of(ExitCode.FAULT, "Mallarna kunde inte skrivas i " + request.out() + ".");
    }
  }

  private JobOutcome configured(Request request) throws IOException {
    Loaded<Municipality> loaded = MunicipalityReader.read(home.config(), home.templates());
    if (loaded instanceof Loaded.Mistakes<Municipality> mistakes) {
      return JobRunner.mistakes(mistakes.findings());
    }
    Municipality municipality = ((Loaded.Value<Municipality>) loaded).value();
    List<Org> senders = municipality.organisation().senders();
    String area = request.area();
    if (area != null && senders.stream().noneMatch(org -> org.code().equals(area))) {
      String known = String.join(", ", senders.stream().map(Org::code).toList());
      return JobOutcome.of(
          ExitCode.USAGE, "Det finns inget område " + area + ". Det finns: " + known);
    }
    if (area != null && senders(municipality, request).isEmpty()) {
      return JobOutcome.of(
          ExitCode.USAGE, "Området " + area + " finns inte i " + request.period() + ".");
    }
    Path values = request.values();
    Loaded<ValuesFile.Given> given = values == null
        ? new Loaded.Value<>(ValuesFile.Given.NOTHING)
        : ValuesFile.read(values, municipality, request.period());
    return given instanceof Loaded.Value<ValuesFile.Given> value
        ? make(request, municipality, value.value())
        : JobOutcome.mistakes(
            "Filen med uppgifter behöver rättas; inget har skrivits:",
            ((Loaded.Mistakes<ValuesFile.Given>) given).findings());
  }

  private JobOutcome make(Request request, Municipality municipality, ValuesFile.Given given)
      throws IOException {
    TemplateFiller filler = new TemplateFiller(municipality, request.period(), given.values());
    List<Org> senders = senders(municipality, request).stream()
        .filter(org -> request.area() != null || request.values() == null || filler.hasValues(org))
        .toList();
    Lookup<Map<Path, byte[]>> files = new StoreReader(home)
        .read(
            () -> workbooks(request, senders, filler, History.EMPTY),
            store -> workbooks(request, senders, filler, History.of(store)));
    return files instanceof Lookup.Failed<Map<Path, byte[]>> failed
        ? failed.why()
        : write(
            ((Lookup.Found<Map<Path, byte[]>>) files).value(),
            given.others() + filler.notAskedFor());
  }

  /** Those of the month that are wanted: a workbook of one that has ended would be rejected. */
  private static List<Org> senders(Municipality municipality, Request request) {
    String area = request.area();
    return municipality.organisation().senders().stream()
        .filter(org -> org.existsIn(request.period()))
        .filter(org -> area == null || org.code().equals(area))
        .toList();
  }

  private static Lookup<Map<Path, byte[]>> workbooks(
      Request request, List<Org> senders, TemplateFiller filler, History history) {
    Map<Path, byte[]> files = new LinkedHashMap<>();
    try {
      for (Org sender : senders) {
        String name = sender.code() + "-" + request.period() + ".xlsx";
        files.put(
            request.out().resolve(sender.code()).resolve(name), filler.workbook(sender, history));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Lookup.Found<>(files);
  }

  /** A workbook that lies there already may be half filled in. */
  private static JobOutcome write(Map<Path, byte[]> files, int notAskedFor) throws IOException {
    List<String> inTheWay = files.keySet().stream()
        .filter(Files::exists)
        .map(file -> file + " finns redan. Inget har skrivits; välj en annan mapp.")
        .toList();
    if (!inTheWay.isEmpty()) {
      return new JobOutcome(ExitCode.USAGE, inTheWay);
    }
    List<String> lines = new ArrayList<>();
    for (Map.Entry<Path, byte[]> file : files.entrySet()) {
      Files.createDirectories(file.getKey().getParent());
      Durable.write(file.getKey(), file.getValue());
      lines.add("Mall: " + file.getKey());
    }
    if (notAskedFor > 0) {
      lines.add(
          notAskedFor + " rader är för en annan månad, av ett område som inte finns i månaden,"
              + " uppdelade, beslutad budget eller av ett slag som mallen inte frågar efter; de är"
              + " inte med.");
    }
    return files.isEmpty()
        ? JobOutcome.of(
            ExitCode.NOTHING, "Inget att fylla i: filen har inga uppgifter för månaden.")
        : new JobOutcome(ExitCode.DONE, lines);
  }
}
