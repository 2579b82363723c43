package se.uppfoljning.reading.container;

import java.io.IOException;
import java.io.Serial;
import se.uppfoljning.facts.table.Workbook.Reason;

/** A file is not read on, for a reason people are told; ends reading wherever it is found. */
public final class Refused extends IOException {
  @Serial
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** For a reason. */
  public Refused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  /** What people are told. */
  public Reason reason() {
    return reason;
  }
}
