package org.lanedesk.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** How long one thing may take under a pack. */
@Entity
@Table(name = "policy_term")
@IdClass(PackTerm.Key.class)
public class PackTerm {

  /** A pack has one row for each. */
  public record Key(Long packId, TermKind code) implements Serializable {}

  @Id private Long packId;

  @Id
  @Enumerated(EnumType.STRING)
  private TermKind code;

  private int amount;

  @Enumerated(EnumType.STRING)
  private Term.Unit unit;

  protected PackTerm() {}

  TermKind code() {
    return code;
  }

  Term term() {
    return new Term(amount, unit);
  }
}
