import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats every Java source below the given folders with google-java-format ({@code apply}), or
 * says which ones are not formatted and exits with 1 ({@code check}).
 *
 * <p>Run by Maven on the JDK it selected, because a formatter can read only the language of the JDK
 * it runs on, and Maven itself may have been started by an older one.
 */
final class Format {

  public static void main(String[] args) throws IOException, FormatterException {
    boolean apply = args[0].equals("apply");
    var formatter = new Formatter();
    List<Path> unformatted = new ArrayList<>();
    for (Path source : sources(List.of(args).subList(1, args.length))) {
      String was = Files.readString(source);
      String is = formatted(formatter, source, was);
      if (!is.equals(was)) {
        unformatted.add(source);
        if (apply) {
          Files.writeString(source, is);
        }
      }
    }
    if (!apply && !unformatted.isEmpty()) {
      unformatted.forEach(source -> System.err.println("not formatted: " + source));
      System.err.println("Format with: mvn -q -N -Pformat");
      System.exit(1);
    }
  }

  private static List<Path> sources(List<String> roots) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String root : roots) {
      try (Stream<Path> paths = Files.walk(Path.of(root))) {
        paths
            .filter(path -> path.toString().endsWith(".java"))
            .filter(path -> !path.toString().contains("/target/"))
            .sorted()
            .forEach(sources::add);
      }
    }
    return sources;
  }

  private static String formatted(Formatter formatter, Path source, String was)
      throws FormatterException {
    try {
      String imports = ImportOrderer.reorderImports(was, Style.GOOGLE);
      return formatter.formatSource(RemoveUnusedImports.removeUnusedImports(imports));
    } catch (FormatterException e) {
      System.err.println("cannot read " + source + ": " + e.getMessage());
      throw e;
    }
  }

  private Format() {}
}
