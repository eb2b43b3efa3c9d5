-- Whether the asker alone was answered, in private, since the desk may not write where they asked.
ALTER TABLE exchange ADD COLUMN is_private BIGINT NOT NULL DEFAULT 0;
