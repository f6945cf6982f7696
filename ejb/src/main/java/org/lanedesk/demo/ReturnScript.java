package org.lanedesk.demo;

import java.util.Map;
import org.lanedesk.returns.ReturnReason;
import org.lanedesk.returns.ReturnType;

/**
 * A return to be asked for with different orders.
 *
 * @param answer what the agent says with the decision, by locale; empty while nobody has decided
 */
record ReturnScript(
    String language,
    ReturnType type,
    ReturnReason reason,
    String kind,
    String text,
    Decision decision,
    Map<String, String> answer) {

  /** What becomes of it. */
  enum Decision {
    APPROVE,
    REJECT,
    CANCEL,
    OPEN
  }

  String answerIn(String language) {
    return answer.getOrDefault(language.startsWith("zh") ? "zh-CN" : "en", "");
  }
}
