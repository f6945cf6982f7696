package org.lanedesk.sla;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks a proof file without the server: {@code java -jar lanedesk-verifier.jar proof.json}. Exits
 * with 0 when every hash, seal and elapsed time is right, with 1 when one is not or the file cannot
 * be read as a proof. Whoever wants to be sure that the seals are the shop's compares the hash of
 * the last one with the one that the shop shows. This class and what it needs run on Java 17 too.
 */
public final class Verifier {
  private Verifier() {}

  public static void main(String[] args) {
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    if (args.length != 1) {
      out.println("usage: java -jar lanedesk-verifier.jar PROOF.json");
      System.exit(1);
    }
    try {
      var file = (Map<?, ?>) Json.read(Files.readString(Path.of(args[0])));
      var fault = fault(file);
      out.println(fault.map(why -> "refused: " + why).orElseGet(() -> accepted(file)));
      System.exit(fault.isPresent() ? 1 : 0);
    } catch (IOException e) {
      out.println("refused: the file cannot be read: " + e.getMessage());
      System.exit(1);
    } catch (IllegalArgumentException e) {
      out.println("refused: this is not a proof: " + e.getMessage());
      System.exit(1);
    }
  }

  /**
   * @throws IllegalArgumentException when the file has not the form of a proof
   */
  static Optional<String> fault(Map<?, ?> file) {
    try {
      return ProofFile.fault(file);
    } catch (ClassCastException | NullPointerException | ArithmeticException e) {
      throw new IllegalArgumentException("a value is missing or of another kind", e);
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException("a time or zone cannot be read: " + e.getMessage(), e);
    }
  }

  private static String accepted(Map<?, ?> file) {
    var seals = (List<?>) file.get("seals");
    var last = seals.isEmpty() ? "none yet" : ((Map<?, ?>) seals.get(seals.size() - 1)).get("hash");
    return "accepted: ticket %s, %d rows, last seal %s"
        .formatted(file.get("ticket_id"), ((List<?>) file.get("events")).size(), last);
  }
}
