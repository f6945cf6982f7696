package org.lanedesk.member;

import java.util.List;
import org.lanedesk.outbox.Fields;
import org.lanedesk.outbox.Intake;

/** Orders in another system's form, kept as ours. */
record AdaptedOrders(OrderAdapter adapter, Intake<OrderFacts> orders)
    implements Intake<OrderFacts> {

  @Override
  public String kind() {
    return orders.kind();
  }

  @Override
  public Grouping grouping() {
    return adapter == OrderAdapter.LANEDESK ? orders.grouping() : adapter.grouping();
  }

  @Override
  public OrderFacts read(Fields fields) {
    return OrderFacts.read(new Fields(adapter.ours(fields.whole())));
  }

  @Override
  public void keep(List<OrderFacts> records) {
    orders.keep(records);
  }
}
