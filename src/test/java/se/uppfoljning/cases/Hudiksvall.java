package se.uppfoljning.cases;

import java.nio.file.Path;
import se.uppfoljning.facts.CheckRules;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.profile.PrintProfile;
import se.uppfoljning.setup.Loaded;
import se.uppfoljning.setup.MunicipalityReader;

/** The configuration in {@code config/hudiksvall}, as the program reads it. */
public final class Hudiksvall {
  private Hudiksvall() {}

  /** Read anew. */
  public static Municipality municipality() {
    return municipality("hudiksvall");
  }

  /** The same, judging findings so. */
  public static Municipality municipality(CheckRules rules) {
    Municipality usual = municipality();
    return with(usual, rules, usual.profile());
  }

  /** A municipality that prints otherwise. */
  public static Municipality printing(Municipality usual, PrintProfile profile) {
    return with(usual, usual.checkRules(), profile);
  }

  private static Municipality with(Municipality usual, CheckRules rules, PrintProfile profile) {
    return new Municipality(
        usual.name(),
        usual.settle(),
        usual.mail(),
        usual.organisation(),
        usual.measures(),
        usual.budget(),
        usual.events(),
        usual.layouts(),
        usual.extracts(),
        usual.ledger(),
        usual.template(),
        profile,
        usual.recipients(),
        usual.personalWords(),
        rules,
        usual.files());
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
