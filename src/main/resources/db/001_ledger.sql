-- The ledger: every step and every refusal, one row each. Rows are only ever added.
-- Written in the SQL that SQLite and PostgreSQL share; APPEND ONLY is put into each one's words by the Dialect.
CREATE TABLE ledger (
    number      BIGINT NOT NULL PRIMARY KEY, -- 1, 2, 3 … without a gap
    batch       BIGINT NOT NULL,             -- number of the first row of the same submission
    recorded_at TEXT   NOT NULL,             -- ISO 8601, UTC
    origin      TEXT   NOT NULL,             -- command, import
    incident    TEXT   NOT NULL,
    guild       TEXT   NOT NULL,             -- empty on a terminal
    actor       TEXT   NOT NULL,
    action      TEXT   NOT NULL,             -- put, retract, retire, acknowledge, refuse
    kind        TEXT,                        -- incident, source, party, claim, questions; none where nothing is edited
    subject     TEXT,
    why         TEXT   NOT NULL,             -- in the moderator's words, or empty
    payload     TEXT                         -- JSON: what stands from then on; none where nothing does
);

APPEND ONLY ledger;

CREATE INDEX ledger_subjects ON ledger (incident, kind, subject, number, action) WHERE kind IS NOT NULL;

CREATE INDEX ledger_edits ON ledger (number) WHERE kind IS NOT NULL;

-- What each subject came to; no payload where it no longer stands.
CREATE VIEW standing AS
SELECT entry.incident, entry.kind, entry.subject, entry.number, entry.origin, entry.payload, span.first_number
FROM ledger entry
JOIN (
    SELECT MIN(number) AS first_number, MAX(number) AS last_number
    FROM ledger
    WHERE kind IS NOT NULL AND action <> 'acknowledge'
    GROUP BY incident, kind, subject
) span ON entry.number = span.last_number;

-- What the last import that knew of a subject said of it.
CREATE VIEW brought AS
SELECT entry.incident, entry.kind, entry.subject, entry.number, entry.payload, standing.origin AS last_origin
FROM ledger entry
JOIN (
    SELECT MAX(number) AS last_number
    FROM ledger
    WHERE kind IS NOT NULL AND origin = 'import'
    GROUP BY incident, kind, subject
) span ON entry.number = span.last_number
JOIN standing
    ON standing.incident = entry.incident AND standing.kind = entry.kind AND standing.subject = entry.subject
WHERE entry.payload IS NOT NULL;
