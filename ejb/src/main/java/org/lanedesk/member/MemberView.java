package org.lanedesk.member;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A member on a page.
 *
 * @param phone masked
 * @param level the one that holds now
 * @param dedicated the agent who looks after this member; null for most
 */
public record MemberView(
    Long id,
    String number,
    String email,
    String name,
    String phone,
    String locale,
    String zone,
    Level level,
    Level freeLevel,
    Level paidLevel,
    Instant paidUntil,
    Integer score,
    Integer credit,
    Instant invitedUntil,
    Long dedicated,
    String note,
    Instant createdAt,
    List<Benefit> benefits)
    implements Serializable {}
