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
    return municipality("hudiksvall");
  }

  /** That of another folder of {@code config}. */
  public static Municipality municipality(String folder) {
    Loaded<Municipality> loaded =
        MunicipalityReader.read(Path.of("config", folder), Path.of("input-templates"));
    if (loaded instanceof Loaded.Value<Municipality> value) {
      return value.value();
    }
    throw new IllegalStateException(loaded.toString());
  }
}
