package org.lanedesk.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where customers come by https, the session's cookie never travels without it. */
@WebListener
public class Cookies implements ServletContextListener {

  @Override
  public void contextInitialized(ServletContextEvent start) {
    var base =
        ConfigProvider.getConfig()
            .getOptionalValue("lanedesk.base-url", String.class)
            .orElse("http://localhost:8080");
    start.getServletContext().getSessionCookieConfig().setSecure(base.startsWith("https:"));
  }
}
