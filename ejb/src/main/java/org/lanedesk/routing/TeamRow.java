package org.lanedesk.routing;

import java.io.Serializable;

/**
 * A team.
 *
 * @param owner is told of what its agents break; null for nobody
 */
public record TeamRow(Long id, String name, Long owner) implements Serializable {}
