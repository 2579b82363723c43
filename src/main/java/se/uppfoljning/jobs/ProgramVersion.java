package se.uppfoljning.jobs;

/** The version of the program, from the jar's manifest. */
final class ProgramVersion {
  private ProgramVersion() {}

  /** Such as 0.1.0; {@code utveckling} when not run from the jar. */
  static String get() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? "utveckling" : version;
  }
}
