package se.uppfoljning.jobs;

import java.util.ArrayList;
import java.util.List;

/** Faults as they may stand in a log: types and places, no messages, which may quote a file. */
final class Faults {
  private static final int FRAMES = 12;

  private Faults() {}

  /** The types from the outermost to the cause, and where the cause was thrown. */
  static String withoutMessages(Throwable fault) {
    List<String> parts = new ArrayList<>();
    Throwable innermost = fault;
    for (Throwable each = fault; each != null; each = each.getCause()) {
      parts.add(each.getClass().getName());
      innermost = each;
    }
    StackTraceElement[] frames = innermost.getStackTrace();
    for (int index = 0; index < Math.min(FRAMES, frames.length); index++) {
      parts.add("at " + frames[index]);
    }
    return String.join(" | ", parts);
  }
}
