package se.uppfoljning.setup;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import se.uppfoljning.facts.extract.Extract;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.ledger.Ledger;
import se.uppfoljning.facts.organisation.Measure;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.privacy.PersonalWords;
import se.uppfoljning.facts.profile.PrintProfile;
import se.uppfoljning.facts.template.Template;

/**
 * A kind of configuration file.
 *
 * @param name the file's name, or a pattern with {@code *}
 * @param shape the record whose components are its keys or columns
 */
record Source<T extends Record>(String name, Class<T> shape) {
  static final Source<GeneralFile.Settings> GENERAL =
      new Source<>("municipality.yml", GeneralFile.Settings.class);
  static final Source<Org> ORGANISATION = new Source<>("organisation.csv", Org.class);
  static final Source<Measure> MEASURES = new Source<>("measures.csv", Measure.class);
  static final Source<BudgetFile.Line> BUDGET = new Source<>("budget.csv", BudgetFile.Line.class);
  static final Source<BudgetProfileFile.Line> BUDGET_PROFILE =
      new Source<>("budgetprofil.csv", BudgetProfileFile.Line.class);
  static final Source<EventFile.Line> EVENTS =
      new Source<>("engangsposter.csv", EventFile.Line.class);
  static final Source<PrintProfile> PROFILE = new Source<>("profile.yml", PrintProfile.class);
  static final Source<Layout> LAYOUTS = new Source<>("layout-*.yml", Layout.class);
  static final Source<Extract> EXTRACTS = new Source<>("extract-*.yml", Extract.class);
  static final Source<Ledger> LEDGER = new Source<>("ledger.yml", Ledger.class);
  static final Source<Template> TEMPLATE = new Source<>("mall.yml", Template.class);
  static final Source<RecipientsFile.Line> RECIPIENTS =
      new Source<>("recipients.csv", RecipientsFile.Line.class);
  static final Source<PersonalWords> PERSONAL_WORDS =
      new Source<>("personuppgifter.yml", PersonalWords.class);
  static final Source<JobFile.Settings> JOBS = new Source<>("*.yml", JobFile.Settings.class);

  static final List<Source<?>> ALL = List.of(
      GENERAL,
      ORGANISATION,
      MEASURES,
      BUDGET,
      BUDGET_PROFILE,
      EVENTS,
      PROFILE,
      LAYOUTS,
      EXTRACTS,
      LEDGER,
      TEMPLATE,
      RECIPIENTS,
      PERSONAL_WORDS,
      JOBS);

  /** Makes its records. */
  Binder<T> binder(Faults faults) {
    return new Binder<>(this, faults);
  }

  /** The keys or columns of the whole file, in the order of the record. */
  Set<String> keys() {
    return keys(shape);
  }

  /** The keys of a table inside it. */
  Set<String> keys(Class<?> table) {
    return Arrays.stream(table.getRecordComponents())
        .map(this::key)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Those columns that hold several texts. */
  Set<String> lists() {
    return Arrays.stream(shape.getRecordComponents())
        .filter(component -> component.getType() == List.class)
        .map(this::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The columns that not every version had: a file without them is as good as with them empty. */
  Set<String> mayLack() {
    return switch (name) {
      case "budget.csv" -> Set.of("decided", "decision");
      case "organisation.csv" -> Set.of("predecessors");
      case "engangsposter.csv" -> Set.of("known");
      default -> Set.of();
    };
  }

  /** How a component is spelt in it: {@code may-be-empty} in YAML, {@code valid_from} in CSV. */
  String key(RecordComponent component) {
    String joint = name.endsWith(".csv") ? "_" : "-";
    return component.getName().replaceAll("(?=[A-Z])", joint).toLowerCase(Locale.ROOT);
  }
}
