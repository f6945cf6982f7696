package org.lanedesk.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Which gateway pays: the one the settings name, otherwise the books. */
@ApplicationScoped
public class Gateways {
  @Inject ReturnSettings settings;

  public RefundGateway gateway() {
    return settings.refundUrl().isEmpty()
        ? new LedgerGateway()
        : new HttpGateway(settings.refundUrl(), settings.refundSecret(), settings.refundWait());
  }
}
