-- Words that can still be read, and those that one erasure took.
CREATE INDEX words_kept ON words (number) WHERE sealed IS NOT NULL;

CREATE INDEX words_erased ON words (erased_by) WHERE erased_by IS NOT NULL;

CREATE INDEX asked_numbers ON asked (number);
