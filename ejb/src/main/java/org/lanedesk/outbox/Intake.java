package org.lanedesk.outbox;

import java.util.List;
import java.util.Set;

/**
 * What a room does with records from outside.
 *
 * @param <T> a record that has been read and checked
 */
public interface Intake<T> {

  /** The job's kind, such as {@code members}. */
  String kind();

  /**
   * Reads and checks one record; knows no database.
   *
   * @throws org.lanedesk.event.Refusal when it cannot be kept
   */
  T read(Fields fields);

  /** Keeps all of them in one transaction, or none. A record that is there already is updated. */
  void keep(List<T> records);

  /** How several CSV lines make one record; none by default. */
  default Grouping grouping() {
    return Grouping.NONE;
  }

  /**
   * Consecutive CSV lines with the same {@code key} are one record; {@code columns} of each line
   * become an entry of its list {@code list}.
   */
  record Grouping(String key, String list, Set<String> columns) {
    public static final Grouping NONE = new Grouping(null, null, Set.of());
  }
}
