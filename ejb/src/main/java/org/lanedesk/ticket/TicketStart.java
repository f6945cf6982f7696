package org.lanedesk.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the room's settings once; a wrong one stops the start. */
@Singleton
@Startup
public class TicketStart {
  private TicketSettings settings;

  @PostConstruct
  void read() {
    settings = TicketSettings.from(ConfigProvider.getConfig());
  }

  @Produces
  public TicketSettings settings() {
    return settings;
  }
}
