package org.lanedesk.web.knowledge;

import java.io.Serializable;
import org.lanedesk.knowledge.Shelf;

/** How a category or a section is called, as it is typed. */
public class ShelfForm implements Serializable {
  private String code;
  private String nameZh;
  private String nameEn;
  private String aboutZh;
  private String aboutEn;
  private int position = 100;

  void show(Shelf shelf) {
    code = shelf.code();
    nameZh = shelf.nameZh();
    nameEn = shelf.nameEn();
    aboutZh = shelf.aboutZh();
    aboutEn = shelf.aboutEn();
    position = shelf.position();
  }

  Shelf shelf() {
    return new Shelf(code, nameZh, nameEn, aboutZh, aboutEn, position);
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getNameZh() {
    return nameZh;
  }

  public void setNameZh(String nameZh) {
    this.nameZh = nameZh;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public String getAboutZh() {
    return aboutZh;
  }

  public void setAboutZh(String aboutZh) {
    this.aboutZh = aboutZh;
  }

  public String getAboutEn() {
    return aboutEn;
  }

  public void setAboutEn(String aboutEn) {
    this.aboutEn = aboutEn;
  }

  public int getPosition() {
    return position;
  }

  public void setPosition(int position) {
    this.position = position;
  }
}
