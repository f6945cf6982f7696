package org.lanedesk.kb;

import java.util.ArrayList;
import java.util.List;

/** A few pages of a shop's knowledge base in Chinese and English. */
final class Shop {

  private Shop() {}

  static List<Page> pages() {
    var pages = new ArrayList<Page>();
    twins(
        pages,
        18,
        "会员等级和88VIP权益怎么计算",
        List.of("88VIP 退货有什么权益", "超级会员怎么算"),
        "88VIP会员退货享受极速退款。会员分每月更新一次。",
        "How are tiers and the member score worked out?",
        List.of("what level am I"),
        "Your member score is updated once a month and decides your tier.");
    twins(
        pages,
        27,
        "如何申请退货退款",
        List.of("我想退货", "怎么退货"),
        "在订单详情里点击申请退货,选择原因并提交。审核通过后寄回商品。",
        "How to request a return and refund",
        List.of("I want to send it back", "return an item"),
        "Open the order, choose the item and press Return. Send it back once we approve.");
    twins(
        pages,
        32,
        "退货运费由谁承担",
        List.of("退货邮费谁出", "寄回去要自己付运费吗"),
        "质量问题由商家承担退货运费。七天无理由退货由买家承担运费。",
        "Who pays the return shipping?",
        List.of("is return postage free", "do I pay to send it back"),
        "If the item is faulty the shop pays the return shipping. Otherwise you pay the postage.");
    twins(
        pages,
        38,
        "退款多久到账,退到哪里",
        List.of("钱什么时候退回来", "退款到账时间"),
        "退款原路返回,一般一到三个工作日到账。",
        "When and where will my refund arrive?",
        List.of("how long does a refund take", "my money is not back yet"),
        "Refunds go back to the way you paid and arrive within three working days.");
    twins(
        pages,
        6,
        "新人优惠券怎么领取和使用",
        List.of("优惠券在哪里领"),
        "新人优惠券在首页领取,下单时自动使用。",
        "How to claim and use the new-customer coupon",
        List.of("where is my voucher"),
        "Claim the coupon on the first page; it is used when you order.");
    return pages;
  }

  private static void twins(
      List<Page> pages,
      long id,
      String question,
      List<String> otherQuestions,
      String answer,
      String title,
      List<String> phrasings,
      String body) {
    pages.add(Page.of(id, "zh-CN", question, otherQuestions, answer));
    pages.add(Page.of(id, "en", title, phrasings, body));
  }
}
