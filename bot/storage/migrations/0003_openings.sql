-- How each closed question stood at the last: from when to when it could be answered (the phase, without who
-- answered) and by which rules, as JSON. With its answers that is all its awards are made of, so that they can
-- be checked, and made anew after a ruling.
CREATE TABLE openings (
    round TEXT NOT NULL REFERENCES rounds (id),
    question INTEGER NOT NULL,
    phase TEXT NOT NULL,
    rules TEXT NOT NULL,
    PRIMARY KEY (round, question)
) STRICT, WITHOUT ROWID;
