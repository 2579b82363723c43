package se.uppfoljning.facts.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.delivery.Arrival;

/** Why a figure is another than in the edition before. */
public sealed interface Cause {

  /** A file that counts now and did not then. */
  record Arrived(Arrival arrival) implements Cause {}

  /**
   * The configuration was changed.
   *
   * @param files names of the files that decide what an edition says and were changed, in order
   */
  record Configured(List<String> files) implements Cause {
    public Configured {
      files = List.copyOf(files);
    }
  }

  /**
   * Another version of the program computed it.
   *
   * @param before the version then; null when it did not say
   * @param now the version now
   */
  record Programmed(@Nullable String before, String now) implements Cause {}
}
