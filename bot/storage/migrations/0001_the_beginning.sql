-- Rounds, answers, awards, totals, servers, and what was asked.
-- A migration never changes once it has shipped: the next change is the next number.

-- "BonM": another program's database is told from ours by this number.
PRAGMA application_id = 0x426F6E4D;

-- One row a round. `snapshot` is the round whole, as JSON in the shape that `format` names, from its last
-- boundary; it goes when the round ends. `question` is the one that is open, if one is.
CREATE TABLE rounds (
    id TEXT PRIMARY KEY,
    server INTEGER NOT NULL,
    channel INTEGER NOT NULL,
    game TEXT NOT NULL,
    format INTEGER NOT NULL,
    snapshot TEXT,
    question INTEGER,
    ended_at REAL,
    because TEXT,
    CHECK ((snapshot IS NULL) = (ended_at IS NOT NULL))
) STRICT;

CREATE INDEX unfinished ON rounds (id) WHERE snapshot IS NOT NULL;

-- One row for each player and question: all presses as JSON, oldest first.
CREATE TABLE answers (
    round TEXT NOT NULL REFERENCES rounds (id),
    question INTEGER NOT NULL,
    player INTEGER NOT NULL,
    presses TEXT NOT NULL,
    PRIMARY KEY (round, question, player)
) STRICT, WITHOUT ROWID;

CREATE INDEX answers_of_player ON answers (player);

-- One row for each question that was closed, with the periods in which its points count.
CREATE TABLE closings (
    round TEXT NOT NULL REFERENCES rounds (id),
    question INTEGER NOT NULL,
    question_id TEXT NOT NULL,
    closed_at REAL NOT NULL,
    month TEXT NOT NULL,
    week TEXT NOT NULL,
    PRIMARY KEY (round, question)
) STRICT, WITHOUT ROWID;

-- What each answer was worth; a wrong one is worth 0 and has its row too.
CREATE TABLE awards (
    round TEXT NOT NULL,
    question INTEGER NOT NULL,
    player INTEGER NOT NULL,
    was_right INTEGER NOT NULL CHECK (was_right IN (0, 1)),
    seconds REAL NOT NULL,
    points INTEGER NOT NULL,
    PRIMARY KEY (round, question, player),
    FOREIGN KEY (round, question) REFERENCES closings (round, question)
) STRICT, WITHOUT ROWID;

CREATE INDEX awards_of_player ON awards (player);

-- What the boards read: the sum of the awards for each game ('' is all of them) and period ('all', a month,
-- a week). `awards` counts them, so that a row goes with the last of its awards.
CREATE TABLE totals (
    server INTEGER NOT NULL,
    game TEXT NOT NULL,
    period TEXT NOT NULL,
    player INTEGER NOT NULL,
    points INTEGER NOT NULL,
    awards INTEGER NOT NULL,
    PRIMARY KEY (server, game, period, player)
) STRICT, WITHOUT ROWID;

CREATE INDEX totals_by_points ON totals (server, game, period, points DESC, player);

-- How many rows each board has: counting 32,000 of them at every look would take longer than all the rest.
CREATE TABLE boards (
    server INTEGER NOT NULL,
    game TEXT NOT NULL,
    period TEXT NOT NULL,
    players INTEGER NOT NULL,
    PRIMARY KEY (server, game, period)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER total_begun AFTER INSERT ON totals BEGIN
    INSERT INTO boards (server, game, period, players) VALUES (NEW.server, NEW.game, NEW.period, 1)
    ON CONFLICT (server, game, period) DO UPDATE SET players = players + 1;
END;

CREATE TRIGGER total_gone AFTER DELETE ON totals BEGIN
    UPDATE boards SET players = players - 1
    WHERE server = OLD.server AND game = OLD.game AND period = OLD.period;
END;

-- Where the points of each closed question count.
CREATE VIEW counted AS
SELECT closings.round, closings.question, rounds.server, games.value AS game, periods.value AS period
FROM closings
JOIN rounds ON rounds.id = closings.round
JOIN json_each(json_array(rounds.game, '')) AS games
JOIN json_each(json_array('all', closings.month, closings.week)) AS periods;

-- Whatever changes an award changes its totals with it, so that nothing can part the two.
CREATE TRIGGER award_given AFTER INSERT ON awards BEGIN
    INSERT INTO totals (server, game, period, player, points, awards)
    SELECT server, game, period, NEW.player, NEW.points, 1
    FROM counted WHERE round = NEW.round AND question = NEW.question
    ON CONFLICT (server, game, period, player)
    DO UPDATE SET points = points + excluded.points, awards = awards + 1;
END;

-- (Server, game and period are asked for one by one: joined, SQLite would look through the whole server.)
CREATE TRIGGER award_changed AFTER UPDATE OF points ON awards BEGIN
    UPDATE totals SET points = points - OLD.points + NEW.points
    WHERE player = NEW.player
        AND server = (SELECT server FROM rounds WHERE id = NEW.round)
        AND game IN (SELECT game FROM counted WHERE round = NEW.round AND question = NEW.question)
        AND period IN (SELECT period FROM counted WHERE round = NEW.round AND question = NEW.question);
END;

CREATE TRIGGER award_taken_back AFTER DELETE ON awards BEGIN
    UPDATE totals SET points = points - OLD.points, awards = awards - 1
    WHERE player = OLD.player
        AND server = (SELECT server FROM rounds WHERE id = OLD.round)
        AND game IN (SELECT game FROM counted WHERE round = OLD.round AND question = OLD.question)
        AND period IN (SELECT period FROM counted WHERE round = OLD.round AND question = OLD.question);
    DELETE FROM totals
    WHERE player = OLD.player
        AND server = (SELECT server FROM rounds WHERE id = OLD.round)
        AND game IN (SELECT game FROM counted WHERE round = OLD.round AND question = OLD.question)
        AND period IN (SELECT period FROM counted WHERE round = OLD.round AND question = OLD.question)
        AND awards = 0;
END;

-- What moderators chose, as JSON.
CREATE TABLE servers (
    server INTEGER PRIMARY KEY,
    settings TEXT NOT NULL
) STRICT;

-- Servers that have heard the bot's hello.
CREATE TABLE greetings (
    server INTEGER PRIMARY KEY
) STRICT;

-- When a server was last asked each stem.
CREATE TABLE asked (
    server INTEGER NOT NULL,
    stem TEXT NOT NULL,
    asked_at REAL NOT NULL,
    PRIMARY KEY (server, stem)
) STRICT, WITHOUT ROWID;
