package se.uppfoljning.store;

/** Another process has the database open. */
public final class StoreInUse extends RuntimeException {
  /** DATABASE_ALREADY_OPEN_1 of H2. */
  static final int H2_ERROR_CODE = 90020;

  private static final long serialVersionUID = 1L;

  StoreInUse(Throwable cause) {
    super("the database is open in another process", cause);
  }
}
