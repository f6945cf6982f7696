package org.lanedesk.ticket;

import java.io.Serializable;

/**
 * A ticket that was opened.
 *
 * @param accessKey for the link of a guest; kept only as a hash, null when repeated
 * @param repeated the same request had already opened it
 */
public record Opened(Long id, String accessKey, boolean repeated) implements Serializable {}
