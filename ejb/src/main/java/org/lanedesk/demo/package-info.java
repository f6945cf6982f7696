/**
 * The shop one looks around in: believable members, orders, conversations and returns of three
 * months, brought in through the same desks that users' own data take.
 *
 * <p>Opens only when {@code lanedesk.demo=true} and nobody is known yet. The same seed and day make
 * the same shop. Nobody depends on this room; taking it out takes nothing from the product.
 */
package org.lanedesk.demo;
