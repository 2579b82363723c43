package se.uppfoljning.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.series.RowEvent;

/** engangsposter.csv: read, and its mistakes told all at once. */
class EventFileTest {
  private static final String HEAD = "period,org,measure,amount,uncertainty,text\n";

  @TempDir
  private Path folder;

  private ConfigCopy config = new ConfigCopy(Path.of(""));

  @BeforeEach
  void copy() {
    config = ConfigCopy.in(folder);
  }

  @Test
  void anEventIsCertainWhereNothingElseIsSaid() {
    config.write("engangsposter.csv", HEAD + "2023-03,AO,net,1600000,,Återbetalning\n");

    assertThat(config.municipality().events())
        .containsExactly(new RowEvent(
            YearMonth.of(2023, 3),
            "AO",
            "net",
            new BigDecimal("1600000"),
            BigDecimal.ZERO,
            "Återbetalning",
            null,
            new CellSource("engangsposter.csv", "", "rad 2")));
  }

  /** The column need not be there. */
  @Test
  void whenItCameToBeKnownMayBeSaid() {
    config.write(
        "engangsposter.csv",
        "period,org,measure,amount,uncertainty,text,known\n2023-11,AO,net,-1,,Flytt,2023-08\n");

    assertThat(config.municipality().events().get(0).known()).isEqualTo(YearMonth.of(2023, 8));
  }

  /** The text is printed; what is wrong with it is said without it, wherever it stands and however often. */
  @Test
  void aPersonalIdentityNumberIsRefusedAndNotRepeated() {
    config.write("engangsposter.csv", HEAD + """
        2023-03,AO,net,1,,Placering 850101-1236
        2023-03,AO,net,1,,Placering 850101-1236
        2023-03,850101-1236,net,1,,Placering
        2023-03,AO,850101-1236,1,,Placering
        2023-03,AO,net,850101-1236,850101-1236,Placering
        850101-1236,AO,net,1,,Placering
        """);

    assertThat(config.mistakes())
        .anyMatch(told -> told.startsWith("S04 engangsposter.csv, rad 2: "))
        .hasSizeGreaterThan(5)
        .noneMatch(told -> told.contains("850101"));
  }

  /** What has ended has no more posts; what took it over has. */
  @Test
  void anOrganisationThatHasEndedHasNoMoreOfThem() {
    config.write("organisation.csv", """
        code,parent,level,name,synonyms,valid_from,valid_to,predecessors
        SON,,committee,Nämnden,,,,
        HV,SON,area,HV,,,2023-03-31,
        AO,SON,area,AO,,,,HV
        """);
    config.write("engangsposter.csv", HEAD + "2023-09,HV,net,1,,Vite\n2023-03,HV,net,1,,Vite\n");

    assertThat(config.mistakes())
        .anyMatch(told -> told.startsWith("S04 engangsposter.csv, rad 2: "))
        .noneMatch(told -> told.startsWith("S04 engangsposter.csv, rad 3: "));
  }

  @Test
  void everyMistakeIsToldAtItsLine() {
    config.write("engangsposter.csv", HEAD + """
        2023-13,AO,net,1,,Ingen månad
        2023-03,ÄO,nett,1,,Okänd organisation och okänt mått
        2023-03,AO,net,en miljon,-5,Inga tal
        2023-03,AO,net,1,,
        2023-04,AO,net,1,,Samma
        2023-04,AO,net,2,,Samma
        2023-03,SON,net,1,,Nämndens
        2023-03,AO,sickHours,1,,Inga pengar
        """);

    assertThat(config.mistakes())
        .anyMatch(told -> told.startsWith("S04 engangsposter.csv, rad 2: "))
        .anyMatch(told -> told.startsWith("S06 engangsposter.csv, rad 3: Organisationen \"ÄO\""))
        .anyMatch(told -> told.startsWith("S06 engangsposter.csv, rad 3: Måttet \"nett\""))
        .anyMatch(told ->
            told.startsWith("S04 engangsposter.csv, rad 4: ") && told.contains("uncertainty"))
        .anyMatch(told -> told.startsWith("S03 engangsposter.csv, rad 5: "))
        .anyMatch(told -> told.startsWith("S05 engangsposter.csv, rad 7: Posten "))
        .anyMatch(told -> told.startsWith("S04 engangsposter.csv, rad 8: ") && told.contains("SON"))
        .anyMatch(told ->
            told.startsWith("S04 engangsposter.csv, rad 9: ") && told.contains("sickHours"));
  }
}
