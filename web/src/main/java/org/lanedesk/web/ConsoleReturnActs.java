package org.lanedesk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.lanedesk.event.Refusal;
import org.lanedesk.returns.Decision;
import org.lanedesk.returns.GoodwillDesk;
import org.lanedesk.returns.ReturnDesk;
import org.lanedesk.returns.Way;

/**
 * What an agent does with a return besides agreeing and refusing; typed things stay on a refusal.
 */
@Named
@ViewScoped
public class ConsoleReturnActs implements Serializable {
  private static final List<Way> OFFERS =
      List.of(Way.MONEY, Way.GOODS_BACK, Way.GOODS_OUT, Way.NOTHING);

  @Inject ReturnDesk desk;
  @Inject GoodwillDesk goodwill;
  @Inject ConsoleReturnsPage page;
  @Inject Photos store;
  @Inject Who who;
  @Inject Say say;

  private String text;
  private BigDecimal amount;
  private Way way = Way.MONEY;
  private String serial;
  private String waybill;
  private transient List<Part> photos;

  public String askEvidence() {
    return act("ASK_EVIDENCE", said());
  }

  public String offer() {
    return act("OFFER", said().way(way, minor()));
  }

  public String handOver() {
    return act("HAND_OVER", said().parcel(parcel()));
  }

  public String receive() {
    return act("RECEIVE", said());
  }

  public String inspect() {
    return act("INSPECT", said().way(null, minor()).serial(serial));
  }

  public String reship() {
    return act("RESHIP", said().parcel(parcel()));
  }

  public String convert() {
    return act("CONVERT", said());
  }

  public String decide() {
    return act("DECIDE", said().way(way, way == Way.MONEY ? minor() : null));
  }

  public String retry() {
    return act("RETRY", said());
  }

  public String settle() {
    return act("SETTLE", said());
  }

  public String clawBack() {
    return act("CLAW_BACK", said());
  }

  /** Gives something beside what the return is worth. */
  public String kindness() {
    var id = page.getId();
    return page.decided(
        () -> goodwill.give(who.caller(), id, version(), minor(), text), "kindness");
  }

  /** Refuses what was inspected, with photos. */
  public String refuse() {
    try {
      var files = store.stored(photos);
      photos = null;
      var why = new Decision(version(), page.getRefusal(), page.getRejectFor());
      return act("REJECT", why.files(files).serial(serial));
    } catch (Refusal no) {
      say.no(no);
      return null;
    }
  }

  private String act(String verb, Decision with) {
    return page.decided(() -> desk.act(who.caller(), page.getId(), verb, with), "moved");
  }

  private Decision said() {
    return Decision.saying(version(), text);
  }

  private Decision.Parcel parcel() {
    return new Decision.Parcel(null, waybill, false, null);
  }

  private Integer version() {
    return page.getView().version();
  }

  /** In minor units, as the return's currency has digits; null for what was not written. */
  private Long minor() {
    if (amount == null) return null;
    var unit = Currency.getInstance(page.getView().money().currency());
    return amount.movePointRight(unit.getDefaultFractionDigits()).longValue();
  }

  /** Which number the piece should carry; empty when the shop does not know. */
  public String getSold() {
    var sold = page.getView().progress().serials();
    return sold.isEmpty()
        ? ""
        : say.word("console", "returns.serials") + " " + String.join(", ", sold);
  }

  public List<Way> getOffers() {
    return OFFERS;
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

  public BigDecimal getAmount() {
    return amount;
  }

  public void setAmount(BigDecimal amount) {
    this.amount = amount;
  }

  public Way getWay() {
    return way;
  }

  public void setWay(Way way) {
    this.way = way;
  }

  public String getSerial() {
    return serial;
  }

  public void setSerial(String serial) {
    this.serial = serial;
  }

  public String getWaybill() {
    return waybill;
  }

  public void setWaybill(String waybill) {
    this.waybill = waybill;
  }

  public List<Part> getPhotos() {
    return photos;
  }

  public void setPhotos(List<Part> photos) {
    this.photos = photos;
  }
}
