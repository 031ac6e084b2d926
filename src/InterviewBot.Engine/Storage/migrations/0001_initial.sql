-- Times are milliseconds since 1970-01-01T00:00:00Z. STRICT and WITHOUT ROWID are SQLite's; PostgreSQL needs neither.

CREATE TABLE chat
(
    id            INTEGER PRIMARY KEY,
    platform      TEXT    NOT NULL,
    address       TEXT    NOT NULL,
    is_private    INTEGER NOT NULL CHECK (is_private IN (0, 1)),
    language      TEXT CHECK (language IN ('en', 'vi')),
    last_question TEXT,
    asked_count   INTEGER NOT NULL DEFAULT 0,
    gone_at       INTEGER,
    UNIQUE (platform, address)
) STRICT;

CREATE TABLE person
(
    id       INTEGER PRIMARY KEY,
    platform TEXT NOT NULL,
    address  TEXT NOT NULL,
    name     TEXT NOT NULL,
    language TEXT CHECK (language IN ('en', 'vi')),
    UNIQUE (platform, address)
) STRICT;

-- Which questions a chat has had, and when last, counted in questions asked there.
CREATE TABLE asked
(
    chat_id     INTEGER NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
    question_id TEXT    NOT NULL,
    turn        INTEGER NOT NULL,
    PRIMARY KEY (chat_id, question_id)
) STRICT, WITHOUT ROWID;

-- A chat's shuffled bag for one filter: the shuffle's seed, how far it was drawn, and the turn at which this round began.
CREATE TABLE bag
(
    chat_id     INTEGER NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
    filter      TEXT    NOT NULL,
    seed        INTEGER NOT NULL,
    drawn_up_to INTEGER,
    round_start INTEGER NOT NULL,
    PRIMARY KEY (chat_id, filter)
) STRICT, WITHOUT ROWID;

-- Which message shows which question, so that a reply to it finds its question.
CREATE TABLE post
(
    chat_id     INTEGER NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
    message     TEXT    NOT NULL,
    question_id TEXT    NOT NULL,
    posted_at   INTEGER NOT NULL,
    PRIMARY KEY (chat_id, message)
) STRICT, WITHOUT ROWID;

CREATE TABLE comment
(
    id          INTEGER PRIMARY KEY,
    chat_id     INTEGER NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
    person_id   INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    question_id TEXT    NOT NULL,
    text        TEXT    NOT NULL,
    message     TEXT,
    written_at  INTEGER NOT NULL,
    edited_at   INTEGER,
    UNIQUE (chat_id, message)
) STRICT;

CREATE INDEX comment_by_question ON comment (chat_id, question_id, id);
CREATE INDEX comment_by_person ON comment (person_id, id);

-- Events whose effects are committed, with what came of them, so that one that comes again has its effects once.
CREATE TABLE handled_event
(
    platform   TEXT    NOT NULL,
    event      TEXT    NOT NULL,
    outcome    TEXT    NOT NULL,
    handled_at INTEGER NOT NULL,
    answered   INTEGER NOT NULL DEFAULT 0 CHECK (answered IN (0, 1)),
    PRIMARY KEY (platform, event)
) STRICT, WITHOUT ROWID;

CREATE INDEX handled_event_by_time ON handled_event (handled_at);
