package org.lanedesk.web;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.lanedesk.channel.chat.ChatDesk;
import org.lanedesk.channel.chat.Duty;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.sla.PromiseDesk;
import org.lanedesk.sla.PromiseRow;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.OnceDesk;
import org.lanedesk.ticket.StateDesk;
import org.lanedesk.ticket.TicketDesk;
import org.lanedesk.ticket.TicketView;
import org.lanedesk.ticket.Write;

/**
 * The customer's page of one question: what was said, what was promised, what can be done. Opened
 * by its owner, by a guest of its order, or by the key in the mail; in a chat it is the chat.
 */
@Named
@ViewScoped
public class TicketPage implements Serializable {
  @EJB TicketDesk tickets;
  @EJB OnceDesk once;
  @EJB StateDesk states;
  @EJB PromiseDesk promises;
  @EJB ChatDesk chats;
  @Inject Who who;
  @Inject Photos photos;
  @Inject FormKey form;
  @Inject Say say;

  private Long id;
  private String key;
  private boolean fresh;
  private TicketView view;
  private PromiseRow promise;
  private Duty duty;
  private String text;
  private transient List<Part> files;
  private Integer stars;
  private String comment;

  public void load() throws IOException {
    if (id != null && key != null && tickets.keyFits(id, key)) {
      who.holdsKeyTo(id);
    }
    try {
      refresh();
    } catch (NoSuch notTheirs) {
      var faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(404, "ticket");
      faces.responseComplete();
    }
  }

  /** Reads the conversation anew; pressed by push. */
  public void refresh() {
    view = tickets.read(who.caller(), id == null ? -1L : id);
    promise =
        promises.ofTicket(who.caller(), id).stream()
            .filter(p -> p.clock() == ClockKind.FIRST_REPLY)
            .reduce((earlier, later) -> later)
            .orElse(null);
    duty = isChat() && waits() ? chats.duty(who.caller(), id) : null;
  }

  private boolean waits() {
    return view.ticket().firstReplyAt() == null && view.state().isOpen();
  }

  public void write() {
    doing(
        () -> {
          once.write(who.caller(), new Write(id, text, photos.stored(files)), form.getKey());
          form.used();
          text = null;
        },
        isChat() ? null : "ticket.sent");
  }

  public void chase() {
    doing(() -> states.chase(who.caller(), id), "ticket.chased");
  }

  public void withdraw() {
    doing(() -> states.withdraw(who.caller(), id), "ticket.withdrawn");
  }

  public void rate() {
    doing(() -> states.rate(who.caller(), id, stars == null ? 0 : stars, comment), "ticket.rated");
  }

  private void doing(Runnable what, String done) {
    try {
      what.run();
      if (done != null) {
        say.done("portal", done);
      }
    } catch (Refusal no) {
      say.no(no);
    }
    refresh();
  }

  public boolean isChat() {
    return view != null && view.ticket().channel() == Channel.CHAT;
  }

  /** There is something to write in: it may be sent, or what was typed is still there. */
  public boolean isWriting() {
    return view != null && (view.rights().write() || text != null);
  }

  public TicketView getView() {
    return view;
  }

  public PromiseRow getPromise() {
    return promise;
  }

  public Duty getDuty() {
    return duty;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public boolean isFresh() {
    return fresh;
  }

  public void setFresh(boolean fresh) {
    this.fresh = fresh;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public List<Part> getFiles() {
    return files;
  }

  public void setFiles(List<Part> files) {
    this.files = files;
  }

  public Integer getStars() {
    return stars;
  }

  public void setStars(Integer stars) {
    this.stars = stars;
  }

  public String getComment() {
    return comment;
  }

  public void setComment(String comment) {
    this.comment = comment;
  }
}
