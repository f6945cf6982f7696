package org.lanedesk.ticket;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.lanedesk.event.Refusal;

/**
 * A {@link TicketQuery} in the database's words. Pages are cut by key, so the hundredth costs what
 * the first does; every order ends in the id, so no row is shown twice or left out.
 */
final class Listing {
  private final TicketQuery query;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  private Listing(TicketQuery query) {
    this.query = query;
  }

  static Listing of(TicketQuery query) {
    var listing = new Listing(query);
    listing.where();
    return listing;
  }

  List<Ticket> page(StatelessSession session) {
    var key = column();
    var up = ascending();
    if (query.after() != null) {
      cut(key, up);
    }
    var order = up ? " asc" : " desc";
    return fill(session.createSelectionQuery(
            "from Ticket"
                + conditions()
                + " order by "
                + prefix()
                + key
                + order
                + nulls(key)
                + ", id"
                + order,
            Ticket.class))
        .setFirstResult(query.after() == null ? query.offset() : 0)
        .setMaxResults(query.limit() + 1)
        .getResultList();
  }

  long count(StatelessSession session) {
    return fill(session.createSelectionQuery(
            "select count(*) from Ticket" + conditions(), Long.class))
        .getSingleResult();
  }

  /** The place after this row. */
  static String after(TicketQuery query, TicketRow row) {
    var at =
        switch (query.sort()) {
          case NEWEST, OLDEST -> row.createdAt();
          case UPDATED, UPDATED_OLDEST_FIRST -> row.updatedAt();
          case ANSWER_BY -> row.answerBy();
        };
    var place = (at == null ? "" : at.toEpochMilli()) + ":" + row.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.US_ASCII));
  }

  private void where() {
    equal("queueId", query.queue());
    equal("requesterId", query.requester());
    equal("orderNumber", query.order());
    equal("externalId", query.externalId());
    if (query.assignee() != null && query.assignee() == TicketQuery.NOBODY) {
      conditions.add("assigneeId is null");
    } else {
      equal("assigneeId", query.assignee());
    }
    if (!query.states().isEmpty()) {
      conditions.add("state in :states");
      values.put("states", query.states());
    }
    if (query.updatedSince() != null) {
      conditions.add("updatedAt >= :updatedSince");
      values.put("updatedSince", query.updatedSince());
    }
    if (query.text() != null && !query.text().isBlank()) {
      text(query.text().strip());
    }
  }

  private void text(String text) {
    if (text.matches("#?\\d{1,18}")) {
      conditions.add("(id = :number or orderNumber = :order)");
      values.put("number", Long.valueOf(text.replace("#", "")));
      values.put("order", text.replace("#", ""));
    } else if (text.indexOf('@') > 0) {
      equal("requesterEmail", text.toLowerCase(Locale.ROOT));
    } else {
      conditions.add("(orderNumber = :order or lower(subject) like :pattern escape '!')");
      values.put("order", text);
      values.put("pattern", "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
    }
  }

  private void equal(String attribute, Object value) {
    if (value != null) {
      conditions.add(attribute + " = :" + attribute);
      values.put(attribute, value);
    }
  }

  private void cut(String key, boolean up) {
    var place = place();
    var further = up ? " > " : " < ";
    values.put("lastId", Long.valueOf(place[1]));
    if (place[0].isEmpty()) {
      conditions.add(key + " is null and id" + further + ":lastId");
    } else {
      values.put("lastAt", Instant.ofEpochMilli(Long.parseLong(place[0])));
      conditions.add(
          "("
              + key
              + further
              + ":lastAt or "
              + key
              + " = :lastAt and id"
              + further
              + ":lastId"
              + (nulls(key).isEmpty() ? "" : " or " + key + " is null")
              + ")");
    }
  }

  private String[] place() {
    try {
      var place =
          new String(Base64.getUrlDecoder().decode(query.after()), StandardCharsets.US_ASCII);
      if (place.matches("-?\\d{0,15}:\\d{1,18}")) {
        return place.split(":");
      }
    } catch (IllegalArgumentException notOurs) {
      throw new Refusal("page.no-such-place", query.after());
    }
    throw new Refusal("page.no-such-place", query.after());
  }

  private String column() {
    return switch (query.sort()) {
      case NEWEST, OLDEST -> "createdAt";
      case UPDATED, UPDATED_OLDEST_FIRST -> "updatedAt";
      case ANSWER_BY -> "answerBy";
    };
  }

  private boolean ascending() {
    return switch (query.sort()) {
      case NEWEST, UPDATED -> false;
      case OLDEST, UPDATED_OLDEST_FIRST, ANSWER_BY -> true;
    };
  }

  /** Names the index of a customer's tickets as a whole, so that it is read and not sorted. */
  private String prefix() {
    return query.requester() != null && query.sort() == TicketQuery.Sort.NEWEST
        ? "requesterId, "
        : "";
  }

  private static String nulls(String key) {
    return key.equals("answerBy") ? " nulls last" : "";
  }

  private String conditions() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  private <T> SelectionQuery<T> fill(SelectionQuery<T> selection) {
    values.forEach(selection::setParameter);
    return selection;
  }
}
