package se.uppfoljning.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has a workbook open, by the file that Excel or LibreOffice keeps beside it. */
class OwnerFileTest {
  private static final Instant NOW = Instant.parse("2023-09-10T08:00:00Z");

  @TempDir
  Path folder;

  private Path workbook;

  @BeforeEach
  void aWorkbook() throws IOException {
    workbook = Files.writeString(folder.resolve("Å bok.xlsx"), "x");
  }

  @Test
  void excelSaysWho() throws IOException {
    owner("~$Å bok.xlsx", excel("Ekonomi Öst"), NOW);

    assertThat(OwnerFile.whoHasOpen(workbook, NOW)).contains("Ekonomi Öst");
  }

  @Test
  void libreOfficeSaysWho() throws IOException {
    String lock = ",Ekonomi Öst,dator-1,10.09.2023 09:58,file:///home/e/.config;";
    owner(".~lock.Å bok.xlsx#", lock.getBytes(StandardCharsets.UTF_8), NOW);

    assertThat(OwnerFile.whoHasOpen(workbook, NOW)).contains("Ekonomi Öst");
  }

  @Test
  void whateverStandsInItSomebodyHasItOpen() throws IOException {
    owner("~$Å bok.xlsx", new byte[] {3}, NOW);

    assertThat(OwnerFile.whoHasOpen(workbook, NOW)).contains("någon");
  }

  /** Left by a program that crashed: it must not hold up the workbook for ever. */
  @Test
  void anOldOneIsForgotten() throws IOException {
    owner("~$Å bok.xlsx", excel("Ekonomi"), NOW.minusSeconds(24 * 3600 + 1));

    assertThat(OwnerFile.whoHasOpen(workbook, NOW)).isEmpty();
  }

  @Test
  void anotherWorkbooksIsNothingToThisOne() throws IOException {
    owner("~$bok.xlsx", excel("Ekonomi"), NOW);

    assertThat(OwnerFile.whoHasOpen(workbook, NOW)).isEmpty();
  }

  private void owner(String name, byte[] content, Instant modified) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    Files.setLastModifiedTime(file, FileTime.from(modified));
  }

  /** 165 bytes: the name in the old code page, then its length and itself in UTF-16. */
  private static byte[] excel(String name) {
    byte[] bytes = new byte[165];
    Arrays.fill(bytes, (byte) ' ');
    bytes[0] = (byte) name.length();
    bytes[55] = (byte) name.length();
    bytes[56] = 0;
    byte[] wide = name.getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(wide, 0, bytes, 57, wide.length);
    return bytes;
  }
}
