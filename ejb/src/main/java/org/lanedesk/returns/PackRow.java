package org.lanedesk.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A policy pack as it is kept: never edited, a change is a new version. */
@Entity
@Table(name = "policy_pack")
public class PackRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String code;
  private int version;

  @Enumerated(EnumType.STRING)
  private Counting counting;

  private int noReasonDays;
  private int faultDays;
  private int attempts;
  private int decideHours;
  private int handOverDays;
  private Instant validFrom;
  private Instant validTo;

  protected PackRow() {}

  PolicyPack pack() {
    return new PolicyPack(
        id, code, version, counting, noReasonDays, faultDays, attempts, decideHours, handOverDays);
  }
}
