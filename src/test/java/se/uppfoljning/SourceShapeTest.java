package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Code that can be read: the budget for the length of files and methods (design, section 3). */
class SourceShapeTest {
  private static final Path PRODUCT = Path.of("src/main/java");
  private static final Path TESTS = Path.of("src/test/java");

  /** A file or method, and how many lines it has. */
  private record Length(String what, int lines) {}

  @Test
  void noFileIsLong() throws IOException {
    assertThat(files(PRODUCT, TESTS)).filteredOn(file -> file.lines() > 400).isEmpty();
  }

  @Test
  void mostFilesAreShort() throws IOException {
    assertThat(percentile(50, files(PRODUCT)).lines()).isLessThanOrEqualTo(80);
  }

  @Test
  void noMethodIsLong() throws IOException {
    assertThat(methods(PRODUCT, TESTS))
        .filteredOn(method -> method.lines() > 70)
        .isEmpty();
  }

  @Test
  void mostMethodsAreShort() throws IOException {
    assertThat(percentile(90, methods(PRODUCT)).lines()).isLessThanOrEqualTo(15);
  }

  private static Length percentile(int percent, List<Length> lengths) {
    List<Length> sorted = lengths.stream()
        .sorted((one, other) -> Integer.compare(one.lines(), other.lines()))
        .toList();
    return sorted.get((sorted.size() - 1) * percent / 100);
  }

  private static List<Length> files(Path... folders) throws IOException {
    List<Length> files = new ArrayList<>();
    for (Path source : sources(folders)) {
      files.add(new Length(
          source.toString(), Files.readAllLines(source, StandardCharsets.UTF_8).size()));
    }
    return files;
  }

  private static List<Path> sources(Path... folders) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    return sources;
  }

  /** Every method with its annotations and signature, as the compiler sees it. */
  private static List<Length> methods(Path... folders) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task = (JavacTask) compiler.getTask(
          null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources(folders)));
      List<Length> methods = new ArrayList<>();
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new MethodLengths(unit, positions).scan(unit, methods);
      }
      return methods;
    }
  }

  private static final class MethodLengths extends TreePathScanner<Void, List<Length>> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    MethodLengths(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public Void visitMethod(MethodTree method, List<Length> found) {
      LineMap lines = unit.getLineMap();
      long first = lines.getLineNumber(positions.getStartPosition(unit, method));
      long last = lines.getLineNumber(positions.getEndPosition(unit, method));
      String name = unit.getSourceFile().getName() + "#" + method.getName();
      found.add(new Length(name, (int) (last - first + 1)));
      return super.visitMethod(method, found);
    }
  }
}
