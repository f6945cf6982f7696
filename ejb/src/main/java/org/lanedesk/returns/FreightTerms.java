package org.lanedesk.returns;

import java.io.Serializable;

/**
 * Who pays the way back.
 *
 * @param upTo the most that the bearer pays; null: all of it
 * @param rule why, in words
 */
public record FreightTerms(FreightBearer bearer, Long upTo, RuleText rule)
    implements Serializable {}
