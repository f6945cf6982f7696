/**
 * Customers as members: their level, what it gives them, and what they bought.
 *
 * <p>Owns levels, memberships and purchases (the screen says order). Its one hard rule: a level is
 * the higher of what the score earned and what was paid for, and a paid one lasts to the last
 * second of its last day where the member lives.
 */
package org.lanedesk.member;
