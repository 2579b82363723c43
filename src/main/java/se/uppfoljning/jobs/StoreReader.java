package se.uppfoljning.jobs;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.uppfoljning.store.Store;
import se.uppfoljning.store.StoreInUse;

/**
 * Asks the database of a home, which it makes no change to.
 *
 * @param patience how long to wait while a run has it
 */
record StoreReader(Home home, Duration patience) {
  private static final Logger LOG = LoggerFactory.getLogger(StoreReader.class);

  /** One that waits ten seconds. */
  StoreReader(Home home) {
    this(home, Duration.ofSeconds(10));
  }

  <T> Lookup<T> read(Supplier<Lookup<T>> withoutDatabase, Function<Store, Lookup<T>> question) {
    if (!Store.exists(home.data())) {
      return withoutDatabase.get();
    }
    try (Store store = Store.openForReading(home.data(), patience)) {
      return question.apply(store);
    } catch (StoreInUse inUse) {
      return failed(
          ExitCode.LOCKED, "En annan körning använder databasen; försök igen om en stund.");
    } catch (RuntimeException fault) {
      LOG.error("the database could not be read: {}", Faults.withoutMessages(fault));
      return failed(ExitCode.FAULT, "Databasen i data/ kunde inte läsas.");
    }
  }

  private static <T> Lookup<T> failed(ExitCode code, String line) {
    return new Lookup.Failed<>(JobOutcome.of(code, line));
  }
}
