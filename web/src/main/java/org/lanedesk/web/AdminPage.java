package org.lanedesk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lanedesk.account.AccountDesk;
import org.lanedesk.account.AccountQuery;
import org.lanedesk.account.AccountRow;
import org.lanedesk.account.PeopleDesk;
import org.lanedesk.account.PersonFacts;
import org.lanedesk.account.Role;
import org.lanedesk.event.Refusal;

/** The list of accounts, and a new one. */
@Named
@ViewScoped
public class AdminPage implements Serializable {

  private static final int PAGE = 50;
  private static final Set<Role> STAFF =
      EnumSet.of(Role.AGENT, Role.EDITOR, Role.REVIEWER, Role.SUPERVISOR, Role.ADMIN);

  @Inject PeopleDesk people;
  @Inject AccountDesk accounts;
  @Inject Say say;
  @Inject Who who;

  private String text;
  private String role = "STAFF";
  private Long after;
  private String email;
  private String name;
  private Role[] roles = {Role.AGENT};
  private transient String password;

  /** What the filters find, one more than a page when there is more. */
  private transient List<AccountRow> found;

  public List<AccountRow> getRows() {
    var rows = found();
    return rows.size() > PAGE ? rows.subList(0, PAGE) : rows;
  }

  public boolean isMore() {
    return found().size() > PAGE;
  }

  /** Where the next page begins. */
  public Long getLast() {
    return getRows().getLast().id();
  }

  private List<AccountRow> found() {
    if (found == null)
      found = people.accounts(who.caller(), new AccountQuery(text, wanted(), PAGE + 1, after));
    return found;
  }

  private Set<Role> wanted() {
    return switch (role == null ? "" : role) {
      case "", "ALL" -> Set.of();
      case "STAFF" -> STAFF;
      default -> Set.of(Role.valueOf(role));
    };
  }

  public String create() {
    try {
      var given = EnumSet.noneOf(Role.class);
      given.addAll(List.of(roles));
      var id =
          accounts.create(
              who.caller(),
              new PersonFacts(email, name, given, who.getLocale(), null, null, password));
      say.doneNext("admin", "account.created", email);
      return "/admin/account?faces-redirect=true&id=" + id;
    } catch (Refusal no) {
      say.no(no);
      return null;
    }
  }

  public List<String> getRoleFilter() {
    return List.of(
        "STAFF", "ALL", "CUSTOMER", "AGENT", "EDITOR", "REVIEWER", "SUPERVISOR", "ADMIN");
  }

  /** The search text, fit for an address. */
  public String getTextParam() {
    return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public Role[] getAllRoles() {
    return Role.values();
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getRole() {
    return role;
  }

  /** Unknown ones show everybody. */
  public void setRole(String role) {
    this.role =
        role != null && role.matches("ALL|STAFF|CUSTOMER|AGENT|EDITOR|REVIEWER|SUPERVISOR|ADMIN")
            ? role
            : "ALL";
  }

  public Long getAfter() {
    return after;
  }

  public void setAfter(Long after) {
    this.after = after;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Role[] getRoles() {
    return roles.clone();
  }

  public void setRoles(Role[] roles) {
    this.roles = roles.clone();
  }

  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
