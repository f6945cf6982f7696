package org.lanedesk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.lanedesk.event.Refusal;
import org.lanedesk.returns.BulkDesk;
import org.lanedesk.returns.ReturnRow;

/** Agrees to equal, safe returns together: looked through first, taken back within seconds. */
@Named
@ViewScoped
public class BulkReturnsPage implements Serializable {
  private static final String CURRENCY = "CNY";

  @Inject BulkDesk desk;
  @Inject Who who;
  @Inject Say say;

  private List<ReturnRow> rows = List.of();
  private Long waiting;

  public void load() {
    rows = desk.safe(who.caller(), CURRENCY);
  }

  /** Everything on the page. */
  public void agree() {
    try {
      var ids = rows.stream().map(ReturnRow::id).collect(Collectors.toSet());
      waiting = desk.agree(who.caller(), CURRENCY, ids);
      say.done("console", "bulk.waiting", ids.size());
    } catch (Refusal no) {
      say.no(no);
    }
    load();
  }

  /** Leaves one out. */
  public void without(Long id) {
    rows = rows.stream().filter(row -> !row.id().equals(id)).toList();
  }

  public void takeBack() {
    try {
      desk.takeBack(who.caller(), waiting);
      say.done("console", "bulk.taken-back");
    } catch (Refusal no) {
      say.no(no);
    }
    waiting = null;
    load();
  }

  public List<ReturnRow> getRows() {
    return rows;
  }

  public Long getWaiting() {
    return waiting;
  }

  /** What goes back altogether, in minor units. */
  public long getSum() {
    return rows.stream().mapToLong(ReturnRow::amountMinor).sum();
  }

  public String getCurrency() {
    return CURRENCY;
  }
}
