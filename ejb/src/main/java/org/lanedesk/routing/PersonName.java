package org.lanedesk.routing;

import java.io.Serializable;

/** An agent by account and name. */
public record PersonName(Long account, String name) implements Serializable {}
