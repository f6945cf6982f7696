package org.lanedesk.kb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodedTest {

  private static final int DIMENSIONS = 384;

  private final Random random = new Random(11);

  @Test
  void closenessFromBytesIsThatOfTheVectorsThemselves() {
    for (int i = 0; i < 1_000; i++) {
      var one = unit(random.nextDouble());
      var other = unit(random.nextDouble());
      assertEquals(Vectors.dot(one, other), Coded.of(one).dot(Coded.of(other)), 0.003);
    }
  }

  @Test
  void aDirectionIsComparedWithoutMovingWhatLiesThere() {
    var centre = unit(1);
    for (int d = 0; d < DIMENSIONS; d++) {
      centre[d] *= 0.7f;
    }
    var mind =
        new Mind(
            new float[][] {centre}, Coded.of(new float[][] {centre}), null, Confidence.OF_MEANING);
    for (int i = 0; i < 1_000; i++) {
      var asked = unit(1);
      var page = unit(1);
      double moved = Vectors.dot(mind.fromCentre(asked, 0), mind.fromCentre(page, 0));
      var coded = Coded.of(new float[][] {page});
      var direction = Direction.of(new float[][] {asked}, mind);
      assertEquals(moved, direction.closeness(coded, mind.distances(coded)), 0.01);
    }
  }

  @Test
  void whatLiesInTheIndexComesBackAsItWas() {
    var vectors =
        Vectors.of(
            List.<float[][]>of(new float[][] {unit(1), unit(0)}),
            List.of(),
            List.<float[][]>of(new float[][] {unit(1), unit(0)}));
    var again = Vectors.unpack(vectors.pack());
    assertEquals(1, again.voices().size());
    assertEquals(0, again.body().size());
    for (int m = 0; m < 2; m++) {
      var was = vectors.whole().getFirst()[m];
      var is = again.whole().getFirst()[m];
      assertArrayEquals(was.numbers(), is.numbers());
      assertEquals(was.step(), is.step());
    }
  }

  /** Of length 1; the more {@code alike}, the more it lies where others lie. */
  private float[] unit(double alike) {
    var vector = new float[DIMENSIONS];
    for (int d = 0; d < DIMENSIONS; d++) {
      vector[d] = (float) (random.nextGaussian() + alike * (d % 3));
    }
    return Vectors.unit(vector);
  }
}
