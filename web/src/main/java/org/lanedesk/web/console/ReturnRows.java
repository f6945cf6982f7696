package org.lanedesk.web.console;

import jakarta.faces.component.FacesComponent;
import java.io.IOException;
import java.util.List;
import org.lanedesk.returns.ReturnRow;
import org.lanedesk.returns.Turn;
import org.lanedesk.sla.ClockKind;

/**
 * The rows of the agent's list of returns, drawn by hand as those of tickets are ({@link Marks}).
 *
 * <p>Attributes: {@code rows} (a list of {@link ReturnRow}), {@code show} (for the rows'
 * addresses), {@code open} (the id of the return that is open, or null), {@code fmt}.
 */
@FacesComponent(
    value = "org.lanedesk.ReturnRows",
    createTag = true,
    tagName = "returnRows",
    namespace = "org.lanedesk.console")
public class ReturnRows extends DrawnRows<ReturnRow> {

  @Override
  void draw(Pen pen, Marks marks, List<ReturnRow> rows, Object open) throws IOException {
    var show = getAttributes().get("show");
    for (var row : rows) {
      draw(pen, marks, row, show, open);
    }
  }

  private static void draw(Pen pen, Marks marks, ReturnRow row, Object show, Object open)
      throws IOException {
    pen.open(
        "a",
        "class",
        "returns__row",
        "href",
        "/console/returns?id=" + row.id() + "&show=" + show,
        "aria-current",
        Marks.current(row.id().equals(open)));
    pen.open("span", "class", "line line--between");
    pen.span("strong cut", row.number() + " · " + row.memberName());
    if (row.decideBy() != null) marks.due(ClockKind.DECISION, row.decideBy());
    else if (row.turn() == Turn.SHOP && row.dueAt() != null)
      marks.due(ClockKind.DECISION, row.dueAt());
    else marks.state("return", row.state());
    pen.close("span");
    pen.span("cut", row.goods());
    pen.open("span", "class", "line small quiet");
    marks.level(row.level());
    pen.text(" " + marks.word("reason", row.reason()) + " · ");
    marks.money(row.amountMinor(), row.currency());
    pen.close("span").close("a");
  }
}
