package se.uppfoljning.setup;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.Label;
import se.uppfoljning.facts.profile.PrintProfile;

/** Reads profile.yml. */
final class ProfileFile {
  private static final List<String> PLACES =
      List.of("{period}", "{last-period}", "{year}", "{last-year}", "{next-year}");
  private static final int MOST_DECIMALS = 6;
  private static final List<String> SENTENCE_PLACES =
      List.of("{org}", "{amount}", "{period}", "{year}");

  private static final String DECIMALS = "ett heltal från 0 till 6";

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
      checkInternal(profile, lines, faults);
      checkMeasures(profile, lines, measures, faults);
      checkHeadings(profile, faults);
      checkSentences(profile, faults);
      checkTables(profile, measures, faults);
      Optional<PrintProfile> bound = Source.PROFILE.binder(faults).bind(profile);
      bound
          .filter(read -> read.decimals() < 0 || read.decimals() > MOST_DECIMALS)
          .flatMap(read -> profile.text("decimals"))
          .ifPresent(text -> faults.invalid("decimals", text, DECIMALS));
      return bound;
    });
  }

  /** One line alone would have to be 0, and a line that is not printed cannot be looked for. */
  private static void checkInternal(Tree.Entries profile, List<Tree.Text> lines, Faults faults) {
    List<Tree.Text> internal = profile.texts("internal");
    Set<String> known =
        lines.stream().map(Tree.Text::text).collect(Collectors.toCollection(LinkedHashSet::new));
    new Names("Raden", " i lines", Optional.of(known).filter(all -> !all.isEmpty()))
        .check(internal, faults);
    faults.doubled("Raden", internal);
    if (internal.size() == 1) {
      faults.invalid("internal", internal.get(0), "minst två koder");
    }
  }

  private static void checkHeadings(Tree.Entries table, Faults faults) {
    if (table.value("columns") instanceof Tree.Entries columns) {
      columns.byKey().keySet().stream()
          .flatMap(kind -> columns.text(kind).stream())
          .forEach(heading -> Places.check(heading, PLACES, faults));
    }
  }

  private static void checkSentences(Tree.Entries profile, Faults faults) {
    if (profile.value("sentences") instanceof Tree.Entries sentences) {
      sentences.byKey().keySet().stream()
          .flatMap(name -> sentences.text(name).stream())
          .forEach(sentence -> Places.check("meningen", sentence, SENTENCE_PLACES, faults));
    }
  }

  private static void checkTables(Tree.Entries profile, Names measures, Faults faults) {
    if (profile.value("tables") instanceof Tree.Entries tables) {
      faults.doubled(
          "Titeln",
          tables.byKey().keySet().stream()
              .flatMap(name -> tables.value(name) instanceof Tree.Entries table
                  ? table.text("title").stream()
                  : Stream.empty())
              .toList(),
          title -> Label.of(title).text());
      for (Tree.Entry entry : tables.byKey().values()) {
        if (entry.value() instanceof Tree.Entries table) {
          measures.check(table, "total", faults);
          Form.SHEET.check(table, "title", faults);
          checkHeadings(table, faults);
          checkVariances(table, faults);
          checkKinds(entry.key().text().equals("staff"), table, faults);
          checkOperating(entry.key().text().equals("operating"), table, faults);
        }
      }
    }
  }

  /** The operating tables have their own titles and totals. */
  private static void checkOperating(boolean operating, Tree.Entries table, Faults faults) {
    Stream.of("title", "total")
        .flatMap(key -> table.text(key).stream().map(text -> Map.entry(key, text)))
        .filter(each -> operating)
        .forEach(each -> faults.superfluous(
            each.getKey(),
            each.getValue(),
            "Om driften sägs bara vilka kolumner den har och hur avvikelser trycks."));
  }

  /** A part is a line below another, and a measure is printed in one way. */
  private static void checkMeasures(
      Tree.Entries profile, List<Tree.Text> lines, Names measures, Faults faults) {
    measures.check(profile, "areas", faults);
    Set<String> below = lines.stream()
        .skip(1)
        .map(Tree.Text::text)
        .collect(Collectors.toCollection(LinkedHashSet::new));
    new Names("Raden", " i lines efter den första", Optional.of(below))
        .check(profile.texts("parts"), faults);
    List<Tree.Text> own = profile.tables("measures").stream()
        .flatMap(measure -> measure.text("measure").stream())
        .toList();
    measures.check(own, faults);
    faults.doubled("Måttet", own);
    profile
        .tables("measures")
        .forEach(each -> each.text("decimals")
            .filter(text -> !text.text().matches("[0-6]"))
            .ifPresent(text -> faults.invalid("decimals", text, DECIMALS)));
  }

  /** The table of staff has its own columns; what only we reckon has sheets of its own. */
  private static void checkKinds(boolean staff, Tree.Entries table, Faults faults) {
    if (staff) {
      Stream.of("total", "variance")
          .flatMap(key -> table.text(key).stream().map(text -> Map.entry(key, text)))
          .forEach(each -> faults.superfluous(
              each.getKey(), each.getValue(), "Personaltabellen har egna rader och kolumner."));
    }
    List<String> staffs = List.of(Kind.RATE.code(), Kind.SHARE.code());
    if (table.value("columns") instanceof Tree.Entries columns) {
      columns.byKey().values().stream()
          .map(Tree.Entry::key)
          .filter(kind -> staff
              ? !staffs.contains(kind.text())
              : Kind.ofCode(kind.text()).filter(ProfileFile::isOurs).isPresent())
          .forEach(kind -> faults.invalid(
              "columns", kind, staff ? String.join(" | ", staffs) : "ett annat slag"));
    }
  }

  private static boolean isOurs(Kind kind) {
    return kind.derived() && !kind.isVariance();
  }

  /** A variance without what it is made of would be missing in every row. */
  private static void checkVariances(Tree.Entries table, Faults faults) {
    if (table.value("columns") instanceof Tree.Entries columns) {
      Set<Kind> kinds = columns.byKey().keySet().stream()
          .flatMap(code -> Kind.ofCode(code).stream())
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
      for (Kind variance : kinds) {
        if (variance.isVariance()) {
          Stream.of(variance.outcome(), variance.plan(kinds))
              .filter(kind -> !kinds.contains(kind))
              .forEach(kind -> faults.missing(
                  table.spot("columns"), kind.code(), ": " + variance.code() + " räknas ur den"));
        }
      }
    }
  }
}
