package se.uppfoljning.jobs;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppfoljning.facts.CheckRules;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.note.Action;
import se.uppfoljning.facts.note.Comment;
import se.uppfoljning.facts.note.FollowedAction;
import se.uppfoljning.facts.organisation.Org;

/** What an edition is made from, in words that are others whenever a new edition is due. */
record EditionDigest(Municipality municipality, EditionInputs inputs) {
  /**
   * The configuration that a change of makes a new edition, besides the municipality's name. The
   * layouts decided how facts were read, the recipients and the mail server who gets them and how:
   * none of them changes what a made edition says.
   */
  static final List<String> FILES_THAT_MATTER = List.of(
      "budget.csv",
      "budgetprofil.csv",
      "engangsposter.csv",
      "measures.csv",
      "organisation.csv",
      "profile.yml");

  /** Of which only those that exist in the month, or did a year before, matter to its report. */
  private static final String ORGANISATION = "organisation.csv";

  /**
   * Digest of the facts and notes that count, whoever's they are and wherever they stood, and the
   * configuration that matters.
   */
  String sha256() {
    List<String> lines = new ArrayList<>(facts());
    lines.addAll(notes());
    lines.sort(String::compareTo);
    lines.addAll(configuration());
    return Digests.sha256(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private List<String> facts() {
    List<String> lines = new ArrayList<>();
    Stream.of(inputs.facts(), inputs.before())
        .flatMap(List::stream)
        .forEach(each -> lines.add(words(each.fact())));
    inputs.decided().forEach(each -> lines.add("decided|" + words(each.fact())));
    return lines;
  }

  private static String words(Fact fact) {
    return String.join(
        "|",
        fact.role().name(),
        fact.key().id(),
        fact.value().stripTrailingZeros().toPlainString(),
        fact.unit().name());
  }

  /** The comments and actions, in an order that does not depend on whose they are. */
  List<String> notes() {
    return Stream.concat(
            inputs.comments().stream().map(EditionDigest::words),
            inputs.actions().stream().map(this::words))
        .sorted()
        .toList();
  }

  private String words(FollowedAction followed) {
    Action action = followed.action();
    BigDecimal effectKr = action.effectKr();
    FollowedAction before = followed.before();
    String told = line(
        "action",
        action.org(),
        action.text(),
        action.cause(),
        effectKr == null ? "" : effectKr.stripTrailingZeros().toPlainString(),
        action.owner(),
        Objects.toString(action.due(), ""),
        action.status().name());
    return before == null && !followed.isCarriedTo(inputs.period())
        ? told
        : line(told, followed.told().toString(), before == null ? "" : words(before));
  }

  private static String words(Comment comment) {
    String measure = Objects.toString(comment.measure(), "");
    return line("comment", comment.org(), measure, comment.subject(), comment.text());
  }

  private List<String> configuration() {
    List<String> lines = new ArrayList<>();
    lines.add("name|" + municipality.name());
    CheckRules checks = municipality.checkRules();
    if (!checks.equals(CheckRules.USUAL)) {
      lines.add("checks|" + checks);
    }
    FILES_THAT_MATTER.stream()
        .filter(file -> !file.equals(ORGANISATION))
        .forEach(file -> lines.add(file + "|" + municipality.files().getOrDefault(file, "")));
    municipality.organisation().orgs().stream()
        .filter(
            org -> org.existsIn(inputs.period()) || org.existsIn(inputs.period().minusYears(1)))
        .forEach(org -> lines.add(words(org)));
    return lines;
  }

  private String words(Org org) {
    YearMonth period = inputs.period();
    return line(
        ORGANISATION,
        org.code(),
        Objects.toString(org.parent(), ""),
        org.level().name(),
        org.name(),
        String.join(",", org.existsIn(period) ? org.predecessors() : List.of()));
  }

  /** What people wrote may hold any character, so each part says how long it is. */
  private static String line(String... parts) {
    return Arrays.stream(parts)
        .map(part -> part.length() + ":" + part)
        .collect(Collectors.joining("|"));
  }
}
