package org.lanedesk.web;

import java.io.Serializable;
import java.util.Set;

/** Tickets whose key a visitor holds, as the session keeps them. */
record TicketIds(Set<Long> ids) implements Serializable {}
