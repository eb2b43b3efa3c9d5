-- Who sent a file that waits, as a code of the user's id under the master key that is not the one by which persons are found.
-- Those that wait by now are sent again: they would have waited an hour at most.
DELETE FROM waiting_file;

ALTER TABLE waiting_file ADD COLUMN owner TEXT NOT NULL DEFAULT '';

CREATE INDEX waiting_file_owners ON waiting_file (owner);
