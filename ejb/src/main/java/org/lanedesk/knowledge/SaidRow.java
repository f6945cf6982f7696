package org.lanedesk.knowledge;

import java.io.Serializable;
import java.time.Instant;

/** Why a reader did not find an article helpful; the comment may be null. */
public record SaidRow(VoteReason reason, String comment, Instant at) implements Serializable {}
