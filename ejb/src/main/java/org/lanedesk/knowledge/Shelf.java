package org.lanedesk.knowledge;

import java.io.Serializable;
import java.text.Normalizer;
import org.lanedesk.event.Refusal;

/**
 * How a category or a section is called in both languages and where it stands among its like. Made
 * clean on construction: NFC, no control characters.
 *
 * @param code lower-case letters, digits and hyphens, at most 40; it stays the same
 * @param aboutZh one sentence, or empty
 * @param position 0 to 9999, lowest first
 */
public record Shelf(
    String code, String nameZh, String nameEn, String aboutZh, String aboutEn, int position)
    implements Serializable {
  private static final int NAME = 80;
  private static final int ABOUT = 300;

  public Shelf {
    if (code == null || !code.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw new Refusal("article.section", String.valueOf(code));
    }
    nameZh = line(nameZh, NAME);
    nameEn = line(nameEn, NAME);
    if (nameZh.isEmpty() || nameEn.isEmpty()) {
      throw new Refusal("section.name-missing", code);
    }
    aboutZh = line(aboutZh, ABOUT);
    aboutEn = line(aboutEn, ABOUT);
    if (position < 0 || position > 9999) {
      throw new Refusal("section.position", code);
    }
  }

  public String name(String locale) {
    return locale.startsWith("zh") ? nameZh : nameEn;
  }

  public String about(String locale) {
    return locale.startsWith("zh") ? aboutZh : aboutEn;
  }

  private static String line(String text, int most) {
    var line =
        text == null
            ? ""
            : Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\s]+", " ")
                .strip();
    if (line.length() > most) {
      throw new Refusal("section.too-long", most);
    }
    return line;
  }
}
