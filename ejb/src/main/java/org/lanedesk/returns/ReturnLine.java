package org.lanedesk.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The pieces of one line that a return holds, and their money as it was when they were asked for.
 */
@Entity
@Table(name = "return_line")
public class ReturnLine {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long returnId;
  private Long purchaseLineId;
  private String sku;
  private String title;
  private int quantity;
  private String pieces;
  private long grossMinor;
  private long couponMinor;
  private long freightMinor;
  private long amountMinor;

  @Enumerated(EnumType.STRING)
  private EligibilityCode code;

  protected ReturnLine() {}

  static ReturnLine of(Long returnId, AssessedLine assessed) {
    var line = new ReturnLine();
    line.returnId = returnId;
    line.purchaseLineId = assessed.quoted().lineId();
    line.sku = assessed.quoted().sku();
    line.title = assessed.quoted().title();
    line.quantity = assessed.quoted().quantity();
    line.pieces = assessed.pieces().text();
    line.grossMinor = assessed.quoted().money().grossMinor();
    line.couponMinor = assessed.quoted().money().couponMinor();
    line.freightMinor = assessed.quoted().money().freightMinor();
    line.amountMinor = assessed.quoted().money().amountMinor();
    line.code = assessed.quoted().finding().code();
    return line;
  }

  OpenReturn.Line wanted() {
    return new OpenReturn.Line(purchaseLineId, quantity);
  }

  ReturnView.Line view(String currency) {
    var money = new Refund(currency, grossMinor, couponMinor, freightMinor, amountMinor);
    return new ReturnView.Line(purchaseLineId, sku, title, quantity, code, money);
  }
}
