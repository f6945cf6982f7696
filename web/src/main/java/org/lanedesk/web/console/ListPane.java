package org.lanedesk.web.console;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lanedesk.routing.Presence;
import org.lanedesk.routing.PresenceDesk;
import org.lanedesk.routing.QueueView;
import org.lanedesk.routing.RoutingDesk;
import org.lanedesk.routing.WaitingRow;
import org.lanedesk.sla.PromiseDesk;
import org.lanedesk.ticket.TicketDesk;
import org.lanedesk.ticket.TicketQuery;
import org.lanedesk.ticket.TicketRow;
import org.lanedesk.ticket.TicketState;
import org.lanedesk.web.Who;

/** The list on the left: a view, perhaps one queue or a search, and its rows. */
@Named("listPane")
@ViewScoped
public class ListPane implements Serializable {
  private static final int ROWS = 30;
  private static final Duration SOON = Duration.ofHours(1);
  private static final Set<TicketState> HELD =
      EnumSet.of(
          TicketState.ASSIGNED,
          TicketState.IN_PROGRESS,
          TicketState.WAIT_CUSTOMER,
          TicketState.WAIT_INTERNAL,
          TicketState.ON_HOLD,
          TicketState.ESCALATED);
  private static final Set<TicketState> OURS =
      EnumSet.of(
          TicketState.QUEUED,
          TicketState.ASSIGNED,
          TicketState.IN_PROGRESS,
          TicketState.WAIT_INTERNAL,
          TicketState.ESCALATED);

  @EJB RoutingDesk routing;
  @EJB TicketDesk tickets;
  @EJB PromiseDesk promises;
  @EJB PresenceDesk presence;
  @Inject Who who;
  @Inject Clock clock;

  private View view = View.NEXT;
  private Long queue;
  private String q;
  private int shown = ROWS;
  private transient List<ListRow> rows;
  private transient List<QueueView> queues;

  /** Reads anew; asked before every rendering. */
  public void forget() {
    rows = null;
    queues = null;
  }

  public List<ListRow> getRows() {
    if (rows == null) {
      rows = searching() ? found() : view == View.NEXT ? waiting() : listed();
    }
    return rows;
  }

  private boolean searching() {
    return q != null && !q.isBlank();
  }

  private List<ListRow> waiting() {
    var line = routing.waiting(who.caller(), queue, shown, 0);
    var due = promises.nextDue(who.caller(), line.stream().map(w -> w.ticket().id()).toList());
    return line.stream().map(w -> row(w, due)).toList();
  }

  private static ListRow row(
      WaitingRow waiting, java.util.Map<Long, org.lanedesk.sla.PromiseRow> due) {
    return new ListRow(waiting.ticket(), waiting.place(), due.get(waiting.ticket().id()));
  }

  private List<ListRow> found() {
    return withPromises(tickets.list(who.caller(), query(null, Set.of(), q)).rows().stream());
  }

  private List<ListRow> listed() {
    var caller = who.caller();
    var query =
        switch (view) {
          case MINE -> query(caller.account(), HELD, null);
          case CUSTOMER -> query(caller.account(), EnumSet.of(TicketState.WAIT_CUSTOMER), null);
          case DUE -> query(null, OURS, null);
          default -> query(null, Set.of(), null);
        };
    var page = tickets.list(caller, query).rows().stream();
    var soon = clock.instant().plus(SOON);
    return withPromises(
        view == View.DUE
            ? page.filter(t -> t.answerBy() != null && t.answerBy().isBefore(soon))
            : page);
  }

  private List<ListRow> withPromises(Stream<TicketRow> page) {
    var list = page.toList();
    var due = promises.nextDue(who.caller(), list.stream().map(TicketRow::id).toList());
    return list.stream().map(t -> new ListRow(t, null, due.get(t.id()))).toList();
  }

  private TicketQuery query(Long assignee, Set<TicketState> states, String text) {
    return new TicketQuery(
        queue,
        states,
        assignee,
        null,
        null,
        text,
        null,
        null,
        view == View.ALL || text != null ? TicketQuery.Sort.UPDATED : TicketQuery.Sort.ANSWER_BY,
        shown,
        null,
        0);
  }

  public void more() {
    shown = Math.min(shown + ROWS, 500);
  }

  public boolean isFull() {
    return getRows().size() >= shown && shown < 500;
  }

  public void choose() {
    shown = ROWS;
  }

  public List<QueueView> getQueues() {
    if (queues == null) {
      queues = routing.queuesAtAGlance(who.caller());
    }
    return queues;
  }

  public long getWaiting() {
    return getQueues().stream()
        .filter(one -> queue == null || one.id().equals(queue))
        .mapToLong(QueueView::waitingInAll)
        .sum();
  }

  public Presence getPresence() {
    return who.isAgent() ? presence.presenceOf(who.caller()) : Presence.OFFLINE;
  }

  public void setPresence(Presence wanted) {
    if (wanted != null && who.isAgent() && wanted != getPresence()) {
      presence.presence(who.caller(), wanted);
    }
  }

  /** The page is open: says so twice a minute, so that the agent counts as present. */
  public void beat() {
    if (who.isAgent() && getPresence() != Presence.OFFLINE) {
      presence.heartbeat(who.caller());
    }
  }

  public Presence[] getPresences() {
    return Presence.values();
  }

  public View[] getViews() {
    return View.values();
  }

  public View getView() {
    return view;
  }

  public void setView(View view) {
    this.view = view == null ? View.NEXT : view;
  }

  public Long getQueue() {
    return queue;
  }

  public void setQueue(Long queue) {
    this.queue = queue;
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }
}
