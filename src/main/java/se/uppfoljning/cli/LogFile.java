package se.uppfoljning.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import org.slf4j.LoggerFactory;
import se.uppfoljning.jobs.Home;

/** The log of a home. Until it is opened nothing is logged anywhere: see logback.xml. */
final class LogFile {
  /** Read by the configuration below. */
  private static final String FOLDER = "uppfoljning.log.folder";

  private static final String CONFIGURATION = "/log-in-home.xml";

  private LogFile() {}

  /** Logs to the home from now on. */
  static void open(Home home) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.reset();
      context.putProperty(FOLDER, home.data().resolve("logg").toString());
      JoranConfigurator configurator = new JoranConfigurator();
      configurator.setContext(context);
      try {
        configurator.doConfigure(LogFile.class.getResource(CONFIGURATION));
      } catch (JoranException fault) {
        throw new IllegalStateException("the program's own log configuration is broken", fault);
      }
    }
  }
}
