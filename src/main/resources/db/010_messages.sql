-- Texts that are too long for a button, sealed by the master key. The id is a code of the text under that key.
CREATE TABLE draft (
    id      TEXT  NOT NULL PRIMARY KEY,
    sealed  BYTEA NOT NULL,
    kept_on TEXT  NOT NULL -- ISO 8601 day; what is old is deleted
);

CREATE INDEX draft_days ON draft (kept_on);

-- Which of the desk's messages answer which. Ids of messages only.
CREATE TABLE exchange (
    reply    TEXT   NOT NULL PRIMARY KEY,
    question TEXT   NOT NULL, -- the message that asked, or empty where a command did
    channel  TEXT   NOT NULL,
    place    BIGINT NOT NULL, -- 0 for the first message of an answer, 1 for the next …
    answer   TEXT   NOT NULL,
    kept_on  TEXT   NOT NULL
);

CREATE INDEX exchange_questions ON exchange (question, place);

CREATE INDEX exchange_answers ON exchange (answer, place);

CREATE INDEX exchange_days ON exchange (kept_on);
