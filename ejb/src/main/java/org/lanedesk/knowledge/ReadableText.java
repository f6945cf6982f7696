package org.lanedesk.knowledge;

import java.io.Serializable;
import java.util.List;

/**
 * An answer made ready for its readers: headings that can be linked to, tables that scroll inside
 * their own frame however wide they are, pictures that load when they come into view.
 *
 * @param html sanitised when it was saved; may be shown as it is
 * @param contents the headings in their order; empty when there are fewer than two
 */
public record ReadableText(String html, List<Heading> contents) implements Serializable {

  /**
   * A line of the table of contents.
   *
   * @param level 2 to 4
   * @param anchor id of the heading on the page
   */
  public record Heading(int level, String anchor, String text) implements Serializable {}
}
