-- Up to which revision of an incident people were told of changes, so that what changes while nobody can be told is
-- told of later.
CREATE TABLE announced (
    incident TEXT   NOT NULL PRIMARY KEY,
    revision BIGINT NOT NULL
);
