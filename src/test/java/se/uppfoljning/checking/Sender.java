package se.uppfoljning.checking;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.CheckRules;
import se.uppfoljning.facts.DeficitLimit;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.reading.WorkbookReader;

/**
 * Somebody in Hudiksvall who delivers workbooks.
 *
 * @param municipality Hudiksvall, which may judge otherwise than it does
 * @param code of the organisation
 * @param folder where the workbooks are written
 * @param before what was known
 */
record Sender(Municipality municipality, String code, Path folder, Before before) {
  private static final Municipality HUDIKSVALL = Hudiksvall.municipality();

  static Sender of(String code, Path folder) {
    return new Sender(HUDIKSVALL, code, folder, Before.NOTHING);
  }

  /** The same when an amount of the month before is known, in tkr. */
  Sender whoReported(YearMonth month, String measure, Kind kind, long tkr) {
    List<Fact> known = new ArrayList<>(before.lastMonth().allReported());
    known.add(new Fact(
        FactKey.of(code, measure, month, kind),
        BigDecimal.valueOf(tkr).movePointRight(3),
        FigureUnit.KR,
        Role.REPORT,
        new CellSource("förra.xlsx", "Blad1", "B2")));
    return new Sender(municipality, code, folder, knowing(new FactBook(known), before.asked()));
  }

  /** The same after a workbook of its that was told of. */
  Sender whoWasTold(String rows) {
    List<Finding> asked = verdict(WorkbookCase.of("Blad1", rows)).findings();
    return new Sender(municipality, code, folder, knowing(before.lastMonth(), asked));
  }

  /** The same where checks are judged so. */
  Sender judgedBy(CheckRules rules) {
    return new Sender(Hudiksvall.municipality(rules), code, folder, before);
  }

  /** The same where a deficit may be so large. */
  Sender limitedTo(@Nullable DeficitLimit limit) {
    return judgedBy(new CheckRules(Map.of(), limit));
  }

  private static Before knowing(FactBook lastMonth, List<Finding> asked) {
    return new Before(lastMonth, Map.of(), Set.of(), List.of(), List.of(), asked, List.of(), null);
  }

  Verdict verdict(WorkbookCase workbook) {
    return verdict(workbook.save(folder.resolve("bok.xlsx")));
  }

  Verdict verdict(Path file) {
    Org org = municipality.organisation().byCode(code).orElseThrow();
    return DeliveryChecks.check(
        WorkbookReader.read(file, DeliveryChecks.layoutsOf(org, municipality.layouts())),
        new DeliveryContext(municipality, org, file.getFileName().toString(), null)
            .knowing(before));
  }

  /** The findings of a workbook of one sheet, "V05 fel B2", in the order they are told. */
  String told(String rows) {
    return told(WorkbookCase.of("Blad1", rows));
  }

  String told(WorkbookCase workbook) {
    return String.join(
        ", ", verdict(workbook).findings().stream().map(Sender::words).toList());
  }

  static String words(Finding finding) {
    return String.join(
            " ",
            finding.code().name(),
            finding.severity().word(),
            finding.place().cell())
        .strip();
  }
}
