package org.lanedesk.returns;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.util.List;
import java.util.Optional;

/** Offers, parcels and inspections of returns. */
@Repository
public interface Happenings {
  @Insert
  void add(ReturnOffer offer);

  @Update
  void keep(ReturnOffer offer);

  @Insert
  void add(ReturnParcel parcel);

  @Update
  void keep(ReturnParcel parcel);

  @Insert
  void add(Inspection inspection);

  @Query("from ReturnOffer o where o.returnId = :returnId order by o.id")
  List<ReturnOffer> offers(Long returnId);

  @Query("from ReturnParcel p where p.returnId = :returnId order by p.id")
  List<ReturnParcel> parcels(Long returnId);

  @Query("from Inspection i where i.returnId = :returnId order by i.id")
  List<Inspection> inspections(Long returnId);

  /** The parcels that travel under a number, newest first. */
  @Query("from ReturnParcel p where p.waybill = :waybill and p.endedAt is null order by p.id desc")
  List<ReturnParcel> under(String waybill);

  default Optional<ReturnOffer> openOffer(Long returnId) {
    return offers(returnId).stream().filter(ReturnOffer::open).findFirst();
  }

  /** The parcel that goes that way now. */
  default Optional<ReturnParcel> parcel(Long returnId, ReturnParcel.Direction way) {
    return parcels(returnId).stream()
        .filter(p -> p.direction() == way && p.view().endedAt() == null)
        .reduce((a, b) -> b);
  }
}
