package org.lanedesk.web.knowledge;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.lanedesk.knowledge.GapGroup;
import org.lanedesk.knowledge.Gaps;
import org.lanedesk.knowledge.QualityCsv;
import org.lanedesk.knowledge.QualityDesk;
import org.lanedesk.knowledge.QualityReport;
import org.lanedesk.web.Download;
import org.lanedesk.web.Who;

/** What was asked and not found, and how well the rest was answered. */
@Named("qualityPage")
@RequestScoped
public class QualityPage {
  private static final List<Integer> CHOICES = List.of(4, 8, 13, 26, 52);
  private static final int SHOWN = 20;
  private static final String CSV = "text/csv";

  @EJB QualityDesk quality;
  @EJB Gaps gaps;
  @Inject SectionNames names;
  @Inject Who who;

  private int weeks = 8;
  private QualityReport report;
  private List<GapGroup> searches;
  private List<GapGroup> questions;

  public QualityReport getReport() {
    if (report == null) {
      report = quality.report(who.caller(), weeks);
    }
    return report;
  }

  /** Searches of customers that found nothing, most often first. */
  public List<GapGroup> getSearches() {
    if (searches == null) {
      searches = gaps.searches(who.caller(), getDays());
    }
    return searches;
  }

  /** Questions beside which no answer was likely enough, most often first. */
  public List<GapGroup> getQuestions() {
    if (questions == null) {
      questions = gaps.questions(who.caller(), getDays());
    }
    return questions;
  }

  /** The first of them; the file has all. */
  public List<GapGroup> first(List<GapGroup> groups) {
    return groups.stream().limit(SHOWN).toList();
  }

  public void figures() throws IOException {
    Download.of("knowledge-quality.csv", CSV, QualityCsv.of(getReport()));
  }

  public void searchesFile() throws IOException {
    Download.of("searches-without-result.csv", CSV, QualityCsv.of(getSearches(), getDays()));
  }

  public void questionsFile() throws IOException {
    Download.of("questions-without-answer.csv", CSV, QualityCsv.of(getQuestions(), getDays()));
  }

  public String name(String section) {
    return names.of(section);
  }

  public int getDays() {
    return weeks * 7;
  }

  public List<Integer> getChoices() {
    return CHOICES;
  }

  public int getWeeks() {
    return weeks;
  }

  /** Other numbers than those that can be chosen mean eight. */
  public void setWeeks(int weeks) {
    this.weeks = CHOICES.contains(weeks) ? weeks : 8;
  }
}
