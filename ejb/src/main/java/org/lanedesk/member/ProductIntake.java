package org.lanedesk.member;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.lanedesk.outbox.Fields;
import org.lanedesk.outbox.Intake;

/** Keeps goods from an import; the SKU tells whether one is known. Orders before stay as sold. */
@Stateless
@LocalBean
public class ProductIntake implements Intake<ProductFacts> {

  @Inject Products products;
  @Inject Clock clock;

  @Override
  public String kind() {
    return "products";
  }

  @Override
  public ProductFacts read(Fields fields) {
    return ProductFacts.read(fields);
  }

  @Override
  public void keep(List<ProductFacts> records) {
    var now = clock.instant();
    for (var facts : records) {
      var known = products.bySku(facts.sku());
      if (known.isEmpty()) products.insert(Product.of(facts, now));
      else {
        known.get().told(facts, now);
        products.update(known.get());
      }
    }
  }
}
