package org.lanedesk.web.api;

import org.lanedesk.returns.Carrier;
import org.lanedesk.returns.Decision;
import org.lanedesk.returns.OpenReturn;
import org.lanedesk.returns.RejectReason;
import org.lanedesk.returns.ReturnReason;
import org.lanedesk.returns.ReturnType;
import org.lanedesk.returns.Way;
import org.lanedesk.ticket.UploadDesk;

/** Reads what goes with a verb of a return; what a verb does not need may stay away. */
record ReturnVerbBody(UploadDesk uploads) {

  Decision read(String body) {
    var fields = Fields.wholeOrNone(body);
    var note = fields.text("note");
    var said =
        new Decision(
                fields.integer("version").orElse(null),
                fields.text("text").or(() -> note).orElse(null),
                fields.word("reason", RejectReason.class).orElse(null))
            .way(fields.word("way", Way.class).orElse(null), minor(fields))
            .files(fields.texts("uploads").stream().map(uploads::byToken).toList())
            .serial(fields.text("serial").orElse(null))
            .parcel(parcel(fields))
            .wish(fields.object("wish").map(this::wish).orElse(null));
    fields.done();
    return said;
  }

  private static Long minor(Fields fields) {
    return fields.number("amount_minor").orElse(null);
  }

  private static Decision.Parcel parcel(Fields fields) {
    var carrier = fields.word("carrier", Carrier.class).orElse(null);
    var waybill = fields.text("waybill").orElse(null);
    var surface = fields.flag("surface").orElse(false);
    var slot = fields.time("slot").orElse(null);
    return carrier == null && waybill == null && slot == null
        ? null
        : new Decision.Parcel(carrier, waybill, surface, slot);
  }

  private OpenReturn wish(Fields fields) {
    return new OpenReturn(
        null,
        fields.word("type", ReturnType.class).orElse(null),
        fields.word("reason", ReturnReason.class).orElse(null),
        fields.objects("lines").stream().map(ReturnVerbBody::line).toList(),
        fields.text("text").orElse(null),
        fields.texts("uploads").stream().map(uploads::byToken).toList(),
        null,
        extent(fields));
  }

  static OpenReturn.Line line(Fields line) {
    return new OpenReturn.Line(
        line.number("id").orElseThrow(() -> line.missing("id")),
        line.integer("quantity").orElse(1));
  }

  static OpenReturn.Extent extent(Fields fields) {
    var spoiled = fields.integer("spoiled").orElse(null);
    var total = fields.integer("total").orElse(null);
    var price = fields.number("price_now_minor").orElse(null);
    return spoiled == null && total == null && price == null
        ? null
        : new OpenReturn.Extent(spoiled, total, price);
  }
}
