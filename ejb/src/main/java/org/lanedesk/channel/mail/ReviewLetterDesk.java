package org.lanedesk.channel.mail;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.lanedesk.account.AccountDesk;
import org.lanedesk.knowledge.ReviewsDue;
import org.lanedesk.outbox.Outbox;

/** Tells the owners of articles that these are to be looked at again. */
@Stateless
public class ReviewLetterDesk {
  @Inject Outbox outbox;
  @Inject AccountDesk accounts;
  @Inject MailRoom room;

  public void due(@Observes @Priority(300) ReviewsDue due) {
    accounts
        .found(due.owner())
        .map(Reader::of)
        .ifPresent(reader -> {
          var titles = due.articles().stream().map(ReviewsDue.Due::title).toList();
          outbox.add(Postman.KIND, reader.email(), room.letters().reviews(reader, titles).json());
        });
  }
}
