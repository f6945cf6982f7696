package org.lanedesk.knowledge;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalDataTest {
  private static final PersonalData DATA =
      new PersonalData(Set.of("李晓梅", "Jane Doe", "Ng"), Set.of("LD2026-0042"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          我的电话是13812345678，请回电           | 我的电话是[电话]，请回电
          打 +86 138-1234-5678 找我              | 打 [电话] 找我
          手机１３８１２３４５６７８                | 手机[电话]
          座机 010-62345678 转                   | 座机 [电话] 转
          邮箱 li.mei@example.com 收不到          | 邮箱 [邮箱] 收不到
          订单号：20261103998877 还没发货          | 订单号：[订单号] 还没发货
          订单LD2026-0042退款                    | 订单[订单号]退款
          卡号 4111 1111 1111 1111 被扣两次       | 卡号 [卡号] 被扣两次
          身份证 11010519491231002X 清关用        | 身份证 [证件号] 清关用
          我住在上海市浦东新区世纪大道100号2栋301室   | 我住在[地址]
          寄到广东省深圳市南山区科技园路8号可以吗      | 寄到[地址]可以吗
          李晓梅的包裹                            | [姓名]的包裹
          王先生您好                              | [姓名]您好
          请转告王小明先生                        | 请转告[姓名]
          我叫张三丰，想退货                        | 我叫[姓名]，想退货
          收货人：陈静                             | 收货人：[姓名]
          运单 SF1234567890123 不更新             | 运单 [号码] 不更新
          七天无理由退货，满99元包邮                 | 七天无理由退货，满99元包邮
          退款3到5个工作日到账                      | 退款3到5个工作日到账
          超市里有2号色吗，尺码170/92A              | 超市里有2号色吗，尺码170/92A
          2026年11月11日的活动                    | 2026年11月11日的活动
          """)
  void what_belongs_to_one_person_is_taken_out_of_chinese(String said, String kept) {
    assertEquals(kept, DATA.masked(said, "zh-CN"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Call me on +44 7700 900123 please            | Call me on [phone] please
          My number is (415) 555-2671.                 | My number is [phone].
          Ring 01632 960123                            | Ring [phone]
          jane.doe+shop@mail.example.org is mine        | [e-mail] is mine
          Order number: 100-2233445 is late             | Order number: [order number] is late
          where is order LD2026-0042?                  | where is order [order number]?
          card 5500-0000-0000-0004 was charged twice    | card [card number] was charged twice
          Send it to 221B Baker Street, London NW1 6XE. | Send it to [address].
          I live at 1600 Amphitheatre Way, Apt 5, Springfield, CA 94043 | I live at [address]
          Jane Doe here, jane doe again                 | [name] here, [name] again
          Dear Mr. Smith, hello                         | Dear [name], hello
          My name is Ann O'Neil and I wait              | My name is [name] and I wait
          Ng asked, but Nguyen and going stay           | [name] asked, but Nguyen and going stay
          Tracking 1Z999AA10123456784 says nothing      | Tracking [number] says nothing
          parcel LP00123456789012                       | parcel [number]
          A refund takes 3 to 5 days above 99 CNY       | A refund takes 3 to 5 days above 99 CNY
          Is size 42 EU in stock by 2026-11-30?         | Is size 42 EU in stock by 2026-11-30?
          """)
  void what_belongs_to_one_person_is_taken_out_of_english(String said, String kept) {
    assertEquals(kept, DATA.masked(said, "en"));
  }

  @Test
  void a_signature_is_a_name() {
    assertEquals(
        "It came open.\nKind regards,\n[name]",
        DATA.masked("It came open.\nKind regards,\nPeter Pan", "en"));
  }

  @Test
  void no_number_that_could_be_dialled_or_charged_is_left_wherever_it_stands() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      var phone = "1" + (3 + random.nextInt(7)) + digits(random, 9);
      var before = random.nextBoolean() ? "请打" : "call ";
      var after = random.nextBoolean() ? "谢谢" : " thanks";
      var masked = DATA.masked(before + phone + after, random.nextBoolean() ? "en" : "zh-CN");
      assertFalse(masked.contains(phone), "seed " + seed + ": " + masked);
    }
  }

  @Test
  void any_text_is_taken_without_a_fault_and_in_reasonable_time() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(400); n > 0; n--) {
        text.appendCodePoint(
            switch (random.nextInt(4)) {
              case 0 -> '0' + random.nextInt(10);
              case 1 -> 0x4e00 + random.nextInt(0x5000);
              case 2 -> "路号市区 -+@.".charAt(random.nextInt(9));
              default -> random.nextInt(0x10000);
            });
      }
      assertDoesNotThrow(() -> DATA.masked(text.toString(), "en"), "seed " + seed);
    }
    DATA.masked("路".repeat(20_000), "zh-CN");
    DATA.masked("市区".repeat(10_000), "zh-CN");
    DATA.masked("1 ".repeat(20_000), "en");
  }

  private static String digits(Random random, int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(random.nextInt(10));
    }
    return text.toString();
  }
}
