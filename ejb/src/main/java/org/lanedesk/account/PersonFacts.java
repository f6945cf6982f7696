package org.lanedesk.account;

import java.util.Set;

/**
 * What is said about a person. Only the e-mail address is needed; what is null keeps its value, or
 * takes the shop's default for a new account.
 *
 * @param roles null keeps them; a new account becomes CUSTOMER
 * @param password null keeps it
 */
public record PersonFacts(
    String email,
    String name,
    Set<Role> roles,
    String locale,
    String zone,
    String phone,
    String password) {}
