package org.lanedesk.web.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.json.spi.JsonProvider;
import org.lanedesk.channel.chat.Typing;
import org.lanedesk.returns.ReturnEvent;
import org.lanedesk.routing.NoticeGiven;
import org.lanedesk.routing.OfferChanged;
import org.lanedesk.routing.PresenceChanged;
import org.lanedesk.sla.PromiseDue;
import org.lanedesk.ticket.NoteAdded;
import org.lanedesk.ticket.TicketEvent;
import org.lanedesk.ticket.TicketRouted;

/** Turns what happened, once it is committed, into lines for those who may know. */
@ApplicationScoped
public class News {
  private static final JsonProvider JSON = JsonProvider.provider();

  @Inject Readers readers;

  void ticket(@Observes(during = TransactionPhase.AFTER_SUCCESS) TicketEvent event) {
    var internal = event instanceof NoteAdded;
    readers.tell(
        "ticket",
        event.ticket(),
        reader -> reader.staff() || (!internal && reader.watches(event.ticket())));
    if (event instanceof TicketRouted routed) {
      readers.tell("queue", routed.queue(), Readers.Reader::staff);
    }
  }

  void about(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReturnEvent event) {
    readers.tell("return", event.returnId(), Readers.Reader::staff);
    // whoever looks at the conversation sees its return move, also when nothing is said
    readers.tell(
        "ticket", event.ticket(), reader -> reader.staff() || reader.watches(event.ticket()));
  }

  void presence(@Observes(during = TransactionPhase.AFTER_SUCCESS) PresenceChanged changed) {
    readers.tell("board", null, Readers.Reader::staff);
  }

  void offer(@Observes(during = TransactionPhase.AFTER_SUCCESS) OfferChanged changed) {
    readers.tell(
        "offer", changed.ticket(), reader -> changed.agent().equals(reader.caller().account()));
  }

  /** A promise is close to its end or past it: boards look again. */
  void due(@Observes(during = TransactionPhase.AFTER_SUCCESS) PromiseDue due) {
    readers.tell("board", null, Readers.Reader::staff);
    if (due.ticket() != null) {
      readers.tell("ticket", due.ticket(), Readers.Reader::staff);
    }
  }

  void notice(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticeGiven given) {
    var line =
        JSON.createObjectBuilder()
            .add("topic", "notice")
            .add("id", given.ticket())
            .add("kind", given.kind().name())
            .add("clock", given.clock().name())
            .add("percent", given.percent() == null ? 0 : given.percent())
            .build()
            .toString();
    readers.tell(line, reader -> given.accounts().contains(reader.caller().account()));
  }

  /** The name of a colleague is shown to customers; a customer's to those who work here. */
  void typing(@Observes(during = TransactionPhase.AFTER_SUCCESS) Typing typing) {
    var line =
        JSON.createObjectBuilder()
            .add("topic", "typing")
            .add("id", typing.ticket())
            .add("who", typing.name() == null ? "" : typing.name())
            .add("staff", typing.staff())
            .add("on", typing.on())
            .build()
            .toString();
    readers.tell(
        line,
        reader ->
            reader.watches(typing.ticket())
                && (typing.account() == null
                    ? reader.staff()
                    : !typing.account().equals(reader.caller().account())));
  }
}
