package org.lanedesk.web;

import java.io.Serializable;
import org.lanedesk.returns.Returnable;

/** One line of the order in the form: whether it goes back and how many pieces of it. */
public class ReturnChoice implements Serializable {
  private final Returnable.Line line;
  private boolean chosen;
  private Integer quantity;

  ReturnChoice(Returnable.Line line, boolean chosen) {
    this.line = line;
    this.chosen = chosen && line.possible();
    this.quantity = Math.max(1, line.left());
  }

  public Returnable.Line getLine() {
    return line;
  }

  public boolean isChosen() {
    return chosen;
  }

  public void setChosen(boolean chosen) {
    this.chosen = chosen && line.possible();
  }

  public Integer getQuantity() {
    return quantity;
  }

  public void setQuantity(Integer quantity) {
    this.quantity = quantity;
  }
}
