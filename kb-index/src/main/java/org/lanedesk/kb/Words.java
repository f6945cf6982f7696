package org.lanedesk.kb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Turns folded text into terms. The ending of a field's name says how it is analysed. */
enum Words {
  /** English: stems, without the commonest words. */
  EN("en", english()),
  /** Chinese: segmented words. */
  ZH("zh", new SmartChineseAnalyzer()),
  /** Chinese: overlapping pairs of characters, robust to new words. */
  CJK("cjk", pairs()),
  /** Any other language: words without accents. */
  OTHER("xx", plain()),
  /** Beginnings of words, for completion while typing. */
  START("start", starts());

  private static final int LONGEST_START = 15;

  private final String ending;
  private final Analyzer analyzer;

  Words(String ending, Analyzer analyzer) {
    this.ending = ending;
    this.analyzer = analyzer;
  }

  /** The name under which {@code part} of a page is kept when analysed this way. */
  String field(String part) {
    return part + '.' + ending;
  }

  /** How the words of a language are analysed. */
  static List<Words> of(Language language) {
    return switch (language) {
      case EN -> List.of(EN);
      case ZH -> List.of(ZH, CJK);
      case OTHER -> List.of(OTHER);
    };
  }

  /** A term and where it stands in the text. */
  record Term(String text, int start, int end) {}

  List<Term> terms(String folded) {
    var terms = new ArrayList<Term>();
    try (TokenStream stream = analyzer.tokenStream("", folded)) {
      var text = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(new Term(text.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("text in memory could not be read", e);
    }
    return terms;
  }

  List<String> texts(String folded) {
    return terms(folded).stream().map(Term::text).toList();
  }

  /** The analyzer for writing, which chooses by the ending of the field's name. */
  static Analyzer byField() {
    return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        var ending = field.substring(field.indexOf('.') + 1);
        for (var words : values()) {
          if (words.ending.equals(ending)) {
            return words.analyzer;
          }
        }
        throw new IllegalArgumentException("no analysis for field " + field);
      }
    };
  }

  private interface Chain {
    TokenStream over(TokenStream words);
  }

  private static Analyzer standard(Chain chain) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        return new TokenStreamComponents(words, chain.over(new LowerCaseFilter(words)));
      }
    };
  }

  private static Analyzer english() {
    CharArraySet common = EnglishAnalyzer.getDefaultStopSet();
    return standard(
        words -> new PorterStemFilter(new StopFilter(new EnglishPossessiveFilter(words), common)));
  }

  private static Analyzer pairs() {
    return standard(CJKBigramFilter::new);
  }

  private static Analyzer plain() {
    return standard(ASCIIFoldingFilter::new);
  }

  private static Analyzer starts() {
    return standard(words -> new EdgeNGramTokenFilter(words, 1, LONGEST_START, true));
  }
}
