package org.lanedesk.demo;

import java.time.Instant;
import java.util.List;

/** All that will happen in the demo shop, made from a seed and the day it opens. */
record Plan(
    List<Shopper> crowd,
    List<Bought> orders,
    List<Story> today,
    List<Story> past,
    List<ReturnStory> returnsToday,
    List<ReturnStory> returnsPast,
    List<Glance> glances) {

  static Plan of(long seed, Instant now) {
    var shelves = Shelves.read();
    var dice = new Dice(seed);
    var crowd = new Crowd(shelves.names(), now).gather(dice);
    var orders = new Till(shelves.products(), now).ring(crowd, dice);
    var book = new StoryBook(shelves.scripts(), shelves.products(), crowd, orders, now);
    var returns = new ReturnBook(shelves.returns(), orders, now);
    return new Plan(
        crowd,
        orders,
        book.today(dice),
        book.past(dice),
        returns.today(dice),
        returns.past(dice),
        Glance.all(shelves.searches(), Shelves.articles(), now, dice));
  }
}
