package org.lanedesk.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The sentences that people read, taken from the bundles in the sources. */
final class Words {
  private Words() {}

  static String of(String language, String key, Object... values) {
    return in("refusals", language, key, values);
  }

  static String in(String bundle, String language, String key, Object... values) {
    var suffix = language.equals("en") ? "" : "_zh_CN";
    var file =
        Path.of("../web/src/main/resources/org/lanedesk/web", bundle + suffix + ".properties");
    var words = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      words.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var pattern = words.getProperty(key);
    if (pattern == null) {
      throw new AssertionError("no sentence " + key + " in " + file);
    }
    return new MessageFormat(pattern, Locale.forLanguageTag(language)).format(values);
  }
}
