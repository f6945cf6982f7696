package org.lanedesk.web.rules;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import org.lanedesk.web.Formats;
import org.lanedesk.web.Say;

/** When a rule of routing holds, in words. */
@Named
@RequestScoped
public class RuleWords {
  @Inject Formats formats;
  @Inject Say say;

  public String when(RuleForm rule) {
    var parts = new ArrayList<String>();
    add(parts, "family", rule.getFamily());
    add(parts, "flag", rule.getFlag());
    add(parts, "level", rule.getLevel());
    add(parts, "channel", rule.getChannel());
    add(parts, "locale", rule.getLocale());
    add(parts, "reason", rule.getReason());
    if (rule.getWords() != null && !rule.getWords().isBlank()) {
      parts.add("“" + rule.getWords() + "”");
    }
    if (rule.getTopic() != null && !rule.getTopic().isBlank()) {
      parts.add("≈ " + rule.getTopic());
    }
    return parts.isEmpty() ? say.word("supervisor", "ruling.always") : String.join(" · ", parts);
  }

  private void add(ArrayList<String> parts, String area, Object code) {
    if (code != null && !code.toString().isBlank()) {
      parts.add(formats.word(area, code));
    }
  }
}
