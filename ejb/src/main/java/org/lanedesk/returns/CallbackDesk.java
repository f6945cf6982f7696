package org.lanedesk.returns;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.ShopClock;

/** What gateways and carriers report by themselves; believed only with their signature. */
@Stateless
public class CallbackDesk {
  @Inject PayoutDesk payouts;
  @Inject Transport transport;
  @Inject ReturnSettings settings;

  /**
   * A gateway says what became of a payment.
   *
   * @throws NotAllowed {@code return.signature}
   * @throws Refusal {@code return.callback}
   */
  public void paid(String seconds, String signature, String body) {
    signed(settings.refundSecret(), seconds, signature, body);
    var said = GatewayAnswer.of(body).orElseThrow(() -> new Refusal("return.callback"));
    payouts.settled(said.key(), said.answer());
  }

  /**
   * @throws NotAllowed {@code return.signature}
   */
  public void mustBeCarrier(String seconds, String signature, String body) {
    signed(settings.carrierSecret(), seconds, signature, body);
  }

  /** A carrier, whose signature was checked, reports a parcel; see {@link Transport#scanned}. */
  public void scanned(String waybill, Transport.Scan scan, Instant at) {
    transport.scanned(waybill, scan, at);
  }

  private static void signed(String secret, String seconds, String signature, String body) {
    if (!new Signature(secret).fits(seconds, body, signature, ShopClock.trueTime()))
      throw new NotAllowed("return.signature");
  }
}
