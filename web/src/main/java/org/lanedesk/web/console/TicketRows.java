package org.lanedesk.web.console;

import jakarta.faces.component.FacesComponent;
import java.io.IOException;
import java.util.List;

/**
 * The rows of the agent's list of tickets, drawn by hand ({@link Marks}): it is written again for
 * every agent at every change of the line, and as composite components it took half of the whole
 * page's time.
 *
 * <p>Attributes: {@code rows} (a list of {@link ListRow}), {@code view} (for the rows' addresses),
 * {@code open} (the id of the ticket that is open, or null), {@code fmt}.
 */
@FacesComponent(
    value = "org.lanedesk.TicketRows",
    createTag = true,
    tagName = "ticketRows",
    namespace = "org.lanedesk.console")
public class TicketRows extends DrawnRows<ListRow> {

  @Override
  void draw(Pen pen, Marks marks, List<ListRow> rows, Object open) throws IOException {
    var view = getAttributes().get("view");
    pen.open("ul", "class", "rows");
    for (var row : rows) {
      draw(pen, marks, row, view, open);
    }
    pen.close("ul");
  }

  private static void draw(Pen pen, Marks marks, ListRow row, Object view, Object open)
      throws IOException {
    var ticket = row.ticket();
    pen.open("li")
        .open(
            "a",
            "class",
            row.unread() ? "row row--unread" : "row",
            "href",
            "/console?view=" + view + "&ticket=" + ticket.id(),
            "data-open",
            ticket.id(),
            "data-state",
            ticket.state(),
            "aria-current",
            Marks.current(ticket.id().equals(open)));
    marks.avatar(ticket.requesterName());
    pen.open("span", "class", "row__body");
    pen.open("span", "class", "row__name");
    pen.span("cut", ticket.requesterName());
    marks.level(ticket.level());
    pen.close("span");
    pen.span("row__text", ticket.subject());
    pen.open("span", "class", "row__facts");
    if (ticket.lane() != null) {
      marks.lane(ticket.lane());
    }
    pen.span("small quiet", "#" + ticket.id() + " · " + marks.word("channel", ticket.channel()));
    pen.close("span").close("span");
    pen.open("span", "class", "row__end");
    if (row.promise() != null) {
      marks.promise(row.promise());
    }
    if (row.place() == null) {
      marks.state("state", ticket.state());
    } else {
      pen.span("small", row.place());
    }
    pen.close("span").close("a").close("li");
  }
}
