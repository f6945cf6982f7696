package org.lanedesk.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.report.Interval;
import org.lanedesk.report.Ratio;
import org.lanedesk.report.Stickiness;
import org.lanedesk.report.StickinessDesk;

/** How close customers are to the shop. */
@Path("/reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StickinessResource {
  @EJB StickinessDesk desk;
  @Inject Asker asker;

  @GET
  @Path("/stickiness")
  @Operation(summary = "Stickiness of a month (YYYY-MM), with what each figure is made of")
  public Map<String, Object> month(@QueryParam("month") String month) {
    return Map.of("report", json(desk.month(asker.caller(), parsed(month))));
  }

  private static YearMonth parsed(String month) {
    try {
      return month == null || month.isBlank() ? null : YearMonth.parse(month.strip());
    } catch (DateTimeException e) {
      throw Invalid.of("api.not-time", "month", "month", month);
    }
  }

  private static Map<String, Object> json(Stickiness f) {
    var json = new LinkedHashMap<String, Object>();
    json.put("from", f.from());
    json.put("to", f.to());
    json.put("currency", f.currency());
    json.put("index", f.index());
    json.put("registered", f.registered());
    json.put("active", f.active());
    json.put("activity", ratio(f.activity()));
    json.put("sign_ins_per_active", ratio(f.signIns()));
    json.put("dwell_seconds_per_visit", ratio(f.dwellSeconds()));
    json.put("order_frequency", ratio(f.orderFrequency()));
    json.put("dau_mau", ratio(f.dayOfMonth()));
    json.put("repurchase", ratio(f.repurchase()));
    json.put("repeat_orders", ratio(f.repeatOrders()));
    json.put("member_share", ratio(f.memberShare()));
    json.put("paid_share", ratio(f.paidShare()));
    json.put("spend_ratio", f.spendRatio());
    json.put("retention", ratio(f.retention()));
    json.put("churn", f.churn());
    json.put("dormancy", ratio(f.dormancy()));
    json.put("win_back", ratio(f.winBack()));
    json.put("good_reviews", ratio(f.goodReviews()));
    json.put("satisfaction", ratio(f.satisfaction()));
    json.put("paid_minor_per_buyer", ratio(f.perBuyer()));
    json.put("paid_minor_per_order", ratio(f.perOrder()));
    json.put("repurchase_when_kept", ratio(f.served().ofKept()));
    json.put("repurchase_when_kept_interval", interval(f.served().keptInterval()));
    json.put("repurchase_when_broken", ratio(f.served().ofBroken()));
    json.put("repurchase_when_broken_interval", interval(f.served().brokenInterval()));
    json.put("repurchase_difference_interval", interval(f.served().difference()));
    return json;
  }

  private static Map<String, Object> ratio(Ratio ratio) {
    var json = new LinkedHashMap<String, Object>();
    json.put("value", ratio.value());
    json.put("of", ratio.of());
    json.put("all", ratio.all());
    return json;
  }

  private static Map<String, Object> interval(Interval interval) {
    return interval == null ? null : Map.of("low", interval.low(), "high", interval.high());
  }
}
