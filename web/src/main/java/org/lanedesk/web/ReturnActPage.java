package org.lanedesk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.lanedesk.event.Refusal;
import org.lanedesk.returns.Decision;
import org.lanedesk.returns.OpenReturn;
import org.lanedesk.returns.PickupSlots;
import org.lanedesk.returns.ReturnDesk;
import org.lanedesk.returns.ReturnReason;
import org.lanedesk.ticket.StateDesk;

/** What a customer does with a return that is under way; what he typed stays when it is refused. */
@Named
@ViewScoped
public class ReturnActPage implements Serializable {
  @Inject ReturnDesk desk;
  @Inject StateDesk tickets;
  @Inject ReturnsPage page;
  @Inject Photos store;
  @Inject Who who;
  @Inject Say say;

  private String text;
  private transient List<Part> photos;
  private String waybill;
  private boolean surface;
  private Long slot;
  private ReturnReason reason;

  public String accept() {
    return act("ACCEPT", Decision.saying(version(), null), "accepted");
  }

  public String decline() {
    return act("DECLINE", Decision.saying(version(), text), "declined");
  }

  public String evidence() {
    return act("ADD_EVIDENCE", said(), "evidence");
  }

  public String escalate() {
    return act("ESCALATE", said(), "escalated");
  }

  public String confirm() {
    return act("CONFIRM", Decision.saying(version(), null), "confirmed");
  }

  /** Asks again, with another reason, other words or more photos. */
  public String modify() {
    var files = store.stored(photos);
    photos = null;
    var wish = new OpenReturn(null, null, reason, List.of(), text, files);
    return act("MODIFY", Decision.saying(version(), null).wish(wish), "modified");
  }

  public String handOver() {
    var parcel = new Decision.Parcel(null, waybill, surface, null);
    return act("HAND_OVER", Decision.saying(version(), null).parcel(parcel), "handed");
  }

  public String book() {
    var from = slot == null ? null : Instant.ofEpochSecond(slot);
    var parcel = new Decision.Parcel(null, null, false, from);
    return act("BOOK_PICKUP", Decision.saying(version(), null).parcel(parcel), "booked");
  }

  public String callOff() {
    return act("CANCEL_PICKUP", Decision.saying(version(), null), "called-off");
  }

  /** Asks for an answer. */
  public String chase() {
    try {
      tickets.chase(who.caller(), page.getView().ticketId());
      say.doneNext("portal", "returns.done.chased");
      return again();
    } catch (Refusal no) {
      say.no(no);
      return null;
    }
  }

  private Decision said() {
    var files = store.stored(photos);
    photos = null;
    return Decision.saying(version(), text).files(files);
  }

  private String act(String verb, Decision with, String how) {
    try {
      desk.act(who.caller(), page.getId(), verb, with);
      say.doneNext("portal", "returns.done." + how);
      return again();
    } catch (Refusal no) {
      page.refresh();
      say.no(no);
      return null;
    }
  }

  private String again() {
    return "/returns?faces-redirect=true&id=" + page.getId();
  }

  private Integer version() {
    return page.getView().version();
  }

  /** Reasons that the same kind of request may have. */
  public List<ReturnReason> getReasons() {
    var view = page.getView();
    return Stream.of(ReturnReason.values()).filter(r -> r.fits(view.type(), true)).toList();
  }

  public List<PickupSlots.Slot> getSlots() {
    return page.getView().progress().slots();
  }

  public boolean may(String verb) {
    return page.getView() != null && page.getView().may(verb);
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public List<Part> getPhotos() {
    return photos;
  }

  public void setPhotos(List<Part> photos) {
    this.photos = photos;
  }

  public String getWaybill() {
    return waybill;
  }

  public void setWaybill(String waybill) {
    this.waybill = waybill;
  }

  public boolean isSurface() {
    return surface;
  }

  public void setSurface(boolean surface) {
    this.surface = surface;
  }

  public Long getSlot() {
    return slot;
  }

  public void setSlot(Long slot) {
    this.slot = slot;
  }

  public ReturnReason getReason() {
    return reason;
  }

  public void setReason(ReturnReason reason) {
    this.reason = reason;
  }
}
