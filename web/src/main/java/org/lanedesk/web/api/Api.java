package org.lanedesk.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** Where the REST API begins. */
@ApplicationPath("api/v2")
@OpenAPIDefinition(info = @Info(title = "Lanedesk", version = "2"))
public class Api extends Application {}
