package org.lanedesk.member;

import java.io.Serializable;
import java.time.Instant;

/** A member in a list; the level is the one that holds now. */
public record MemberRow(
    Long id,
    String number,
    String email,
    String name,
    Level level,
    Level freeLevel,
    Level paidLevel,
    Instant paidUntil,
    Integer score,
    String locale,
    String zone)
    implements Serializable {}
