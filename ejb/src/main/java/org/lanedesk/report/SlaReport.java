package org.lanedesk.report;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * @param query what was asked, completed
 * @param groups in the order of their keys
 */
public record SlaReport(SlaQuery query, Instant asOf, SlaFigures total, List<SlaFigures> groups)
    implements Serializable {}
