package se.uppfoljning.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppfoljning.facts.table.Workbook;
import se.uppfoljning.facts.table.Workbook.Reason;
import se.uppfoljning.facts.table.Workbook.Unreadable;
import se.uppfoljning.reading.container.Deadline;

/** Each kind of damage and harm to the file as a whole, and the reason it is refused for. */
class PackageCheckTest {
  private static final RawWorkbook WORKBOOK = RawWorkbook.ofRows("<row><c><v>1</v></c></row>");
  private static final int MB = 1 << 20;
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;

  @TempDir
  Path folder;

  @Test
  void aWholeOneIsRead() throws IOException {
    assertThat(read(WORKBOOK.bytes())).isInstanceOf(Workbook.Opened.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Never", "AsNeeded", "Always", "AlwaysWithCompatibility"})
  void oneWithSizesOf64BitsIsRead(Zip64Mode mode) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setUseZip64(mode);
      for (var part : WORKBOOK.parts().entrySet()) {
        zip.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
      }
    }
    assertThat(read(bytes.toByteArray())).isInstanceOf(Workbook.Opened.class);
  }

  @Test
  void somethingBeforeOrAfterTheArchiveDamagesIt() throws IOException {
    byte[] whole = WORKBOOK.bytes();
    assertDamaged(joined(whole, new byte[1]));
    assertDamaged(joined(whole, new byte[4096]));
    assertDamaged(joined(whole, whole));
    assertThat(read(joined(new byte[1], whole))).isInstanceOf(Unreadable.class);
    assertDamaged(joined("PK\3\4".getBytes(ISO_8859_1), whole));
  }

  @Test
  void aCommentAtTheEndIsNoTail() throws IOException {
    byte[] whole = WORKBOOK.bytes();
    byte[] commented = joined(whole, "hej".getBytes(ISO_8859_1));
    commented[whole.length - 2] = 3;
    assertThat(read(commented)).isInstanceOf(Workbook.Opened.class);
  }

  /** Empty pictures are written so; packing nothing gives two bytes elsewhere. */
  @Test
  void anEmptyPartMayBePackedIntoNoBytes() throws IOException {
    byte[] whole = WORKBOOK.with("xl/media/bild.png", "").bytes();
    int packed = text(whole).indexOf("xl/media/bild.png") + "xl/media/bild.png".length();
    byte[] without =
        joined(Arrays.copyOf(whole, packed), Arrays.copyOfRange(whole, packed + 2, whole.length));
    ByteBuffer bytes = ByteBuffer.wrap(without).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(packed + 8, 0); // in what follows the part
    int end = without.length - 22;
    bytes.putInt(end + 16, bytes.getInt(end + 16) - 2);
    int listed = text(without).lastIndexOf("xl/media/bild.png") - 46;
    bytes.putInt(listed + 20, 0);
    assertThat(read(without)).isInstanceOf(Workbook.Opened.class);
    bytes.putInt(listed + 24, 1);
    assertDamaged(without);
  }

  @Test
  void everyByteOfTheContentIsChecked() throws IOException {
    byte[] whole = WORKBOOK.with("xl/media/bild.png", "x".repeat(50)).bytes();
    int content = text(whole).indexOf("xl/media/bild.png") + "xl/media/bild.png".length();
    for (int at = content; at < content + 3; at++) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 4;
      assertDamaged(flipped);
    }
  }

  @Test
  void theDirectoryMustSayWhatTheFilesSay() throws IOException {
    byte[] whole = WORKBOOK.bytes();
    assertDamaged(changed(whole, "xl/workbook.xml", "xl/Workbook.xml", 1)); // of the file
    assertDamaged(changed(whole, "xl/workbook.xml", "xl/workbook.xmm", 2)); // of the directory
    int central = find(whole, CENTRAL, 0);
    for (int field : new int[] {8, 10, 16, 20, 24, 28, 42}) {
      byte[] flipped = whole.clone();
      flipped[central + field] ^= 1;
      assertDamaged(flipped);
    }
    byte[] method = whole.clone();
    method[find(whole, LOCAL, 0) + 8] ^= 1;
    assertDamaged(method);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../ut.xml",
        "xl/../../ut.xml",
        "xl/..",
        "xl\\ut.xml",
        "/xl/ut.xml",
        "C:/ut.xml",
        "xl/ut\u0000.xml",
        "xl/Workbook.xml",
      })
  void aNameThatLeadsAstrayDamagesIt(String name) throws IOException {
    assertDamaged(WORKBOOK.with(name, "<a/>").bytes());
  }

  @Test
  void twoFilesOfOneNameDamageIt() throws IOException {
    byte[] two =
        WORKBOOK.with("xl/media/a.png", "a").with("xl/media/b.png", "b").bytes();
    byte[] doubled = text(two).replace("xl/media/b.png", "xl/media/a.png").getBytes(ISO_8859_1);
    assertDamaged(doubled);
  }

  @ParameterizedTest
  @CsvSource({
    "xl/workbook.xml, worksheets/sheet2.xml",
    "xl/workbook.xml, /xl/theme.xml",
    "xl/worksheets/sheet1.xml, ../media/bild.png",
  })
  void aPartThatIsMissingDamagesIt(String source, String target) throws IOException {
    assertDamaged(relating(source, target, "Internal").bytes());
  }

  /** Programs name a theme or shared strings they do not write; no cell needs them. */
  @ParameterizedTest
  @ValueSource(strings = {"sharedStrings", "theme", "extended-properties"})
  void aPartThatNoCellNeedsMayBeMissing(String type) throws IOException {
    RawWorkbook without = WORKBOOK.without("xl/sharedStrings.xml");
    assertThat(read(without.relating("xl/workbook.xml", type, "x.xml").bytes()))
        .isInstanceOf(Workbook.Opened.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"worksheet", "styles", "comments", "drawing", "table", "externalLink"})
  void otherPartsMayNot(String type) throws IOException {
    assertDamaged(WORKBOOK.relating("xl/workbook.xml", type, "x.xml").bytes());
  }

  @Test
  void cellsThatNeedTheSharedStringsAreLostWithThem() throws IOException {
    RawWorkbook needing = RawWorkbook.ofRows("<row><c t='s'><v>0</v></c></row>");
    assertDamaged(needing.without("xl/sharedStrings.xml").bytes());
    assertDamaged(needing.bytes()); // there are none in it
  }

  @ParameterizedTest
  @CsvSource({
    "xl/worksheets/sheet1.xml, ../workbook.xml, Internal",
    "xl/worksheets/sheet1.xml, /XL/workbook.xml, Internal",
    "xl/worksheets/sheet1.xml, ../shared%53trings.xml, Internal",
    "xl/worksheets/sheet1.xml, #Blad1!A1, Internal",
    "xl/worksheets/sheet1.xml, file:///C:/annan.xlsx, External",
  })
  void aPartThatIsThereOrOutsideIsNotMissing(String source, String target, String mode)
      throws IOException {
    assertThat(read(relating(source, target, mode).bytes())).isInstanceOf(Workbook.Opened.class);
  }

  /** T3, T4: in whatever part, read or not, and in whatever encoding. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Content_Types].xml",
        "_rels/.rels",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml",
        "docProps/app.xml",
        "xl/drawings/vmlDrawing1.vml",
      })
  void aDocumentTypeInAnyPart(String part) throws IOException {
    String laughs = "<?xml version='1.0'?><!-- > -->\n<!DOCTYPE a [<!ENTITY b '"
        + "ha".repeat(9)
        + "'><!ENTITY c '&b;&b;&b;'>]>";
    String xml = WORKBOOK.parts().getOrDefault(part, "<a/>");
    assertDamaged(WORKBOOK.with(part, laughs + xml).bytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "IBM037"})
  void aDocumentTypeInAnyEncoding(String charset) throws IOException {
    byte[] xml = "<!DOCTYPE a><a/>".getBytes(Charset.forName(charset));
    assertDamaged(withPart("docProps/app.xml", out -> out.write(xml)));
  }

  @Test
  void aThousandPartsAreEnough() throws IOException {
    RawWorkbook many = WORKBOOK;
    for (int number = WORKBOOK.parts().size(); number < 1000; number++) {
      many = many.with("xl/media/" + number + ".png", "");
    }
    assertThat(read(many.bytes())).isInstanceOf(Workbook.Opened.class);
    assertRefused(many.with("xl/media/x.png", "").bytes(), Reason.TOO_MANY_PARTS);
  }

  /** T1: half a gigabyte of nothing, told by what the directory says, and when that lies. */
  @Test
  void aBombIsRefusedAtOnce() throws IOException {
    byte[] bomb = withPart("xl/media/a.bin", out -> fill(out, 500 * MB, 0));
    long begun = System.nanoTime();
    assertRefused(bomb, Reason.TOO_BIG_PART);
    assertRefused(lyingOfSize(bomb, "xl/media/a.bin", 1000), Reason.TOO_DENSE);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
  }

  /** T2. */
  @Test
  void aBombJustUnderTheRatioIsTooBig() throws IOException {
    byte[] bomb = withPart("xl/media/a.bin", out -> fill(out, 66 * MB, 4));
    assertRefused(bomb, Reason.TOO_BIG_PART);
    assertRefused(lyingOfSize(bomb, "xl/media/a.bin", 20 * MB), Reason.TOO_BIG_PART);
  }

  @Test
  void partsThatAreTooBigTogether() throws IOException {
    byte[] three = withPart("xl/media/a.bin", out -> {
      fill(out, 45 * MB, 4);
      ((ZipOutputStream) out).putNextEntry(new ZipEntry("xl/media/b.bin"));
      fill(out, 45 * MB, 4);
      ((ZipOutputStream) out).putNextEntry(new ZipEntry("xl/media/c.bin"));
      fill(out, 45 * MB, 4);
    });
    assertRefused(three, Reason.TOO_BIG);
    for (String part : List.of("a", "b", "c")) {
      three = lyingOfSize(three, "xl/media/" + part + ".bin", 1000);
    }
    assertDamaged(three); // told at the first part that is not as long as it says
    assertThat(read(withPart("xl/media/a.bin", out -> fill(out, 45 * MB, 4))))
        .isInstanceOf(Workbook.Opened.class);
  }

  /** Pain 13: a part of styles may be packed 114 times; a small one is no bomb. */
  @Test
  void aBloatedPartOfAnHonestWorkbookIsRead() throws IOException {
    byte[] bloated = withPart("xl/styles.xml", out -> {
      out.write("<styleSheet>".getBytes(ISO_8859_1));
      for (int count = 0; count < 200_000; count++) {
        out.write("<cellStyle name=\"Normal 2 2\" xfId=\"2\"/>".getBytes(ISO_8859_1));
      }
      out.write("</styleSheet>".getBytes(ISO_8859_1));
    });
    assertThat(read(bloated)).isInstanceOf(Workbook.Opened.class);
  }

  @Test
  void aFileThatTakesTooLongIsGivenUp() throws IOException {
    Path file = Files.write(folder.resolve("fil.xlsx"), WORKBOOK.bytes());
    assertThat(WorkbookReader.read(file, List.of(), Deadline.in(Duration.ofSeconds(-1))))
        .isEqualTo(new Unreadable(Reason.TOO_SLOW));
  }

  private static RawWorkbook relating(String source, String target, String mode) {
    int name = source.lastIndexOf('/') + 1;
    String part = source.substring(0, name) + "_rels/" + source.substring(name) + ".rels";
    String more =
        "<Relationship Id='x' Type='urn:x' Target='" + target + "' TargetMode='" + mode + "'/>";
    String list = WORKBOOK.parts().getOrDefault(part, "<Relationships></Relationships>");
    return WORKBOOK.with(part, list.replace("</Relationships>", more + "</Relationships>"));
  }

  private interface Content {
    void to(OutputStream out) throws IOException;
  }

  private static byte[] withPart(String name, Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (var part : WORKBOOK.parts().entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
      zip.putNextEntry(new ZipEntry(name));
      content.to(zip);
    }
    return bytes.toByteArray();
  }

  /** Zeros with some random bytes in every hundred, so that they can be packed less. */
  private static void fill(OutputStream out, long length, int randomBytes) throws IOException {
    Random random = new Random(1);
    byte[] block = new byte[8192];
    for (long written = 0; written < length; written += block.length) {
      for (int at = 0; randomBytes > 0 && at < block.length - randomBytes; at += 100) {
        for (int offset = 0; offset < randomBytes; offset++) {
          block[at + offset] = (byte) random.nextInt();
        }
      }
      out.write(block);
    }
  }

  /** The same archive whose directory gives another size for a part. */
  private static byte[] lyingOfSize(byte[] archive, String part, int size) {
    byte[] lying = archive.clone();
    int name = text(archive).lastIndexOf(part);
    ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(name - 46 + 24, size);
    return lying;
  }

  private static byte[] changed(byte[] archive, String name, String other, int occurrence) {
    int at = -1;
    for (int count = 0; count < occurrence; count++) {
      at = text(archive).indexOf(name, at + 1);
    }
    byte[] changed = archive.clone();
    System.arraycopy(other.getBytes(ISO_8859_1), 0, changed, at, other.length());
    return changed;
  }

  private static int find(byte[] archive, int signature, int from) {
    ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    int at = from;
    while (bytes.getInt(at) != signature) {
      at++;
    }
    return at;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  private void assertDamaged(byte[] content) throws IOException {
    assertRefused(content, Reason.DAMAGED);
  }

  private void assertRefused(byte[] content, Reason reason) throws IOException {
    assertThat(read(content)).isEqualTo(new Unreadable(reason));
  }

  private Workbook read(byte[] content) throws IOException {
    return WorkbookReader.read(Files.write(folder.resolve("fil.xlsx"), content), List.of());
  }
}
