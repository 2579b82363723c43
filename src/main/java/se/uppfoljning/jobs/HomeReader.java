package se.uppfoljning.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.EditionStatus;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.PrintedFigure;
import se.uppfoljning.facts.delivery.ArrivalStatus;
import se.uppfoljning.facts.delivery.Delivery;
import se.uppfoljning.facts.edition.Closing;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.Organisation;
import se.uppfoljning.facts.outbox.MessageStatus;
import se.uppfoljning.intake.Inbox;
import se.uppfoljning.setup.Loaded;
import se.uppfoljning.setup.MunicipalityReader;

/** Tells what a home holds. Takes no lock and changes nothing; waits while a run has the database. */
public final class HomeReader {
  private final Home home;
  private final Clock clock;
  private final StoreReader reader;

  /** A reader that waits ten seconds for a database in use. */
  public HomeReader(Home home, Clock clock) {
    this(home, clock, new StoreReader(home));
  }

  HomeReader(Home home, Clock clock, Duration patience) {
    this(home, clock, new StoreReader(home, patience));
  }

  private HomeReader(Home home, Clock clock, StoreReader reader) {
    this.home = home;
    this.clock = clock;
    this.reader = reader;
  }

  /**
   * Where everything stands.
   *
   * @param organisation who there is
   * @param period the month of {@code deliveries}
   * @param shareIsThere whether the inbox is there; if not, nobody is missing
   * @param deliveries what counts in the period, and newer rejected files
   * @param reported codes of the organisations whose row anybody reports in the period
   * @param arrivals the files received, oldest first
   * @param editions the editions made, oldest first
   * @param messages the messages of these editions, oldest first
   * @param closings that months were closed or opened, oldest first
   */
  public record Status(
      Organisation organisation,
      YearMonth period,
      boolean shareIsThere,
      List<Delivery> deliveries,
      Set<String> reported,
      List<ArrivalStatus> arrivals,
      List<EditionStatus> editions,
      List<MessageStatus> messages,
      List<Closing> closings) {
    public Status {
      deliveries = List.copyOf(deliveries);
      reported = Set.copyOf(reported);
      arrivals = List.copyOf(arrivals);
      editions = List.copyOf(editions);
      messages = List.copyOf(messages);
      closings = List.copyOf(closings);
    }
  }

  /**
   * Which figure of which edition: the newest one of the wanted month, report and number.
   *
   * @param id id of the figure, as in figures.csv
   * @param period the report month; null for that of the id, or any when the id names none
   * @param report what it is called in file names; null for any
   * @param edition its number; null for any
   */
  public record TraceRequest(
      String id,
      @Nullable YearMonth period,
      @Nullable String report,
      @Nullable Integer edition) {}

  /**
   * Where a figure comes from.
   *
   * @param edition the edition that printed it, in words
   * @param figure itself
   * @param inputs what it was computed from; a delivered figure is its own input, and a figure that
   *     nobody delivered has none
   */
  public record Trace(String edition, PrintedFigure figure, List<PrintedFigure> inputs) {
    public Trace {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * Where everything stands.
   *
   * @param wanted arrivals, editions and messages of this month only, and files whose month is not
   *     known; null for all, and the deliveries of the last ended month
   */
  public Lookup<Status> status(@Nullable YearMonth wanted) {
    Loaded<Municipality> loaded = MunicipalityReader.read(home.config(), home.templates());
    if (loaded instanceof Loaded.Mistakes<Municipality> mistakes) {
      return new Lookup.Failed<>(JobRunner.mistakes(mistakes.findings()));
    }
    Municipality municipality = ((Loaded.Value<Municipality>) loaded).value();
    Organisation organisation = municipality.organisation();
    YearMonth period = wanted == null ? JobRunner.lastEnded(clock) : wanted;
    boolean share = new Inbox(home.root()).isThere();
    Status empty = new Status(
        organisation,
        period,
        share,
        List.of(),
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
    return reader.read(
        () -> new Lookup.Found<>(empty),
        store -> new Lookup.Found<>(new Status(
            organisation,
            period,
            share,
            store.facts().deliveries(period),
            reported(municipality, new FactBook(store.facts().current(period))),
            of(wanted, store.arrivals().all(), ArrivalStatus::period),
            of(wanted, store.editions().all(), EditionStatus::period),
            of(wanted, store.outbox().all(), MessageStatus::period),
            of(wanted, store.closings().all(), Closing::period))));
  }

  private static Set<String> reported(Municipality municipality, FactBook facts) {
    return municipality.organisation().orgs().stream()
        .map(Org::code)
        .filter(org -> facts.isReported(org, municipality.profile().areas()))
        .collect(Collectors.toSet());
  }

  private static <T> List<T> of(
      @Nullable YearMonth wanted, List<T> all, Function<T, @Nullable YearMonth> period) {
    return all.stream()
        .filter(each ->
            wanted == null || period.apply(each) == null || wanted.equals(period.apply(each)))
        .toList();
  }

  /** Where a figure of an edition comes from, as it was printed. */
  public Lookup<Trace> trace(TraceRequest request) {
    return reader.read(
        () -> FigureTrace.noEdition(request), store -> FigureTrace.of(store, request));
  }

  /** What is said of a home whose inbox is not there. */
  public static JobOutcome noShare() {
    return JobRunner.noShare();
  }

  static <T> Lookup<T> failed(ExitCode code, String... lines) {
    return new Lookup.Failed<>(JobOutcome.of(code, lines));
  }
}
