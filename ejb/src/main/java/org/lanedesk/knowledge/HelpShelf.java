package org.lanedesk.knowledge;

import java.io.Serializable;
import java.util.List;

/**
 * A section as readers see it.
 *
 * @param category where it stands
 * @param articles its best articles, or all of them
 * @param total how many there are
 */
public record HelpShelf(
    Long id, Shelf shelf, CategoryView category, List<HelpRow> articles, int total)
    implements Serializable {
  public int more() {
    return total - articles.size();
  }
}
