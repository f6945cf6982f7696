package org.lanedesk.member;

import java.io.Serializable;
import java.time.Instant;

/** One answer to whether notices may be sent. */
public record ConsentRow(NoticeChannel channel, Boolean given, Instant at, String byName)
    implements Serializable {}
