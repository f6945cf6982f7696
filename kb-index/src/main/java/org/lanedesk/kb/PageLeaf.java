package org.lanedesk.kb;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/** A page as it lies in the index: the names of its fields and the way there and back. */
final class PageLeaf {

  static final String KIND = "kind";
  static final String PAGE = "page";
  static final String VOICE = "voice";
  static final String OF = "of";
  static final String BARE = "bare";
  static final String KEY = "key";
  static final String ID = "id";
  static final String LANGUAGE = "language";
  static final String AUDIENCE = "audience";
  static final String LEVEL = "level";
  static final String EVERY_LEVEL = "*";
  static final String FROM = "from";
  static final String TO = "to";
  static final String SKETCHES = "sketches";
  static final String TITLE = "title";
  static final String PHRASING = "phrasing";
  static final String BODY = "body";
  static final String SPELLING = "spelling";
  private static final String CARD = "card";
  private static final String STORED = "stored";

  private static final FieldType TERMS = type(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType STARTS = type(IndexOptions.DOCS, true);

  private PageLeaf() {}

  static String key(long id, String locale) {
    return id + "|" + locale;
  }

  static Term keyTerm(long id, String locale) {
    return new Term(KEY, key(id, locale));
  }

  /**
   * The page and before it one leaf for each of its vectors, to be written as one block.
   *
   * @param vectors its meaning, or null while that is not known
   */
  static List<Document> lay(Page page, Vectors vectors) {
    var block = new ArrayList<Document>();
    if (vectors != null) {
      vectors.voices().forEach(each -> block.add(voice(page, each)));
      vectors.body().forEach(each -> block.add(voice(page, each)));
      vectors.whole().forEach(each -> block.add(voice(page, each)));
    }
    block.add(page(page, vectors));
    return block;
  }

  private static Document voice(Page page, Coded[] models) {
    var language = Language.of(page.locale());
    var document = common(VOICE, page, language);
    var nearest = Vectors.unit(models[models.length - 1].floats());
    document.add(
        new KnnFloatVectorField(near(language), nearest, VectorSimilarityFunction.DOT_PRODUCT));
    document.add(new BinaryDocValuesField(OF, new BytesRef(key(page.id(), page.locale()))));
    return document;
  }

  /** The field in which leaves of a language are found by closeness. */
  static String near(Language language) {
    return "near." + language.code();
  }

  /** The field that keeps a page's vectors. */
  static String vectors(Language language) {
    return "vectors." + language.code();
  }

  private static Document common(String kind, Page page, Language language) {
    var document = new Document();
    document.add(new StringField(KIND, kind, Field.Store.NO));
    document.add(new StringField(KEY, key(page.id(), page.locale()), Field.Store.NO));
    document.add(new StringField(ID, Long.toString(page.id()), Field.Store.NO));
    document.add(new StringField(LANGUAGE, language.code(), Field.Store.NO));
    document.add(new StringField(AUDIENCE, page.audience().name(), Field.Store.NO));
    if (page.levels().isEmpty()) {
      document.add(new StringField(LEVEL, EVERY_LEVEL, Field.Store.NO));
    }
    page.levels().forEach(level -> document.add(new StringField(LEVEL, level, Field.Store.NO)));
    document.add(new LongField(FROM, millis(page.validFrom(), Long.MIN_VALUE), Field.Store.NO));
    document.add(new LongField(TO, millis(page.validTo(), Long.MAX_VALUE), Field.Store.NO));
    return document;
  }

  private static Document page(Page page, Vectors vectors) {
    var language = Language.of(page.locale());
    var document = common(PAGE, page, language);
    if (vectors == null) {
      document.add(new StringField(BARE, "yes", Field.Store.NO));
    } else {
      document.add(new BinaryDocValuesField(vectors(language), vectors.pack()));
    }
    for (var words : Words.of(language)) {
      text(document, words.field(TITLE), page.title());
      page.phrasings().forEach(p -> text(document, words.field(PHRASING), p));
      text(document, words.field(BODY), page.body());
    }
    text(document, Words.OTHER.field(SPELLING), page.title());
    page.phrasings().forEach(p -> text(document, Words.OTHER.field(SPELLING), p));
    var title = Script.fold(page.title());
    document.add(new Field(Words.START.field(TITLE), title, STARTS));
    document.add(new BinaryDocValuesField(SKETCHES, sketches(page, language)));
    document.add(new BinaryDocValuesField(CARD, new BytesRef(write(Card.of(page)))));
    document.add(new StoredField(STORED, write(page)));
    return document;
  }

  private static void text(Document document, String field, String text) {
    if (!text.isEmpty()) {
      document.add(new Field(field, Script.fold(text), TERMS));
    }
  }

  /** The title first, then the phrasings in order. */
  private static BytesRef sketches(Page page, Language language) {
    var sketches = new ArrayList<Sketch>();
    sketches.add(Sketch.of(page.title(), language));
    page.phrasings().forEach(p -> sketches.add(Sketch.of(p, language)));
    return Sketch.pack(sketches);
  }

  private static long millis(Instant instant, long otherwise) {
    return instant == null ? otherwise : instant.toEpochMilli();
  }

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  private static byte[] write(Page page) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeLong(page.id());
      string(out, page.locale());
      string(out, page.title());
      strings(out, page.phrasings());
      string(out, page.body());
      string(out, page.audience().name());
      strings(out, page.levels().stream().sorted().toList());
      out.writeLong(millis(page.validFrom(), Long.MIN_VALUE));
      out.writeLong(millis(page.validTo(), Long.MAX_VALUE));
      string(out, page.section() == null ? "" : page.section());
      out.writeDouble(page.boost());
    } catch (IOException e) {
      throw new UncheckedIOException("a page could not be written to memory", e);
    }
    return bytes.toByteArray();
  }

  private static byte[] write(Card card) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeLong(card.id());
      string(out, card.locale());
      string(out, card.title());
      strings(out, card.phrasings());
      out.writeDouble(card.boost());
      out.writeBoolean(card.headed());
    } catch (IOException e) {
      throw new UncheckedIOException("a card could not be written to memory", e);
    }
    return bytes.toByteArray();
  }

  static Card card(IndexReader reader, int document) throws IOException {
    var bytes = Values.binary(reader, CARD, document);
    var in = new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length));
    return new Card(
        in.readLong(), string(in), string(in), strings(in), in.readDouble(), in.readBoolean());
  }

  static Page read(Document document) throws IOException {
    var bytes = document.getBinaryValue(STORED);
    var in = new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length));
    return new Page(
        in.readLong(),
        string(in),
        string(in),
        strings(in),
        string(in),
        Audience.valueOf(string(in)),
        new HashSet<>(strings(in)),
        instant(in.readLong()),
        instant(in.readLong()),
        emptyToNull(string(in)),
        in.readDouble());
  }

  private static Instant instant(long millis) {
    return millis == Long.MIN_VALUE || millis == Long.MAX_VALUE
        ? null
        : Instant.ofEpochMilli(millis);
  }

  private static String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static void string(DataOutputStream out, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String string(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static void strings(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (var text : texts) {
      string(out, text);
    }
  }

  private static List<String> strings(DataInputStream in) throws IOException {
    int count = in.readInt();
    var texts = new ArrayList<String>(count);
    for (int i = 0; i < count; i++) {
      texts.add(string(in));
    }
    return texts;
  }
}
