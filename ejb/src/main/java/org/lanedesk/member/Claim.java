package org.lanedesk.member;

/**
 * A member is told that an entitlement applies.
 *
 * @param subject what it hangs on, such as {@code return 17}; one use of each kind for each
 * @param orderNumber null when no order is meant
 * @param amountMinor the money it is about, with its currency; null when it is about none
 */
public record Claim(
    Long member,
    Entitlement what,
    String subject,
    String orderNumber,
    Long amountMinor,
    String currency) {}
