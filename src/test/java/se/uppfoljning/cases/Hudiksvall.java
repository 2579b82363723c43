package se.uppfoljning.cases;

import java.nio.file.Path;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.setup.Loaded;
import se.uppfoljning.setup.MunicipalityReader;

/** The configuration in {@code config/hudiksvall}, as the program reads it. */
public final class Hudiksvall {
  private Hudiksvall() {}

  /** Read anew. */
  public static Municipality municipality() {
    Loaded<Municipality> loaded =
        MunicipalityReader.read(Path.of("config", "hudiksvall"), Path.of("input-templates"));
    if (loaded instanceof Loaded.Value<Municipality> value) {
      return value.value();
    }
    throw new IllegalStateException(loaded.toString());
  }
}
