package se.uppfoljning.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import se.uppfoljning.facts.privacy.PersonalWords;

/** Reads personuppgifter.yml; where the municipality has none, the one that comes with the program. */
final class PersonalWordsFile {
  private PersonalWordsFile() {}

  static Optional<PersonalWords> read(Folder folder, Faults faults) {
    String name = Source.PERSONAL_WORDS.name();
    Optional<Tree.Entries> words = folder.namesIfAny(name).isEmpty()
        ? YamlText.parse(name, ours(name), faults)
        : folder.yaml(name);
    return words.flatMap(Source.PERSONAL_WORDS.binder(faults)::bind);
  }

  private static String ours(String name) {
    try (InputStream in = PersonalWordsFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
