package se.uppfoljning.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The database of a home, open. Closing it lets other processes in. */
public final class Store implements AutoCloseable {
  private static final String NAME = "uppfoljning";

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

  /** The last object that the script of the batch tables makes. */
  private static final String LAST_BATCH_OBJECT = "batch_job_instance_seq";

  private final HikariDataSource dataSource;
  private final JdbcClient jdbc;

  private Store(HikariDataSource dataSource) {
    this.dataSource = dataSource;
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * Opens the database in a folder, making or upgrading it first.
   *
   * <p>WRITE_DELAY=0: H2 otherwise keeps committed work in memory for half a second, which a kill
   * loses. DB_CLOSE_ON_EXIT=FALSE: H2 otherwise closes it as soon as the process is told to end,
   * under a job that is being finished.
   *
   * @throws StoreInUse when another process has it open
   */
  public static Store open(Path folder) {
    HikariDataSource dataSource = open(folder, ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    Store store = new Store(dataSource);
    Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:se/uppfoljning/store")
        .load()
        .migrate();
    store.createBatchTables();
    return store;
  }

  /**
   * Opens an existing database without changing a byte of it.
   *
   * @throws StoreInUse when another process has it open
   */
  public static Store openForReading(Path folder) {
    return new Store(open(folder, ";ACCESS_MODE_DATA=r"));
  }

  /**
   * Opens an existing database for reading, and tries again for a while when it is in use.
   *
   * @param patience how long
   * @throws StoreInUse when another process has it open still
   */
  public static Store openForReading(Path folder, Duration patience) {
    long begun = System.nanoTime();
    while (true) {
      try {
        return openForReading(folder);
      } catch (StoreInUse inUse) {
        if (System.nanoTime() - begun >= patience.toNanos()) {
          throw inUse;
        }
        LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
      }
    }
  }

  /** Whether a database was ever made there. */
  public static boolean exists(Path folder) {
    return Files.exists(folder.resolve(NAME + ".mv.db"));
  }

  private static HikariDataSource open(Path folder, String mode) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:h2:file:"
        + folder.toAbsolutePath().resolve(NAME)
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
        + mode);
    config.setMaximumPoolSize(4);
    config.setInitializationFailTimeout(1);
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException failure) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException sql && sql.getErrorCode() == StoreInUse.H2_ERROR_CODE) {
          throw new StoreInUse(failure);
        }
      }
      throw failure;
    }
  }

  /** Errors are passed over because a killed first start may have made some of the tables. */
  private void createBatchTables() {
    boolean complete = jdbc.sql("select count(*) from information_schema.sequences where"
                + " lower(sequence_name) = ?")
            .param(LAST_BATCH_OBJECT)
            .query(Integer.class)
            .single()
        > 0;
    if (!complete) {
      ResourceDatabasePopulator script = new ResourceDatabasePopulator(
          new ClassPathResource("org/springframework/batch/core/schema-h2.sql"));
      script.setContinueOnError(true);
      DatabasePopulatorUtils.execute(script, dataSource);
    }
  }

  /** For the batch job repository, which shares the database and its transactions. */
  public DataSource dataSource() {
    return dataSource;
  }

  /** The arrivals. */
  public Arrivals arrivals() {
    return new Arrivals(jdbc);
  }

  /** What counts in a period. */
  public Facts facts() {
    return facts(Known.EVERYTHING);
  }

  /** What counted in a period as known at some time. */
  public Facts facts(Known known) {
    return new Facts(jdbc, known);
  }

  /** The comments and actions that count in a period. */
  public Notes notes() {
    return notes(Known.EVERYTHING);
  }

  /** The comments and actions that counted in a period as known at some time. */
  public Notes notes(Known known) {
    return new Notes(jdbc, known);
  }

  /** The configuration as the runs found it. */
  public Configurations configurations() {
    return new Configurations(jdbc);
  }

  /** Which months are closed. */
  public Closings closings() {
    return new Closings(jdbc);
  }

  /** The editions. */
  public Editions editions() {
    return new Editions(jdbc);
  }

  /** The outbox. */
  public Outbox outbox() {
    return new Outbox(jdbc);
  }

  @Override
  public void close() {
    dataSource.close();
  }
}
