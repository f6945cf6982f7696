package org.lanedesk.knowledge;

import java.time.Instant;
import org.lanedesk.event.Actor;
import org.lanedesk.event.DomainEvent;

/** An article was published, taken back or archived. */
public record ArticleMoved(
    Long article, String key, ArticleState from, ArticleState to, Actor actor, Instant at)
    implements DomainEvent {}
