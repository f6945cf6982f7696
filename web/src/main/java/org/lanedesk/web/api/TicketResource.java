package org.lanedesk.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jsoup.Jsoup;
import org.lanedesk.account.AccountDesk;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Flag;
import org.lanedesk.ticket.Once;
import org.lanedesk.ticket.OpenTicket;
import org.lanedesk.ticket.Reply;
import org.lanedesk.ticket.ReplyDesk;
import org.lanedesk.ticket.StateDesk;
import org.lanedesk.ticket.TicketDesk;
import org.lanedesk.ticket.TicketQuery;
import org.lanedesk.ticket.TicketRow;
import org.lanedesk.ticket.TicketState;
import org.lanedesk.ticket.UploadDesk;
import org.lanedesk.ticket.UploadRef;
import org.lanedesk.ticket.Write;

/** Tickets and their comments, as in Zendesk's Ticketing API. */
@Path("/tickets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TicketResource {
  private static final int KEY = 255;

  @EJB TicketDesk tickets;
  @EJB ReplyDesk replies;
  @EJB StateDesk states;
  @EJB UploadDesk uploads;
  @EJB AccountDesk accounts;
  @Inject Asker asker;
  @Context UriInfo uri;

  @GET
  @Operation(summary = "Tickets the caller may see; status, assignee_id, requester_id, external_id")
  public Map<String, Object> list(
      @QueryParam("status") String status,
      @QueryParam("assignee_id") Long assignee,
      @QueryParam("requester_id") Long requester,
      @QueryParam("external_id") String externalId,
      @QueryParam("group_id") Long queue,
      @QueryParam("order_number") String order,
      @QueryParam("query") String text,
      @QueryParam("updated_since") String since,
      @QueryParam("sort_by") String sortBy,
      @QueryParam("sort") String sort,
      @QueryParam("sort_order") String sortOrder,
      @QueryParam("include") String include) {
    var paging = Paging.of(uri);
    var query =
        new TicketQuery(
            queue,
            states(status),
            assignee,
            requester,
            order,
            text,
            externalId,
            since == null ? null : time("updated_since", since),
            sort(sortBy == null ? sort : sortBy, sortOrder),
            paging.size(),
            paging.after(),
            paging.offset());
    var page = tickets.list(asker.caller(), query);
    var answer =
        paging.answer(
            "tickets",
            page.rows().stream().map(t -> TicketJson.of(t, uri)).toList(),
            page.more(),
            page.after(),
            paging.byOffset() ? tickets.count(asker.caller(), query) : null);
    return sideload(answer, page.rows(), include);
  }

  @POST
  @Operation(summary = "Open a ticket; an Idempotency-Key makes a repetition harmless")
  public Response open(String body, @HeaderParam("Idempotency-Key") String key) {
    var fields = Fields.envelope(body, "ticket");
    var wish = wish(fields);
    fields.done();
    var caller = asker.caller();
    if (key != null && (key.isBlank() || key.length() > KEY)) {
      throw Invalid.of("api.idempotency-key", "Idempotency-Key", KEY);
    }
    var once = key == null ? null : new Once(key, caller.account(), Hash.of(body));
    var opened = once == null ? tickets.open(wish) : tickets.openOnce(wish, once);
    var answer =
        Response.status(201)
            .location(uri.getAbsolutePathBuilder().path(opened.id() + ".json").build())
            .entity(Map.of("ticket", TicketJson.of(tickets.row(caller, opened.id()), uri)));
    if (once != null) {
      answer.header("x-idempotency-lookup", opened.repeated() ? "hit" : "miss");
    }
    return answer.build();
  }

  @GET
  @Path("/{id: \\d+}")
  @Operation(summary = "One ticket")
  public Map<String, Object> show(@PathParam("id") Long id, @QueryParam("include") String include) {
    var row = tickets.row(asker.caller(), id);
    var answer = new LinkedHashMap<String, Object>();
    answer.put("ticket", TicketJson.of(row, uri));
    return sideload(answer, List.of(row), include);
  }

  @GET
  @Path("/show_many")
  @Operation(summary = "Tickets by their ids, at most 100")
  public Map<String, Object> showMany(
      @QueryParam("ids") String ids, @QueryParam("include") String include) {
    if (ids == null || !ids.matches("\\d{1,18}(,\\d{1,18}){0,99}")) {
      throw Invalid.of("api.ids", "ids");
    }
    var rows = new ArrayList<TicketRow>();
    for (var id : ids.split(",")) {
      var number = Long.valueOf(id);
      if (tickets.maySee(asker.caller(), number)) {
        rows.add(tickets.row(asker.caller(), number));
      }
    }
    var answer = new LinkedHashMap<String, Object>();
    answer.put("tickets", rows.stream().map(t -> TicketJson.of(t, uri)).toList());
    answer.put("count", rows.size());
    return sideload(answer, rows, include);
  }

  @PUT
  @Path("/{id: \\d+}")
  @Transactional
  @Operation(summary = "Comment and change: comment, status, assignee_id, lanedesk.queue, tags")
  public Map<String, Object> change(@PathParam("id") Long id, String body) {
    var fields = Fields.envelope(body, "ticket");
    var change = Change.read(fields);
    fields.done();
    var caller = asker.caller();
    if (change.comment() != null) {
      comment(caller, id, change);
    } else if (change.status() != null) {
      states.move(caller, id, change.status().meant(), change.version(), change.reason());
    }
    if (change.assigns()) {
      assign(caller, id, change);
    }
    if (change.queue() != null) {
      states.transfer(caller, id, change.queue(), change.reason());
    }
    if (change.describes()) {
      tickets.describe(
          caller, id, change.subject(), change.tags(), change.customFields(), change.externalId());
    }
    return Map.of("ticket", TicketJson.of(tickets.row(caller, id), uri));
  }

  private void comment(Caller caller, Long id, Change change) {
    if (caller.staff()) {
      replies.reply(
          caller,
          new Reply(
              id,
              change.version(),
              change.comment(),
              change.isPublic(),
              change.status() == null ? null : change.status().meant(),
              change.article(),
              uploaded(change.uploads())));
      return;
    }
    if (change.status() != null) {
      throw new NotAllowed("not-allowed");
    }
    replies.write(caller, new Write(id, change.comment(), uploaded(change.uploads())));
  }

  private void assign(Caller caller, Long id, Change change) {
    if (change.assignee() == null) {
      states.giveBack(caller, id, change.reason());
    } else if (change.assignee().equals(caller.account())) {
      states.take(caller, id, null);
    } else {
      caller.mustBe(Role.SUPERVISOR, Role.ADMIN);
      states.take(accounts.caller(change.assignee()), id, null);
    }
  }

  @GET
  @Path("/{id: \\d+}/comments")
  @Operation(summary = "The conversation, oldest first")
  public Map<String, Object> comments(@PathParam("id") Long id) {
    var view = tickets.read(asker.caller(), id);
    var paging = Paging.of(uri);
    var comments = view.conversation().stream().filter(TicketJson::isComment).toList();
    int start = Math.min(paging.from(), comments.size());
    int to = Math.min(start + paging.size(), comments.size());
    return paging.answer(
        "comments",
        comments.subList(start, to).stream().map(m -> TicketJson.comment(m, uri)).toList(),
        to < comments.size(),
        to,
        (long) comments.size());
  }

  private OpenTicket wish(Fields f) {
    var caller = asker.caller();
    var comment = f.object("comment").orElseThrow(() -> f.missing("comment"));
    var text =
        comment
            .text("body")
            .or(() -> comment.text("html_body").map(TicketResource::plain))
            .orElseThrow(() -> comment.missing("body"));
    comment.flag("public");
    var ours = f.object("lanedesk");
    var family =
        ours.flatMap(o -> o.word("family", Family.class))
            .or(() -> f.word("family", Family.class))
            .orElse(null);
    var order =
        ours.flatMap(o -> o.text("order_number")).or(() -> f.text("order_number")).orElse(null);
    var flags = EnumSet.noneOf(Flag.class);
    ours.ifPresent(o -> o.texts("flags").forEach(word -> flags.add(flag(word))));
    var facts = new LinkedHashMap<>(f.customFields("custom_fields"));
    f.text("priority").ifPresent(p -> facts.put("priority", p));
    f.text("type").ifPresent(t -> facts.put("type", t));
    return new OpenTicket(
        caller,
        requester(f),
        f.text("subject").orElse(null),
        text,
        family,
        ours.flatMap(o -> o.text("reason")).orElse(null),
        TicketJson.channel(f.object("via").flatMap(v -> v.text("channel"))),
        order,
        ours.flatMap(o -> o.text("locale")).map(HelpCenterResource::ours).orElse(null),
        flags,
        uploaded(comment.texts("uploads")),
        f.textOrNumber("external_id").orElse(null),
        facts,
        f.texts("tags"),
        null);
  }

  private static Flag flag(String word) {
    for (var flag : Flag.values()) {
      if (flag.name().equalsIgnoreCase(word)) {
        return flag;
      }
    }
    throw Invalid.of(
        "api.not-one-of", "lanedesk.flags", "lanedesk.flags", word, List.of(Flag.values()));
  }

  private Long requester(Fields f) {
    var caller = asker.caller();
    var person = f.object("requester");
    var id = f.number("requester_id");
    if (!caller.staff()) {
      person.ifPresent(p -> p.text("email"));
      person.ifPresent(p -> p.text("name"));
      return null;
    }
    return person
        .map(p ->
            accounts.knownOrNew(
                p.text("email").orElseThrow(() -> p.missing("email")),
                p.text("name").orElse(null),
                p.text("locale").map(HelpCenterResource::ours).orElse(null),
                p.text("zone").orElse(null),
                p.text("phone").orElse(null)))
        .or(() -> id.map(known -> accounts.caller(known).account()))
        .orElse(null);
  }

  private List<UploadRef> uploaded(List<String> tokens) {
    return tokens.stream().map(uploads::byToken).toList();
  }

  /** What a comment in HTML says, for clients that send no plain text. */
  static String plain(String html) {
    return Jsoup.parse(html).wholeText().strip();
  }

  private Map<String, Object> sideload(
      Map<String, Object> answer, List<TicketRow> rows, String include) {
    if (include != null && Set.of(include.split(",")).contains("users")) {
      var users = new LinkedHashMap<Long, Map<String, Object>>();
      for (var row : rows) {
        users.computeIfAbsent(
            row.requester(), id -> user(id, row.requesterName(), row.requesterEmail()));
        if (row.assignee() != null) {
          users.computeIfAbsent(row.assignee(), id -> user(id, row.assigneeName(), null));
        }
      }
      answer.put("users", List.copyOf(users.values()));
    }
    return answer;
  }

  private static Map<String, Object> user(Long id, String name, String email) {
    var user = new LinkedHashMap<String, Object>();
    user.put("id", id);
    user.put("name", name);
    user.put("email", email);
    return user;
  }

  private static Set<TicketState> states(String status) {
    if (status == null || status.isBlank()) {
      return Set.of();
    }
    var states = EnumSet.noneOf(TicketState.class);
    for (var word : status.split(",")) {
      states.addAll(
          Optional.ofNullable(word(Status.values(), word))
              .orElseThrow(() ->
                  Invalid.of(
                      "api.not-one-of",
                      "status",
                      "status",
                      word,
                      "new, open, pending, hold, solved, closed"))
              .shown());
    }
    return states;
  }

  private static Status word(Status[] all, String word) {
    for (var status : all) {
      if (status.word().equalsIgnoreCase(word.strip())) {
        return status;
      }
    }
    return null;
  }

  /** By Zendesk's two ways of asking: {@code sort=-updated_at}, or sort_by and sort_order. */
  private static TicketQuery.Sort sort(String by, String order) {
    if (by == null || by.isBlank()) {
      return TicketQuery.Sort.NEWEST;
    }
    boolean descending = by.startsWith("-") || "desc".equalsIgnoreCase(order);
    return switch (by.replaceFirst("^-", "")) {
      case "id", "created_at" -> descending ? TicketQuery.Sort.NEWEST : TicketQuery.Sort.OLDEST;
      case "updated_at" ->
          descending ? TicketQuery.Sort.UPDATED : TicketQuery.Sort.UPDATED_OLDEST_FIRST;
      case "answer_by" -> TicketQuery.Sort.ANSWER_BY;
      default ->
          throw Invalid.of(
              "api.not-one-of", "sort", "sort", by, "id, created_at, updated_at, answer_by");
    };
  }

  static Instant time(String name, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException notATime) {
      throw Invalid.of("api.not-time", name, name, text);
    }
  }
}
