package org.lanedesk.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SerialsTest {

  @Test
  void a_number_is_the_same_however_it_is_typed() {
    var sold = Serials.of(Stream.of("KT-2041-a, KT-2041-b"));
    assertEquals(List.of("KT-2041-a", "KT-2041-b"), sold.sold());
    assertFalse(sold.another("kt2041A"));
    assertFalse(sold.another(" KT 2041 B "));
    assertFalse(sold.another("ＫＴ－２０４１－Ａ"));
    assertTrue(sold.another("KT-2042-a"));
  }

  @Test
  void what_nobody_told_or_read_is_no_other_piece() {
    assertFalse(Serials.of(Stream.of((String) null, " ")).another("KT-2041"));
    assertFalse(Serials.of(Stream.of("KT-2041")).another(null));
  }
}
