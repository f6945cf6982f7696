package org.lanedesk.ticket;

/** A file whose bytes are kept under their hash. */
record StoredFile(String type, long size, String sha256) {}
