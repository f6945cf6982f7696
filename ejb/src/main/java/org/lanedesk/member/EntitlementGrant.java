package org.lanedesk.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One cell of the matrix, as it is kept. */
@Entity
@Table(name = "entitlement_grant")
public class EntitlementGrant {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Enumerated(EnumType.STRING)
  private Entitlement entitlement;

  @Enumerated(EnumType.STRING)
  private Level level;

  private boolean given;
  private Long limitMinor;
  private String currency;
  private Integer minCredit;

  @Column(name = "times_a_month")
  private Integer timesAMonth;

  private Integer days;
  @Version private int version;

  protected EntitlementGrant() {}

  static EntitlementGrant of(Grant grant) {
    var row = new EntitlementGrant();
    row.entitlement = grant.what();
    row.level = grant.level();
    row.become(grant);
    return row;
  }

  void become(Grant grant) {
    given = grant.given();
    limitMinor = grant.limitMinor();
    currency = grant.currency();
    minCredit = grant.minCredit();
    timesAMonth = grant.timesAMonth();
    days = grant.days();
  }

  Grant grant() {
    return new Grant(
        entitlement, level, given, limitMinor, currency, minCredit, timesAMonth, days, version);
  }
}
