package org.lanedesk.member;

/** How far an order is, as the shop told. */
public enum PurchaseState {
  UNPAID,
  PAID,
  SHIPPED,
  DELIVERED,
  CANCELLED
}
