package org.lanedesk.ticket;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.lanedesk.event.Actor;

/** A line of a conversation; written once, never changed. */
@Entity
public class Message {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long ticketId;

  @Enumerated(EnumType.STRING)
  private MessageKind kind;

  @Enumerated(EnumType.STRING)
  private Actor.Kind authorKind;

  private Long authorId;
  private String authorName;
  private String text;
  private Instant at;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  private Long articleId;
  private String event;
  private String detail;
  private int ticketVersion;

  protected Message() {}

  static Message said(Ticket ticket, MessageKind kind, Actor by, String text, Instant at) {
    var m = new Message();
    m.ticketId = ticket.id();
    m.kind = kind;
    m.authorKind = by.kind();
    m.authorId = by.account();
    m.authorName = by.name();
    m.text = text;
    m.at = at;
    m.channel = ticket.channel();
    m.ticketVersion = ticket.version();
    return m;
  }

  static Message happened(
      Ticket ticket, Actor by, String event, String detail, String text, Instant at) {
    var m = said(ticket, MessageKind.EVENT, by, text == null ? "" : text, at);
    m.event = event;
    m.detail = detail;
    return m;
  }

  Message withArticle(Long article) {
    articleId = article;
    return this;
  }

  Long id() {
    return id;
  }

  MessageKind kind() {
    return kind;
  }

  String authorName() {
    return authorName;
  }

  String text() {
    return text;
  }

  Instant at() {
    return at;
  }

  /** The event's code, or what kind of line it is. */
  String code() {
    return event != null ? event : kind.name();
  }

  MessageRow row(List<AttachmentRow> files) {
    return new MessageRow(
        id,
        kind,
        authorKind,
        authorId,
        authorName,
        text,
        at,
        channel,
        articleId,
        event,
        detail,
        files);
  }
}
