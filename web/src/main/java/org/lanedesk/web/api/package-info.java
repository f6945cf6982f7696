/**
 * The REST API, {@code /api/v2}: JSON in the conventions of Zendesk's public Ticketing and Help
 * Center API, so that clients and scripts written for it work by changing the base address, and
 * Lanedesk's own calls (queues, promises, ledger, suggestions, returns) in the same style.
 *
 * <p>A request passes {@link Suffix} ({@code .json} is optional), {@link ApiDoor} (who asks, how
 * often) and reaches one resource class per noun. Resources read the body with {@link Fields},
 * which refuses what it does not know by name, call one desk, and answer maps in the order in which
 * the documentation lists the members. {@link Refused} turns every refusal into a body with {@code
 * error}, {@code description} and {@code details}; nothing else is ever shown to a client.
 *
 * <p>One hard rule: this room decides nothing. Who may see what is the desk's business.
 */
package org.lanedesk.web.api;
