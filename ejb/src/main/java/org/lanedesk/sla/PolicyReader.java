package org.lanedesk.sla;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the rules as the database has them. */
@Stateless
public class PolicyReader {
  @Inject PolicyLines lines;

  public Rules read() {
    var days = lines.days();
    return new Rules(
        new Policies(lines.all().stream().map(PolicyLine::policy).toList()),
        lines.calendars().stream()
            .map(line -> line.with(days))
            .collect(Collectors.toMap(SlaCalendar::id, Function.identity())));
  }
}
