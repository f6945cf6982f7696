package org.lanedesk.event;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Hands events to listeners at once, in the order of their coming, and remembers them. */
public final class Told implements Event<DomainEvent> {
  private final List<Consumer<DomainEvent>> listeners = new ArrayList<>();
  private final List<DomainEvent> events = new ArrayList<>();

  public <E extends DomainEvent> Told on(Class<E> kind, Consumer<E> listener) {
    listeners.add(event -> {
      if (kind.isInstance(event)) {
        listener.accept(kind.cast(event));
      }
    });
    return this;
  }

  public List<DomainEvent> events() {
    return events;
  }

  public List<String> names() {
    return events.stream().map(e -> e.getClass().getSimpleName()).toList();
  }

  @Override
  public void fire(DomainEvent event) {
    events.add(event);
    listeners.forEach(l -> l.accept(event));
  }

  @Override
  public <U extends DomainEvent> CompletionStage<U> fireAsync(U event) {
    fire(event);
    return CompletableFuture.completedFuture(event);
  }

  @Override
  public <U extends DomainEvent> CompletionStage<U> fireAsync(
      U event, NotificationOptions options) {
    return fireAsync(event);
  }

  @Override
  public Event<DomainEvent> select(Annotation... qualifiers) {
    return this;
  }

  @Override
  public <U extends DomainEvent> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends DomainEvent> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }
}
