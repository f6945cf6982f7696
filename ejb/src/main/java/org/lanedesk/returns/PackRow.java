package org.lanedesk.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  private int exchangeDays;
  private int warrantyDays;
  private int priceDays;
  private int freshHours;
  private int attempts;
  private boolean roundUpFull;
  private boolean withdrawal;
  private String negotiateFirst;
  private Instant validFrom;
  private Instant validTo;

  protected PackRow() {}

  String code() {
    return code;
  }

  Long id() {
    return id;
  }

  PolicyPack pack(List<PackTerm> terms) {
    return new PolicyPack(
        id,
        code,
        version,
        counting,
        new Windows(noReasonDays, faultDays, exchangeDays, warrantyDays, priceDays, freshHours),
        attempts,
        terms.stream().collect(Collectors.toMap(PackTerm::code, PackTerm::term)),
        Stream.of(negotiateFirst.split(","))
            .filter(word -> !word.isBlank())
            .map(ReturnReason::valueOf)
            .collect(Collectors.toSet()),
        roundUpFull,
        withdrawal);
  }
}
