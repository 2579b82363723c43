package se.uppfoljning.setup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A folder of configuration files, and the texts that have been read from it. */
final class Folder {
  private static final int LIMIT_BYTES = 1_000_000;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String EXPECTED = "text i UTF-8";
  private static final String SAVE_AS_UTF8 = "Spara filen som UTF-8, i Excel som \"CSV UTF-8\".";

  private final Path path;
  private final Faults faults;
  private final Map<String, String> texts = new TreeMap<>();

  Folder(Path path, Faults faults) {
    this.path = path;
    this.faults = faults;
  }

  /** The texts read so far, to the letter, by file name in name order. */
  Map<String, String> texts() {
    return Collections.unmodifiableMap(new TreeMap<>(texts));
  }

  /** The names of the files that a pattern such as {@code *.yml} matches, in order; at least one. */
  List<String> names(String pattern) {
    List<String> names = namesIfAny(pattern);
    if (names.isEmpty()) {
      missing(pattern);
    }
    return names;
  }

  /** The same where there may be none. */
  List<String> namesIfAny(String pattern) {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(path, pattern)) {
      found.forEach(file -> names.add(file.getFileName().toString()));
    } catch (IOException | DirectoryIteratorException e) {
      names.clear(); // a folder that is not there has no files either
    }
    Collections.sort(names);
    return names;
  }

  /** The lines of a CSV file. */
  CsvText.Lines csv(Source<?> source) {
    return text(source.name())
        .map(text -> CsvText.parse(source, text, faults))
        .orElse(CsvText.Lines.NONE);
  }

  /** The keys and values of a YAML file; empty when it cannot be read. */
  Optional<Tree.Entries> yaml(String name) {
    return text(name).flatMap(text -> YamlText.parse(name, text, faults));
  }

  private Optional<String> text(String name) {
    try (InputStream in = Files.newInputStream(path.resolve(name))) {
      byte[] bytes = in.readNBytes(LIMIT_BYTES + 1);
      if (bytes.length > LIMIT_BYTES) {
        faults.unreadable(
            Spot.wholeFile(name),
            "",
            "högst 1 MB",
            "Filen är större än 1 MB.",
            "Kontrollera att det är rätt fil.");
        return Optional.empty();
      }
      Optional<String> text = decode(name, bytes).filter(decoded -> isPrintable(name, decoded));
      text.ifPresent(decoded -> texts.put(name, decoded));
      return text.map(
          decoded -> decoded.startsWith(BYTE_ORDER_MARK) ? decoded.substring(1) : decoded);
    } catch (NoSuchFileException e) {
      missing(name);
    } catch (IOException e) {
      faults.unreadable(
          Spot.wholeFile(name),
          "",
          EXPECTED,
          "Filen kan inte läsas.",
          "Kontrollera att det är en fil och att programmet får läsa den.");
    }
    return Optional.empty();
  }

  private void missing(String name) {
    String remedy = "Lägg filen i samma mapp som de andra.";
    faults.unreadable(Spot.wholeFile(name), "", name, "Filen saknas.", remedy);
  }

  private Optional<String> decode(String name, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    if (decoder.decode(in, out, true).isError()) {
      int line = 1;
      for (int index = 0; index < in.position(); index++) {
        line += bytes[index] == '\n' ? 1 : 0;
      }
      faults.unreadable(new Spot(name, line), "", EXPECTED, "Raden är inte UTF-8.", SAVE_AS_UTF8);
      return Optional.empty();
    }
    return Optional.of(out.flip().toString());
  }

  private boolean isPrintable(String name, String text) {
    int line = 1;
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      line += character == '\n' ? 1 : 0;
      if (Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0) {
        String message = "Raden har ett osynligt styrtecken.";
        faults.unreadable(new Spot(name, line), "", EXPECTED, message, SAVE_AS_UTF8);
        return false;
      }
    }
    return true;
  }
}
