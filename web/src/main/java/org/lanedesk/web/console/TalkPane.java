package org.lanedesk.web.console;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import org.lanedesk.event.Actor;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Stale;
import org.lanedesk.kb.Outcome;
import org.lanedesk.knowledge.KnowledgeDesk;
import org.lanedesk.routing.PresenceDesk;
import org.lanedesk.routing.RoutingDesk;
import org.lanedesk.sla.PromiseDesk;
import org.lanedesk.sla.PromiseRow;
import org.lanedesk.ticket.DraftDesk;
import org.lanedesk.ticket.MergeDesk;
import org.lanedesk.ticket.MessageKind;
import org.lanedesk.ticket.OnceDesk;
import org.lanedesk.ticket.Reply;
import org.lanedesk.ticket.StateDesk;
import org.lanedesk.ticket.TicketDesk;
import org.lanedesk.ticket.TicketState;
import org.lanedesk.ticket.TicketView;
import org.lanedesk.ticket.ViewerRow;
import org.lanedesk.web.FormKey;
import org.lanedesk.web.Photos;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/**
 * The open ticket: its conversation, the composer with a draft each for reply and note, and every
 * verb an agent has. A reply on a ticket that changed meanwhile is not sent; the pane shows what
 * changed and keeps the text.
 */
@Named("talkPane")
@ViewScoped
public class TalkPane implements Serializable {
  @EJB TicketDesk tickets;
  @EJB OnceDesk once;
  @EJB StateDesk states;
  @EJB MergeDesk merges;
  @EJB DraftDesk drafts;
  @EJB RoutingDesk routing;
  @EJB PresenceDesk presence;
  @EJB PromiseDesk promises;
  @EJB KnowledgeDesk knowledge;
  @Inject Who who;
  @Inject Say say;
  @Inject Photos photos;
  @Inject FormKey form;

  private Long ticket;
  private Integer seen;
  private long seenOfOurs;
  private String reply;
  private String note;
  private boolean noting;
  private boolean composing;
  private Long article;
  private String inserted;
  private String queueCode;
  private String why;
  private Long mergeInto;
  private List<Stale.Change> changes = List.of();
  private transient List<Part> files;
  private transient TicketView view;
  private transient List<PromiseRow> promised;
  private transient List<ViewerRow> viewers;

  public void forget() {
    view = null;
    promised = null;
    viewers = null;
  }

  /** Opens the ticket that the list or the address named, with the agent's own drafts. */
  public void open() {
    forget();
    changes = List.of();
    article = null;
    inserted = null;
    if (ticket == null) {
      return;
    }
    if (getView() == null) {
      ticket = null;
      return;
    }
    saw();
    composing = view.rights().reply();
    reply = draft(MessageKind.PUBLIC);
    note = draft(MessageKind.NOTE);
    drafts.seen(who.caller(), ticket, false);
  }

  private String draft(MessageKind kind) {
    return drafts.draft(who.caller(), ticket, kind).map(d -> d.text()).orElse(null);
  }

  /** The ticket that matters most, claimed for this agent, who is at work from now on. */
  public void next(Long queue) {
    doing(() -> {
      if (who.isAgent()) {
        presence.heartbeat(who.caller());
      }
      var claimed = routing.next(who.caller(), queue);
      if (claimed.isEmpty()) {
        say.done("console", "next.none");
      } else {
        ticket = claimed.get().ticket().id();
        open();
      }
    });
  }

  public void send() {
    answer(null);
  }

  public void sendAndSolve() {
    answer(TicketState.RESOLVED);
  }

  public void sendAndWait() {
    answer(TicketState.WAIT_CUSTOMER);
  }

  private void answer(TicketState then) {
    try {
      var text = noting ? note : reply;
      var first =
          once.reply(
              who.caller(),
              new Reply(
                  ticket,
                  seen,
                  text,
                  !noting,
                  noting ? null : then,
                  noting ? null : article,
                  photos.stored(files)),
              form.getKey());
      form.used();
      if (first && !noting && article != null) {
        knowledge.outcome(
            who.caller(),
            ticket,
            article,
            text.strip().equals(inserted == null ? "" : inserted.strip())
                ? Outcome.USED
                : Outcome.EDITED);
      }
      if (noting) {
        note = null;
      } else {
        reply = null;
        article = null;
        inserted = null;
      }
      changes = List.of();
    } catch (Stale changed) {
      say.no(changed);
      changes = changed.changes();
    } catch (Refusal no) {
      say.no(no);
    }
    forget();
    if (getView() != null) {
      saw();
      composing = view.rights().reply() || reply != null || note != null;
    }
  }

  /** Keeps what was typed, without a word. */
  public void keep() {
    try {
      drafts.saveDraft(who.caller(), ticket, MessageKind.PUBLIC, reply, seen);
      drafts.saveDraft(who.caller(), ticket, MessageKind.NOTE, note, seen);
      drafts.seen(who.caller(), ticket, true);
    } catch (Refusal no) {
      say.no(no);
    }
  }

  /**
   * Looks for news; what this agent has typed stays. What the customer adds is in sight from now on
   * and holds no answer up; what a colleague did still does.
   */
  public void look() {
    forget();
    if (getView() != null) {
      drafts.seen(who.caller(), ticket, false);
      if (ours() == seenOfOurs) {
        saw();
      }
    }
  }

  private void saw() {
    seen = view.version();
    seenOfOurs = ours();
  }

  private long ours() {
    return view.conversation().stream().filter(m -> m.authorKind() != Actor.Kind.CUSTOMER).count();
  }

  public void take() {
    doing(() -> states.take(who.caller(), ticket, null));
  }

  public void giveBack() {
    doing(() -> states.giveBack(who.caller(), ticket, null));
  }

  public void move(String to) {
    doing(() -> {
      states.move(who.caller(), ticket, TicketState.valueOf(to), null, why);
      why = null;
    });
  }

  public void transfer() {
    doing(() -> {
      states.transfer(who.caller(), ticket, queueCode, why);
      why = null;
    });
  }

  private void doing(Runnable what) {
    try {
      what.run();
    } catch (Refusal no) {
      say.no(no);
    }
    forget();
    if (ticket != null && getView() != null) {
      saw();
      composing = view.rights().reply() || reply != null || note != null;
    }
  }

  public TicketView getView() {
    if (view == null && ticket != null) {
      try {
        view = tickets.read(who.caller(), ticket);
      } catch (NoSuch gone) {
        say.no(gone);
        ticket = null;
      }
    }
    return view;
  }

  /** The unfinished promise that is due next, otherwise the last one. */
  public PromiseRow getPromise() {
    return getPromises().stream()
        .filter(p -> p.stoppedAt() == null && p.dueAt() != null)
        .min(java.util.Comparator.comparing(PromiseRow::dueAt))
        .or(() -> getPromises().stream().reduce((a, b) -> b))
        .orElse(null);
  }

  public List<PromiseRow> getPromises() {
    if (promised == null) {
      promised = ticket == null ? List.of() : promises.ofTicket(who.caller(), ticket);
    }
    return promised;
  }

  /** Colleagues who have this ticket open. */
  public List<ViewerRow> getViewers() {
    if (viewers == null) {
      viewers =
          ticket == null
              ? List.of()
              : drafts.viewers(who.caller(), ticket).stream()
                  .filter(v -> !v.account().equals(who.caller().account()))
                  .toList();
    }
    return viewers;
  }

  public boolean may(String state) {
    return getView() != null && view.allowed().contains(TicketState.valueOf(state));
  }

  public Long getTicket() {
    return ticket;
  }

  public void setTicket(Long ticket) {
    this.ticket = ticket;
  }

  public String getReply() {
    return reply;
  }

  public void setReply(String reply) {
    this.reply = reply;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  /** What is typed stays until it is sent, also when the ticket is closed meanwhile. */
  public boolean isComposing() {
    return composing;
  }

  public boolean isNoting() {
    return noting;
  }

  public void setNoting(boolean noting) {
    this.noting = noting;
  }

  public Long getArticle() {
    return article;
  }

  public void setArticle(Long article) {
    this.article = article;
  }

  public String getInserted() {
    return inserted;
  }

  public void setInserted(String inserted) {
    this.inserted = inserted;
  }

  /** Ends this ticket; the other one goes on and is opened. */
  public void merge() {
    try {
      if (mergeInto == null) {
        throw new Refusal("ticket.merge-which");
      }
      merges.merge(who.caller(), ticket, mergeInto, why);
      ticket = mergeInto;
      mergeInto = null;
      why = null;
      open();
    } catch (Refusal no) {
      say.no(no);
      forget();
    }
  }

  /** A ticket of its own for one thing that the customer said; it is opened. */
  public void split(Long message) {
    try {
      ticket = merges.split(who.caller(), ticket, message, null).id();
      open();
    } catch (Refusal no) {
      say.no(no);
      forget();
    }
  }

  public Long getMergeInto() {
    return mergeInto;
  }

  public void setMergeInto(Long mergeInto) {
    this.mergeInto = mergeInto;
  }

  public String getQueueCode() {
    return queueCode;
  }

  public void setQueueCode(String queueCode) {
    this.queueCode = queueCode;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }

  public List<Stale.Change> getChanges() {
    return changes;
  }

  public List<Part> getFiles() {
    return files;
  }

  public void setFiles(List<Part> files) {
    this.files = files;
  }
}
