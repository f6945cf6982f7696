package org.lanedesk.channel.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether hooks may lead into the shop's own network; a setting of the server, not of a page. */
@ApplicationScoped
public class HookSettings {

  @Inject
  @ConfigProperty(name = "lanedesk.hook.allow-private", defaultValue = "false")
  boolean allowPrivate;

  public boolean inside() {
    return allowPrivate;
  }
}
