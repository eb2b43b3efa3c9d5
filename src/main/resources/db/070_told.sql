-- Guilds that were told of changes up to a revision before others were: where telling is broken off, they are not told
-- again. A row goes as soon as all are told.
CREATE TABLE announced_ahead (
    incident TEXT   NOT NULL,
    guild    TEXT   NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (incident, guild)
);

-- Proposals of which the proposer knows how they were decided.
CREATE TABLE known_decision (
    incident TEXT NOT NULL,
    proposal TEXT NOT NULL,
    PRIMARY KEY (incident, proposal)
);
