/**
 * Other systems: what they are told when something happens here, and what they tell us.
 *
 * <p>Hears events and puts a parcel for each address that wants it into the outbox, within the same
 * transaction; the {@link org.lanedesk.channel.hook.HookCarrier} takes it there, signed, and tries
 * again for days. What comes in must be signed too and is heard once. No room knows this one. Its
 * one hard rule: an address that leads into our own network is never called unless a setting of the
 * server allows it, and the address that was checked is the one that is called.
 */
package org.lanedesk.channel.hook;
