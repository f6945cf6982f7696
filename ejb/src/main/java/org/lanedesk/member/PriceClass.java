package org.lanedesk.member;

/** What the paid membership costs: less for those whose score is high enough. */
public enum PriceClass {
  CHEAP,
  FULL
}
