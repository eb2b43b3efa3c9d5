package org.factdesk.question.nlp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights in an ONNX file, found where they lie, so that they can be read and written over in place. Of the format
 * (a Protocol Buffers message, {@code onnx.proto3} of ONNX 1.x) only the graph's initializers are looked at.
 */
final class OnnxFile {
    private static final int GRAPH_OF_MODEL = 7;
    private static final int INITIALIZER_OF_GRAPH = 5;
    private static final int OUTPUT_OF_GRAPH = 12;
    private static final int NAME_OF_OUTPUT = 1;
    private static final int TYPE_OF_OUTPUT = 2;
    private static final int TENSOR_OF_TYPE = 1;
    private static final int ELEMENTS_OF_TENSOR = 1;
    private static final int FLOATS = 1;
    private static final int LENGTH_FIRST = 2;
    private static final int DIMENSIONS_OF_TENSOR = 1;
    private static final int FLOATS_OF_TENSOR = 4;
    private static final int WHOLE_OF_TENSOR = 5;
    private static final int NAME_OF_TENSOR = 8;
    private static final int RAW_OF_TENSOR = 9;

    private final byte[] bytes;
    private final ByteBuffer numbers;
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();
    private final Map<String, Integer> wholes = new HashMap<>();

    /** Where the numbers of a tensor lie, and how many each of its dimensions counts. */
    private record Tensor(List<Integer> shape, int from, int to) {}

    /**
     * @param bytes the whole file, which is written over where a tensor is put
     * @throws LanguageException where it is no ONNX file
     */
    OnnxFile(byte[] bytes) {
        this.bytes = bytes;
        numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        try {
            new ProtocolReader(bytes).read((field, from, to) -> {
                if (field == GRAPH_OF_MODEL) {
                    readGraph(from, to);
                }
            });
        } catch (IndexOutOfBoundsException e) {
            throw new LanguageException("read the weights of a model", e);
        }
    }

    /** A model's file that also gives out what some of its nodes make, behind what it gives out already. */
    static byte[] alsoGiving(byte[] model, List<String> outputs) {
        return joined(model, outputs(outputs));
    }

    /**
     * What is to be written behind a model's file so that it also gives out what some of its nodes make: a message that is met
     * several times in a Protocol Buffers file is put together from all.
     *
     * @param names of tensors of floats that nodes make
     */
    static byte[] outputs(List<String> names) {
        return names.stream().map(OnnxFile::output).reduce(new byte[0], OnnxFile::joined);
    }

    private static byte[] output(String name) {
        byte[] type = message(TENSOR_OF_TYPE, new byte[] {ELEMENTS_OF_TENSOR << 3, FLOATS});
        byte[] named =
                joined(message(NAME_OF_OUTPUT, name.getBytes(StandardCharsets.UTF_8)), message(TYPE_OF_OUTPUT, type));
        return message(GRAPH_OF_MODEL, message(OUTPUT_OF_GRAPH, named));
    }

    /** A field whose length comes before it. */
    private static byte[] message(int field, byte[] bytes) {
        if (bytes.length > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("a field of " + bytes.length + " bytes needs a longer length");
        }
        return joined(new byte[] {(byte) (field << 3 | LENGTH_FIRST), (byte) bytes.length}, bytes);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The names of the tensors that it holds, in their order. */
    List<String> names() {
        return List.copyOf(tensors.keySet());
    }

    /** How many each dimension counts, the slowest first; empty for a single number. */
    List<Integer> shape(String name) {
        return tensor(name).shape();
    }

    /** The numbers of a tensor of 32-bit floats. */
    float[] floats(String name) {
        Tensor tensor = tensor(name);
        float[] floats = new float[(tensor.to() - tensor.from()) / Float.BYTES];
        numbers.slice(tensor.from(), tensor.to() - tensor.from())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(floats);
        return floats;
    }

    void put(String name, float[] floats) {
        Tensor tensor = tensor(name);
        requireRoom(name, floats.length * Float.BYTES, tensor);
        for (int i = 0; i < floats.length; i++) {
            numbers.putFloat(tensor.from() + i * Float.BYTES, floats[i]);
        }
    }

    /** The numbers of a tensor of bytes, signed or not. */
    byte[] raw(String name) {
        Tensor tensor = tensor(name);
        byte[] raw = new byte[tensor.to() - tensor.from()];
        System.arraycopy(bytes, tensor.from(), raw, 0, raw.length);
        return raw;
    }

    void put(String name, byte[] raw) {
        Tensor tensor = tensor(name);
        requireRoom(name, raw.length, tensor);
        System.arraycopy(raw, 0, bytes, tensor.from(), raw.length);
    }

    /** The whole number that a tensor of one is; 0 where it is not written, as the format has it. */
    int whole(String name) {
        return wholes.getOrDefault(name, 0);
    }

    private static void requireRoom(String name, int length, Tensor tensor) {
        if (length != tensor.to() - tensor.from()) {
            throw new IllegalArgumentException("the tensor " + name + " is of another size");
        }
    }

    private Tensor tensor(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the model has no tensor " + name);
        }
        return tensor;
    }

    private void readGraph(int start, int end) {
        new ProtocolReader(bytes, start, end).read((field, from, to) -> {
            if (field == INITIALIZER_OF_GRAPH) {
                readTensor(from, to);
            }
        });
    }

    private void readTensor(int start, int end) {
        List<Integer> shape = new ArrayList<>();
        List<Integer> whole = new ArrayList<>();
        String[] name = {""};
        int[] place = {0, 0};
        new ProtocolReader(bytes, start, end).read((field, from, to) -> {
            switch (field) {
                case DIMENSIONS_OF_TENSOR -> shape.addAll(ProtocolReader.numbers(bytes, from, to));
                case NAME_OF_TENSOR -> name[0] = new String(bytes, from, to - from, StandardCharsets.UTF_8);
                case WHOLE_OF_TENSOR -> whole.addAll(ProtocolReader.numbers(bytes, from, to));
                case FLOATS_OF_TENSOR, RAW_OF_TENSOR -> {
                    place[0] = from;
                    place[1] = to;
                }
                default -> {}
            }
        });
        if (place[1] > place[0]) {
            tensors.put(name[0], new Tensor(List.copyOf(shape), place[0], place[1]));
        } else if (whole.size() == 1) {
            wholes.put(name[0], whole.get(0));
        }
    }
}
