package org.lanedesk.returns;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.lanedesk.ticket.UploadRef;

/** Evidence: an uploaded file that belongs to a return. */
@Entity
@Table(name = "return_photo")
public class ReturnPhoto {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long returnId;
  private Long uploadId;
  private String name;
  private Long look;

  @Column(name = "band_0")
  private Integer band0;

  @Column(name = "band_1")
  private Integer band1;

  @Column(name = "band_2")
  private Integer band2;

  @Column(name = "band_3")
  private Integer band3;

  protected ReturnPhoto() {}

  Long id() {
    return id;
  }

  Long returnId() {
    return returnId;
  }

  Long uploadId() {
    return uploadId;
  }

  PictureLook look() {
    return new PictureLook(look);
  }

  static ReturnPhoto of(Long returnId, UploadRef file) {
    var photo = new ReturnPhoto();
    photo.returnId = returnId;
    photo.uploadId = file.id();
    photo.name = file.name();
    return photo;
  }
}
