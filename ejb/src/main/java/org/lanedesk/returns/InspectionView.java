package org.lanedesk.returns;

import java.io.Serializable;
import java.time.Instant;

/**
 * What was found when the goods came.
 *
 * @param ratio what they are still worth, in percent
 * @param serial as read from the piece; null when it was not read
 */
public record InspectionView(
    Instant at, String by, boolean passed, int ratio, String serial, String note)
    implements Serializable {}
