-- The question that a server is asked on a day (counted from 1 January 1970, UTC), whole, as JSON. Answers to
-- it and what they were worth stand where those of all rounds do: for each day there is a row in `rounds`,
-- of the game 'daily' and over from the start, and its question has the number 1. When the day is over its
-- points are given, and it is `settled`.
CREATE TABLE dailies (
    server INTEGER NOT NULL,
    day INTEGER NOT NULL,
    round TEXT NOT NULL UNIQUE REFERENCES rounds (id),
    question TEXT NOT NULL,
    question_id TEXT NOT NULL,
    right_option INTEGER NOT NULL,
    settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1)),
    PRIMARY KEY (server, day)
) STRICT, WITHOUT ROWID;

CREATE INDEX unsettled ON dailies (server, day) WHERE settled = 0;
