package org.lanedesk.returns;

/**
 * What a customer wants for one line.
 *
 * @param photos how many photos he has handed in
 */
public record Wish(ReturnType type, ReturnReason reason, int quantity, int photos) {}
