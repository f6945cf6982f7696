package org.lanedesk.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What was found when the goods came. */
@Entity
@Table(name = "return_inspection")
public class Inspection {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long returnId;
  private Instant at;
  private String madeBy;
  private boolean passed;
  private int ratio;
  private String serial;
  private String expected;
  private String note;

  protected Inspection() {}

  /**
   * @param ratio what the goods are still worth, in percent
   */
  static Inspection of(
      Long returnId, boolean passed, int ratio, String serial, String note, String by, Instant at) {
    var made = new Inspection();
    made.returnId = returnId;
    made.at = at;
    made.madeBy = by;
    made.passed = passed;
    made.ratio = ratio;
    made.serial = serial;
    made.note = note;
    return made;
  }

  InspectionView view() {
    return new InspectionView(at, madeBy, passed, ratio, serial, note);
  }
}
