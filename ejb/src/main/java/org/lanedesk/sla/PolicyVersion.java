package org.lanedesk.sla;

import java.io.Serializable;
import java.time.Instant;

/**
 * One version of a policy with its origin.
 *
 * @param madeBy null for what came with the product
 */
public record PolicyVersion(
    SlaPolicy policy, PolicyStatus status, Instant madeAt, String madeBy, String why)
    implements Serializable {}
