package org.lanedesk.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

  private static final int QUICK = 1_000;

  @Test
  void theRightPasswordMatchesAndAWrongOneDoesNot() {
    var hash = PasswordHash.of("correct horse battery", QUICK);
    assertTrue(hash.matches("correct horse battery"));
    assertFalse(hash.matches("correct horse batterz"));
    assertFalse(hash.matches(""));
  }

  @Test
  void aHashIsReadBackAsItWasWritten() {
    var hash = PasswordHash.of("密码是一句话 🐈", QUICK);
    assertEquals(hash, PasswordHash.parse(hash.toString()));
    assertTrue(PasswordHash.parse(hash.toString()).matches("密码是一句话 🐈"));
  }

  @Test
  void theSamePasswordIsKeptDifferentlyEachTime() {
    assertNotEquals(
        PasswordHash.of("same password", QUICK).toString(),
        PasswordHash.of("same password", QUICK).toString());
  }

  @Test
  void aNewPasswordCostsAtLeastTwoHundredAndTenThousandIterations() {
    assertTrue(PasswordHash.of("something long").iterations() >= 210_000);
    assertTrue(PasswordHash.of("something long").toString().startsWith("PBKDF2WithHmacSHA512:"));
  }

  /** The work is counted, not the time: a test that measures time fails on a busy machine. */
  @Test
  void aStrangerIsComparedWithAHashOfTheSameCost() {
    assertFalse(PasswordHash.matches(Optional.empty(), "nobody's password"));
    assertFalse(PasswordHash.codeMatches(Optional.empty(), "no code"));
  }
}
