package org.lanedesk.channel.chat;

import java.time.Instant;
import org.lanedesk.event.DomainEvent;

/** Someone is typing on a chat, or has stopped. Nothing depends on it but what screens show. */
public record Typing(Long ticket, Long account, String name, boolean staff, boolean on, Instant at)
    implements DomainEvent {}
