package org.lanedesk.routing;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the room's settings once; a wrong one stops the start. */
@Singleton
@Startup
public class RoutingStart {
  private RoutingSettings settings;

  @PostConstruct
  void read() {
    settings = RoutingSettings.from(ConfigProvider.getConfig());
  }

  @Produces
  public RoutingSettings settings() {
    return settings;
  }
}
