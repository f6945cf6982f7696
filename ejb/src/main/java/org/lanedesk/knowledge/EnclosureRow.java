package org.lanedesk.knowledge;

import java.io.Serializable;
import java.time.Instant;

/** A picture or a paper of an article, without its bytes; width and height are 0 for papers. */
public record EnclosureRow(
    Long id, String name, String type, Integer sizeBytes, Integer width, Integer height, Instant at)
    implements Serializable {
  /** Where readers get it. */
  public String address() {
    return RichText.HERE + id;
  }

  public boolean picture() {
    return type.startsWith("image/");
  }

  /** The marks that show it in an answer. */
  public String marks() {
    return picture()
        ? "<img src=\""
            + address()
            + "\" alt=\"\" width=\""
            + width
            + "\" height=\""
            + height
            + "\">"
        : "<a href=\""
            + address()
            + "\">"
            + name.replace("&", "&amp;").replace("<", "&lt;")
            + "</a>";
  }
}
