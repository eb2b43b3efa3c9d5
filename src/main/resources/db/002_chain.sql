-- The chain: everything that happens at the desk, one entry each, with the same gapless numbers. Entries and deeds are only
-- ever added; words can be erased, with their salt, and the chain stays valid. Digests are SHA-256; 32 zero bytes stand
-- for "none". The rest of the tables are views that could be made anew from entries, deeds and words.
CREATE TABLE entry (
    number      BIGINT NOT NULL PRIMARY KEY, -- 1, 2, 3 … without a gap
    happened_at TEXT   NOT NULL,             -- ISO 8601, UTC
    incident    TEXT   NOT NULL,             -- empty where it is about none
    guild       TEXT   NOT NULL,             -- empty on a terminal
    actor       TEXT   NOT NULL,             -- a pseudonym; empty where the desk itself did it
    action      TEXT   NOT NULL,             -- question, command, denied, edit, refusal …
    deed        BYTEA  NOT NULL,             -- digest of deed.salt followed by deed.body
    words       BYTEA  NOT NULL,             -- digest of what words.sealed opens to
    previous    BYTEA  NOT NULL,             -- digest of the entry before
    digest      BYTEA  NOT NULL              -- digest of the entry, its leaf in the Merkle tree
);

APPEND ONLY entry;

CREATE INDEX entry_actors ON entry (actor, number);

CREATE INDEX entry_guilds ON entry (guild, number);

-- What was done; stays. Holds nothing that a person said or by which one can be told.
CREATE TABLE deed (
    number BIGINT NOT NULL PRIMARY KEY,
    salt   BYTEA  NOT NULL,
    body   TEXT   NOT NULL -- JSON
);

APPEND ONLY deed;

-- What a person said: a salt of 16 bytes and JSON, sealed for that person. Erased, only the number of the ERASURE entry
-- that accounts for it is left.
CREATE TABLE words (
    number    BIGINT NOT NULL PRIMARY KEY,
    sealed    BYTEA,
    erased_by BIGINT
);

-- Who is behind a pseudonym. Deleted, nobody can tell any more, nor read what was sealed for them.
CREATE TABLE person (
    pseudonym   TEXT  NOT NULL PRIMARY KEY,
    lookup      BYTEA NOT NULL UNIQUE, -- code of the user's id under the master key
    wrapped_key BYTEA NOT NULL,        -- the person's key, sealed by the master key
    sealed_user BYTEA NOT NULL         -- the user's id, sealed by the person's key
);

-- By what the master key, which is not in here, is known again: one row.
CREATE TABLE vault (
    id    BIGINT NOT NULL PRIMARY KEY, -- always 1
    proof BYTEA  NOT NULL
);

-- Where the chain ends: one row. Whoever adds entries changes it in the same transaction, so that no two add the same one.
CREATE TABLE head (
    id          BIGINT NOT NULL PRIMARY KEY, -- always 1
    size        BIGINT NOT NULL,
    happened_at TEXT   NOT NULL,             -- of the last entry
    digest      BYTEA  NOT NULL,             -- of the last entry
    peaks       BYTEA  NOT NULL              -- roots of the complete subtrees of the Merkle tree, the largest first
);

-- Edits by what they are about; what they put on record stands in their deeds.
CREATE TABLE edit (
    number   BIGINT NOT NULL PRIMARY KEY,
    batch    BIGINT NOT NULL, -- number of the first edit of the same submission
    incident TEXT   NOT NULL, -- empty for settings
    guild    TEXT   NOT NULL,
    origin   TEXT   NOT NULL, -- command, import
    action   TEXT   NOT NULL, -- put, retract, retire, acknowledge
    kind     TEXT   NOT NULL, -- incident, source, party, claim, questions, settings
    subject  TEXT   NOT NULL
);

APPEND ONLY edit;

CREATE INDEX edit_subjects ON edit (incident, kind, subject, number, action);

-- Questions by the id that buttons and messages know them by.
CREATE TABLE asked (
    id     TEXT   NOT NULL PRIMARY KEY,
    number BIGINT NOT NULL
);

APPEND ONLY asked;

CHAIN the old ledger;

DROP VIEW brought;

DROP VIEW standing;

DROP TABLE ledger;

-- What each subject came to; no content in the body where it no longer stands.
CREATE VIEW standing AS
SELECT edit.incident, edit.kind, edit.subject, edit.number, edit.origin, deed.body, span.first_number
FROM edit
JOIN deed ON deed.number = edit.number
JOIN (
    SELECT MIN(number) AS first_number, MAX(number) AS last_number
    FROM edit
    WHERE action <> 'acknowledge'
    GROUP BY incident, kind, subject
) span ON edit.number = span.last_number;

-- What the last import that knew of a subject said of it.
CREATE VIEW brought AS
SELECT edit.incident, edit.kind, edit.subject, edit.number, deed.body, standing.origin AS last_origin
FROM edit
JOIN deed ON deed.number = edit.number
JOIN (
    SELECT MAX(number) AS last_number
    FROM edit
    WHERE origin = 'import'
    GROUP BY incident, kind, subject
) span ON edit.number = span.last_number
JOIN standing
    ON standing.incident = edit.incident AND standing.kind = edit.kind AND standing.subject = edit.subject;
