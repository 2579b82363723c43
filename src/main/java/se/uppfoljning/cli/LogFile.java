package se.uppfoljning.cli;

import se.uppfoljning.jobs.Home;

/** Tells Logback where the home's log lies, before anything logs. */
final class LogFile {
  /** Read by logback.xml. */
  private static final String FOLDER = "uppfoljning.log.folder";

  private LogFile() {}

  static void in(Home home) {
    System.setProperty(FOLDER, home.data().resolve("logg").toString());
  }
}
