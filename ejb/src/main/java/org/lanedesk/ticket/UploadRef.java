package org.lanedesk.ticket;

import java.io.Serializable;

/**
 * A stored file that waits to be attached.
 *
 * @param token what the uploader shows to attach it; nobody else can know it
 */
public record UploadRef(Long id, String token, String name, String type, Long size)
    implements Serializable {}
