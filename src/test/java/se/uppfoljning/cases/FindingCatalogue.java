package se.uppfoljning.cases;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.delivery.Severity;

/**
 * {@code docs/fynd.md}: every code with why it is asked for and an example, as the program tells it.
 * Made of the cases and what they give, so that it says nothing that no test has seen.
 */
public final class FindingCatalogue {
  private static final String INTRODUCTION = """
      # Fynd: vad programmet säger, och vad du gör åt det

      När du har lämnat en fil får du ett svar i mappen `svar`. Är något fel eller oklart står det
      där: i vilken fil, flik och cell, vad som stod, varför det inte stämmer och vad du gör. Varje
      sådan punkt är ett *fynd* och har en kod, till exempel V05. Här står vad varje kod betyder. Allt
      som hittas i en fil står i samma svar, så att du kan rätta allt på en gång.

      **Tre grader**

      - **Fel**: filen tas inte emot och inget i den räknas. Svaret heter `<filens namn>_RATTA.txt`,
        och för det mesta ligger `<filens namn>_RATTA.xlsx` bredvid. Det är din egen arbetsbok: cellerna
        som behöver rättas har fått färg och en anteckning, och fliken *Rättningar* leder till var och
        en. Rätta där, spara och lägg filen i mappen där du lämnade den första. Du behöver inte ta bort
        färger, anteckningar eller fliken. Det du lämnat tidigare för samma månad gäller tills den
        rättade filen är mottagen.
      - **Fråga**: filen är mottagen och räknas, men något behöver förklaras. Svaret heter
        `<filens namn>_KVITTO.txt`. Skriv svaret i cellen *Kommentar* på samma rad och lämna filen
        igen, så trycks din förklaring i stället för frågan. Har arbetsboken ingen sådan kolumn,
        svara controllern. En obesvarad fråga stoppar ingenting; den står kvar som obesvarad.
      - **Upplysning**: bra att veta. Inget behöver göras om det är som det ska.

      Vill du bara prova? Lägg filen i `prova` i stället för `inkommande`: du får samma svar, och
      inget räknas.

      Exemplen nedan är tagna ur programmet, med Hudiksvalls publicerade delår 2023 som grund. Siffror
      och namn i dem är annars påhittade. Fynd med S gäller inställningarna; dem ser den som sköter
      programmet, aldrig den som lämnar en fil.
      """;

  /** A line of {@code fynd.txt}. */
  private record Told(
      FindingCode code,
      String severity,
      String place,
      String seen,
      String expected,
      String message,
      String remedy) {}

  /** A case and what is told in it by its code. */
  private record Example(FindingCase of, List<Told> told) {}

  private FindingCatalogue() {}

  /** The whole page. */
  public static String text() {
    List<FindingCode> codes = List.of(FindingCode.values());
    return INTRODUCTION
        + "\n## Alla koder\n\n"
        + codes.stream().map(FindingCatalogue::index).collect(joining())
        + codes.stream().map(FindingCatalogue::entry).collect(joining());
  }

  private static String index(FindingCode code) {
    return "- [%s %s](#%s) (%s)\n"
        .formatted(code.name(), code.title(), anchor(code), severities(code));
  }

  private static String anchor(FindingCode code) {
    return code.name().toLowerCase(Locale.ROOT);
  }

  private static String entry(FindingCode code) {
    return "\n<a id=\"%s\"></a>\n\n## %s %s\n\n*Grad: %s.*\n"
            .formatted(anchor(code), code.name(), code.title(), severities(code))
        + examples(code).stream().map(FindingCatalogue::example).collect(joining());
  }

  private static String example(Example example) {
    Told told = example.told().get(0);
    String place = told.place().isEmpty() ? "Hela rapporten" : told.place();
    String said = Stream.of(
            "**" + place + "** (" + told.severity() + ")",
            told.seen().isEmpty() ? "" : "Vi såg: " + told.seen(),
            told.expected().isEmpty() ? "" : "Väntat: " + told.expected(),
            told.message(),
            "Gör så här: " + told.remedy())
        .filter(line -> !line.isEmpty())
        .map(line -> "> " + safe(line))
        .collect(joining("\\\n"));
    return "\n" + example.of().reason() + "\n\n" + said + "\n";
  }

  private static String safe(String text) {
    return text.replace("<", "&lt;");
  }

  private static String severities(FindingCode code) {
    return severitiesOf(code).stream().map(Severity::word).collect(joining(" eller "));
  }

  /** Those that the cases of a code give it, gravest first. */
  public static SortedSet<Severity> severitiesOf(FindingCode code) {
    List<String> words = examples(code).stream()
        .flatMap(example -> example.told().stream())
        .map(Told::severity)
        .toList();
    return Stream.of(Severity.values())
        .filter(severity -> words.contains(severity.word()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Example> examples(FindingCode code) {
    return FindingCase.of(code).stream()
        .map(each ->
            new Example(each, told(each).filter(told -> told.code() == code).toList()))
        .toList();
  }

  private static Stream<Told> told(FindingCase each) {
    try {
      return Files.readString(each.expected(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(FindingCase.BETWEEN, -1))
          .map(parts -> new Told(
              FindingCode.valueOf(parts[0]),
              parts[1],
              new Place(parts[2], parts[3], parts[4]).words(),
              parts[5],
              parts[6],
              parts[7],
              parts[8]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
