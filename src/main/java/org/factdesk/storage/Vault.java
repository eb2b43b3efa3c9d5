package org.factdesk.storage;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The master key of one database, put to its uses. */
final class Vault {
    private static final int CODE_BYTES = 15;
    private static final String TABLE = "vault";
    private static final byte[] PROOF = "factdesk".getBytes(StandardCharsets.US_ASCII);
    private static final String PERSON_KEY = "key of ";

    private final @Nullable MasterKey master;
    private final @Nullable SecretKey wrapping;

    /** @param master null where it is not there */
    private Vault(@Nullable MasterKey master) {
        this.master = master;
        this.wrapping = master == null ? null : master.derived("wrapping");
    }

    /** The vault of a database that is only looked at; closed where the key that it was made with cannot be had. */
    static Vault look(Connection connection, KeyPlace place) throws SQLException {
        Optional<byte[]> proof = proof(connection);
        return place.readable().stream()
                .map(Vault::new)
                .filter(vault -> proof.isPresent() && vault.opens(proof.get()))
                .findFirst()
                .orElseGet(() -> new Vault(null));
    }

    /** Whether the key is missing, so that nothing can be opened or sealed. */
    boolean isClosed() {
        return master == null;
    }

    private MasterKey master() {
        return Objects.requireNonNull(master, "the vault is closed");
    }

    private SecretKey wrapping() {
        return Objects.requireNonNull(wrapping, "the vault is closed");
    }

    /**
     * The vault of a database.
     *
     * @param opening completes "Could not"
     * @throws StorageException where the key is missing or another one than the database was made with
     */
    static Vault open(Connection connection, KeyPlace place, String opening) throws SQLException {
        Optional<byte[]> proof = proof(connection);
        if (proof.isEmpty()) {
            return new Vault(place.made());
        }
        List<Vault> vaults = place.keys().stream().map(Vault::new).toList();
        if (vaults.isEmpty()) {
            throw new StorageException(
                    opening,
                    "its master key is missing; put the file " + place.name()
                            + " back, or set FACTDESK_MASTER_KEY in the environment");
        }
        return vaults.stream()
                .filter(vault -> vault.opens(proof.get()))
                .findFirst()
                .orElseThrow(() -> new StorageException(
                        opening,
                        "the master key in " + place.name()
                                + " is not the one that it was made with; put that one back"));
    }

    private boolean opens(byte[] proof) {
        return Seal.open(wrapping(), TABLE, proof)
                .filter(plain -> Arrays.equals(plain, PROOF))
                .isPresent();
    }

    /** Looks whether there is the key to a database that was made with one. */
    static void requireKey(Connection connection, KeyPlace place, String opening) throws SQLException {
        if (proof(connection).isPresent()) {
            open(connection, place, opening);
        }
    }

    private static Optional<byte[]> proof(Connection connection) throws SQLException {
        try (ResultSet table = connection.getMetaData().getTables(null, null, TABLE, new String[] {"TABLE"})) {
            if (!table.next()) {
                return Optional.empty();
            }
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT proof FROM vault WHERE id = 1");
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
        }
    }

    /** Leaves in the database by what this key is known again, once. */
    void prove(Connection connection) throws SQLException {
        if (proof(connection).isEmpty()) {
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO vault (id, proof) VALUES (1, ?)")) {
                insert.setBytes(1, Seal.seal(wrapping(), TABLE, PROOF));
                insert.executeUpdate();
            }
        }
    }

    /** Seals what belongs to nobody alone. */
    byte[] seal(String place, byte[] plain) {
        return Seal.seal(wrapping(), place, plain);
    }

    Optional<byte[]> open(String place, byte[] sealed) {
        return Seal.open(wrapping(), place, sealed);
    }

    byte[] lookup(String user) {
        return master().lookup(user);
    }

    /** A short name for something, always the same, that tells nothing to whoever has the database alone. */
    String code(String what) {
        byte[] code = Arrays.copyOf(lookup(what), CODE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }

    byte[] wrap(SecretKey key, String pseudonym) {
        return Seal.seal(wrapping(), PERSON_KEY + pseudonym, key.getEncoded());
    }

    Optional<SecretKey> unwrap(byte[] wrapped, String pseudonym) {
        return isClosed()
                ? Optional.empty()
                : Seal.open(wrapping(), PERSON_KEY + pseudonym, wrapped).map(bytes -> new SecretKeySpec(bytes, "AES"));
    }
}
