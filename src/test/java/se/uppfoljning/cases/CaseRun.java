package se.uppfoljning.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppfoljning.cases.FindingCase.Step;
import se.uppfoljning.checking.StaffEditionChecks;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.extract.StaffMeasure;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Formula;
import se.uppfoljning.facts.figures.Origin;
import se.uppfoljning.jobs.FileCheck;
import se.uppfoljning.jobs.Home;
import se.uppfoljning.jobs.Lookup;
import se.uppfoljning.jobs.Templates;
import se.uppfoljning.setup.Loaded;
import se.uppfoljning.setup.MunicipalityReader;
import se.uppfoljning.store.Store;

/** Does the steps of one {@link FindingCase} as people would, in a home of its own. */
final class CaseRun {
  private static final Path DEMO = Path.of("src", "main", "resources", "demo", "hudiksvall");

  private final Path folder;
  private final MonthHome home;
  private String sender = "";
  private @Nullable CaseFile file;
  private @Nullable YearMonth wantedPeriod;
  private @Nullable List<Finding> found;

  CaseRun(Path folder) {
    this.folder = folder;
    this.home = MonthHome.hudiksvall(folder.resolve("hem"));
  }

  /** The findings of the report or of what was printed; else of the last file or the configuration. */
  List<Finding> run(List<Step> steps) {
    steps.forEach(this::take);
    if (found != null) {
      return found;
    }
    return file == null ? mistakes() : checked(file);
  }

  /** What the last file gives when it is received: its facts in their order, none when rejected. */
  List<String> received() {
    receive();
    try (Store store = Store.open(home.root().resolve("data"))) {
      return JdbcClient.create(store.dataSource())
          .sql("select * from fact order by arrival_id, position")
          .query((row, number) -> "%s/%s/%s/%s/%s = %s %s, flik %s, cell %s"
              .formatted(
                  row.getString("org"),
                  row.getString("measure"),
                  row.getString("breakdown"),
                  row.getString("period"),
                  row.getString("kind").toLowerCase(Locale.ROOT),
                  new BigDecimal(row.getString("amount")).toPlainString(),
                  row.getString("unit").toLowerCase(Locale.ROOT),
                  row.getString("sheet"),
                  row.getString("cell")))
          .list();
    }
  }

  private void take(Step step) {
    String argument = step.argument();
    switch (step.word()) {
      case "avsändare" -> sender = argument.equals("okänd") ? "" : argument;
      case "fil" -> begin(argument);
      case "flik" -> file().sheet(argument, step.body());
      case "dold" -> file().hide(argument);
      case "sammanslagen" -> file().merge(argument);
      case "mall" -> file().is(template(argument.split(" för ", -1)));
      case "demo" -> file().is(read(DEMO.resolve(argument)));
      case "skriv" -> file().write(argument);
      case "datumformat" -> file().showAsDay(argument);
      case "talformat" -> file().showAs(argument);
      case "länk" -> file().linkTo(argument);
      case "anslutning" -> file().connect();
      case "text" -> file().isText(step.body());
      case "slag" -> file().isOfKind(argument);
      case "levererat" ->
        List.of(argument.substring("av ".length()).split(", ")).forEach(this::demo);
      case "inställning" -> configure(argument, step.body());
      case "körning" -> wantedPeriod = YearMonth.parse(argument);
      case "mottagning" -> receive();
      case "stängning" -> close(argument);
      case "rapport" -> report();
      case "databasfel" -> refuse();
      case "tryckt" -> found = printed(argument.substring("sjukfrånvaro ".length()), step.body());
      default -> throw new IllegalArgumentException("an unknown step: " + step.word());
    }
  }

  private CaseFile file() {
    if (file == null) {
      throw new IllegalStateException("no file above");
    }
    return file;
  }

  private void begin(String name) {
    drop();
    file = new CaseFile(sender, name);
  }

  private void drop() {
    if (file != null) {
      home.drop(file.sender(), file.name(), file.bytes());
      file = null;
    }
  }

  private void receive() {
    drop();
    home.intake();
  }

  private void close(String period) {
    drop();
    home.close(YearMonth.parse(period), true);
  }

  private void report() {
    receive();
    home.monthlyReport();
    found = home.told(1);
  }

  private byte[] template(String[] periodAndArea) {
    YearMonth period = YearMonth.parse(periodAndArea[0]);
    String area = periodAndArea.length > 1 ? periodAndArea[1] : sender;
    Path out = folder.resolve("mall " + period);
    new Templates(new Home(home.root())).make(new Templates.Request(period, area, null, out));
    return read(out.resolve(area).resolve(area + "-" + period + ".xlsx"));
  }

  private void demo(String org) {
    try (var files = Files.list(DEMO.resolve(org))) {
      files.forEach(each -> home.drop(org, each.getFileName().toString(), read(each)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code profile.yml: unit: tkr => unit: kr}, or {@code profile.yml borttagen}. */
  private void configure(String what, String text) {
    try {
      if (!text.isEmpty()) {
        Files.writeString(home.root().resolve("config").resolve(what), text + "\n");
        return;
      }
      if (what.endsWith(" borttagen")) {
        Files.delete(home.root().resolve("config").resolve(what.replace(" borttagen", "")));
        return;
      }
      String[] parts = what.split(": ", 2);
      String[] change = parts[1].split(" => ", 2);
      Path path = home.root().resolve("config").resolve(parts[0]);
      String old = Files.readString(path, StandardCharsets.UTF_8);
      if (!old.contains(change[0])) {
        throw new IllegalArgumentException("not in " + parts[0] + ": " + change[0]);
      }
      Files.writeString(path, old.replace(change[0], change[1].replace("\\n", "\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Finding> mistakes() {
    Path root = home.root();
    Loaded<Municipality> loaded =
        MunicipalityReader.read(root.resolve("config"), root.resolve("input-templates"));
    return loaded instanceof Loaded.Mistakes<Municipality> mistakes
        ? mistakes.findings()
        : List.of();
  }

  private List<Finding> checked(CaseFile last) {
    Path path = folder.resolve(last.name());
    try {
      Files.write(path, last.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String area = last.sender().isEmpty() ? null : last.sender();
    Lookup<List<FileCheck.Checked>> checked =
        new FileCheck(new Home(home.root())).check(List.of(path), area, wantedPeriod);
    if (checked instanceof Lookup.Found<List<FileCheck.Checked>> some) {
      return some.value().get(0).findings();
    }
    throw new IllegalStateException(checked.toString());
  }

  /** No file is known that our program cannot treat, so that the database must fail for one. */
  private void refuse() {
    CaseFile last = file();
    try (Store store = Store.open(home.root().resolve("data"))) {
      JdbcClient database = JdbcClient.create(store.dataSource());
      database.sql("alter table fact alter column cell varchar(1)").update();
    }
    receive();
    try (Store store = Store.open(home.root().resolve("data"))) {
      found = JdbcClient.create(store.dataSource())
          .sql("select code, severity, seen, expected, message, remedy from finding")
          .query((row, number) -> new Finding(
              FindingCode.valueOf(row.getString("code")),
              Severity.valueOf(row.getString("severity")),
              Place.file(last.name()),
              row.getString("seen"),
              row.getString("expected"),
              row.getString("message"),
              row.getString("remedy")))
          .list();
    }
  }

  /** One line a group: {@code sex=K | 9,76}; everybody is {@code alla}. */
  private static List<Finding> printed(String org, String groups) {
    List<Figure> figures = groups
        .lines()
        .map(line -> line.split("\\|", -1))
        .map(parts -> printed(org, parts[0].strip().replace("alla", ""), parts[1].strip()))
        .toList();
    return StaffEditionChecks.check(Hudiksvall.municipality(), new Figures(figures));
  }

  private static Figure printed(String org, String breakdown, String percent) {
    FactKey key = StaffMeasure.SICK_LEAVE_RATE.key(org, breakdown, MonthHome.AUGUST);
    return new Figure(
        key.id(),
        key,
        new BigDecimal(percent.replace(',', '.')),
        FigureUnit.PERCENT,
        new Origin.Derived(Formula.SICK_LEAVE_RATE, List.of()),
        percent + " %");
  }

  private static byte[] read(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
