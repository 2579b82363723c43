package se.uppfoljning.cases;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A file of a {@link FindingCase} while it is described. */
final class CaseFile {
  private static final String RELATIONSHIP =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final String sender;
  private final String name;
  private @Nullable WorkbookCase workbook;
  private String sheet = "";
  private byte[] bytes = new byte[0];

  /** Without content; the sender is empty when nobody knows. */
  CaseFile(String sender, String name) {
    this.sender = sender;
    this.name = name;
  }

  String sender() {
    return sender;
  }

  String name() {
    return name;
  }

  byte[] bytes() {
    return workbook == null ? bytes : workbook.bytes();
  }

  /** Takes the place of all that was said of it. */
  void is(byte[] content) {
    bytes = content;
    workbook = null;
  }

  void isText(String text) {
    is(text.getBytes(StandardCharsets.UTF_8));
  }

  void sheet(String called, String rows) {
    sheet = called;
    workbook = workbook == null ? WorkbookCase.of(called, rows) : workbook.and(called, rows);
  }

  void hide(String what) {
    if (what.startsWith("rad ")) {
      change(book -> book.hidingRow(sheet, Integer.parseInt(what.substring("rad ".length()))));
    } else if (what.startsWith("kolumn ")) {
      change(book -> book.hidingColumn(sheet, what.substring("kolumn ".length())));
    } else {
      change(book -> book.hiding(sheet, SheetVisibility.HIDDEN));
    }
  }

  void merge(String range) {
    change(book -> book.merging(sheet, range));
  }

  private void change(UnaryOperator<WorkbookCase> change) {
    if (workbook == null) {
      throw new IllegalStateException("no sheet above");
    }
    workbook = change.apply(workbook);
  }

  /** Writes a cell: {@code Ekonomi!C11 = -5}; nothing behind the sign empties it. */
  void write(String what) {
    String[] parts = what.split("=", 2);
    String content = parts[1].strip();
    edit(book -> {
      Cell cell = cell(book, parts[0].strip());
      double shown = cell.getCellType() == CellType.NUMERIC ? cell.getNumericCellValue() : 0;
      cell.setBlank();
      if (!content.isEmpty()) {
        WorkbookCase.fill(cell, content);
      }
      if (content.startsWith("=")) {
        cell.setCellValue(shown); // a formula goes on showing what stood there
      }
    });
  }

  /** Has a cell show its number as a day. */
  void showAsDay(String address) {
    edit(book -> {
      CellStyle day = book.createCellStyle();
      day.setDataFormat((short) 14);
      cell(book, address).setCellStyle(day);
    });
  }

  /** Shows a number by a format: {@code Blad1!B2 = #,##0 "mkr"}. */
  void showAs(String what) {
    String[] parts = what.split(" = ", 2);
    edit(book -> {
      CellStyle style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat(parts[1]));
      cell(book, parts[0]).setCellStyle(style);
    });
  }

  private static Cell cell(XSSFWorkbook book, String address) {
    CellReference place = new CellReference(address);
    Row row = WorkbookCase.row(book.getSheet(place.getSheetName()), place.getRow());
    return row.getCell(place.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  /** Has a link to another workbook. */
  void linkTo(String other) {
    edit(book -> {
      PackagePart link = part(book, "/xl/externalLinks/externalLink1.xml", "externalLink", """
          <externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>""");
      link.addExternalRelationship(other, RELATIONSHIP + "externalLinkPath");
      String id = book.getPackagePart()
          .addRelationship(link.getPartName(), TargetMode.INTERNAL, RELATIONSHIP + "externalLink")
          .getId();
      book.getCTWorkbook().addNewExternalReferences().addNewExternalReference().setId(id);
    });
  }

  /** Has a connection to a source of data. */
  void connect() {
    edit(book -> {
      PackagePart connections = part(book, "/xl/connections.xml", "connections", """
          <connections xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>""");
      book.getPackagePart()
          .addRelationship(
              connections.getPartName(), TargetMode.INTERNAL, RELATIONSHIP + "connections");
    });
  }

  private static void addParts(XSSFWorkbook book, int count) {
    for (int number = 1; number <= count; number++) {
      part(book, "/xl/media/bild" + number + ".xml", "drawing", "<bild/>");
    }
  }

  private static PackagePart part(XSSFWorkbook book, String name, String kind, String xml) {
    try {
      PackagePart part = book.getPackage()
          .createPart(
              PackagingURIHelper.createPartName(name),
              "application/vnd.openxmlformats-officedocument.spreadsheetml." + kind + "+xml");
      try (OutputStream out = part.getOutputStream()) {
        out.write(xml.getBytes(StandardCharsets.UTF_8));
      }
      return part;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidFormatException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private void edit(Consumer<XSSFWorkbook> change) {
    try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(bytes()));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      opened.setCellFormulaValidation(false);
      change.accept(opened);
      opened.write(out);
      is(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does to the whole file what no cell shows. */
  void isOfKind(String kind) {
    switch (kind) {
      case "avklippt" -> is(Arrays.copyOf(bytes(), bytes().length / 2));
      case "xls" -> is(Objects.requireNonNull(workbook).xlsBytes());
      case "lösenord" -> is(encrypted(bytes()));
      case "tusen delar" -> edit(book -> addParts(book, 1000));
      default -> throw new IllegalArgumentException(kind);
    }
  }

  private static byte[] encrypted(byte[] plain) {
    try (POIFSFileSystem container = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("sommar");
      try (OutputStream inside = encryptor.getDataStream(container)) {
        inside.write(plain);
      }
      container.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
