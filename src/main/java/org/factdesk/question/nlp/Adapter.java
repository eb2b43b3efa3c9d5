package org.factdesk.question.nlp;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a sentence encoder learned of questions about incidents: low-rank changes of some of its matrices (LoRA, Hu et
 * al. 2021). Each is added to the matrix that the encoder's file has, so that the encoder runs as fast as before.
 *
 * @param incidents the ids of those whose questions it learned from
 */
public record Adapter(List<String> incidents, List<Change> changes) {
    /**
     * The change of a matrix: down times up.
     *
     * @param name how the encoder's file calls the matrix
     * @param down inputs times rank, row after row
     * @param up rank times outputs
     */
    public record Change(String name, int rank, float[] down, float[] up) {
        /** Adds it to the values of the matrix. */
        private void addTo(float[] values) {
            int outputs = up.length / rank;
            for (int input = 0; input < down.length / rank; input++) {
                for (int inner = 0; inner < rank; inner++) {
                    float times = down[input * rank + inner];
                    for (int output = 0; output < outputs; output++) {
                        values[input * outputs + output] += times * up[inner * outputs + output];
                    }
                }
            }
        }
    }

    public Adapter {
        incidents = List.copyOf(incidents);
        changes = List.copyOf(changes);
    }

    static Adapter read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        List<String> incidents = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            incidents.add(in.readUTF());
        }
        int count = in.readInt();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            changes.add(new Change(in.readUTF(), in.readInt(), Steps.read(in), Steps.read(in)));
        }
        return new Adapter(incidents, changes);
    }

    /** Values are rounded to one part in 32,767 of the greatest. */
    public void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(incidents.size());
            for (String incident : incidents) {
                out.writeUTF(incident);
            }
            out.writeInt(changes.size());
            for (Change change : changes) {
                out.writeUTF(change.name());
                out.writeInt(change.rank());
                Steps.write(change.down(), out);
                Steps.write(change.up(), out);
            }
        }
    }

    /** An encoder's file with the changes worked in; the array given is written over. */
    byte[] workedInto(byte[] model) {
        OnnxFile file = new OnnxFile(model);
        // There are many of few sizes, and each would stay in memory for a while.
        Map<Integer, float[]> ofSize = new HashMap<>();
        for (Change change : changes) {
            StepMatrix before = StepMatrix.read(file, change.name());
            float[] values = before.values(ofSize.computeIfAbsent(before.steps().length, float[]::new));
            change.addTo(values);
            StepMatrix.of(before.rows(), before.columns(), values).write(file, change.name());
        }
        return file.bytes();
    }
}
