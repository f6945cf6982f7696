package org.lanedesk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.stream.Collectors;

/**
 * Sign-in by our own form, kept in the session by the server. The principal's name is the account's
 * id; what the account may do is read anew with each request, so a role taken away is gone at once.
 */
@CustomFormAuthenticationMechanismDefinition(
    loginToContinue =
        @LoginToContinue(loginPage = "/login", errorPage = "", useForwardToLogin = false))
@ApplicationScoped
public class Guardian implements IdentityStore {

  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (!(credential instanceof Proven proven)) return CredentialValidationResult.INVALID_RESULT;
    var caller = proven.caller();
    return new CredentialValidationResult(
        String.valueOf(caller.account()),
        caller.roles().stream().map(Enum::name).collect(Collectors.toSet()));
  }
}
