/**
 * The kernel every room knows: what an event is, who acted, how "no" is said, and what time it is.
 *
 * <p>It knows no other room. Its one hard rule: nothing here remembers anything.
 */
package org.lanedesk.event;
