package org.lanedesk.kb;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * The meaning of a page: a vector per model for its title and each phrasing, for each piece of its
 * body, and for title and body read together. Kept in the index with a byte for each number.
 *
 * @param voices the title first, then the phrasings; each an array of one vector per model
 * @param body in order; none when the body is short enough to be read together with the title
 * @param whole one for title and body together; none without a body
 */
record Vectors(List<Coded[]> voices, List<Coded[]> body, List<Coded[]> whole) {

  /** From what the models said. */
  static Vectors of(List<float[][]> voices, List<float[][]> body, List<float[][]> whole) {
    return new Vectors(coded(voices), coded(body), coded(whole));
  }

  static List<Coded[]> coded(List<float[][]> texts) {
    return texts.stream().map(models -> Coded.of(models)).toList();
  }

  static float[] unit(float[] vector) {
    double sum = 0;
    for (float x : vector) {
      sum += x * x;
    }
    float length = (float) Math.sqrt(sum);
    for (int i = 0; length > 0 && i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  BytesRef pack() {
    int size = 12;
    for (var group : List.of(voices, body, whole)) {
      for (var each : group) {
        size += size(each);
      }
    }
    var buffer = ByteBuffer.allocate(size);
    buffer.putInt(voices.size()).putInt(body.size()).putInt(whole.size());
    voices.forEach(each -> put(buffer, each));
    body.forEach(each -> put(buffer, each));
    whole.forEach(each -> put(buffer, each));
    return new BytesRef(buffer.array());
  }

  static Vectors unpack(BytesRef packed) {
    var buffer = ByteBuffer.wrap(packed.bytes, packed.offset, packed.length);
    int voices = buffer.getInt();
    int body = buffer.getInt();
    int whole = buffer.getInt();
    return new Vectors(take(buffer, voices), take(buffer, body), take(buffer, whole));
  }

  private static int size(Coded[] models) {
    int size = 4;
    for (var vector : models) {
      size += 8 + vector.numbers().length;
    }
    return size;
  }

  private static void put(ByteBuffer buffer, Coded[] models) {
    buffer.putInt(models.length);
    for (var vector : models) {
      buffer.putInt(vector.numbers().length).putFloat(vector.step());
      for (int number : vector.numbers()) {
        buffer.put((byte) number);
      }
    }
  }

  private static List<Coded[]> take(ByteBuffer buffer, int count) {
    var list = new ArrayList<Coded[]>(count);
    for (int i = 0; i < count; i++) {
      var models = new Coded[buffer.getInt()];
      for (int m = 0; m < models.length; m++) {
        var numbers = new int[buffer.getInt()];
        float step = buffer.getFloat();
        for (int n = 0; n < numbers.length; n++) {
          numbers[n] = buffer.get();
        }
        models[m] = new Coded(numbers, step);
      }
      list.add(models);
    }
    return list;
  }
}
