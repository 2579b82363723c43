package se.uppfoljning.setup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.uppfoljning.facts.profile.PrintProfile;

/** Reads profile.yml. */
final class ProfileFile {
  private static final List<String> PLACES = List.of("{period}", "{year}");
  private static final int MOST_DECIMALS = 6;

  private ProfileFile() {}

  static Optional<PrintProfile> read(Folder folder, Names measures, Faults faults) {
    return folder.yaml(Source.PROFILE.name()).flatMap(profile -> {
      List<Tree.Text> lines = profile.texts("lines");
      List<Tree.Text> total = profile.text("total").stream().toList();
      if (profile.value("lines") == null) {
        faults.missing(profile.spot("lines"), "lines", "");
      }
      List<Tree.Text> all = Stream.concat(lines.stream(), total.stream()).toList();
      measures.check(all, faults);
      faults.doubled("Raden", all);
      if (profile.value("columns") instanceof Tree.Entries columns) {
        columns.byKey().keySet().stream()
            .flatMap(kind -> columns.text(kind).stream())
            .forEach(heading -> Places.check(heading, PLACES, faults));
      }
      Optional<PrintProfile> bound = Source.PROFILE.binder(faults).bind(profile);
      bound
          .filter(read -> read.decimals() < 0 || read.decimals() > MOST_DECIMALS)
          .flatMap(read -> profile.text("decimals"))
          .ifPresent(text -> faults.invalid("decimals", text, "ett heltal från 0 till 6"));
      return bound;
    });
  }
}
