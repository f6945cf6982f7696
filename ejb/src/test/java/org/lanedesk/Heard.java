package org.lanedesk;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lanedesk.event.DomainEvent;

/** Stands for the container's event bus in tests of desks: remembers what was fired. */
public final class Heard implements Event<DomainEvent> {

  private final List<DomainEvent> events = new CopyOnWriteArrayList<>();

  public List<DomainEvent> all() {
    return events;
  }

  /** Those of one kind. */
  public <E extends DomainEvent> List<E> of(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Override
  public void fire(DomainEvent event) {
    events.add(event);
  }

  @Override
  public <U extends DomainEvent> CompletionStage<U> fireAsync(U event) {
    throw new UnsupportedOperationException("nobody fires before the commit");
  }

  @Override
  public <U extends DomainEvent> CompletionStage<U> fireAsync(
      U event, NotificationOptions options) {
    throw new UnsupportedOperationException("nobody fires before the commit");
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
  public <U extends DomainEvent> Event<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }
}
