package org.factdesk.question.nlp;

import java.lang.ref.SoftReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can be had again, kept while there is memory for it. Thread-safe: at worst it is had twice. */
final class SoftlyKept<T> {
    private final Supplier<T> again;
    private volatile @Nullable SoftReference<T> kept;

    SoftlyKept(Supplier<T> again) {
        this.again = again;
    }

    T get() {
        SoftReference<T> reference = kept;
        T known = reference == null ? null : reference.get();
        if (known != null) {
            return known;
        }
        T had = again.get();
        kept = new SoftReference<>(had);
        return had;
    }
}
