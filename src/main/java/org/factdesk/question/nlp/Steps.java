package org.factdesk.question.nlp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Numbers kept as whole steps of 16 bits, the greatest of them as 32,767. */
final class Steps {
    private static final int MOST = Short.MAX_VALUE;

    private Steps() {}

    static void write(float[] values, DataOutputStream out) throws IOException {
        float greatest = 0;
        for (float value : values) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        float length = greatest == 0 ? 1 : greatest / MOST;
        out.writeInt(values.length);
        out.writeFloat(length);
        for (float value : values) {
            out.writeShort(Math.round(value / length));
        }
    }

    static float[] read(DataInputStream in) throws IOException {
        float[] values = new float[in.readInt()];
        float length = in.readFloat();
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readShort() * length;
        }
        return values;
    }
}
