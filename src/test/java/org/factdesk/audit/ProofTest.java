package org.factdesk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.factdesk.testing.Samples;
import org.junit.jupiter.api.Test;

class ProofTest {
    /** The roots of the trees over the first eight leaves that RFC 6962 implementations test themselves with. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @Test
    void hashesAsOthersDo() {
        MerkleTree tree = MerkleTree.empty();

        assertThat(tree.root().hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        LEAVES.forEach(hex -> tree.add(MerkleTree.leaf(java.util.HexFormat.of().parseHex(hex))));
        assertThat(tree.root().hex()).isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void everyLeafIsProvenAndNoOtherInItsPlace() {
        for (int size = 1; size <= 40; size++) {
            List<Digest> leaves = leaves(size);
            Digest root = root(leaves);
            for (int index = 0; index < size; index++) {
                ProofMaker maker = ProofMaker.ofInclusion(index, size);
                leaves.forEach(maker::add);

                Proof.Inclusion proof = maker.inclusion();

                assertThat(proof.holds(root)).as("%s of %s", index, size).isTrue();
                assertThat(new Proof.Inclusion(index, size, leaf(size), proof.hashes()).holds(root))
                        .isFalse();
                assertThat(maker.root()).isEqualTo(root);
            }
        }
    }

    @Test
    void everyOlderTreeIsProvenAndNoOtherRoot() {
        for (int size = 1; size <= 40; size++) {
            List<Digest> leaves = leaves(size);
            Digest root = root(leaves);
            for (int oldSize = 1; oldSize <= size; oldSize++) {
                ProofMaker maker = ProofMaker.ofConsistency(oldSize, size);
                leaves.forEach(maker::add);

                Proof.Consistency proof = maker.consistency();

                assertThat(proof.oldRoot()).isEqualTo(root(leaves.subList(0, oldSize)));
                assertThat(proof.holds(root)).as("%s in %s", oldSize, size).isTrue();
                assertThat(new Proof.Consistency(oldSize, leaf(size), size, proof.hashes()).holds(root))
                        .isFalse();
            }
        }
    }

    @Test
    void aForgedProofDoesNotHold() {
        Samples.forEach(300, samples -> {
            int size = 2 + samples.upTo(200);
            List<Digest> leaves = leaves(size);
            Digest root = root(leaves);
            ProofMaker maker = ProofMaker.ofInclusion(samples.upTo(size - 1), size);
            ProofMaker older = ProofMaker.ofConsistency(1 + samples.upTo(size - 2), size);
            leaves.forEach(maker::add);
            leaves.forEach(older::add);

            Proof.Inclusion inclusion = maker.inclusion();
            Proof.Consistency consistency = older.consistency();

            List<Digest> forged = forged(inclusion.hashes(), samples);
            assertThat(new Proof.Inclusion(inclusion.index(), size, inclusion.leaf(), forged).holds(root))
                    .isFalse();
            forged = forged(consistency.hashes(), samples);
            assertThat(new Proof.Consistency(consistency.oldSize(), consistency.oldRoot(), size, forged).holds(root))
                    .isFalse();
        });
    }

    @Test
    void aTreeGoesOnFromItsPeaksAndFromWholeSubtrees() {
        List<Digest> leaves = leaves(29);
        MerkleTree first = MerkleTree.empty();
        leaves.subList(0, 24).forEach(first::add);

        MerkleTree second = MerkleTree.of(24, first.peaks());
        MerkleTree four = MerkleTree.empty();
        leaves.subList(24, 28).forEach(four::add);
        second.add(four.root(), 2);
        second.add(leaves.get(28));

        assertThat(second.root()).isEqualTo(root(leaves));
        assertThatThrownBy(() -> second.add(leaf(1), 1)).hasMessage("no subtree of level 1 begins at leaf 29");
        assertThatThrownBy(() -> MerkleTree.of(3, List.of(leaf(1)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theTrunkOfATreeIsTheBeginningOfAnyTreeThatItWas() {
        List<Digest> leaves = leaves(70);
        for (int size = 0; size <= leaves.size(); size++) {
            MerkleTree tree = MerkleTree.empty();
            leaves.subList(0, size).forEach(tree::add);
            for (int earlier = 0; earlier <= size; earlier++) {
                MerkleTree was = tree.trunk(earlier);
                leaves.subList((int) was.size(), earlier).forEach(was::add);

                assertThat(was.root()).isEqualTo(root(leaves.subList(0, earlier)));
            }
            assertThat(tree.trunk(size).size()).isEqualTo(size);
        }
    }

    private static List<Digest> forged(List<Digest> hashes, Samples samples) {
        List<Digest> forged = new ArrayList<>(hashes);
        int place = samples.upTo(forged.size());
        if (place == forged.size()) {
            forged.add(leaf(samples.upTo(9)));
        } else if (samples.oneIn(2)) {
            forged.remove(place);
        } else {
            forged.set(place, leaf(1_000 + samples.upTo(9)));
        }
        return forged;
    }

    private static List<Digest> leaves(int size) {
        return IntStream.range(0, size).mapToObj(ProofTest::leaf).toList();
    }

    private static Digest leaf(int number) {
        return MerkleTree.leaf(new byte[] {(byte) number, (byte) (number >> 8)});
    }

    private static Digest root(List<Digest> leaves) {
        MerkleTree tree = MerkleTree.empty();
        leaves.forEach(tree::add);
        return tree.root();
    }
}
