package org.lanedesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.lanedesk.routing.Reason;

/** The reasons of a routing decision as sentences; the agents passed over become one of them. */
@Named
@RequestScoped
public class ReasonWords {
  @Inject Formats formats;
  @Inject Say say;

  public List<String> of(List<Reason> reasons) {
    var lines = new ArrayList<String>();
    reasons.stream().filter(r -> !r.code().equals("agent")).map(this::line).forEach(lines::add);
    var agents = reasons.stream().filter(r -> r.code().equals("agent")).toList();
    if (!agents.isEmpty()) {
      lines.add(word("because.agents", agents.stream().map(this::agent).collect(join())));
    }
    return lines;
  }

  private static Collector<CharSequence, ?, String> join() {
    return Collectors.joining("; ");
  }

  private String agent(Reason agent) {
    var outcome = agent.params().get("outcome");
    var p = agent.params();
    var more =
        p.containsKey("skill")
            ? " " + p.get("skill")
            : p.containsKey("capacity") ? " " + p.get("active") + "/" + p.get("capacity") : "";
    return "%s (%s%s)".formatted(p.get("name"), formats.word("outcome", outcome), more);
  }

  private String line(Reason r) {
    var p = r.params();
    return switch (r.code()) {
      case "queue" ->
          p.containsKey("rule")
              ? word("because.queue.rule", formats.word("queue", p.get("queue")), p.get("rule"))
              : word("because.queue.sent", formats.word("queue", p.get("queue")));
      case "lane" ->
          p.containsKey("rule")
              ? word("because.lane.rule", formats.word("lane", p.get("lane")), p.get("rule"))
              : word("because.lane.stays", formats.word("lane", p.get("lane")));
      case "flag" -> word("because.mark", formats.word("flag", p.get("flag")), p.get("word"));
      case "head-start" ->
          word("because.start", formats.word("flag", p.get("of")), tenth(p.get("thousandths")));
      case "policy" ->
          p.containsKey("clock")
              ? word(
                  "because.promise",
                  formats.word("clock", p.get("clock")),
                  p.get("policy") + " v" + p.get("version"),
                  formats.span(p.get("target_seconds")))
              : word("because.unpromised", formats.span(p.get("target_seconds")));
      case "rank" ->
          word(
              "because.ranked",
              time(p.get("started_at")),
              time(p.get("rank")),
              time(p.get("answer_by")));
      case "turn" ->
          word(
              "because.turned",
              formats.word("lane", p.get("lane")),
              p.get("turns"),
              p.get("of_last"),
              p.get("weights"),
              p.getOrDefault("entitled", "–"));
      case "offer" ->
          word("because.offer", time(p.get("until")), formats.word("circle", p.get("circle")));
      case "accepted" -> word("because.accepted", p.get("name"));
      case "left" -> left(p);
      case "skills" ->
          p.containsKey("rule")
              ? word("because.skills", p.get("skills"), p.get("rule"))
              : word("because.needs", p.get("skills"));
      case "earlier-ticket" -> word("because.earlier", "#" + p.get("ticket"));
      case "cause" -> word("because.caused", formats.word("cause", p.get("cause")));
      default -> formats.word("because", r.code());
    };
  }

  private String left(Map<String, String> p) {
    var level = formats.word("level", p.get("level"));
    if (!p.containsKey("left_seconds")) {
      return word("because.unpromised", level);
    }
    var seconds = Long.parseLong(p.get("left_seconds"));
    return word(
        seconds < 0 ? "because.late" : "because.left",
        level,
        formats.span(p.get("target_seconds")),
        formats.span(Math.abs(seconds)));
  }

  private static String tenth(String thousandths) {
    return "%.0f %%".formatted(Integer.parseInt(thousandths) / 10.0);
  }

  private String time(String instant) {
    return instant == null ? "–" : formats.exact(Instant.parse(instant));
  }

  private String word(String key, Object... values) {
    return say.word("common", key, values);
  }
}
