package se.uppfoljning.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.published.Hudiksvall2023;

class EditionFilesTest {

  @Test
  void theFilesOfTheFolder() {
    SortedMap<String, byte[]> files = EditionFiles.render(Editions.complete(), "0.1.0", List.of());

    assertThat(files.keySet())
        .containsExactly(
            "figures.csv",
            "findings.csv",
            "konfiguration/organisation.csv",
            "konfiguration/profile.yml",
            "manadsrapport-2023-08.xlsx",
            "manifest.json");
    Hudiksvall2023.municipality()
        .files()
        .forEach(
            (name, text) -> assertThat(text(files, "konfiguration/" + name)).isEqualTo(text));
  }

  @Test
  void theManifestToTheLetter() {
    Edition edition = Editions.of(
        List.of(),
        List.of(),
        List.of(
            Hudiksvall2023.delivery(2, "AO", "AO \"ny\".xlsx", false),
            Hudiksvall2023.delivery(1, "AO", "AO.xlsx", true)));
    SortedMap<String, byte[]> files = EditionFiles.render(edition, "0.1.0", List.of());

    assertThat(text(files, "manifest.json")).isEqualTo("""
        {
          "municipality" : "Hudiksvalls kommun",
          "report" : "manadsrapport",
          "period" : "2023-08",
          "edition" : 1,
          "createdAt" : "2023-09-12T09:00:00Z",
          "programVersion" : "0.1.0",
          "arrivals" : [
            {
              "sha256" : "0000000000000000000000000000000000000000000000000000000000000001",
              "file" : "AO.xlsx",
              "sender" : "AO",
              "received" : "2023-09-12T08:01:00Z",
              "accepted" : true
            },
            {
              "sha256" : "0000000000000000000000000000000000000000000000000000000000000002",
              "file" : "AO \\"ny\\".xlsx",
              "sender" : "AO",
              "received" : "2023-09-12T08:02:00Z",
              "accepted" : false
            }
          ],
          "configuration" : {
            "organisation.csv" : "%s",
            "profile.yml" : "%s"
          },
          "files" : {
            "figures.csv" : "%s",
            "findings.csv" : "%s",
            "manadsrapport-2023-08.xlsx" : "%s"
          }
        }
        """.formatted(
            digest(files, "konfiguration/organisation.csv"),
            digest(files, "konfiguration/profile.yml"),
            digest(files, "figures.csv"),
            digest(files, "findings.csv"),
            digest(files, "manadsrapport-2023-08.xlsx")));
  }

  @Test
  void aDigestIsSha256InLowerCaseHex() {
    assertThat(Digest.of("abc".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void theSameEditionGivesTheSameBytes() {
    assertThat(EditionFiles.render(Editions.complete(), "0.1.0", List.of()))
        .containsExactlyEntriesOf(EditionFiles.render(Editions.complete(), "0.1.0", List.of()));
  }

  private static String digest(SortedMap<String, byte[]> files, String name) {
    return Digest.of(Objects.requireNonNull(files.get(name)));
  }

  private static String text(SortedMap<String, byte[]> files, String name) {
    return new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8);
  }
}
