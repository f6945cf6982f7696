package org.lanedesk.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One thing a level gives, in the words an agent may repeat to the member. */
@Entity
@Table(name = "level_benefit")
public class LevelBenefit {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Enumerated(EnumType.STRING)
  private Level level;

  private String code;
  private int position;
  private String textZh;
  private String textEn;

  protected LevelBenefit() {}
}
