package org.lanedesk.knowledge;

import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;

/**
 * Settings of this room, read once at start.
 *
 * @param directory where this node keeps its index ({@code lanedesk.data}{@code /index})
 * @param meaning whether sentence models take part ({@code lanedesk.knowledge.meaning}, default
 *     true)
 * @param threads how many threads they may use ({@code lanedesk.knowledge.threads}, default 1)
 */
record KnowledgeSettings(Path directory, boolean meaning, int threads) {
  static KnowledgeSettings from(Config config) {
    var data =
        config
            .getOptionalValue("lanedesk.data", String.class)
            .or(() -> config.getOptionalValue("jboss.server.data.dir", String.class))
            .orElse("data");
    int threads = config.getOptionalValue("lanedesk.knowledge.threads", Integer.class).orElse(1);
    if (threads < 1 || threads > 64) {
      throw new IllegalArgumentException(
          "lanedesk.knowledge.threads must be between 1 and 64, not " + threads);
    }
    return new KnowledgeSettings(
        Path.of(data, "index"),
        config.getOptionalValue("lanedesk.knowledge.meaning", Boolean.class).orElse(true),
        threads);
  }
}
