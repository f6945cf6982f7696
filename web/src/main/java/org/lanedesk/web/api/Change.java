package org.lanedesk.web.api;

import java.util.List;
import java.util.Map;

/** What a client wants changed on a ticket; null keeps. */
record Change(
    Integer version,
    String comment,
    boolean isPublic,
    List<String> uploads,
    Status status,
    boolean assigns,
    Long assignee,
    String queue,
    Long article,
    String reason,
    String subject,
    List<String> tags,
    Map<String, String> customFields,
    String externalId) {

  static Change read(Fields f) {
    var comment = f.object("comment");
    var ours = f.object("lanedesk");
    var text =
        comment
            .flatMap(c -> c.text("body"))
            .or(() -> comment.flatMap(c -> c.text("html_body").map(TicketResource::plain)));
    if (comment.isPresent() && text.isEmpty()) {
      throw comment.get().missing("body");
    }
    return new Change(
        ours.flatMap(o -> o.integer("version")).orElse(null),
        text.orElse(null),
        comment.flatMap(c -> c.flag("public")).orElse(true),
        comment.map(c -> c.texts("uploads")).orElse(List.of()),
        f.word("status", Status.class).orElse(null),
        f.has("assignee_id"),
        f.number("assignee_id").orElse(null),
        ours.flatMap(o -> o.text("queue")).orElse(null),
        ours.flatMap(o -> o.number("article_id")).orElse(null),
        ours.flatMap(o -> o.text("note")).orElse(null),
        f.text("subject").orElse(null),
        f.has("tags") ? f.texts("tags") : null,
        f.has("custom_fields") ? f.customFields("custom_fields") : null,
        f.textOrNumber("external_id").orElse(null));
  }

  boolean describes() {
    return subject != null || tags != null || customFields != null || externalId != null;
  }
}
