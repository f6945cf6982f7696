package org.lanedesk.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One return of a bulk, as it was seen when it was chosen. */
@Entity
@Table(name = "return_bulk_item")
@IdClass(BulkItem.Key.class)
public class BulkItem {

  /** A return is in a bulk once. */
  public record Key(Long bulkId, Long returnId) implements Serializable {}

  @Id private Long bulkId;
  @Id private Long returnId;
  private int seen;
  private String outcome;

  protected BulkItem() {}

  static BulkItem of(Long bulk, ReturnRow row, int version) {
    var item = new BulkItem();
    item.bulkId = bulk;
    item.returnId = row.id();
    item.seen = version;
    return item;
  }

  void became(String what) {
    outcome = what;
  }

  Long returnId() {
    return returnId;
  }

  int seen() {
    return seen;
  }
}
