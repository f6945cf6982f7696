package org.lanedesk.kb;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a customer asks in a text of any length: the sentences that are left when quoted mail,
 * greetings and the signature are cut away.
 *
 * @param whole the sentences together
 * @param sentences each for itself; at least one unless the text says nothing
 */
record Letter(String whole, List<String> sentences) {

  private static final int LONGEST = 6_000;
  private static final int MOST_SENTENCES = 24;

  private static final Pattern QUOTE_BEGINS =
      Pattern.compile(
          "(?i)^\\s*(on .{4,120}wrote:|.{0,80}写道\\s*[:：]|-{2,}\\s*(original message|forwarded"
              + " message|原始邮件|转发邮件|原邮件).*|_{8,}|from:\\s.+@.+|发件人\\s*[:：].+)\\s*$");
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?i)^\\s*(--|—|(best|kind|warm|many)?\\s*(regards|wishes)|yours (sincerely|faithfully|truly)|"
              + "sincerely|cheers|sent from my .+|此致|敬礼|顺颂商祺|祝好|发自我的.+|来自我的.+)\\s*[,.!，。！]*\\s*$");
  private static final Pattern COURTESY =
      Pattern.compile(
          "(?i)^(hi+|hello+|hey+|hai|dear|good (morning|afternoon|evening|day)|greetings|"
              + "thanks?( you| u)?( so| very)?( much)?( in advance)?( for your (help|time|service))?|"
              + "ok(ay)?|yes|no|sure|bye( bye)?|please|sir|madam|team|"
              + "您好|你好|亲|客服|在吗|在么|谢谢|感谢|麻烦了|拜托|辛苦了|好的|嗯|再见)"
              + "([\\s,.!?，。！？~～、]+(there|all|team|sir|madam|again|everyone|support|啊|呀|呢|哈|您|你|客服))*"
              + "[\\s,.!?，。！？~～]*$");
  private static final Pattern GREETING_BEFORE =
      Pattern.compile(
          "(?i)^(hi+|hello+|hey+|hai|dear (sir|madam|team|support)|good (morning|afternoon|evening)|"
              + "您好|你好|亲爱的客服|亲|在吗|在么|请问一下|请问)[\\s,.!，。！~～]+");
  private static final Pattern END =
      Pattern.compile("(?<=[.!?])\\s+|(?<=[。！？；…])\\s*|(?<=;)\\s+|\\n+");

  static Letter of(String clean) {
    var text = clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    var sentences = new ArrayList<String>();
    for (var sentence : END.split(body(text))) {
      var bare = GREETING_BEFORE.matcher(sentence.strip()).replaceFirst("").strip();
      if (says(bare) && sentences.size() < MOST_SENTENCES) {
        sentences.add(bare);
      }
    }
    if (sentences.isEmpty() && says(text)) {
      sentences.add(text.strip());
    }
    return new Letter(String.join("\n", sentences), List.copyOf(sentences));
  }

  /** The text without what it quotes and without the signature. */
  private static String body(String text) {
    var kept = new StringBuilder(text.length());
    for (var line : text.split("\n")) {
      if (QUOTE_BEGINS.matcher(line).matches() || SIGNATURE.matcher(line).matches()) {
        if (kept.toString().isBlank()) {
          continue;
        }
        break;
      }
      if (!line.stripLeading().startsWith(">")) {
        kept.append(line).append('\n');
      }
    }
    return kept.toString();
  }

  private static boolean says(String sentence) {
    return sentence.codePoints().anyMatch(Character::isLetterOrDigit)
        && !COURTESY.matcher(sentence).matches();
  }
}
