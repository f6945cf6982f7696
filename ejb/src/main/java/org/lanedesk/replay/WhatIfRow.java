package org.lanedesk.replay;

import java.io.Serializable;
import java.time.Instant;

/**
 * A question of what would have been.
 *
 * @param comparison null until it is there
 */
public record WhatIfRow(
    Long id, Long job, Instant madeAt, String who, Wish wish, Comparison comparison)
    implements Serializable {}
