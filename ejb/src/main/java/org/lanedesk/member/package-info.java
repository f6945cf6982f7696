/** Customers as members: their level, and what they bought. */
package org.lanedesk.member;
