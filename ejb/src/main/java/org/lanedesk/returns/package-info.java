/**
 * What happens to goods after the sale: who may send what back, what is refunded, who decides and
 * by when.
 *
 * <p>{@link org.lanedesk.returns.PolicyPack} judges a wish to return against the rules of a market,
 * {@link org.lanedesk.returns.Apportionment} finds the money, {@link
 * org.lanedesk.returns.ReturnFlow} knows which step may follow which. They are values without
 * framework; {@link org.lanedesk.returns.ReturnDesk} loads what they need and keeps what they
 * decide. A return is about an order of a member and talks to the customer through a ticket.
 *
 * <p>Rights given by law never depend on the service level: the level is no input of {@code
 * PolicyPack}. What a level adds is a {@link org.lanedesk.returns.Favour}.
 */
package org.lanedesk.returns;
