package org.lanedesk.returns;

/**
 * How long after the receipt of the goods each right lasts, in days; 0: there is no such right.
 *
 * @param noReasonDays goods come back without a reason
 * @param faultDays faulty goods come back for the money; also money for what is missing
 * @param exchangeDays faulty goods are exchanged (three guarantees, domain.md §2.2)
 * @param warrantyDays faulty goods are repaired
 * @param priceDays the price is protected, from the payment on
 * @param freshHours spoiled fresh goods are claimed, in hours to the second
 */
public record Windows(
    int noReasonDays,
    int faultDays,
    int exchangeDays,
    int warrantyDays,
    int priceDays,
    int freshHours) {}
