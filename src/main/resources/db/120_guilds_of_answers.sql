-- In which guild an answer was given, so that what is asked much in one crowds nothing out that was asked in another.
ALTER TABLE unanswered ADD COLUMN guild TEXT NOT NULL DEFAULT '';

UPDATE unanswered SET guild = COALESCE(
    (SELECT entry.guild FROM asked JOIN entry ON entry.number = asked.number WHERE asked.id = unanswered.answer), '');

CREATE INDEX unanswered_by_guild ON unanswered (incident, guild, given_at);

ALTER TABLE resting ADD COLUMN guild TEXT NOT NULL DEFAULT '';

UPDATE resting SET guild = COALESCE(
    (SELECT entry.guild FROM asked JOIN entry ON entry.number = asked.number WHERE asked.id = resting.answer), '');

DROP INDEX resting_by_time;

CREATE INDEX resting_by_guild ON resting (incident, claim, guild, given_at);
