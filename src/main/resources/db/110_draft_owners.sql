-- For whom a draft is kept, as a code of the user's id under the master key that is not the one by which persons are found.
-- None of drafts that are older than this.
ALTER TABLE draft ADD COLUMN owner TEXT;

CREATE INDEX draft_owners ON draft (owner) WHERE owner IS NOT NULL;
