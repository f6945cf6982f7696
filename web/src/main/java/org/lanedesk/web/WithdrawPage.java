package org.lanedesk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lanedesk.event.Refusal;
import org.lanedesk.returns.OpenReturn;
import org.lanedesk.returns.ReturnDesk;
import org.lanedesk.returns.ReturnReason;
import org.lanedesk.returns.ReturnType;
import org.lanedesk.returns.Returnable;

/**
 * The withdrawal function of Directive 2011/83/EU, art. 11a: always in sight, two steps, and
 * nothing is asked but name, contract and where the acknowledgement goes. Whoever withdraws from a
 * part only chooses the goods in the form for returns, which ends in the same confirmation.
 */
@Named
@ViewScoped
public class WithdrawPage implements Serializable {
  @Inject ReturnDesk desk;
  @Inject Formats formats;
  @Inject Who who;
  @Inject Say say;

  private String name;
  private String order;
  private List<Returnable> contracts = List.of();
  private boolean declared;

  /** Before the first rendering: the visitor's contracts that one can withdraw from. */
  public void load() {
    if (!isKnown()) return;
    contracts = desk.returnable(who.caller()).stream().filter(c -> !open(c).isEmpty()).toList();
    name = who.getName();
    if (order == null && !contracts.isEmpty()) order = contracts.getFirst().orderNumber();
  }

  private static List<Returnable.Line> open(Returnable contract) {
    return contract.lines().stream()
        .filter(line -> line.left() > 0 && line.options().containsKey(ReturnType.WITHDRAWAL))
        .toList();
  }

  /** Somebody of whom it is known whose contracts are his. */
  public boolean isKnown() {
    return who.isSignedIn() || who.isGuest();
  }

  /** The first step: what is said is shown once more. */
  public void declare() {
    if (name == null || name.isBlank()) {
      say.missing("portal", "withdraw.name.missing");
      return;
    }
    declared = getContract() != null;
  }

  public void back() {
    declared = false;
  }

  /** The second step. */
  public String confirm() {
    try {
      var lines = getGoods().stream().map(l -> new OpenReturn.Line(l.lineId(), l.left())).toList();
      var text = say.word("portal", "withdraw.said", name.strip());
      var wish =
          new OpenReturn(
              order, ReturnType.WITHDRAWAL, ReturnReason.NO_REASON, lines, text, List.of());
      return "/returns?faces-redirect=true&id=" + desk.open(who.caller(), wish);
    } catch (Refusal no) {
      say.no(no);
      return null;
    }
  }

  /** What is declared, in a sentence. */
  public String getStatement() {
    return say.word(
        "portal", "withdraw.statement", name.strip(), order, formats.day(getContract().paidAt()));
  }

  /** The chosen contract; null when it is none of those that can be chosen. */
  public Returnable getContract() {
    return contracts.stream().filter(c -> c.orderNumber().equals(order)).findFirst().orElse(null);
  }

  public List<Returnable.Line> getGoods() {
    return open(getContract());
  }

  public List<Returnable> getContracts() {
    return contracts;
  }

  public boolean isDeclared() {
    return declared;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getOrder() {
    return order;
  }

  public void setOrder(String order) {
    this.order = order;
  }
}
