package org.lanedesk.returns;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the room's settings when the server starts, so that a wrong one stops it then. */
@Singleton
@Startup
public class ReturnStart {
  private ReturnSettings settings;

  @PostConstruct
  void read() {
    settings = ReturnSettings.from(ConfigProvider.getConfig());
  }

  @Produces
  public ReturnSettings settings() {
    return settings;
  }
}
