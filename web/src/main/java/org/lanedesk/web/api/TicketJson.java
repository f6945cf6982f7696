package org.lanedesk.web.api;

import jakarta.ws.rs.core.UriInfo;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lanedesk.event.Actor;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.MessageKind;
import org.lanedesk.ticket.MessageRow;
import org.lanedesk.ticket.TicketRow;

/** A ticket and its comments as Zendesk's clients expect them, with our own facts beside. */
final class TicketJson {
  /** Always three digits of a second, so that ranks sort as text as they do as instants. */
  private static final DateTimeFormatter RANK =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private static final Map<Channel, String> VIA =
      Map.of(
          Channel.CHAT, "chat",
          Channel.FORM, "web",
          Channel.MAIL, "email",
          Channel.API, "api",
          Channel.PHONE, "voice",
          Channel.WECHAT, "wechat",
          Channel.SOCIAL, "social");

  private TicketJson() {}

  static Map<String, Object> of(TicketRow t, UriInfo uri) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", t.id());
    json.put("url", url(uri, "tickets/" + t.id()));
    json.put("external_id", t.externalId());
    json.put("via", Map.of("channel", VIA.get(t.channel())));
    json.put("created_at", t.createdAt());
    json.put("updated_at", t.updatedAt());
    json.put("subject", t.subject());
    json.put("raw_subject", t.subject());
    json.put("description", t.preview());
    json.put("status", Status.of(t.state()).word());
    json.put("requester_id", t.requester());
    json.put("assignee_id", t.assignee());
    json.put("group_id", t.queue());
    json.put("tags", t.tags());
    json.put("custom_fields", customFields(t.customFields()));
    json.put("satisfaction_rating", rating(t));
    json.put("lanedesk", ours(t));
    return json;
  }

  private static Map<String, Object> ours(TicketRow t) {
    var ours = new LinkedHashMap<String, Object>();
    ours.put("family", t.family().name().toLowerCase(Locale.ROOT));
    ours.put("reason", t.reason());
    ours.put("level", t.level().name());
    ours.put("queue", t.queue());
    ours.put("lane", t.lane() == null ? null : t.lane().name());
    ours.put("rank", t.rankAt() == null ? null : RANK.format(t.rankAt()));
    ours.put("answer_by", t.answerBy());
    ours.put("order_number", t.orderNumber());
    ours.put("return_id", t.returnId());
    ours.put("state", t.state().name());
    ours.put("version", t.version());
    ours.put("flags", t.flags());
    ours.put("locale", t.locale());
    ours.put("first_reply_at", t.firstReplyAt());
    ours.put("resolved_at", t.resolvedAt());
    ours.put("chase_count", t.chaseCount());
    return ours;
  }

  private static Map<String, Object> rating(TicketRow t) {
    var rating = new LinkedHashMap<String, Object>();
    rating.put("score", t.csat() == null ? "unoffered" : t.csat() >= 4 ? "good" : "bad");
    rating.put("stars", t.csat());
    rating.put("comment", t.csatComment());
    return rating;
  }

  private static List<Map<String, String>> customFields(Map<String, String> fields) {
    var list = new ArrayList<Map<String, String>>();
    fields.forEach((id, value) -> list.add(Map.of("id", id, "value", value)));
    return list;
  }

  static Map<String, Object> comment(MessageRow m, UriInfo uri) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", m.id());
    json.put("type", "Comment");
    json.put("author_id", m.author());
    json.put("author_name", m.authorName());
    json.put("body", m.text());
    json.put("plain_body", m.text());
    json.put("public", m.kind() == MessageKind.PUBLIC);
    json.put("via", Map.of("channel", m.channel() == null ? "api" : VIA.get(m.channel())));
    json.put("created_at", m.at());
    json.put("article_id", m.article());
    json.put("author_kind", m.authorKind().name().toLowerCase(Locale.ROOT));
    json.put(
        "attachments",
        m.files().stream()
            .map(f ->
                Map.of(
                    "id", f.id(),
                    "file_name", f.name(),
                    "content_type", f.type(),
                    "size", f.size(),
                    "content_url", url(uri, "attachments/" + f.id())))
            .toList());
    return json;
  }

  static boolean isComment(MessageRow m) {
    return m.kind() != MessageKind.EVENT && m.authorKind() != Actor.Kind.SYSTEM;
  }

  /** The channel that a client names in {@code via.channel}; Zendesk's words and ours. */
  static Channel channel(Optional<String> word) {
    if (word.isEmpty()) {
      return Channel.API;
    }
    var wanted = word.get().strip().toLowerCase(Locale.ROOT);
    for (var entry : VIA.entrySet()) {
      if (entry.getValue().equals(wanted)
          || entry.getKey().name().toLowerCase(Locale.ROOT).equals(wanted)) {
        return entry.getKey();
      }
    }
    throw Invalid.of(
        "api.not-one-of",
        "via.channel",
        "via.channel",
        word.get(),
        String.join(", ", VIA.values().stream().sorted().toList()));
  }

  static String url(UriInfo uri, String path) {
    return uri.getBaseUri().resolve(path + ".json").toString();
  }
}
