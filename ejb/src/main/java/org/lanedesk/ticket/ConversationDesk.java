package org.lanedesk.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.lanedesk.event.Actor;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Stale;
import org.lanedesk.event.Text;

/**
 * What is said on a ticket. The other desks of this room write through it, inside their
 * transaction; who may say or read something has been decided before.
 */
@Stateless
public class ConversationDesk {
  @Inject Messages messages;
  @Inject Uploads uploads;
  @Inject TicketSettings settings;

  /** Something a person said; the files now belong to it. */
  public Long said(
      Ticket ticket,
      MessageKind kind,
      Actor by,
      String text,
      Long article,
      List<UploadRef> files,
      Instant at) {
    if (files.size() > settings.filesMax()) {
      throw new Refusal("upload.too-many", files.size(), settings.filesMax());
    }
    var message = Message.said(ticket, kind, by, text, at).withArticle(article);
    messages.insert(message);
    for (var file : files) {
      if (uploads.attach(Secret.hash(file.token()), ticket.id(), message.id()) != 1) {
        throw new Refusal("upload.gone", file.name());
      }
    }
    return message.id();
  }

  /** Something that happened, told in the conversation. */
  public void happened(
      Ticket ticket, Actor by, String event, String detail, String text, Instant at) {
    messages.insert(Message.happened(ticket, by, event, detail, text, at));
  }

  /** The lines, oldest first; internal notes and events only for staff. */
  public List<MessageRow> lines(Long ticket, boolean staff) {
    var kinds = staff ? EnumSet.allOf(MessageKind.class) : EnumSet.of(MessageKind.PUBLIC);
    var files =
        uploads.ofTicket(ticket).stream()
            .map(Upload::row)
            .collect(Collectors.groupingBy(AttachmentRow::message));
    return messages.of(ticket, kinds).stream()
        .map(m -> m.row(files.getOrDefault(m.id(), List.of())))
        .toList();
  }

  /** So many characters may one message have. */
  public int longest() {
    return settings.textMax();
  }

  /** A message's text, cleaned. */
  public String text(String given) {
    return Text.clean(given, settings.textMax(), "text");
  }

  /**
   * The ticket is as the caller saw it.
   *
   * @param seen null means any
   * @throws Stale with what happened since
   */
  public void fresh(Ticket ticket, Integer seen) {
    if (seen == null || seen == ticket.version()) {
      return;
    }
    var changes =
        messages.since(ticket.id(), seen).stream()
            .map(m -> new Stale.Change(m.at(), m.authorName(), m.code(), Excerpt.of(m.text())))
            .toList();
    throw new Stale("ticket", ticket.id(), ticket.version(), changes);
  }
}
