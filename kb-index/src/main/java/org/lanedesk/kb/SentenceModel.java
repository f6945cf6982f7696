package org.lanedesk.kb;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns texts into vectors of length 1 whose closeness is closeness in meaning. Any number of
 * threads may use it at once; after {@link #close} nobody may.
 */
final class SentenceModel implements AutoCloseable {

  private static final int MOST_PIECES = 256;
  private static final int MOST_TOGETHER = 32;
  private static final int MOST_PIECES_TOGETHER = 2_048;

  private final WordPiece pieces;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final boolean mean;
  private final boolean wantsTypes;

  private SentenceModel(WordPiece pieces, OrtSession session, boolean mean) throws OrtException {
    this.pieces = pieces;
    this.environment = OrtEnvironment.getEnvironment();
    this.session = session;
    this.mean = mean;
    this.wantsTypes = session.getInputNames().contains("token_type_ids");
  }

  /**
   * Loads a model that lies on the class path.
   *
   * @param mean whether the vector of a text is the mean of its pieces' vectors, or the first
   */
  static SentenceModel load(String name, boolean mean, int threads)
      throws IOException, OrtException {
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      options.setCPUArenaAllocator(false);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      var session = OrtEnvironment.getEnvironment().createSession(bytes(name + ".onnx"), options);
      try (var description = stream(name + "-tokenizer.json")) {
        return new SentenceModel(WordPiece.read(description), session, mean);
      } catch (IOException | OrtException | RuntimeException e) {
        session.close();
        throw e;
      }
    }
  }

  private static byte[] bytes(String resource) throws IOException {
    try (var in = stream(resource)) {
      return in.readAllBytes();
    }
  }

  private static java.io.InputStream stream(String resource) throws IOException {
    var in = SentenceModel.class.getResourceAsStream('/' + resource);
    if (in == null) {
      throw new FileNotFoundException(resource + " is not on the class path");
    }
    return in;
  }

  /** One vector for each text, in their order. */
  float[][] vectors(List<String> texts) throws OrtException {
    var ids = texts.stream().map(text -> pieces.ids(text, MOST_PIECES)).toList();
    var vectors = new float[texts.size()][];
    var together = new ArrayList<Integer>();
    var byLength =
        IntStream.range(0, ids.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> ids.get(i).length))
            .toList();
    for (int i : byLength) {
      int length = ids.get(i).length;
      boolean full =
          together.size() == MOST_TOGETHER
              || (together.size() + 1) * length > MOST_PIECES_TOGETHER
              || !together.isEmpty() && length > 8 + ids.get(together.getFirst()).length * 5 / 4;
      if (full && !together.isEmpty()) {
        run(together, ids, vectors);
        together.clear();
      }
      together.add(i);
    }
    if (!together.isEmpty()) {
      run(together, ids, vectors);
    }
    return vectors;
  }

  private void run(List<Integer> texts, List<long[]> ids, float[][] vectors) throws OrtException {
    int longest = ids.get(texts.getLast()).length;
    var input = new long[texts.size()][longest];
    var mask = new long[texts.size()][longest];
    for (int row = 0; row < texts.size(); row++) {
      var own = ids.get(texts.get(row));
      System.arraycopy(own, 0, input[row], 0, own.length);
      java.util.Arrays.fill(mask[row], 0, own.length, 1);
    }
    var tensors = new HashMap<String, OnnxTensor>();
    try {
      tensors.put("input_ids", OnnxTensor.createTensor(environment, input));
      tensors.put("attention_mask", OnnxTensor.createTensor(environment, mask));
      if (wantsTypes) {
        var types = new long[texts.size()][longest];
        tensors.put("token_type_ids", OnnxTensor.createTensor(environment, types));
      }
      try (var result = session.run(tensors)) {
        var states = (OnnxTensor) result.get(0);
        var shape = states.getInfo().getShape();
        var values = states.getFloatBuffer();
        int dimensions = (int) shape[2];
        for (int row = 0; row < texts.size(); row++) {
          int length = mean ? ids.get(texts.get(row)).length : 1;
          var vector = new float[dimensions];
          for (int piece = 0; piece < length; piece++) {
            int base = (row * longest + piece) * dimensions;
            for (int d = 0; d < dimensions; d++) {
              vector[d] += values.get(base + d);
            }
          }
          vectors[texts.get(row)] = Vectors.unit(vector);
        }
      }
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      System.getLogger(SentenceModel.class.getName())
          .log(System.Logger.Level.DEBUG, "a sentence model did not close cleanly", e);
    }
  }
}
