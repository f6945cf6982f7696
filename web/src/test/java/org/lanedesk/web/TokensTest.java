package org.lanedesk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Colours can be read: WCAG 2.2 AA, text 4.5:1 and borders of controls 3:1, in light and in dark.
 */
class TokensTest {
  private static final Path TOKENS = Path.of("src/main/webapp/resources/lanedesk/tokens.css");
  private static final List<String> GROUNDS = List.of("bg", "surface", "sunken", "raised");

  @Test
  void text_can_be_read_on_every_ground() throws IOException {
    var faint = new ArrayList<String>();
    each((theme, tokens) -> {
      for (String ground : GROUNDS) {
        for (String ink : List.of("ink", "ink-2", "ink-3", "accent-text", "bad", "ok", "warn")) {
          check(faint, theme, tokens, ink, ground, 4.5);
        }
      }
    });
    assertEquals(List.of(), faint);
  }

  @Test
  void words_can_be_read_on_their_own_soft_ground() throws IOException {
    var faint = new ArrayList<String>();
    each((theme, tokens) -> {
      for (String tone : List.of("ok", "warn", "bad", "info")) {
        check(faint, theme, tokens, tone, tone + "-soft", 4.5);
        check(faint, theme, tokens, "ink", tone + "-soft", 4.5);
      }
      for (String lane : List.of("fast", "standard", "bulk")) {
        check(faint, theme, tokens, "lane-" + lane, "lane-" + lane + "-soft", 4.5);
      }
      check(faint, theme, tokens, "accent-text", "accent-soft", 4.5);
      check(faint, theme, tokens, "ink-3", "accent-soft", 4.5);
      check(faint, theme, tokens, "on-accent", "accent", 4.5);
      check(faint, theme, tokens, "on-accent", "accent-hover", 4.5);
      check(faint, theme, tokens, "note-ink", "note", 4.5);
      check(faint, theme, tokens, "l3-ink", "l3", 4.5);
      check(faint, theme, tokens, "ink", "l2-soft", 4.5);
      for (int hue = 0; hue < 8; hue++) check(faint, theme, tokens, "hue-ink", "hue-" + hue, 4.5);
    });
    assertEquals(List.of(), faint);
  }

  @Test
  void controls_stand_out_from_what_is_behind_them() throws IOException {
    var faint = new ArrayList<String>();
    each((theme, tokens) -> {
      for (String ground : List.of("bg", "surface")) {
        check(faint, theme, tokens, "line-strong", ground, 3);
        check(faint, theme, tokens, "focus", ground, 3);
      }
    });
    assertEquals(List.of(), faint);
  }

  @Test
  void dark_is_the_same_by_the_device_and_by_choice() throws IOException {
    var blocks = blocks();
    assertEquals(blocks.get(1), blocks.get(2));
  }

  private interface Look {
    void at(String theme, Map<String, String> tokens);
  }

  private static void each(Look look) throws IOException {
    var blocks = blocks();
    look.at("light", blocks.get(0));
    var dark = new HashMap<>(blocks.get(0));
    dark.putAll(blocks.get(1));
    look.at("dark", dark);
  }

  private static void check(
      List<String> faint,
      String theme,
      Map<String, String> tokens,
      String ink,
      String ground,
      double least) {
    double contrast = contrast(tokens.get(ink), tokens.get(ground));
    if (contrast < least) {
      faint.add("%s: --%s on --%s is %.2f:1".formatted(theme, ink, ground, contrast));
    }
  }

  /** The colours of each rule that names some: light, dark by the device, dark by choice. */
  private static List<Map<String, String>> blocks() throws IOException {
    var rule = Pattern.compile(":root[^{]*\\{([^}]*)\\}");
    var colour = Pattern.compile("--([a-z0-9-]+):\\s*(#[0-9a-f]{6});");
    var all = new ArrayList<Map<String, String>>();
    var rules = rule.matcher(Files.readString(TOKENS));
    while (rules.find()) {
      var block = new HashMap<String, String>();
      var colours = colour.matcher(rules.group(1));
      while (colours.find()) block.put(colours.group(1), colours.group(2));
      if (!block.isEmpty()) all.add(block);
    }
    return all;
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double c = (channel & 0xff) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
