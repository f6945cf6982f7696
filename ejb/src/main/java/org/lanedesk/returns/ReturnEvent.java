package org.lanedesk.returns;

import org.lanedesk.event.DomainEvent;

/** Something that happened to a return. */
public sealed interface ReturnEvent extends DomainEvent permits ReturnOpened, ReturnMoved {
  Long returnId();

  /** The conversation it goes through. */
  Long ticket();
}
