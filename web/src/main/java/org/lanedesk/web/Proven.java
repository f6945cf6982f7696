package org.lanedesk.web;

import jakarta.security.enterprise.credential.Credential;
import org.lanedesk.account.Caller;

/** Someone whose password or code was right. */
record Proven(Caller caller) implements Credential {}
