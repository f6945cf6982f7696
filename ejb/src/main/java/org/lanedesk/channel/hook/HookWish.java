package org.lanedesk.channel.hook;

import java.util.Set;

/**
 * A hook as an administrator wants it.
 *
 * @param id null for a new one
 * @param version the one seen; null for a new one
 */
public record HookWish(
    Long id, String name, String address, Set<HookEvent> events, boolean active, Integer version) {

  public HookWish {
    events = Set.copyOf(events);
  }
}
