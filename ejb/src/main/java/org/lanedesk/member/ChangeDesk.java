package org.lanedesk.member;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.outbox.Fields;
import org.lanedesk.outbox.Intake;

/**
 * Takes single changes in, as imports take many. Who may tell them, the room decides through which
 * they come.
 */
@Stateless
public class ChangeDesk {

  @Inject MemberIntake members;
  @Inject OrderIntake orders;
  @Inject ProductIntake products;
  @Inject ReviewIntake reviews;
  @Inject OrderDetails details;

  /**
   * Keeps one record, in one transaction.
   *
   * @param kind {@code member}, {@code order}, {@code product}, {@code review} or {@code scan}
   * @param adapter the form an order comes in
   * @throws Refusal what an import would say of the line; {@code change.kind}
   */
  public void take(String kind, OrderAdapter adapter, JsonObject record) {
    var fields = new Fields(record);
    switch (kind == null ? "" : kind) {
      case "member" -> keep(members, fields);
      case "order" -> keep(new AdaptedOrders(adapter, orders), fields);
      case "product" -> keep(products, fields);
      case "review" -> keep(reviews, fields);
      case "scan" -> scan(fields);
      default -> throw new Refusal("change.kind", kind);
    }
  }

  private static <T> void keep(Intake<T> intake, Fields fields) {
    intake.keep(List.of(intake.read(fields)));
  }

  private void scan(Fields fields) {
    var waybill = fields.needed("waybill", 80);
    var scan = OrderParts.scan(fields, Zones.SHOP);
    if (details.scanned(waybill, scan) == 0) throw new NoSuch("waybill", waybill);
  }
}
