package org.lanedesk.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.lanedesk.member.Level;

/** What a level gets on top of the law, as it is kept. */
@Entity
@Table(name = "return_favour")
public class FavourRow {

  /** How much of the way back the shop pays when the goods are in order. */
  enum FreightBack {
    NONE,
    UP_TO,
    ALL
  }

  @Id
  @Enumerated(EnumType.STRING)
  private Level level;

  private String currency;
  private Long autoApproveMinor;

  @Enumerated(EnumType.STRING)
  private FreightBack freightBack;

  private Long freightBackMinor;
  private Long fastMinor;
  private Integer fastCredit;
  private Long freshMinor;
  @Version private int version;

  protected FavourRow() {}

  Favour favour() {
    return new Favour(
        level,
        currency,
        autoApproveMinor,
        switch (freightBack) {
          case NONE -> null;
          case UP_TO -> freightBackMinor;
          case ALL -> Favour.UNLIMITED;
        },
        new Favour.Ahead(fastMinor, fastCredit),
        freshMinor);
  }
}
