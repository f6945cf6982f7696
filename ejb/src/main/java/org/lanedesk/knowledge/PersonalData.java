package org.lanedesk.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Takes out of a conversation what belongs to one person: names, telephone numbers, addresses,
 * order and other long numbers, card numbers, identity numbers and e-mail addresses, in Chinese and
 * English. It masks rather too much than too little; a person reads the rest before it is
 * published.
 *
 * @param names names known from the conversation; each is masked wherever it stands
 * @param orders order numbers known from the conversation
 */
public record PersonalData(Set<String> names, Set<String> orders) {

  /** What was taken out, and what stands there instead. */
  public enum Kind {
    EMAIL("[邮箱]", "[e-mail]"),
    ORDER("[订单号]", "[order number]"),
    CARD("[卡号]", "[card number]"),
    IDENTITY("[证件号]", "[ID number]"),
    PHONE("[电话]", "[phone]"),
    ADDRESS("[地址]", "[address]"),
    NAME("[姓名]", "[name]"),
    NUMBER("[号码]", "[number]");

    private final String zh;
    private final String en;

    Kind(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    String word(String locale) {
      return locale.startsWith("zh") ? zh : en;
    }
  }

  private record Rule(Kind kind, Pattern pattern, int group, Predicate<String> sure) {
    static Rule of(Kind kind, String pattern) {
      return new Rule(kind, Pattern.compile(pattern), 0, text -> true);
    }
  }

  private record Found(int from, int to, Kind kind) {}

  private static final String SURNAMES =
      "[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤方俞任袁柳"
          + "唐罗薛雷贺倪汤滕殷毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋庞熊纪舒屈项祝董梁"
          + "杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘丁邓洪包左石崔龚程邢裴陆荣翁荀羊惠甄曲"
          + "封储靳段焦侯宁甘武符刘景龙叶司黎薄印白蒲邰从温庄晏柴瞿阎连艾向古易廖庾居衡耿满文国寇广欧沃利越隆师巩聂晁敖融冷辛那简饶曾"
          + "沙关蒯相查后荆游权盖桓涂岳帅肖闫覃]";

  private static final String ROAD = "(?:街道|大道|公路|路|街|巷|弄|胡同|村|小区|花园|新村|苑|镇|乡)";
  private static final String HOUSE = "[ ]?[0-9A-Za-z一二三四五六七八九十百]{1,6}(?:号楼|号院|号|栋|幢|弄|单元|室|楼|座|组)";

  private static final List<Rule> RULES =
      List.of(
          Rule.of(Kind.EMAIL, "[\\w.+%-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+"),
          new Rule(
              Kind.ORDER,
              Pattern.compile(
                  "(?i)(?:\\border(?: (?:number|no\\.?|id))?|订单(?:编?号)?|单号)(?: is|是|为)?[ :：#＃]*"
                      + "([A-Z]{0,4}-?\\d[A-Z0-9-]{4,30})"),
              1,
              text -> true),
          Rule.of(Kind.IDENTITY, "(?<![0-9])\\d{17}[\\dXx](?![0-9])"),
          Rule.of(
              Kind.PHONE,
              "(?<![0-9])(?:(?:\\+|00)?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?![0-9])"),
          new Rule(
              Kind.CARD,
              Pattern.compile("(?<![0-9])\\d(?:[ -]?\\d){12,18}(?![0-9])"),
              0,
              PersonalData::isCard),
          Rule.of(Kind.PHONE, "(?<![0-9])0\\d{2,3}[ -]\\d{7,8}(?:-\\d{1,5})?(?![0-9])"),
          Rule.of(Kind.PHONE, "\\+\\d{1,3}(?:[ .-]?\\(?\\d{1,4}\\)?){2,5}(?![0-9])"),
          Rule.of(
              Kind.PHONE,
              "(?<![0-9])(?:1[ .-])?\\(?[2-9]\\d{2}\\)?[ .-]\\d{3}[ .-]\\d{4}(?![0-9])"),
          Rule.of(Kind.PHONE, "(?<![0-9])0\\d{4} \\d{6}(?![0-9])"),
          Rule.of(
              Kind.ADDRESS,
              "(?:\\p{IsHan}{2,8}?(?:省|自治区))?(?:\\p{IsHan}{1,8}?市)?(?:\\p{IsHan}{1,6}?[区县])?"
                  + "(?:\\p{IsHan}{1,10}?"
                  + ROAD
                  + "){1,3}(?:"
                  + HOUSE
                  + ")+(?:[ ]?[0-9-]{1,6}(?:室|号)?)?"),
          Rule.of(
              Kind.ADDRESS,
              "\\p{IsHan}{2,7}?(?:省|自治区|市)\\p{IsHan}{1,8}?[市区县](?:\\p{IsHan}{1,10}?"
                  + ROAD
                  + ")*(?:"
                  + HOUSE
                  + ")*"),
          Rule.of(
              Kind.ADDRESS,
              "(?:(?:[Ff]lat|[Uu]nit|[Aa]pt\\.?|[Aa]partment|[Ss]uite) ?\\w{1,5},? )?\\b\\d{1,5}[A-Za-z]?"
                  + " (?:[A-Z][\\w'.-]* ){1,4}"
                  + "(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Way|Place"
                  + "|Pl|Square|Sq|Terrace|Crescent|Close)\\b\\.?"
                  + "(?:,? (?:[Ff]lat|[Uu]nit|[Aa]pt\\.?|[Aa]partment|[Ss]uite|#) ?\\w{1,5})?"
                  + "(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)?){0,2}"
                  + "(?:,? [A-Z]{2} \\d{5}(?:-\\d{4})?|,? [A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2})?"),
          Rule.of(Kind.ADDRESS, "\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b"),
          Rule.of(Kind.NAME, SURNAMES + "\\p{IsHan}{0,2}?(?:先生|女士|小姐|太太|同学)"),
          new Rule(
              Kind.NAME,
              Pattern.compile(
                  "(?:我叫|我的名字(?:是|叫)|姓名(?:是|为)?[ :：]*|收件人(?:是|为)?[ :：]*|收货人(?:是|为)?[ :：]*)"
                      + "("
                      + SURNAMES
                      + "\\p{IsHan}{1,2})(?=[^\\p{IsHan}]|$|的|住)"),
              1,
              text -> true),
          Rule.of(Kind.NAME, "\\b(?:Mr|Mrs|Ms|Miss|Dr)\\.? [A-Z][\\w'-]+(?: [A-Z][\\w'-]+)?"),
          new Rule(
              Kind.NAME,
              Pattern.compile(
                  "(?i:my name is|my name's|recipient(?: is|:)|name:) ?([A-Z][\\w'-]+(?: [A-Z][\\w'-]+){0,2})"),
              1,
              text -> true),
          new Rule(
              Kind.NAME,
              Pattern.compile(
                  "(?i:(?:best|kind|warm)? ?regards|best wishes|sincerely|cheers|thanks|thank"
                      + " you),?\\s*\\n\\s*([A-Z][\\w'-]+(?: [A-Z][\\w'-]+){0,2})\\s*(?:\\n|$)"),
              1,
              text -> true),
          Rule.of(Kind.NUMBER, "(?<![A-Za-z0-9])[A-Z]{0,4}-?\\d{8,30}(?![A-Za-z0-9])"),
          Rule.of(
              Kind.NUMBER,
              "(?<![A-Za-z0-9])(?=(?:[A-Z]{0,10}\\d){6})[A-Z0-9]{10,30}(?![A-Za-z0-9])"));

  public PersonalData {
    names = Set.copyOf(names);
    orders = Set.copyOf(orders);
  }

  /**
   * The text with what belongs to one person taken out.
   *
   * @param locale the language in which it says what stood there: {@code zh-CN} or {@code en}
   */
  public String masked(String text, String locale) {
    var plain = halfWidth(text);
    var found = new ArrayList<Found>();
    orders.forEach(order -> literal(plain, order, Kind.ORDER, found));
    for (var rule : RULES) {
      rule.pattern()
          .matcher(plain)
          .results()
          .filter(match -> rule.sure().test(match.group(rule.group())))
          .forEach(match -> add(found, at(match, rule, plain)));
    }
    names.forEach(name -> literal(plain, name, Kind.NAME, found));
    found.sort(Comparator.comparingInt(Found::from));
    var out = new StringBuilder();
    int done = 0;
    for (var each : found) {
      out.append(text, done, each.from()).append(each.kind().word(locale));
      done = each.to();
    }
    return out.append(text.substring(done)).toString();
  }

  private static Found at(MatchResult match, Rule rule, String plain) {
    int from = match.start(rule.group());
    int to = match.end(rule.group());
    if (rule.kind() == Kind.ADDRESS) {
      // "I live in", "send it to": words before the place are not part of it
      int most = Math.min(to, from + 8);
      for (int i = from; i < most; i++) {
        if ("在到至寄往是址为给住从：".indexOf(plain.charAt(i)) >= 0) {
          from = i + 1;
        }
      }
    }
    return new Found(from, to, rule.kind());
  }

  private static void literal(String plain, String word, Kind kind, List<Found> found) {
    var wanted = word == null ? "" : word.strip();
    if (wanted.codePointCount(0, wanted.length()) < 2) {
      return;
    }
    var latin = wanted.chars().allMatch(c -> c < 0x250);
    var pattern =
        (latin ? "(?<![\\p{L}\\p{N}])" : "")
            + Pattern.quote(wanted)
            + (latin ? "(?![\\p{L}\\p{N}])" : "");
    Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(plain)
        .results()
        .forEach(match -> add(found, new Found(match.start(), match.end(), kind)));
  }

  /** What was found first stays: rules stand in the order of how sure they are. */
  private static void add(List<Found> found, Found other) {
    if (other.from() < other.to()
        && found.stream().noneMatch(f -> f.from() < other.to() && other.from() < f.to())) {
      found.add(other);
    }
  }

  /** The same length, so that places in one are places in the other. */
  private static String halfWidth(String text) {
    var chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] >= '\uFF01' && chars[i] <= '\uFF5E' && chars[i] != '：' && chars[i] != '＃') {
        chars[i] = (char) (chars[i] - 0xFEE0);
      } else if (chars[i] == '\u3000' || chars[i] == '\u00A0') {
        chars[i] = ' ';
      }
    }
    return new String(chars);
  }

  /** The check digit of payment cards. */
  private static boolean isCard(String text) {
    var digits = text.replaceAll("\\D", "");
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 1 ? digit * 2 : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return digits.length() >= 13 && sum % 10 == 0;
  }
}
