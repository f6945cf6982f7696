package org.lanedesk.returns;

import java.io.Serializable;
import java.time.Instant;

/**
 * What was found when the goods came.
 *
 * @param ratio what they are still worth, in percent
 * @param serial as read from the piece; null when it was not read
 * @param expected what was sold; null for customers and when the shop does not know
 */
public record InspectionView(
    Instant at, String by, boolean passed, int ratio, String serial, String expected, String note)
    implements Serializable {}
