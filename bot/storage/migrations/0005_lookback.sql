-- What each closed question was, as it was told, as JSON, with nothing of who answered it: rounds can be looked
-- back on after they are over. A row goes when it is a month old.
CREATE TABLE reveals (
    round TEXT NOT NULL REFERENCES rounds (id),
    question INTEGER NOT NULL,
    reveal TEXT NOT NULL,
    closed_at REAL NOT NULL,
    PRIMARY KEY (round, question)
) STRICT, WITHOUT ROWID;

CREATE INDEX reveals_by_age ON reveals (closed_at);

-- What people say is wrong with a question: one row for each person and question, the last one. `id` is the
-- snowflake with which it came. The question is kept as it was told, `sources` as JSON.
CREATE TABLE reports (
    server INTEGER NOT NULL,
    question_id TEXT NOT NULL,
    player INTEGER NOT NULL,
    id INTEGER NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    sources TEXT NOT NULL,
    said TEXT NOT NULL,
    reported_at REAL NOT NULL,
    PRIMARY KEY (server, question_id, player)
) STRICT, WITHOUT ROWID;

CREATE INDEX reports_by_age ON reports (server, id);

CREATE INDEX reports_of_player ON reports (player);
