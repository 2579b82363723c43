package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.L07;
import static se.uppfoljning.facts.delivery.FindingCode.L10;
import static se.uppfoljning.facts.delivery.FindingCode.L11;

import java.util.Optional;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.table.TemplateMark;
import se.uppfoljning.facts.table.TemplateStamp;
import se.uppfoljning.facts.template.Template;

/** What the marks of our own workbook tell. The blank workbook is nobody's and has no control sum. */
final class TemplateRules {
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
                  "Arbetsboken är gjord av en annan mall eller en annan version av den.",
                  "Hämta en ny mall och för över uppgifterna till den.")));
    }
    String area = stamp.text(TemplateMark.AREA);
    return area.isEmpty() || area.equals(context.sender().code())
        ? Optional.empty()
        : Optional.of(madeForAnother(area));
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
                "Lägg filen i rätt mapp, eller hämta mallen för " + sender + "."));
  }

  /** L10: a heading, a label or something else that was filled in before is not what it was. */
  Optional<Finding> changedCells() {
    String stated = stamp.text(TemplateMark.CONTROL_SUM);
    boolean isBlankWorkbook = stated.isEmpty() && stamp.text(TemplateMark.AREA).isEmpty();
    return isBlankWorkbook || stated.equals(stamp.computedSum())
        ? Optional.empty()
        : Optional.of(at(TemplateMark.CONTROL_SUM)
            .fel(
                L10,
                stamp.address(TemplateMark.CONTROL_SUM),
                new Words(
                    "",
                    "",
                    "En låst cell i mallen är ändrad: en rubrik, ett radnamn eller något annat"
                        + " som var ifyllt från början.",
                    "Hämta en ny mall och skriv bara i de gula cellerna.")));
  }

  private TablePlace at(TemplateMark mark) {
    return new TablePlace(context.fileName(), stamp.marks().containsKey(mark) ? stamp.sheet() : "");
  }
}
