-- The language in which somebody has Discord, as they showed it last, sealed by their key; none where they never did, and
-- of everybody who came before: to them the desk speaks as their server does. It goes with the row.
ALTER TABLE person ADD COLUMN sealed_language BYTEA;
