package org.lanedesk.web.live;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.spi.JsonProvider;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.channel.chat.ChatDesk;
import org.lanedesk.ticket.TicketDesk;

/** Who listens on this node, and to what. Safe for any number of threads. */
@ApplicationScoped
public class Readers {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final int BEHIND = 200;
  private static final int WATCHED = 20;

  /** One question for a sign of life may go unanswered, not two. */
  private static final long QUIET = Duration.ofSeconds(3).toNanos();

  @EJB TicketDesk tickets;
  @EJB ChatDesk chats;

  private final Map<String, Reader> readers = new ConcurrentHashMap<>();

  /** One open page. */
  record Reader(
      Session session, Caller caller, Set<Long> watched, AtomicInteger unsent, AtomicLong heard) {
    /** Hears of every ticket. */
    boolean staff() {
      return caller.serves();
    }

    boolean watches(Long ticket) {
      return watched.contains(ticket);
    }
  }

  void enter(Session session, Caller caller) {
    readers.put(
        session.getId(),
        new Reader(
            session,
            caller,
            ConcurrentHashMap.newKeySet(),
            new AtomicInteger(),
            new AtomicLong(System.nanoTime())));
  }

  void leave(Session session) {
    readers.remove(session.getId());
  }

  /** A page gave a sign of life. */
  void heard(Session session) {
    var reader = readers.get(session.getId());
    if (reader != null) {
      reader.heard().set(System.nanoTime());
    }
  }

  /** Agents with a page here that answered the last question for a sign of life. */
  Set<Long> agentsThere() {
    var now = System.nanoTime();
    return readers.values().stream()
        .filter(reader -> reader.caller().account() != null)
        .filter(reader -> reader.caller().is(Role.AGENT) || reader.caller().is(Role.SUPERVISOR))
        .filter(reader -> now - reader.heard().get() < QUIET)
        .map(reader -> reader.caller().account())
        .collect(Collectors.toSet());
  }

  /** Asks every page for a sign of life; the browser answers by itself. */
  void ping() {
    for (var reader : readers.values()) {
      try {
        reader.session().getAsyncRemote().sendPing(ByteBuffer.allocate(0));
      } catch (IOException | IllegalStateException gone) {
        leave(reader.session());
      }
    }
  }

  void watch(Session session, Long ticket) {
    var reader = readers.get(session.getId());
    if (reader != null
        && reader.watched().size() < WATCHED
        && tickets.maySee(reader.caller(), ticket)) {
      reader.watched().add(ticket);
    }
  }

  void unwatch(Session session, Long ticket) {
    var reader = readers.get(session.getId());
    if (reader != null) {
      reader.watched().remove(ticket);
    }
  }

  void typing(Session session, Long ticket, boolean on) {
    var reader = readers.get(session.getId());
    if (reader != null && reader.watches(ticket)) {
      chats.typing(reader.caller(), ticket, on);
    }
  }

  /** Tells every reader who fits that this subject of this topic changed. */
  void tell(String topic, Long id, Predicate<Reader> who) {
    var line = JSON.createObjectBuilder().add("topic", topic);
    if (id != null) {
      line.add("id", id);
    }
    tell(line.build().toString(), who);
  }

  /** Sends this line to every reader who fits. */
  void tell(String line, Predicate<Reader> who) {
    for (var reader : readers.values()) {
      if (who.test(reader)) {
        send(reader, line);
      }
    }
  }

  private void send(Reader reader, String line) {
    if (reader.unsent().incrementAndGet() > BEHIND || !reader.session().isOpen()) {
      leave(reader.session());
      return;
    }
    reader
        .session()
        .getAsyncRemote()
        .sendText(
            line,
            sent -> {
              reader.unsent().decrementAndGet();
              if (!sent.isOK()) {
                leave(reader.session());
              }
            });
  }
}
