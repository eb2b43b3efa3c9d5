package org.factdesk.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where the master key of a database is, or may be. */
interface KeyPlace {
    /** The keys that are there; one of them should be the right one. */
    List<MasterKey> keys();

    /** The keys among them that this user may read; what cannot be used is left out. */
    default List<MasterKey> readable() {
        return keys();
    }

    /** The key for a new database, made where there is none yet. */
    MasterKey made();

    /** The place in words. */
    String name();

    /** The places for a database: what the source names, and beside it; one in memory keeps its key there. */
    static KeyPlace of(String url, KeySource source) {
        if (!source.masterKey().isEmpty()) {
            MasterKey key = MasterKey.parse(source.masterKey())
                    .orElseThrow(() -> new IllegalArgumentException("no master key, which is 32 bytes in Base64"));
            return new Given(key, "FACTDESK_MASTER_KEY");
        }
        if (url.equals(Sqlite.IN_MEMORY)) {
            return new Given(MasterKey.random(), "memory");
        }
        List<Path> folders = new ArrayList<>();
        source.folder().map(folder -> folder.toAbsolutePath().normalize()).ifPresent(folders::add);
        Path beside = Path.of(url.substring(Sqlite.URL.length()))
                .toAbsolutePath()
                .normalize()
                .getParent();
        if (beside != null) {
            folders.add(beside);
        }
        return new InFiles(folders.stream().distinct().map(KeyFile::in).toList());
    }

    /** A key that is known. */
    record Given(MasterKey only, String name) implements KeyPlace {
        @Override
        public List<MasterKey> keys() {
            return List.of(only);
        }

        @Override
        public MasterKey made() {
            return only;
        }
    }

    /** Files, the one first in which a new key goes. */
    record InFiles(List<KeyFile> files) implements KeyPlace {
        @Override
        public List<MasterKey> keys() {
            return files.stream().flatMap(file -> file.key().stream()).toList();
        }

        @Override
        public List<MasterKey> readable() {
            return files.stream().flatMap(file -> file.readable().stream()).toList();
        }

        @Override
        public MasterKey made() {
            return keys().stream().findFirst().orElseGet(files.get(0)::made);
        }

        @Override
        public String name() {
            return files.stream().map(KeyFile::toString).collect(Collectors.joining(" or "));
        }
    }
}
