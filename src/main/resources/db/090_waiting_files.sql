-- Files that somebody sent and has not yet decided on, sealed. Few are kept, and none for long.
CREATE TABLE waiting_file (
    id      TEXT   NOT NULL PRIMARY KEY,
    sealed  BYTEA  NOT NULL,
    size    BIGINT NOT NULL, -- in bytes, as sealed
    kept_at TEXT   NOT NULL  -- ISO 8601 second
);
