package org.lanedesk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks a page over for what keeps people out: WCAG 2.2 AA and axe's own advice. */
final class Axe {

  private static final String SCRIPT = script();
  private static final String FAULTS =
      """
      async () => (await axe.run()).violations.map(v =>
        v.id + ": " + v.nodes.slice(0, 3).map(n => n.target.join(" ")).join(" | "))
      """;

  /** What axe has to say about the page as it is now; empty when it is in order. */
  @SuppressWarnings("unchecked")
  static List<String> faults(Page page) {
    if (!(Boolean) page.evaluate("() => 'axe' in window")) {
      page.evaluate(SCRIPT);
    }
    return (List<String>) page.evaluate(FAULTS);
  }

  /** Fails with the faults of the page. */
  static void check(Page page) {
    assertEquals(List.of(), faults(page), page.url());
  }

  private static String script() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("axe.min.js cannot be read", e);
    }
  }

  private Axe() {}
}
