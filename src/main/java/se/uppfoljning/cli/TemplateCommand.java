package se.uppfoljning.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.uppfoljning.jobs.Templates;

/** {@code template --period P --out T}. */
@Command(
    name = "template",
    header = "Gör vår egen arbetsbok för områdena, ifylld med budget och förra månadens uppgifter.",
    synopsisHeading = "%nSå här skriver du:  ",
    optionListHeading = "%nVal:%n",
    footerHeading = "%nExempel:%n",
    footer = {
      "  ./uppfoljning --home /srv/uppfoljning template --period 2023-09 --out mallar",
      "  ./uppfoljning --home /srv/uppfoljning template --period 2023-09 --area AO --out mallar",
      "",
      "Varje bok hamnar i områdets mapp; ifyllda lämnas de med: cp -r mallar/. inkommande/",
      "",
      "Slutkoder: 0 klart, 1 fel i inställningarna eller i filen med uppgifter, 2 fel skrivet eller",
      "  boken finns redan, 4 inget att fylla i, 5 en annan körning pågår"
    })
final class TemplateCommand implements Callable<Integer> {
  private final Uppfoljning uppfoljning;

  @Option(
      names = "--period",
      required = true,
      paramLabel = "ÅÅÅÅ-MM",
      description = "månaden som ska följas upp")
  private YearMonth period = YearMonth.of(2000, 1);

  @Option(names = "--area", paramLabel = "KOD", description = "bara det här området")
  private @Nullable String area;

  @Option(
      names = "--values",
      paramLabel = "FIL",
      description =
          "fyll också i uppgifterna i en FACTS.csv; bara områden som har några får en bok")
  private @Nullable Path values;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "MAPP",
      description = "mappen som får en mapp per område")
  private Path out = Path.of("");

  TemplateCommand(Uppfoljning uppfoljning) {
    this.uppfoljning = uppfoljning;
  }

  @Override
  public Integer call() {
    return uppfoljning.home().exists()
        ? uppfoljning
            .console()
            .tell(new Templates(uppfoljning.home())
                .make(new Templates.Request(period, area, values, out)))
        : uppfoljning.notAHome();
  }
}
