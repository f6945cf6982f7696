package org.lanedesk.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class AddressMarkTest {

  @Test
  void one_address_has_one_mark_however_it_is_typed() {
    var mark = AddressMark.of("上海市 浦东新区 世纪大道100号, 8楼");
    assertEquals(mark, AddressMark.of("上海市浦东新区世纪大道１００号８楼"));
    assertNotEquals(mark, AddressMark.of("上海市浦东新区世纪大道101号8楼"));
    assertEquals(AddressMark.of("1 Main St., Berlin"), AddressMark.of("1 main st berlin"));
  }

  @Test
  void a_mark_tells_nothing_of_the_address_and_no_address_has_none() {
    assertFalse(AddressMark.of("1 Main St").contains("main"));
    assertNull(AddressMark.of(null));
    assertNull(AddressMark.of(" - "));
  }
}
