package org.lanedesk.knowledge;

import java.io.Serializable;

/** A link in an article that leads nowhere for its readers. */
public record DeadLink(
    Long article,
    ArticleState state,
    String locale,
    String title,
    String link,
    LinkCheck.Fault fault)
    implements Serializable {}
