package org.lanedesk.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lanedesk.event.Refusal;

/** Makes the first administrator from the settings, once, outside the demo shop. */
@Singleton
@Startup
@DependsOn("Migrator")
public class FirstAdministrator {

  private static final System.Logger LOG = System.getLogger(FirstAdministrator.class.getName());

  @Inject Roles roles;
  @Inject AccountDesk accounts;

  @Inject
  @ConfigProperty(name = "lanedesk.demo", defaultValue = "false")
  boolean demo;

  @Inject
  @ConfigProperty(name = "lanedesk.admin.email")
  Optional<String> email;

  @Inject
  @ConfigProperty(name = "lanedesk.admin.password")
  Optional<String> password;

  @PostConstruct
  void appoint() {
    if (demo || roles.activeWith(Role.ADMIN) > 0) return;
    if (email.isEmpty() || password.isEmpty()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Nobody can administer Lanedesk yet: set LANEDESK_ADMIN_EMAIL and"
              + " LANEDESK_ADMIN_PASSWORD and start again");
      return;
    }
    check("lanedesk.admin.email (LANEDESK_ADMIN_EMAIL)", () -> Email.of(email.get()));
    check(
        "lanedesk.admin.password (LANEDESK_ADMIN_PASSWORD)",
        () -> PasswordRule.check(Email.of(email.get()).address(), password.get()));
    accounts.createOrUpdate(
        Caller.system(),
        new PersonFacts(email.get(), null, Set.of(Role.ADMIN), null, null, null, password.get()));
    LOG.log(System.Logger.Level.INFO, "The first administrator can sign in now");
  }

  private static void check(String key, Runnable rule) {
    try {
      rule.run();
    } catch (Refusal no) {
      throw new IllegalStateException(key + " cannot be used: " + said(no), no);
    }
  }

  private static String said(Refusal no) {
    return switch (no.key()) {
      case "password.too-short" -> "a password has at least " + PasswordRule.LEAST + " characters";
      case "password.is-email" -> "a password is not the e-mail address";
      case "email.wrong" -> "that is no e-mail address";
      default -> no.getMessage();
    };
  }
}
