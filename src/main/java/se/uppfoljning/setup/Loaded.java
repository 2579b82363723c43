package se.uppfoljning.setup;

import java.util.List;
import se.uppfoljning.facts.delivery.Finding;

/**
 * What reading a configuration gave: the whole, or everything that is wrong with it.
 *
 * @param <T> what was to be read
 */
public sealed interface Loaded<T> {

  /** A configuration without a mistake. */
  record Value<T>(T value) implements Loaded<T> {}

  /**
   * A configuration that cannot be used.
   *
   * @param findings all mistakes of all files, in the order of file name and line; at least one
   */
  record Mistakes<T>(List<Finding> findings) implements Loaded<T> {
    public Mistakes {
      findings = List.copyOf(findings);
    }
  }
}
