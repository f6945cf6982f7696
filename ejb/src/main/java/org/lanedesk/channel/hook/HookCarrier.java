package org.lanedesk.channel.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.ShopClock;
import org.lanedesk.outbox.Handler;
import org.lanedesk.outbox.Parcel;

/**
 * Takes what happened to the addresses that want it. One that does not answer rests for a minute,
 * so that a dead one never holds up the others.
 */
@ApplicationScoped
public class HookCarrier implements Handler {

  @Inject HookBook book;
  @Inject HookSettings settings;

  @Override
  public String kind() {
    return HookDesk.KIND;
  }

  @Override
  public Outcome deliver(Parcel parcel) {
    var hook = book.hook(Long.valueOf(parcel.recipient()));
    if (hook.isEmpty()) return new Outcome.Undeliverable("the hook was deleted");
    if (!hook.get().active()) return new Outcome.Undeliverable("the hook is switched off");
    var now = ShopClock.trueTime();
    if (hook.get().resting(now)) return new Outcome.Held("the address did not answer just now");
    try {
      var status = call(hook.get(), parcel);
      if (status / 100 == 2) return new Outcome.Delivered(true);
      return failed(parcel, "answered " + status);
    } catch (Refusal no) {
      return new Outcome.Undeliverable(no.getMessage());
    } catch (IOException fault) {
      book.rest(hook.get().id(), now);
      return failed(parcel, fault.toString());
    }
  }

  private static Outcome failed(Parcel parcel, String why) {
    return Patience.USUAL
        .after(parcel.attempts() + 1)
        .<Outcome>map(wait -> new Outcome.LaterIn(why, wait))
        .orElse(new Outcome.Undeliverable(why));
  }

  private int call(Hook hook, Parcel parcel) throws IOException {
    var target = Target.of(hook.address(), settings.inside());
    var body = parcel.payload();
    var headers = new LinkedHashMap<String, String>();
    headers.put(Signature.HEADER, Signature.of(hook.secret(), ShopClock.trueTime(), body).header());
    headers.put("Lanedesk-Delivery", String.valueOf(parcel.id()));
    return HookCall.post(target, checked(target), headers, body);
  }

  /** All that the name stands for must be outside, and the first of it is called. */
  private InetAddress checked(Target target) throws IOException {
    var addresses = InetAddress.getAllByName(target.host());
    if (!settings.inside())
      for (var address : addresses)
        if (!Target.outside(address)) throw new Refusal("hook.inside", target.host());
    return addresses[0];
  }
}
