-- What an erasure takes away is found by the answer, however many answers there are.
CREATE INDEX resting_answers ON resting (answer);
