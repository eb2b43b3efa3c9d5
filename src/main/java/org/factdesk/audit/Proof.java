package org.factdesk.audit;

import java.util.ArrayList;
import java.util.List;

/** Hashes by which a few entries or an old root are shown to be in a tree, as RFC 9162 has them. */
public sealed interface Proof {
    /** The hashes, in the order in which they are used. */
    List<Digest> hashes();

    /** Whether it proves what it is said to, given the root of the tree. */
    boolean holds(Digest root);

    /**
     * That a leaf is in a tree.
     *
     * @param index of the leaf, counted from 0
     * @param size of the tree
     */
    record Inclusion(long index, long size, Digest leaf, List<Digest> hashes) implements Proof {
        public Inclusion {
            hashes = List.copyOf(hashes);
        }

        @Override
        public boolean holds(Digest root) {
            if (index < 0 || index >= size) {
                return false;
            }
            long node = index;
            long last = size - 1;
            Digest hash = leaf;
            for (Digest other : hashes) {
                if (last == 0) {
                    return false;
                }
                boolean isRight = (node & 1) == 1 || node == last;
                hash = isRight ? MerkleTree.node(other, hash) : MerkleTree.node(hash, other);
                while (isRight && (node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
                node >>= 1;
                last >>= 1;
            }
            return last == 0 && hash.equals(root);
        }
    }

    /**
     * That a tree begins with the leaves of an older one, and nothing in it was changed since.
     *
     * @param oldRoot of the older tree
     */
    record Consistency(long oldSize, Digest oldRoot, long size, List<Digest> hashes) implements Proof {
        public Consistency {
            hashes = List.copyOf(hashes);
        }

        @Override
        public boolean holds(Digest root) {
            if (oldSize < 1 || oldSize > size) {
                return false;
            }
            if (oldSize == size) {
                return hashes.isEmpty() && oldRoot.equals(root);
            }
            return !hashes.isEmpty() && climbs(root);
        }

        private boolean climbs(Digest root) {
            List<Digest> path = new ArrayList<>(hashes);
            if (Long.bitCount(oldSize) == 1) {
                path.add(0, oldRoot);
            }
            long node = oldSize - 1;
            long last = size - 1;
            while ((node & 1) == 1) {
                node >>= 1;
                last >>= 1;
            }
            Digest old = path.get(0);
            Digest now = path.get(0);
            for (Digest other : path.subList(1, path.size())) {
                if (last == 0) {
                    return false;
                }
                if ((node & 1) == 1 || node == last) {
                    old = MerkleTree.node(other, old);
                    now = MerkleTree.node(other, now);
                    while ((node & 1) == 0 && node != 0) {
                        node >>= 1;
                        last >>= 1;
                    }
                } else {
                    now = MerkleTree.node(now, other);
                }
                node >>= 1;
                last >>= 1;
            }
            return last == 0 && old.equals(oldRoot) && now.equals(root);
        }
    }
}
