package org.lanedesk.web.console;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import java.util.ResourceBundle;
import org.lanedesk.sla.PromiseRow;
import org.lanedesk.ticket.TicketRow;
import org.lanedesk.web.Formats;

/**
 * The rows of the agent's list. Drawn by hand, as the only part of any page that is: it is written
 * again for every agent at every change of the line, and as composite components it took half of
 * the whole page's time. The marks are those of {@code ld:avatar}, {@code ld:levelBadge}, {@code
 * ld:laneBadge}, {@code ld:stateBadge} and {@code ld:promiseChip}; who changes one changes both.
 *
 * <p>Attributes: {@code rows} (a list of {@link ListRow}), {@code view} (for the rows' addresses),
 * {@code open} (the id of the ticket that is open, or null), {@code fmt}.
 */
@FacesComponent(
    value = "org.lanedesk.TicketRows",
    createTag = true,
    tagName = "ticketRows",
    namespace = "org.lanedesk.console")
public class TicketRows extends UIComponentBase {

  @Override
  public String getFamily() {
    return "org.lanedesk.console";
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    var attributes = getAttributes();
    var pen = new Pen(context.getResponseWriter(), this);
    var fmt = (Formats) attributes.get("fmt");
    var words = context.getApplication().getResourceBundle(context, "t");
    pen.open("ul", "class", "rows");
    for (var row : (List<?>) attributes.get("rows")) {
      draw(pen, (ListRow) row, attributes.get("view"), attributes.get("open"), fmt, words);
    }
    pen.close("ul");
  }

  private static void draw(
      Pen pen, ListRow row, Object view, Object open, Formats fmt, ResourceBundle words)
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
            ticket.id().equals(open));
    avatar(pen, ticket.requesterName(), fmt);
    pen.open("span", "class", "row__body");
    pen.open("span", "class", "row__name");
    span(pen, "cut", ticket.requesterName());
    level(pen, ticket, fmt, words);
    pen.close("span");
    span(pen, "row__text", ticket.subject());
    pen.open("span", "class", "row__facts");
    if (ticket.lane() != null) {
      lane(pen, ticket, fmt, words);
    }
    span(pen, "small quiet", "#" + ticket.id() + " · " + fmt.word("channel", ticket.channel()));
    pen.close("span").close("span");
    pen.open("span", "class", "row__end");
    if (row.promise() != null) {
      promise(pen, row.promise(), fmt);
    }
    if (row.place() == null) {
      state(pen, ticket, fmt);
    } else {
      span(pen, "small", row.place());
    }
    pen.close("span").close("a").close("li");
  }

  private static void avatar(Pen pen, String name, Formats fmt) throws IOException {
    pen.open("span", "class", "avatar avatar--small " + fmt.hue(name), "aria-hidden", "true")
        .text(fmt.initials(name))
        .close("span");
  }

  private static void level(Pen pen, TicketRow ticket, Formats fmt, ResourceBundle words)
      throws IOException {
    var level = ticket.level();
    pen.open(
        "span",
        "class",
        "badge level level--" + level,
        "title",
        words.getString("level.title") + " " + level);
    pen.open("span", "class", "level__dot", "aria-hidden", "true").close("span");
    pen.text(fmt.word("level", level)).close("span");
  }

  private static void lane(Pen pen, TicketRow ticket, Formats fmt, ResourceBundle words)
      throws IOException {
    var lane = ticket.lane();
    var shape =
        switch (lane) {
          case FAST -> "▶▶";
          case STANDARD -> "▶";
          case BULK -> "▪▪▪";
        };
    pen.open("span", "class", "badge lane lane--" + lane, "title", words.getString("lane.title"));
    shape(pen, shape);
    pen.text(fmt.word("lane", lane)).close("span");
  }

  private static void state(Pen pen, TicketRow ticket, Formats fmt) throws IOException {
    var tone = fmt.tone(ticket.state());
    pen.open("span", "class", "badge badge--" + tone.style());
    shape(pen, tone.shape());
    pen.text(fmt.word("state", ticket.state())).close("span");
  }

  private static void promise(Pen pen, PromiseRow promise, Formats fmt) throws IOException {
    var due = promise.dueAt();
    var words =
        fmt.word("clock", promise.clock())
            + " "
            + fmt.word("promise", promise.state())
            + " "
            + fmt.at(due);
    pen.open(
        "span",
        "class",
        "promise",
        "data-promise",
        "",
        "data-due",
        fmt.millis(due),
        "data-state",
        promise.state(),
        "data-target",
        promise.targetSeconds(),
        "data-elapsed",
        promise.elapsedMillis(),
        "data-warn",
        fmt.millis(promise.warnAt()),
        "data-stopped",
        fmt.millis(promise.stoppedAt()),
        "title",
        words);
    pen.open("span", "class", "promise__shape", "aria-hidden", "true").close("span");
    span(pen, "vh", words);
    pen.open("span", "class", "promise__time", "aria-hidden", "true");
    pen.text(fmt.time(due)).close("span").close("span");
  }

  private static void shape(Pen pen, String shape) throws IOException {
    pen.open("span", "class", "badge__shape", "aria-hidden", "true").text(shape).close("span");
  }

  private static void span(Pen pen, String style, Object text) throws IOException {
    pen.open("span", "class", style).text(text).close("span");
  }
}
