package org.lanedesk.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.MemberDesk;
import org.lanedesk.member.OrderParts;
import org.lanedesk.returns.ReturnDesk;
import org.lanedesk.returns.ReturnQuery;
import org.lanedesk.returns.ReturnRow;
import org.lanedesk.returns.ReturnState;
import org.lanedesk.returns.ReturnType;
import org.lanedesk.returns.ReturnView;

/** A customer follows his returns: where each stands, whose turn it is and until when. */
@Named
@ViewScoped
public class ReturnsPage implements Serializable {
  private static final int MOST = 50;

  @Inject ReturnDesk desk;
  @Inject MemberDesk members;
  @Inject Who who;
  @Inject Say say;

  private Long id;
  private boolean sent;
  private ReturnView view;
  private OrderParts parts = OrderParts.NONE;
  private List<ReturnRow> rows = List.of();

  /** One step of the strip above: already gone, or where it stands now. */
  public record Mark(String key, boolean done, boolean current) implements Serializable {}

  /** Before the first rendering. */
  public void load() throws IOException {
    var outside = FacesContext.getCurrentInstance().getExternalContext();
    try {
      if (id == null) rows = desk.list(who.caller(), new ReturnQuery(null, null, null, null, MOST));
      else {
        view = desk.read(who.caller(), id);
        parts = parts();
      }
    } catch (NoSuch unknown) {
      if (who.isSignedIn() || who.isGuest()) {
        outside.responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
        FacesContext.getCurrentInstance().responseComplete();
      } else outside.redirect("/login?to=/returns?id=" + id);
    } catch (Refusal notKnown) {
      outside.redirect("/login?to=/returns");
    }
  }

  /** Who holds only the key to the conversation does not see how the order was paid. */
  private OrderParts parts() {
    try {
      return members.partsOf(members.order(who.caller(), view.orderNumber()));
    } catch (NoSuch notHis) {
      return OrderParts.NONE;
    }
  }

  /** Reads it anew; pressed by push. */
  public void refresh() {
    view = desk.read(who.caller(), id);
  }

  /** The customer wants it no more. */
  public String cancel() {
    try {
      desk.cancel(who.caller(), id);
      say.doneNext("portal", "returns.cancelled", view.number());
      return "/returns?faces-redirect=true&id=" + id;
    } catch (Refusal no) {
      refresh();
      say.no(no);
      return null;
    }
  }

  /** The steps of this return, as far as it went and as far as it may still go. */
  public List<Mark> getMarks() {
    var state = view.state();
    if (state == ReturnState.REJECTED) return ended("rejected");
    if (state == ReturnState.ARBITRATION) return ended("disputed");
    if (state == ReturnState.CANCELLED || state == ReturnState.CLOSED) return ended("withdrawn");
    var keys = keys(view.type());
    var at = keys.indexOf(key(state));
    var marks = new ArrayList<Mark>();
    for (int n = 0; n < keys.size(); n++)
      marks.add(new Mark(keys.get(n), n < at || state.over(), n == at && !state.over()));
    return marks;
  }

  private static List<String> keys(ReturnType type) {
    var last = type.pays() ? "refund" : "resent";
    return type.travels()
        ? List.of("submitted", "decided", "sendback", "looked", last)
        : List.of("submitted", "decided", last);
  }

  private static String key(ReturnState state) {
    return switch (state) {
      case SUBMITTED, NEED_EVIDENCE, NEGOTIATING -> "decided";
      case APPROVED_AWAIT_RETURN, PICKUP_SCHEDULED, RETURN_IN_TRANSIT -> "sendback";
      case INSPECTING -> "looked";
      case RESHIPPING, RESHIPPED, COMPLETED -> "resent";
      default -> "refund";
    };
  }

  private static List<Mark> ended(String how) {
    return List.of(new Mark("submitted", true, false), new Mark(how, true, true));
  }

  /** What happens next, in a sentence. */
  public String getNext() {
    return say.word(
        "portal",
        "returns.next." + view.state(),
        view.progress().approved().in(Sentence.language(who.getLocale())));
  }

  public boolean isMayCancel() {
    return view.may("CANCEL");
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public boolean isSent() {
    return sent;
  }

  public void setSent(boolean sent) {
    this.sent = sent;
  }

  public OrderParts getParts() {
    return parts;
  }

  public ReturnView getView() {
    return view;
  }

  public List<ReturnRow> getRows() {
    return rows;
  }
}
