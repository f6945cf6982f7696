package org.lanedesk.knowledge;

import jakarta.data.Limit;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanedesk.account.Caller;
import org.lanedesk.account.PeopleDesk;
import org.lanedesk.account.Role;
import org.lanedesk.event.Deed;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.kb.Outcome;

/**
 * What people said about answers: the index learns from it, so whoever answers for the knowledge
 * base can see it and have it forgotten. Editors, reviewers, supervisors and administrators.
 */
@Stateless
public class FeedbackDesk {
  /** How many are listed at most. */
  public static final int MOST = 300;

  @Inject Suggestions suggestions;
  @Inject Articles articles;
  @EJB PeopleDesk people;
  @Inject Event<Deed> happened;
  @Inject Clock clock;

  /**
   * What was said in a period and is not forgotten, newest first, at most {@link #MOST}.
   *
   * @param account who said it; null means anybody
   */
  public List<FeedbackRow> said(Caller by, Long account, Instant from, Instant to) {
    mayForget(by);
    var taught = suggestions.taughtBetween(account, from, to, Limit.of(MOST));
    var solved = suggestions.solvedBetween(account, from, to, Limit.of(MOST));
    var titles = titles(taught, solved);
    var names = new HashMap<Long, Optional<String>>();
    var rows = new ArrayList<FeedbackRow>();
    for (var each : taught) {
      rows.add(
          new FeedbackRow(
              each.at(),
              each.by(),
              names.computeIfAbsent(each.by(), this::name).orElse(null),
              each.outcome(),
              masked(each.words(), each.locale()),
              each.article(),
              titles.get(each.article())));
    }
    for (var each : solved) {
      rows.add(
          new FeedbackRow(
              each.at,
              each.accountId,
              names.computeIfAbsent(each.accountId, this::name).orElse(null),
              Outcome.SOLVED,
              masked(each.query, by.locale()),
              each.articleId,
              titles.get(each.articleId)));
    }
    rows.sort(Comparator.comparing(FeedbackRow::at).reversed());
    return rows.stream().limit(MOST).toList();
  }

  /** How much was said in a period and is not forgotten. */
  public long count(Caller by, Long account, Instant from, Instant to) {
    mayForget(by);
    return suggestions.countTaught(account, from, to) + suggestions.countSolved(account, from, to);
  }

  /**
   * Forgets what was said in a period, as if it had not been said; the counts of use stay. The
   * index follows within a second.
   *
   * @param account who said it; null means anybody
   * @return how much was forgotten
   * @throws Refusal {@code feedback.period} when the period ends before it begins
   */
  public int forget(Caller by, Long account, Instant from, Instant to) {
    mayForget(by);
    if (!from.isBefore(to)) {
      throw new Refusal("feedback.period");
    }
    var now = clock.instant();
    var hits = suggestions.outcomes(account, from, to);
    var claims = suggestions.deflections(account, from, to);
    hits.forEach(hit -> hit.forgottenAt = now);
    claims.forEach(claim -> claim.forgottenAt = now);
    suggestions.updateHits(hits);
    suggestions.updateDeflections(claims);
    articles.changed(hits.stream().map(hit -> ArticleChange.of(hit, now)).toList());
    articles.changed(claims.stream().map(claim -> ArticleChange.of(claim, now)).toList());
    int forgotten = hits.size() + claims.size();
    var subject = account == null ? "feedback" : "feedback of account " + account;
    var said = forgotten + ": " + from + " – " + to;
    happened.fire(new Deed(now, by.actor(), "feedback.forgotten", subject, said));
    return forgotten;
  }

  private Map<Long, String> titles(List<TaughtRow> taught, List<Deflection> solved) {
    var ids = new ArrayList<Long>();
    taught.forEach(each -> ids.add(each.article()));
    solved.forEach(each -> ids.add(each.articleId));
    return ids.isEmpty()
        ? Map.of()
        : articles.textsOfAll(ids.stream().distinct().toList()).stream()
            .collect(Collectors.toMap(t -> t.articleId, t -> t.title, (first, other) -> first));
  }

  private Optional<String> name(Long account) {
    try {
      var person = people.account(Caller.system(), account);
      boolean colleague = person.roles().stream().anyMatch(role -> role != Role.CUSTOMER);
      return colleague ? Optional.of(person.name()) : Optional.empty();
    } catch (NoSuch gone) {
      return Optional.empty();
    }
  }

  private static String masked(String words, String locale) {
    return new PersonalData(Set.of(), Set.of()).masked(words, locale);
  }

  private static void mayForget(Caller by) {
    by.mustBe(Role.EDITOR, Role.REVIEWER, Role.SUPERVISOR, Role.ADMIN);
  }
}
