-- Ways to find answers again. Nothing here tells who asked or what: answers are named by their random ids.

-- Which claims an answer rested on.
CREATE TABLE resting (
    incident TEXT NOT NULL,
    claim    TEXT NOT NULL,
    answer   TEXT NOT NULL,
    given_at TEXT NOT NULL, -- ISO 8601, UTC
    PRIMARY KEY (incident, claim, answer)
);

CREATE INDEX resting_by_time ON resting (incident, claim, given_at);

-- Questions that nothing on record answered, and those whose asker said that the answer is not what was asked.
CREATE TABLE unanswered (
    answer   TEXT NOT NULL PRIMARY KEY,
    incident TEXT NOT NULL,
    given_at TEXT NOT NULL
);

CREATE INDEX unanswered_by_time ON unanswered (incident, given_at);

-- Notes on answers: tell_me, told, corrected.
CREATE TABLE mark (
    answer  TEXT NOT NULL,
    mark    TEXT NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (answer, mark)
);
