package org.lanedesk.member;

/** What a member score is made of (domain.md §3.8). */
public enum Ingredient {
  BASE,
  SPEND,
  FREQUENCY,
  REVIEW_QUALITY,
  INTERACTION,
  ACTIVITY,
  CREDIT,
  REWARD,
  PENALTY
}
