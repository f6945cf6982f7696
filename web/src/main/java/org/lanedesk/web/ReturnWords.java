package org.lanedesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import org.lanedesk.event.Refusal;
import org.lanedesk.returns.NotReturnable;
import org.lanedesk.returns.RuleText;

/** Rules and refusals of returns as this reader reads them, {@code #{rules…}} in pages. */
@Named("rules")
@RequestScoped
public class ReturnWords {
  @Inject Who who;

  /** A rule in words, its instants in the reader's zone; nothing for null. */
  public String say(RuleText rule) {
    return rule == null
        ? ""
        : rule.in(Sentence.language(who.getLocale()), ZoneId.of(who.getZone()));
  }

  /** Why not: the rule itself where a rule stands in the way. */
  public String say(Refusal no) {
    return no instanceof NotReturnable rule
        ? say(rule.finding().rule())
        : Sentence.of(who.getLocale(), no);
  }
}
