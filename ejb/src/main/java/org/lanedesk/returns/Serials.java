package org.lanedesk.returns;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The numbers that sold pieces carry, compared with what was read from the piece that came back:
 * however they are typed, without regard to blanks, hyphens and the like.
 *
 * @param sold as the shop told them; empty when it did not
 */
public record Serials(List<String> sold) implements Serializable {
  public Serials {
    sold = List.copyOf(sold);
  }

  /**
   * As lines of an order hold them: separated by blanks, commas or semicolons; nulls say nothing.
   */
  static Serials of(Stream<String> told) {
    return new Serials(
        told.filter(some -> some != null)
            .flatMap(some -> Stream.of(some.strip().split("[\\s,;，；、]+")))
            .filter(one -> !one.isEmpty())
            .toList());
  }

  /** Whether it is certain that another piece came back: both numbers are known and differ. */
  boolean another(String read) {
    return read != null
        && !sold.isEmpty()
        && sold.stream().noneMatch(one -> plain(one).equals(plain(read)));
  }

  String text() {
    return String.join(", ", sold);
  }

  private static String plain(String number) {
    return Normalizer.normalize(number, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
