package se.uppfoljning.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppfoljning.cases.HudiksvallLayouts;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.table.Workbook;
import se.uppfoljning.facts.table.Workbook.Reason;
import se.uppfoljning.facts.table.Workbook.Unreadable;

/** A file is told by its content: each of these is named {@code fil.xlsx}. */
class FileKindTest {
  private static final RawWorkbook WORKBOOK =
      RawWorkbook.ofRows("<row><c t='s'><v>0</v></c></row>").withStrings("<si><t>Konto</t></si>");

  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "P, TEXT",
    "Konto;Utfall, TEXT",
    "<html><table></table></html>, TEXT",
    "<?xml version='1.0'?><Workbook/>, TEXT",
    "%PDF-1.7, OTHER_DOCUMENT",
    "{\\rtf1 brev}, OTHER_DOCUMENT",
  })
  void otherFiles(String content, Reason reason) throws IOException {
    assertThat(read(content.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Unreadable(reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
  void textInAnyEncoding(String charset) throws IOException {
    assertThat(read("Område;Utfall\nÄldreomsorg;1".getBytes(Charset.forName(charset))))
        .isEqualTo(new Unreadable(Reason.TEXT));
  }

  @Test
  void bytesThatAreNothingWeKnow() throws IOException {
    assertThat(read(new byte[] {1, 2, 0, 3})).isEqualTo(new Unreadable(Reason.NOT_A_WORKBOOK));
    assertThat(read(new byte[5000])).isEqualTo(new Unreadable(Reason.NOT_A_WORKBOOK));
  }

  @Test
  void archives() throws IOException {
    assertThat(read(zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet")))
        .isEqualTo(new Unreadable(Reason.OPEN_DOCUMENT));
    assertThat(read(zip("Konto.csv", "Konto;Utfall"))).isEqualTo(new Unreadable(Reason.ARCHIVE));
    byte[] none = new byte[22];
    System.arraycopy(new byte[] {'P', 'K', 5, 6}, 0, none, 0, 4);
    assertThat(read(none)).isEqualTo(new Unreadable(Reason.ARCHIVE));
  }

  @ParameterizedTest
  @CsvSource({
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml, OTHER_DOCUMENT",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml, OTHER_DOCUMENT",
    "application/vnd.ms-excel.sheet.binary.macroEnabled.main, BINARY_WORKBOOK",
  })
  void documentsOfOtherPrograms(String type, Reason reason) throws IOException {
    assertThat(read(ofType(type))).isEqualTo(new Unreadable(reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        "application/vnd.ms-excel.template.macroEnabled.main+xml",
      })
  void workbooksWithAndWithoutMacros(String type) throws IOException {
    assertThat(read(ofType(type))).isInstanceOf(Workbook.Opened.class);
  }

  @Test
  void aPackageThatIsNoOfficeDocument() throws IOException {
    RawWorkbook drawing = WORKBOOK.with(
        "_rels/.rels", xml -> xml.replace("relationships/officeDocument", "relationships/image"));
    assertThat(read(drawing.bytes())).isEqualTo(new Unreadable(Reason.ARCHIVE));
  }

  @Test
  void theStrictFormIsReadAsTheUsualOne() throws IOException {
    RawWorkbook strict = WORKBOOK;
    for (String part : WORKBOOK.parts().keySet()) {
      strict = strict.with(
          part,
          xml -> xml.replace(
                  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                  "http://purl.oclc.org/ooxml/spreadsheetml/main")
              .replace(
                  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                  "http://purl.oclc.org/ooxml/officeDocument/relationships"));
    }
    assertThat(strict.bytes()).isNotEqualTo(WORKBOOK.bytes());
    assertThat(read(strict.bytes())).isEqualTo(read(WORKBOOK.bytes()));
    assertThat(read(strict.bytes())).isInstanceOf(Workbook.Opened.class);
  }

  @Test
  void theOldFormat() throws IOException {
    assertThat(read(WorkbookCase.of("Blad1", "Konto | Utfall\nÖvrigt | 1").xlsBytes()))
        .isEqualTo(new Unreadable(Reason.OLD_WORKBOOK));
    assertThat(read(ole2("WordDocument"))).isEqualTo(new Unreadable(Reason.OTHER_DOCUMENT));
    assertThat(read(Arrays.copyOf(ole2("Workbook"), 600)))
        .isEqualTo(new Unreadable(Reason.DAMAGED));
  }

  /** T28: not even the password that Excel itself tries first. */
  @ParameterizedTest
  @ValueSource(strings = {"hemligt", "VelvetSweatshop"})
  void aPasswordIsNeverTried(String password) throws Exception {
    assertThat(read(encrypted(password))).isEqualTo(new Unreadable(Reason.ENCRYPTED));
  }

  private static byte[] encrypted(String password) throws Exception {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword(password);
      try (OutputStream content = encryptor.getDataStream(files)) {
        content.write(WORKBOOK.bytes());
      }
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] ole2(String stream) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      files.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] ofType(String type) {
    return WORKBOOK
        .with(
            "[Content_Types].xml",
            types -> types.replace(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", type))
        .bytes();
  }

  private Workbook read(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("fil.xlsx"), content);
    return WorkbookReader.read(file, HudiksvallLayouts.ALL);
  }

  private static byte[] zip(String name, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
