package se.uppfoljning.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.budget.Budget;
import se.uppfoljning.facts.extract.Extract;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.ledger.Ledger;
import se.uppfoljning.facts.organisation.Measure;
import se.uppfoljning.facts.organisation.Measures;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.Organisation;
import se.uppfoljning.facts.outbox.Recipient;
import se.uppfoljning.facts.privacy.PersonalWords;
import se.uppfoljning.facts.profile.PrintProfile;
import se.uppfoljning.facts.series.RowEvent;
import se.uppfoljning.facts.template.Template;

/** Reads a municipality's configuration, the folder {@code config/} of a home. */
public final class MunicipalityReader {
  private MunicipalityReader() {}

  /**
   * Reads all files and checks that they fit together; {@code docs/konfiguration.md} tells what may
   * stand in them.
   *
   * @param configFolder the folder with municipality.yml
   * @param templateFolder the folder with mall.yml
   * @return the municipality, or all mistakes of all files; a folder or file that is missing is a
   *     mistake like others
   */
  public static Loaded<Municipality> read(Path configFolder, Path templateFolder) {
    Faults faults = new Faults();
    Folder folder = new Folder(configFolder, faults);
    Folder templates = new Folder(templateFolder, faults);
    CsvText.Lines orgLines = folder.csv(Source.ORGANISATION);
    CsvText.Lines measureLines = folder.csv(Source.MEASURES);
    Names orgs = Names.of("Organisationen", Source.ORGANISATION, "code", orgLines);
    Names measures = Names.of("Måttet", Source.MEASURES, "code", measureLines);

    Optional<GeneralFile.Settings> settings = GeneralFile.read(folder, faults);
    List<Org> allOrgs = OrganisationFile.read(orgLines, orgs, faults);
    List<Measure> allMeasures = MeasuresFile.read(measureLines, orgs, faults);
    Budget budget = BudgetFile.read(folder, measureLines, orgs, measures, faults);
    List<RowEvent> events = EventFile.read(folder, orgs, measures, allOrgs, allMeasures, faults);
    List<Layout> layouts = LayoutFile.readAll(folder, templates, measures, faults);
    List<Extract> extracts = ExtractFile.readAll(folder, measureLines, layouts, faults);
    Optional<Ledger> ledger =
        LedgerFile.read(folder, measureLines, orgs, names(layouts, extracts), faults);
    Optional<Template> template = TemplateFile.read(templates, layouts, faults);
    Optional<PrintProfile> profile = ProfileFile.read(folder, measures, faults);
    List<Recipient> recipients = RecipientsFile.read(folder.csv(Source.RECIPIENTS), orgs, faults);

    Optional<PersonalWords> personalWords = PersonalWordsFile.read(folder, faults);

    if (!faults.isEmpty()) {
      return new Loaded.Mistakes<>(faults.inOrder());
    }
    GeneralFile.Settings general = settings.orElseThrow();
    return new Loaded.Value<>(new Municipality(
        general.name(),
        general.settleSeconds(),
        general.mail().settings(),
        new Organisation(allOrgs),
        new Measures(allMeasures),
        budget,
        events,
        layouts,
        extracts,
        ledger.orElse(null),
        template.orElseThrow(),
        profile.orElseThrow(),
        recipients,
        personalWords.orElseThrow(),
        general.checkRules(),
        folder.texts()));
  }

  private static List<String> names(List<Layout> layouts, List<Extract> extracts) {
    return Stream.concat(layouts.stream().map(Layout::name), extracts.stream().map(Extract::name))
        .toList();
  }
}
