package org.lanedesk.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.sla.BreachDesk;
import org.lanedesk.sla.BrokenRow;
import org.lanedesk.sla.ExplainDesk;
import org.lanedesk.sla.Explanation;
import org.lanedesk.sla.LedgerDesk;
import org.lanedesk.sla.LedgerRow;
import org.lanedesk.sla.PromiseDesk;
import org.lanedesk.sla.PromiseRow;
import org.lanedesk.sla.ReasonRow;
import org.lanedesk.ticket.TicketDesk;
import org.lanedesk.ticket.TicketRow;

/** The promises of one ticket and every row of the ledger about it. */
@Named
@ViewScoped
public class SlaTicketPage implements Serializable {
  @Inject TicketDesk tickets;
  @Inject PromiseDesk promises;
  @Inject LedgerDesk ledger;
  @Inject BreachDesk breaches;
  @Inject Say say;
  @Inject ExplainDesk explain;
  @Inject Who who;

  private Long id;
  private String format;
  private String reason;
  private String note;
  private TicketRow ticket;
  private List<PromiseRow> rows;
  private List<LedgerRow> events;
  private List<Explanation> explanations;

  /** Reads all there is, or answers with the proof when it is asked for. */
  public void open() throws IOException {
    try {
      ticket = tickets.read(who.caller(), id == null ? -1L : id).ticket();
      rows = promises.ofTicket(who.caller(), id);
      events = promises.ledgerOf(who.caller(), id);
      explanations = explain.ofTicket(who.caller(), id);
      if ("proof".equals(format)) {
        var proof = ledger.proof(who.caller(), id);
        Download.of(proof.fileName(), "application/json", proof.json());
      }
    } catch (NoSuch none) {
      FacesContext.getCurrentInstance().getExternalContext().responseSendError(404, "");
      FacesContext.getCurrentInstance().responseComplete();
    }
  }

  public TicketRow getTicket() {
    return ticket;
  }

  public List<PromiseRow> getPromises() {
    return rows;
  }

  public List<Explanation> getExplanations() {
    return explanations;
  }

  /** Says why a promise was broken. */
  public void give(Long promise) {
    try {
      breaches.give(who.caller(), promise, reason, note);
      say.done("supervisor", "reason.given");
    } catch (Refusal no) {
      say.no(no);
    }
    events = promises.ledgerOf(who.caller(), id);
  }

  public List<BrokenRow> getBroken() {
    return breaches.ofTicket(who.caller(), id);
  }

  public List<ReasonRow> getReasons() {
    return breaches.reasons(who.caller()).stream().filter(ReasonRow::active).toList();
  }

  /** The words of a reason, also of one that may not be given any more. */
  public String name(String code) {
    return breaches.reasons(who.caller()).stream()
        .filter(row -> row.code().equals(code))
        .map(row -> row.name(who.getLocale()))
        .findFirst()
        .orElse(code);
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public List<LedgerRow> getEvents() {
    return events;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getFormat() {
    return format;
  }

  public void setFormat(String format) {
    this.format = format;
  }
}
