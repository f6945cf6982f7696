package org.lanedesk.knowledge;

import java.io.Serializable;
import java.time.Instant;

/**
 * When an article is to be looked at again, and who wrote it last.
 *
 * @param at null for never
 * @param due whether that is now or over
 */
public record ReviewView(Instant at, Long changedBy, String changedByName, boolean due)
    implements Serializable {}
