package org.lanedesk.knowledge;

import java.io.Serializable;

/** Somebody who may own a section. */
public record SectionOwner(Long id, String name) implements Serializable {}
