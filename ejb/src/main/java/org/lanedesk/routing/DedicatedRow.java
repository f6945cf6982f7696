package org.lanedesk.routing;

import java.io.Serializable;

/** A customer whose own agent this is, and who stands in. */
public record DedicatedRow(Long member, String name, String email, Long backup)
    implements Serializable {}
