package org.lanedesk.demo;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lanedesk.account.AccountDesk;
import org.lanedesk.account.AccountQuery;
import org.lanedesk.account.AccountRow;
import org.lanedesk.account.Caller;
import org.lanedesk.account.PeopleDesk;
import org.lanedesk.account.PersonFacts;
import org.lanedesk.account.TokenDesk;
import org.lanedesk.knowledge.ArticleDraft;
import org.lanedesk.knowledge.EditorDesk;
import org.lanedesk.member.ImportDesk;
import org.lanedesk.outbox.Format;
import org.lanedesk.outbox.JobView;

/** Fits out the empty shop: people, members, orders and help centre, each by its own desk. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FittingDesk {
  private static final System.Logger LOG = System.getLogger(FittingDesk.class.getName());
  private static final int PAGE = 200;

  @Inject AccountDesk accounts;
  @Inject PeopleDesk people;
  @Inject TokenDesk tokens;
  @Inject ImportDesk imports;
  @Inject EditorDesk editors;

  public boolean nobodyKnown() {
    return page(null).isEmpty();
  }

  /** When the demo shop opened; empty when this is another shop. */
  public Optional<Instant> openedAt() {
    return people.byEmail(Caller.system(), Staff.ALL.getFirst().email()).map(AccountRow::createdAt);
  }

  public void hire(Instant opening, DemoSettings settings) {
    Past.run(
        opening,
        () -> {
          for (var one : Staff.ALL) {
            var id =
                accounts.createOrUpdate(
                    Caller.system(),
                    new PersonFacts(
                        one.email(),
                        one.name(),
                        one.roles(),
                        one.locale(),
                        "Asia/Shanghai",
                        null,
                        settings.password()));
            token(id, settings);
          }
        });
  }

  public void enrol(Instant opening, List<Shopper> crowd, DemoSettings settings) {
    var rows = IntStream.range(0, crowd.size()).mapToObj(n -> crowd.get(n).json(n + 1)).toList();
    Past.run(
        opening,
        () -> {
          checked(imports.importMembersNow(Caller.system(), Format.NDJSON, stream(rows)));
          for (var known : crowd.subList(0, 4)) {
            var id =
                accounts.createOrUpdate(
                    Caller.system(),
                    new PersonFacts(
                        known.email(), null, null, null, null, null, settings.password()));
            token(id, settings);
          }
        });
  }

  public void sell(List<Bought> orders) {
    var rows = orders.stream().map(Bought::json).toList();
    checked(imports.importOrdersNow(Caller.system(), Format.NDJSON, stream(rows)));
  }

  public void write(Instant opening, Caller editor, List<ArticleDraft> articles) {
    Past.run(opening, () -> articles.forEach(draft -> editors.bring(editor, draft)));
  }

  /** Everybody as they stand. */
  public Cast cast(Instant now) {
    var all = everybody();
    var agents = Staff.ALL.stream().filter(Staff::agent).map(Staff::email).map(all::get).toList();
    var editor = all.get("editor" + Staff.DOMAIN);
    var articles =
        editors.list(editor, null, null, null).stream()
            .collect(Collectors.toMap(row -> row.key(), row -> row.id()));
    return new Cast(editor, agents, all, articles, now);
  }

  public Caller editor() {
    return everybody().get("editor" + Staff.DOMAIN);
  }

  private Map<String, Caller> everybody() {
    var all = new HashMap<String, Caller>();
    Long after = null;
    while (true) {
      var rows = page(after);
      rows.forEach(row -> all.put(row.email(), caller(row)));
      if (rows.size() < PAGE) return all;
      after = rows.getLast().id();
    }
  }

  private List<AccountRow> page(Long after) {
    return people.accounts(Caller.system(), new AccountQuery(null, null, PAGE, after));
  }

  private static Caller caller(AccountRow row) {
    return new Caller(
        row.id(), row.email(), row.name(), row.roles(), null, Set.of(), row.locale(), row.zone());
  }

  private void token(Long account, DemoSettings settings) {
    if (settings.token() != null) {
      tokens.keep(Caller.system(), account, "demo", settings.token());
    }
  }

  private static void checked(JobView job) {
    if (job.refused() > 0) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the demo shop''s {0} had {1} bad lines: {2}",
          job.kind(),
          job.refused(),
          job.badLines());
    }
  }

  private static InputStream stream(List<JsonObject> rows) {
    var lines = rows.stream().map(JsonObject::toString).collect(Collectors.joining("\n"));
    return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
  }
}
