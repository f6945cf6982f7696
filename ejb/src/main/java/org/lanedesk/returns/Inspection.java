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
  private static final int MOST = 100;

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
   * @param read the number on the piece; null when it was not read
   * @param sold what the shop told when it was sold
   */
  static Inspection of(
      Long returnId,
      boolean passed,
      int ratio,
      String read,
      Serials sold,
      String note,
      String by,
      Instant at) {
    var made = new Inspection();
    made.returnId = returnId;
    made.at = at;
    made.madeBy = by;
    made.passed = passed;
    made.ratio = ratio;
    made.serial = read;
    made.expected = sold.sold().isEmpty() ? null : cut(sold.text());
    made.note = note;
    return made;
  }

  private static String cut(String text) {
    return text.length() <= MOST ? text : text.substring(0, MOST);
  }

  /**
   * @param staff customers are not told which number was looked for
   */
  InspectionView view(boolean staff) {
    return new InspectionView(at, madeBy, passed, ratio, serial, staff ? expected : null, note);
  }
}
