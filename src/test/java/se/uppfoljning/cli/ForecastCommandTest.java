package se.uppfoljning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastCommandTest {
  private static final String HEADER = "dataset,series_id,year,month,value,budget\n";

  @TempDir
  Path folder;

  private Path in;
  private Path out;
  private Terminal terminal;

  @BeforeEach
  void aFolderThatIsNoHome() {
    terminal = Terminal.in(folder);
    in = folder.resolve("serier.csv");
    out = folder.resolve("svar/prognoser.csv");
  }

  @Test
  void theLastYearIsForecastAsItWasAfterEveryOtherMonth() throws IOException {
    write(
        HEADER + year("AO", 2021, 100, 12) + year("AO", 2022, 100, 12) + year("AF", 2022, 50, 12));

    assertThat(forecast()).as(terminal.complained()).isZero();

    assertThat(terminal.said()).isEqualTo("Prognoser för 2 serier: " + out + "\n");
    List<String> lines = Files.readAllLines(out);
    assertThat(lines.get(0)).isEqualTo("series_id,target_year,m,point,lo80,hi80,method_code");
    assertThat(lines.subList(1, 6))
        .extracting(line -> line.replaceAll("(\\.00),.*,", "$1,…,"))
        .containsExactly(
            "AO,2022,2,1200.00,…,default",
            "AO,2022,4,1200.00,…,default",
            "AO,2022,6,1200.00,…,default",
            "AO,2022,8,1200.00,…,default",
            "AO,2022,10,1200.00,…,default");
    assertThat(lines).hasSize(11).last().asString().startsWith("AF,2022,10,600.00,");
  }

  @Test
  void theMethodIsSaidBesideEveryForecast() throws IOException {
    write(HEADER + year("AO", 2021, 100, 12) + year("AO", 2022, 120, 4));

    assertThat(forecast("--method", "reference", "--history", "1")).isZero();

    assertThat(Files.readAllLines(out))
        .hasSize(6)
        .filteredOn(line -> line.endsWith(",reference"))
        .hasSize(5);
  }

  @Test
  void historyIsAsLongAsAskedFor() throws IOException {
    write(
        HEADER + year("AO", 2020, 300, 12) + year("AO", 2021, 100, 12) + year("AO", 2022, 120, 12));
    forecast("--history", "1");
    String ofOneYear = Files.readString(out);
    write(HEADER + year("AO", 2021, 100, 12) + year("AO", 2022, 120, 12));
    forecast("--history", "max");

    assertThat(Files.readString(out)).isEqualTo(ofOneYear);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceByLineAndColumn() throws IOException {
    write(HEADER
        + "kommun,AO,2022,1,100,\n"
        + "kommun,AO,2022,1,100,\n"
        + "kommun,AO,22022,2,100,\n"
        + "kommun,AO,2022,13,100,\n"
        + "kommun,AO,2022,3,1 000,\n"
        + "kommun,,2022,4,100,\n"
        + "kommun,AO,2022,5,100,5\n"
        + "kommun,AO,2022,6,100,50,\n"
        + "kommun,AO,2022,7,,\n");

    assertThat(forecast()).isEqualTo(1);

    assertThat(terminal.said()).isEmpty();
    assertThat(terminal.complained().lines())
        .containsExactly(
            "Filen med serier behöver rättas; inget har skrivits:",
            "  serier.csv, rad 2: \"budget\" finns bara för 1 av 12 månader 2022. Fyll i budget för"
                + " alla tolv månader eller för ingen. En månad som inte är bokförd har en rad med"
                + " tomt \"value\".",
            "  serier.csv, rad 3: \"series_id\", \"year\" och \"month\" är desamma som på en"
                + " tidigare rad. Där står: AO 2022 månad 1. Ta bort en av raderna.",
            "  serier.csv, rad 4: Ogiltigt värde för \"year\". Där står: 22022. Skriv ett årtal, som"
                + " 2023.",
            "  serier.csv, rad 5: Ogiltigt värde för \"month\". Där står: 13. Skriv en månad, 1 till"
                + " 12.",
            "  serier.csv, rad 6: Ogiltigt värde för \"value\". Där står: 1 000. Skriv ett tal med"
                + " siffror och högst en decimalpunkt, som -1234.5, eller inget alls.",
            "  serier.csv, rad 7: \"series_id\" saknas eller är tom. Skriv seriens namn på varje"
                + " rad.",
            "  serier.csv, rad 9: Raden har 7 fält i stället för 6. Tal skrivs med decimalpunkt;"
                + " kolumner skiljs med komma.");
    assertThat(out).doesNotExist();
  }

  @Test
  void aColumnThatIsMissingOrUnknownIsNamed() throws IOException {
    write("series_id,year,month,belopp\nAO,2022,1,100\n");

    assertThat(forecast()).isEqualTo(1);

    assertThat(terminal.complained())
        .contains(
            "serier.csv, rad 1: Okänd kolumn \"belopp\".",
            "serier.csv, rad 1: \"value\" saknas eller är tom. Kolumnen måste finnas i rubrikraden");
  }

  @Test
  void semicolonsAreToldOnce() throws IOException {
    write("series_id;year;month;value\nAO;2022;1;100\nAO;2022;2;100\n");

    assertThat(forecast()).isEqualTo(1);

    assertThat(terminal.complained().lines())
        .hasSize(2)
        .last()
        .asString()
        .contains("rad 1: Kolumnerna är skilda med semikolon.");
  }

  @Test
  void whatIsNoTextInUtf8IsSaidWithoutATrace() throws IOException {
    Files.write(in, (HEADER + "å,AO,2022,1,1,\n").getBytes(StandardCharsets.ISO_8859_1));

    assertThat(forecast()).isEqualTo(1);

    assertThat(terminal.complained()).contains("serier.csv: Filen är inte UTF-8.");
  }

  @Test
  void quotationMarksThatDoNotMatchAreSaidWithTheirLine() throws IOException {
    write(HEADER + "kommun,AO,2022,1,1,\nkommun,\"AO,2022,2,1,\n");

    assertThat(forecast()).isEqualTo(1);

    assertThat(terminal.complained()).contains("rad 3: Citattecknen på raden går inte ihop.");
  }

  @Test
  void aFileOfManyMistakesShowsTheFirstOfThem() throws IOException {
    write(HEADER + "kommun,AO,2022,1,x,\n".repeat(500));

    assertThat(forecast()).isEqualTo(1);

    assertThat(terminal.complained().lines())
        .hasSize(52)
        .last()
        .asString()
        .contains("Det finns fler fel än de 50 som visas.");
  }

  @Test
  void anEmptyFileIsToldAndAHeadingAloneIsNothingToDo() throws IOException {
    write("");
    assertThat(forecast()).isEqualTo(1);
    assertThat(terminal.complained()).contains("Filen behöver en rubrikrad: dataset,series_id");

    write(HEADER);
    assertThat(forecast()).isEqualTo(4);
    assertThat(terminal.said()).contains("Filen har inga serier.");
  }

  @Test
  void whatIsTypedWrongIsAMistakeInTyping() throws IOException {
    write(HEADER + year("AO", 2022, 1, 12));

    assertThat(forecast("--method", "magi")).isEqualTo(2);
    assertThat(terminal.complained())
        .isEqualTo("Fel värde för METOD: magi. Välj default, reference.\n");
    assertThat(forecast("--history", "2")).isEqualTo(2);
    assertThat(terminal.complained()).isEqualTo("Fel värde för ÅR: 2. Välj 0, 1, 3, max.\n");
    assertThat(terminal.run("forecast", "--in", "finns-inte.csv", "--out", out.toString()))
        .isEqualTo(2);
    assertThat(terminal.complained()).isEqualTo("Det finns ingen fil finns-inte.csv.\n");
    assertThat(terminal.run("forecast", "--in", in.toString(), "--out", in.toString()))
        .isEqualTo(2);
    assertThat(terminal.complained()).startsWith("Välj en annan fil att skriva till än");
    assertThat(terminal.run("forecast", "--in", in.toString())).isEqualTo(2);
    assertThat(terminal.complained()).startsWith("Det saknas: UTFIL");
  }

  private int forecast(String... options) {
    return terminal.run(Stream.concat(
            Stream.of("forecast", "--in", in.toString(), "--out", out.toString()),
            Stream.of(options))
        .toArray(String[]::new));
  }

  private void write(String text) throws IOException {
    Files.writeString(in, text);
  }

  /** The same amount in the first months; the rest of the year is not booked. */
  private static String year(String series, int year, int amount, int booked) {
    StringBuilder lines = new StringBuilder();
    for (int month = 1; month <= 12; month++) {
      String value = month <= booked ? Integer.toString(amount) : "";
      lines.append("kommun,%s,%d,%d,%s,\n".formatted(series, year, month, value));
    }
    return lines.toString();
  }
}
