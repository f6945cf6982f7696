package org.lanedesk.returns;

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

  protected ReturnPhoto() {}

  static ReturnPhoto of(Long returnId, UploadRef file) {
    var photo = new ReturnPhoto();
    photo.returnId = returnId;
    photo.uploadId = file.id();
    photo.name = file.name();
    return photo;
  }
}
