package org.lanedesk.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanedesk.event.Node;
import org.lanedesk.event.Round;

/**
 * Empties the outbox, on every node at once: each takes rows that no other holds, 80 a second at
 * most. A parcel whose node dies is taken again when its hold ends, so it is delivered at least
 * once.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Pump {

  private static final System.Logger LOG = System.getLogger(Pump.class.getName());
  private static final int AT_ONCE = 20;
  private static final long FIRST_MS = 2_000;
  private static final long EVERY_MS = 250;

  @Inject Outbox outbox;
  @Inject @Any Instance<Handler> handlers;

  @Resource ManagedScheduledExecutorService timer;
  private ScheduledFuture<?> running;

  @PostConstruct
  void start() {
    running =
        Round.every(
            timer, FIRST_MS, EVERY_MS, Pump.class, "the outbox could not be read", this::round);
  }

  @PreDestroy
  void stop() {
    running.cancel(false);
  }

  /** One round at a time: however much is due, people's requests go first. */
  private void round() {
    List<Parcel> parcels = outbox.take(Node.name(), AT_ONCE);
    if (parcels.isEmpty()) return;
    Map<String, Handler> byKind =
        handlers.stream().collect(Collectors.toMap(Handler::kind, Function.identity()));
    for (var parcel : parcels) outbox.settle(parcel, attempt(byKind.get(parcel.kind()), parcel));
  }

  private static Handler.Outcome attempt(Handler handler, Parcel parcel) {
    if (handler == null)
      return new Handler.Outcome.Undeliverable("nobody takes parcels of kind " + parcel.kind());
    try {
      return handler.deliver(parcel);
    } catch (RuntimeException fault) {
      LOG.log(System.Logger.Level.WARNING, "parcel " + parcel.id() + " was not delivered", fault);
      return new Handler.Outcome.Later(fault.toString());
    }
  }
}
