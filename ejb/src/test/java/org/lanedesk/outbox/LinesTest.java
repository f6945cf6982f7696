package org.lanedesk.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinesTest {

  private final List<String> records = new ArrayList<>();
  private final List<String> bad = new ArrayList<>();

  private void read(Format format, Intake.Grouping grouping, String text) throws IOException {
    Lines.read(
        format,
        grouping,
        new StringReader(text),
        new Lines.Sink() {
          @Override
          public void record(long line, JsonObject record) {
            records.add(line + " " + record);
          }

          @Override
          public void bad(BadLine line) {
            bad.add(line.line() + " " + line.key());
          }
        });
  }

  @Test
  void linesMayEndInEveryWayAlsoMixed() throws IOException {
    read(Format.NDJSON, Intake.Grouping.NONE, "{\"a\":1}\r\n{\"a\":2}\r{\"a\":3}\n\n{\"a\":4}");
    assertEquals(List.of("1 {\"a\":1}", "2 {\"a\":2}", "3 {\"a\":3}", "5 {\"a\":4}"), records);
  }

  @Test
  void aMarkAtTheBeginningIsNoPartOfTheFirstName() throws IOException {
    read(Format.CSV, Intake.Grouping.NONE, "\uFEFFa,b\r\n1,2\r\n");
    assertEquals(List.of("2 {\"a\":\"1\",\"b\":\"2\"}"), records);
  }

  @Test
  void aQuotedFieldMayHoldLineEndsAndCommas() throws IOException {
    read(Format.CSV, Intake.Grouping.NONE, "a,b\n\"x,\ny\",2\n3,4\n");
    assertEquals(
        List.of("2 {\"a\":\"x,\\ny\",\"b\":\"2\"}", "4 {\"a\":\"3\",\"b\":\"4\"}"), records);
  }

  @Test
  void aQuoteThatIsNeverClosedCostsOnlyItsLine() throws IOException {
    read(Format.CSV, Intake.Grouping.NONE, "a,b\n\"x,2\n3,4\n5,6\n7,8\n");
    assertEquals(List.of("2 import.not-csv"), bad);
    assertEquals(3, records.size());
  }

  @Test
  void twoBrokenQuotesDoNotSwallowWhatIsBetweenThem() throws IOException {
    read(Format.CSV, Intake.Grouping.NONE, "a,b\n\"x,2\n3,4\ny\",6,9\n7,8\n");
    assertEquals(List.of("3 {\"a\":\"3\",\"b\":\"4\"}", "5 {\"a\":\"7\",\"b\":\"8\"}"), records);
    assertEquals(2, bad.size());
  }

  @Test
  void aRowWithTooFewColumnsIsNamed() throws IOException {
    read(Format.CSV, Intake.Grouping.NONE, "a,b\n1\n3,4\n");
    assertEquals(List.of("2 import.columns"), bad);
  }

  @Test
  void aBadLineWithinAGroupLeavesTheOthers() throws IOException {
    var grouping = new Intake.Grouping("n", "lines", Set.of("sku"));
    read(Format.CSV, grouping, "n,sku\n1,A\n1\n1,B\n2,C\n");
    assertEquals(
        List.of(
            "2 {\"n\":\"1\",\"lines\":[{\"sku\":\"A\"},{\"sku\":\"B\"}]}",
            "5 {\"n\":\"2\",\"lines\":[{\"sku\":\"C\"}]}"),
        records);
  }

  @Test
  void anArrayIsReadAloneOrWithinAnObject() throws IOException {
    read(Format.JSON, Intake.Grouping.NONE, "[\n{\"a\":1},\n7,\n{\"a\":2}]");
    read(Format.JSON, Intake.Grouping.NONE, "{\"orders\":[{\"a\":[3]}]}");
    assertEquals(3, records.size());
    assertEquals(List.of("3 import.not-json"), bad);
  }

  @Test
  void whatFollowsAMistakeInADocumentIsNamedAndWhatWentBeforeIsKept() throws IOException {
    read(Format.JSON, Intake.Grouping.NONE, "[{\"a\":1},\n{\"a\":}, {\"a\":2}]");
    assertEquals(1, records.size());
    assertEquals(1, bad.size());
  }

  @Test
  void chineseTextIsKnownByItsBytes() {
    var text = "订单号,商品名称\nE1,明前龙井\nE2,玻璃杯\n".repeat(20);
    assertEquals(StandardCharsets.UTF_8, Encoding.of(text.getBytes(StandardCharsets.UTF_8)));
    assertEquals(Encoding.GB18030, Encoding.of(text.getBytes(Encoding.GB18030)));
    assertEquals(
        StandardCharsets.UTF_16LE,
        Encoding.of(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)));
    assertEquals(StandardCharsets.UTF_8, Encoding.of(new byte[0]));
  }

  @Test
  void aFewBrokenLinesDoNotChangeWhatAFileIs() {
    var seed = Long.getLong("test.seed", 20261126L);
    var dice = new Random(seed);
    for (Charset charset : List.of(StandardCharsets.UTF_8, Encoding.GB18030)) {
      for (var round = 0; round < 50; round++) {
        var bytes = ("订单号,商品名称\n" + "E1,明前龙井一级\n".repeat(300)).getBytes(charset);
        for (var i = 0; i < 9; i++) bytes[dice.nextInt(bytes.length)] = (byte) 0xFF;
        assertEquals(charset, Encoding.of(bytes), "seed " + seed + " round " + round);
      }
    }
  }

  @Test
  void aLineThatIsNotInTheFilesEncodingIsNamed() throws IOException {
    read(Format.NDJSON, Intake.Grouping.NONE, "{\"a\":\"\uFFFD\"}\n{\"a\":1}\n");
    assertEquals(List.of("1 import.encoding"), bad);
    assertTrue(records.getFirst().startsWith("2"));
  }
}
