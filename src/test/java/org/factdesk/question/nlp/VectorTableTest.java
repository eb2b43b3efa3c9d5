package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.factdesk.testing.ManyClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorTableTest {
    private final Random random = new Random(3);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 1_000, 9_000})
    void multipliesAsVectorsDo(int count) {
        List<ReadClaim> claims = claims(count);
        float[] question = vector();

        double[] products = new VectorTable(claims, VectorTable.empty()).products(question);

        assertThat(products).hasSize(count);
        for (int i = 0; i < count; i++) {
            assertThat(products[i])
                    .isCloseTo(Vectors.dot(question, claims.get(i).meaning().text()), within(1e-5));
        }
    }

    @Test
    void isTheSameWhetherAnEarlierTableHelpsOrNot() {
        List<ReadClaim> before = claims(1_000);
        VectorTable earlier = new VectorTable(before, VectorTable.empty());
        float[] question = vector();
        List<ReadClaim> changed = new ArrayList<>(before);
        changed.set(300, claim(7));
        List<ReadClaim> shorter = new ArrayList<>(before.subList(0, 900));
        List<ReadClaim> shifted = new ArrayList<>(before.subList(1, 1_000));
        List<ReadClaim> longer = new ArrayList<>(before);
        longer.addAll(claims(500));

        for (List<ReadClaim> now : List.of(changed, shorter, shifted, longer)) {
            assertThat(new VectorTable(now, earlier).products(question))
                    .isEqualTo(new VectorTable(now, VectorTable.empty()).products(question));
        }
    }

    private List<ReadClaim> claims(int count) {
        return IntStream.range(0, count).mapToObj(this::claim).toList();
    }

    private ReadClaim claim(int number) {
        return ReadClaims.of(ManyClaims.claim(number), vector());
    }

    private float[] vector() {
        float[] vector = new float[24];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return Vectors.normalized(vector);
    }
}
