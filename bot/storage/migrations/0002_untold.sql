-- What a channel has not heard yet: reveals and last standings, from their commit until they were shown.
-- `question` is 0 for the end of the round. `event` is JSON. `snapshot` is the round whole where `rounds` no
-- longer keeps it, that is with the end.
CREATE TABLE untold (
    round TEXT NOT NULL REFERENCES rounds (id),
    question INTEGER NOT NULL,
    event TEXT NOT NULL,
    snapshot TEXT,
    PRIMARY KEY (round, question)
) STRICT, WITHOUT ROWID;
