package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.L02;
import static se.uppfoljning.facts.delivery.FindingCode.L03;
import static se.uppfoljning.facts.delivery.FindingCode.L04;
import static se.uppfoljning.facts.delivery.FindingCode.L07;
import static se.uppfoljning.facts.delivery.FindingCode.L10;
import static se.uppfoljning.facts.delivery.FindingCode.L11;
import static se.uppfoljning.facts.delivery.FindingCode.P02;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.layout.HeaderText;
import se.uppfoljning.facts.organisation.Label;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.table.TemplateMark;
import se.uppfoljning.facts.table.TemplateStamp;
import se.uppfoljning.facts.template.Template;
import se.uppfoljning.facts.template.TemplateSheet;

/** What the marks of our own workbook tell. The blank workbook is nobody's and has no control sum. */
final class TemplateRules {
  /** More than these were hardly changed one by one: rows were sorted or inserted. */
  private static final int MOST_CHANGED = 20;

  private static final Set<FindingCode> HEADING_CODES = EnumSet.of(L02, L03, L04);

  private final DeliveryContext context;
  private final TemplateStamp stamp;

  TemplateRules(DeliveryContext context, TemplateStamp stamp) {
    this.context = context;
    this.stamp = stamp;
  }

  /**
   * L11, L07: a workbook of another template, or made for somebody else. What its cells say is then
   * not looked at: all of it would be told a second time, row by row.
   */
  Optional<Finding> stranger() {
    Template template = context.municipality().template();
    String ours = template.id() + " " + template.version();
    String theirs = stamp.text(TemplateMark.ID) + " " + stamp.text(TemplateMark.VERSION);
    if (!ours.equals(theirs)) {
      return Optional.of(at(TemplateMark.VERSION)
          .fel(
              L11,
              stamp.address(TemplateMark.VERSION),
              new Words(
                  theirs,
                  ours,
                  madeOf(template),
                  "Hämta mallen som gäller och för över uppgifterna till den.")));
    }
    String area = stamp.text(TemplateMark.AREA);
    return area.isEmpty() || area.equals(context.sender().code())
        ? Optional.empty()
        : Optional.of(madeForAnother(area));
  }

  private String madeOf(Template template) {
    String id = stamp.text(TemplateMark.ID);
    String version = stamp.text(TemplateMark.VERSION);
    if (!id.equals(template.id())) {
      return "Arbetsboken är gjord av mallen " + id + " version " + version + ", men här gäller "
          + template.id() + " version " + template.version() + ".";
    }
    boolean isNewer = version.matches("\\d{1,9}") && Integer.parseInt(version) > template.version();
    return "Arbetsboken är gjord av " + (isNewer ? "en nyare" : "en annan") + " version av mallen, "
        + version + ", men här gäller version " + template.version() + ".";
  }

  private Finding madeForAnother(String area) {
    String owner =
        context.municipality().organisation().byCode(area).map(Org::name).orElse(area);
    String sender = context.sender().name();
    return at(TemplateMark.AREA)
        .fel(
            L07,
            stamp.address(TemplateMark.AREA),
            new Words(
                area,
                context.sender().code(),
                "Arbetsboken är gjord för " + owner + " men lämnades av " + sender + ".",
                "Hämta mallen för " + sender + " och för över uppgifterna till den. Är filen från "
                    + owner + ": lägg den i mappen inkommande/" + area + "."));
  }

  /** The cells that were filled in for good. */
  Set<String> fixedCells() {
    return stamp.fixed().keySet();
  }

  /** The month it was made for; empty in the blank workbook. */
  Optional<YearMonth> period() {
    String text = stamp.text(TemplateMark.PERIOD);
    return text.matches("\\d{4}-(0[1-9]|1[0-2])")
        ? Optional.of(YearMonth.parse(text))
        : Optional.empty();
  }

  /** P02: what was filled in for one month stands under the headings of another. */
  Finding madeForAnotherMonth(YearMonth headings) {
    String made = period().map(HeaderText::words).orElse("");
    String said = HeaderText.words(headings);
    return at(TemplateMark.PERIOD)
        .fel(
            P02,
            stamp.address(TemplateMark.PERIOD),
            new Words(
                stamp.text(TemplateMark.PERIOD),
                headings.toString(),
                "Arbetsboken är gjord för " + made + " men rubrikerna säger " + said + ".",
                "Hämta mallen för " + said + " och för över uppgifterna till den."));
  }

  /**
   * Tells each changed heading at its own cell, in place of what is told of headings that may stand
   * anywhere. The blank workbook's say no month, and are told as others are.
   */
  void tellHeadings(List<Finding> findings) {
    if (period().isPresent()) {
      findings.removeIf(this::isOfHeading);
      findings.addAll(headings());
    }
  }

  private boolean isOfHeading(Finding finding) {
    boolean inHeadingRow = finding.place().cell().matches("[A-Z]+" + Template.HEADING_ROW);
    return context.municipality().template().hasSheet(finding.place().sheet())
        && (HEADING_CODES.contains(finding.code()) || (finding.code() == P02 && inHeadingRow));
  }

  /** L02: each heading that is not found where the template wrote it, nor elsewhere in its row. */
  private List<Finding> headings() {
    return period().stream()
        .flatMap(month -> context.municipality().template().sheets().stream()
            .flatMap(sheet -> headings(sheet, month)))
        .toList();
  }

  private Stream<Finding> headings(TemplateSheet sheet, YearMonth month) {
    List<String> expected =
        sheet.columns().stream().map(column -> column.heading().example(month)).toList();
    if (!stamp.fixed().containsKey(sheet.name() + "!" + address(0))) {
      return Stream.empty(); // the sheet had nothing to fill in
    }
    List<Label> found = IntStream.range(0, expected.size())
        .mapToObj(column -> Label.of(shown(sheet, column)))
        .toList();
    return IntStream.range(0, expected.size())
        .filter(column -> found.stream().noneMatch(label -> label.is(expected.get(column))))
        .mapToObj(column -> new TablePlace(context.fileName(), sheet.name())
            .fel(
                L02,
                address(column),
                new Words(
                    shown(sheet, column),
                    expected.get(column),
                    "Rubriken är ändrad; kolumnen ”" + expected.get(column) + "” saknas.",
                    "Skriv ”" + expected.get(column) + "” i cellen.")));
  }

  private String shown(TemplateSheet sheet, int column) {
    return stamp.fixed().getOrDefault(sheet.name() + "!" + address(column), "");
  }

  /** Of a heading; no form has more than 26 columns. */
  private static String address(int column) {
    return (char) ('A' + column) + Integer.toString(Template.HEADING_ROW);
  }

  /** L10: a heading, a label or something else that was filled in before is not what it was. */
  List<Finding> changedCells() {
    String stated = stamp.text(TemplateMark.CONTROL_SUM);
    boolean isBlankWorkbook = stated.isEmpty() && stamp.text(TemplateMark.AREA).isEmpty();
    if (isBlankWorkbook || stated.equals(stamp.computedSum())) {
      return List.of();
    }
    List<String> changed = stamp.changed();
    return changed.isEmpty()
        ? List.of(changed(
            at(TemplateMark.CONTROL_SUM),
            stamp.address(TemplateMark.CONTROL_SUM),
            "",
            "En låst cell"))
        : changed.stream()
            .limit(MOST_CHANGED)
            .map(address -> changed(address, changed.size()))
            .toList();
  }

  private Finding changed(String address, int count) {
    int mark = address.lastIndexOf('!');
    String cell = count > MOST_CHANGED ? "Cellen, en av " + count + " låsta," : "Den låsta cellen";
    return changed(
        new TablePlace(context.fileName(), address.substring(0, mark)),
        address.substring(mark + 1),
        stamp.fixed().getOrDefault(address, ""),
        cell);
  }

  private static Finding changed(TablePlace place, String address, String seen, String cell) {
    return place.fel(
        L10,
        address,
        new Words(
            seen,
            "det som stod där från början",
            cell + " i mallen är ändrad: en rubrik, ett radnamn eller något annat som var ifyllt"
                + " från början.",
            "Skriv tillbaka det, eller hämta en ny mall. Skriv bara i de gula cellerna."));
  }

  private TablePlace at(TemplateMark mark) {
    return new TablePlace(context.fileName(), stamp.marks().containsKey(mark) ? stamp.sheet() : "");
  }
}
