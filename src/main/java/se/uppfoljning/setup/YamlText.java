package se.uppfoljning.setup;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads YAML as far as to texts with lines; what they mean is the binder's business. */
final class YamlText {
  private static final String EXPECTED = "rader som \"nyckel: värde\"";
  private static final String REMEDY = "Kontrollera indrag (mellanslag, inte tabb), kolon,"
      + " citattecken och klamrar på raden och raderna före.";

  private final String file;
  private final Faults faults;
  private final Set<Node> refused = new HashSet<>();

  private YamlText(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  /** The keys and values of a file; empty when it is no YAML table. */
  static Optional<Tree.Entries> parse(String file, String text, Faults faults) {
    YamlText reader = new YamlText(file, faults);
    try {
      Node root = new Yaml(options()).compose(new StringReader(text));
      if (root instanceof MappingNode table) {
        return Optional.of(reader.entries(reader.spot(table), table));
      }
      reader.broken(Spot.wholeFile(file), "", "Filen har inga nycklar.");
    } catch (MarkedYAMLException e) {
      int line = line(e, text);
      reader.broken(new Spot(file, line), line(text, line), "Raden är inte giltig YAML.");
    } catch (YAMLException e) {
      reader.broken(Spot.wholeFile(file), "", "Filen är inte giltig YAML.");
    }
    return Optional.empty();
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    // Composing shares aliased nodes and never copies them; we refuse them ourselves, with line.
    options.setMaxAliasesForCollections(Integer.MAX_VALUE);
    return options;
  }

  private Tree tree(Spot spot, Node node) {
    if (node.getAnchor() != null) {
      refuse(node);
      return new Tree.Lost(spot);
    }
    if (node instanceof ScalarNode scalar) {
      return new Tree.Text(spot, scalar.getValue());
    }
    if (node instanceof SequenceNode list) {
      List<Tree> items = new ArrayList<>();
      list.getValue().forEach(item -> items.add(tree(spot(item), item)));
      return new Tree.Items(spot, items);
    }
    return entries(spot, (MappingNode) node);
  }

  private Tree.Entries entries(Spot spot, MappingNode table) {
    Map<String, Tree.Entry> byKey = new LinkedHashMap<>();
    List<Tree.Text> keys = new ArrayList<>();
    for (NodeTuple pair : table.getValue()) {
      Spot keySpot = spot(pair.getKeyNode());
      if (pair.getKeyNode() instanceof ScalarNode word) {
        Tree.Text key = new Tree.Text(keySpot, word.getValue());
        keys.add(key);
        // A value that begins on the line below is still told on the line of its key.
        Tree value = tree(keySpot, pair.getValueNode());
        byKey.putIfAbsent(key.text(), new Tree.Entry(key, value));
      } else {
        broken(keySpot, "", "Nyckeln är inte ett ord.");
      }
    }
    faults.doubled("Nyckeln", keys);
    return new Tree.Entries(spot, byKey);
  }

  /** Every alias is the node of its anchor again, which is told once. */
  private void refuse(Node anchored) {
    if (refused.add(anchored)) {
      String seen = "&" + anchored.getAnchor();
      String message = "Ankare (&) och alias (*) får inte användas.";
      String remedy = "Skriv ut värdet på varje ställe.";
      faults.unreadable(spot(anchored), seen, EXPECTED, message, remedy);
    }
  }

  private Spot spot(Node node) {
    return new Spot(file, node.getStartMark().getLine() + 1);
  }

  private void broken(Spot spot, String seen, String message) {
    faults.unreadable(spot, seen, EXPECTED, message, REMEDY);
  }

  /**
   * The line of a mistake, from 1. What is never closed is noticed below the last line; we point at
   * where it was opened, as far as that is known.
   */
  private static int line(MarkedYAMLException mistake, String text) {
    int lastLine = Math.max(1, (int) text.stripTrailing().lines().count());
    return Stream.of(mistake.getProblemMark(), mistake.getContextMark())
        .filter(mark -> mark != null && mark.getLine() < lastLine)
        .findFirst()
        .map(mark -> mark.getLine() + 1)
        .orElse(lastLine);
  }

  private static String line(String text, int line) {
    return text.lines().skip(line - 1L).findFirst().map(String::strip).orElse("");
  }
}
