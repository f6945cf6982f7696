package org.lanedesk.demo;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.lanedesk.account.Caller;
import org.lanedesk.knowledge.KnowledgeDesk;

/** Lets visitors look into the help centre; all or nothing, so that no glance counts twice. */
@Stateless
public class WindowDesk {
  @Inject KnowledgeDesk knowledge;

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void look(List<Glance> glances, Cast cast) {
    for (var glance : glances) Past.run(glance.at(), () -> look(glance, cast));
  }

  private void look(Glance glance, Cast cast) {
    var visitor = Caller.nobody(glance.locale());
    knowledge.search(visitor, glance.words(), glance.locale(), 10);
    var article = cast.article(glance.key());
    if (article == null) return;
    if (glance.solved()) knowledge.solved(visitor, glance.visitor(), article, glance.words());
    if (glance.vote() != 0) {
      knowledge.vote(visitor, glance.visitor(), article, glance.vote() > 0);
    }
  }
}
