package org.lanedesk.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.member.Level;
import org.lanedesk.routing.Need;
import org.lanedesk.routing.RoutingRule;
import org.lanedesk.routing.RuleDesk;
import org.lanedesk.routing.RuleList;
import org.lanedesk.routing.TryOut;
import org.lanedesk.routing.TryOutDesk;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Flag;
import org.lanedesk.ticket.Lane;

/** The rules of routing, and where a question would go. */
@Path("/routing")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RoutingResource {
  @EJB TryOutDesk desk;
  @EJB RuleDesk rules;
  @Inject Asker asker;

  @GET
  @Path("/rules")
  @Operation(summary = "The rules and words that name queue, lane, skills and marks")
  public Map<String, Object> rules() {
    var caller = asker.caller();
    var held = rules.rules(caller);
    return Map.of(
        "version",
        held.version(),
        "rules",
        held.rules().stream().map(RoutingResource::json).toList(),
        "words",
        rules.words(caller),
        "versions",
        rules.versions(caller));
  }

  @PUT
  @Path("/rules")
  @Operation(summary = "Puts a list of rules in place of version, for everybody from now on")
  public Map<String, Object> save(String body) {
    var f = Fields.whole(body);
    var wanted = list(f);
    var seen = f.integer("version").orElseThrow(() -> f.missing("version"));
    var why = f.text("why").orElse(null);
    f.done();
    rules.save(asker.caller(), wanted, seen, why);
    return rules();
  }

  @POST
  @Path("/rules/preview")
  @Operation(summary = "What a list of rules would have done with the latest questions")
  public Map<String, Object> preview(String body) {
    var f = Fields.whole(body);
    var wanted = list(f);
    f.done();
    return Map.of("effect", rules.preview(asker.caller(), wanted));
  }

  private static RuleList list(Fields f) {
    return new RuleList(
        f.objects("rules").stream()
            .map(one ->
                new RoutingRule(
                    one.integer("position").orElseThrow(() -> one.missing("position")),
                    one.word("family", Family.class).orElse(null),
                    one.text("reason").orElse(null),
                    one.word("flag", Flag.class).orElse(null),
                    one.word("level", Level.class).orElse(null),
                    one.text("locale").orElse(null),
                    one.word("channel", Channel.class).orElse(null),
                    one.text("words").orElse(null),
                    one.text("topic").orElse(null),
                    one.text("queue").orElse(null),
                    one.word("lane", Lane.class).orElse(null),
                    Need.read(one.text("skills").orElse(null))))
            .toList());
  }

  private static Map<String, Object> json(RoutingRule rule) {
    var json = new LinkedHashMap<String, Object>();
    json.put("position", rule.position());
    json.put("family", rule.family());
    json.put("reason", rule.reason());
    json.put("flag", rule.flag());
    json.put("level", rule.level());
    json.put("locale", rule.locale());
    json.put("channel", rule.channel());
    json.put("words", rule.words());
    json.put("topic", rule.topic());
    json.put("queue", rule.queueCode());
    json.put("lane", rule.lane());
    json.put("skills", rule.needs().isEmpty() ? null : Need.line(rule.needs()));
    return json;
  }

  @POST
  @Path("/try")
  @Operation(summary = "Where a question would go and why; opens nothing")
  public Map<String, Object> tryOut(String body) {
    var f = Fields.envelope(body, "question");
    var asked =
        new TryOut(
            f.text("text").orElseThrow(() -> f.missing("text")),
            f.text("member").orElse(null),
            f.word("level", Level.class).orElse(null),
            f.word("family", Family.class).orElse(null),
            f.word("channel", Channel.class).orElse(null),
            f.text("reason").orElse(null),
            f.text("locale").orElse(null),
            f.number("order_minor").orElse(null));
    f.done();
    return Map.of("routing", desk.tryOut(asker.caller(), asked));
  }
}
