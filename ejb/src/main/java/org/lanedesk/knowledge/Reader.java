package org.lanedesk.knowledge;

/** For whom an article is written: everybody, or only those who answer customers. */
public enum Reader {
  PUBLIC,
  AGENT_ONLY
}
