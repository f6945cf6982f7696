package org.lanedesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lanedesk.report.Board;
import org.lanedesk.report.BoardFigure;
import org.lanedesk.report.BoardTicket;
import org.lanedesk.report.ReportDesk;
import org.lanedesk.ticket.Lane;

/** The live board, and the tickets behind one of its numbers. */
@Named
@RequestScoped
public class SupervisorPage {
  private static final int MOST = 200;

  @Inject ReportDesk reports;
  @Inject Who who;

  private BoardFigure show;
  private Long queue;
  private Lane lane;
  private Board board;
  private List<BoardTicket> tickets;

  public Board getBoard() {
    if (board == null) {
      board = reports.live(who.caller());
    }
    return board;
  }

  /** Empty when no number was chosen. */
  public List<BoardTicket> getTickets() {
    if (tickets == null) {
      tickets =
          show == null ? List.of() : reports.boardTickets(who.caller(), show, queue, lane, MOST);
    }
    return tickets;
  }

  /** The first lane of a queue carries the queue's name for all its lanes. */
  public boolean first(Board.Line line) {
    return line.lane() == Lane.values()[0];
  }

  public int getLanes() {
    return Lane.values().length;
  }

  /** The address that shows the tickets behind a number; a queue that is null is all of them. */
  public String link(String figure, Long queue, Lane lane) {
    var address = new Address("/supervisor").with("show", figure);
    return address.with("queue", queue).with("lane", lane) + "#tickets";
  }

  public BoardFigure getShow() {
    return show;
  }

  public void setShow(BoardFigure show) {
    this.show = show;
  }

  public Long getQueue() {
    return queue;
  }

  public void setQueue(Long queue) {
    this.queue = queue;
  }

  public Lane getLane() {
    return lane;
  }

  public void setLane(Lane lane) {
    this.lane = lane;
  }
}
