-- What a chat chose for its daily question, and which local date comes next.
CREATE TABLE schedule
(
    chat_id       INTEGER PRIMARY KEY REFERENCES chat (id) ON DELETE CASCADE,

    -- The chat's, so that one look-up finds what is due on one platform.
    platform      TEXT    NOT NULL,
    is_on         INTEGER NOT NULL CHECK (is_on IN (0, 1)),
    minute_of_day INTEGER NOT NULL CHECK (minute_of_day BETWEEN 0 AND 1439),

    -- An IANA id, or an offset: UTC+07:00.
    zone          TEXT    NOT NULL,

    -- Bits from Monday, 1, to Sunday, 64.
    days          INTEGER NOT NULL CHECK (days BETWEEN 1 AND 127),

    -- Ids and names separated by commas; empty: all.
    topics        TEXT    NOT NULL,
    levels        TEXT    NOT NULL,
    language      TEXT CHECK (language IN ('en', 'vi')),
    is_quiet      INTEGER NOT NULL CHECK (is_quiet IN (0, 1)),
    opens_thread  INTEGER NOT NULL CHECK (opens_thread IN (0, 1)),
    pins          INTEGER NOT NULL CHECK (pins IN (0, 1)),

    -- A part of the chat as its platform names it; only the adapter knows what it means.
    place         TEXT,

    -- When this was chosen: nothing is due before. No date up to after_date gets a post by it.
    since_at      INTEGER NOT NULL,
    after_date    TEXT    NOT NULL,
    next_date     TEXT    NOT NULL,
    next_at       INTEGER NOT NULL,

    -- How often in a row the platform said that the chat is gone.
    strikes       INTEGER NOT NULL DEFAULT 0,
    trouble       TEXT CHECK (trouble IN ('zone', 'questions', 'gone', 'fault'))
) STRICT;

CREATE INDEX schedule_due ON schedule (platform, next_at) WHERE is_on = 1;
CREATE INDEX schedule_by_platform ON schedule (platform, chat_id) WHERE is_on = 1;

-- The outbox: one row a chat and local date, made before it is due.
CREATE TABLE daily_post
(
    chat_id      INTEGER NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
    local_date   TEXT    NOT NULL,
    platform     TEXT    NOT NULL,

    -- Fixed when the row is claimed, so that a repeat posts the same.
    question_id  TEXT,

    -- Planned: surely not there, unless may_be_there says that an earlier try could have worked.
    state        TEXT    NOT NULL CHECK (state IN ('planned', 'sending', 'sent', 'uncertain', 'skipped', 'failed')),
    due_at       INTEGER NOT NULL,

    -- The earliest moment to try: when it is due, or when the platform said.
    not_before   INTEGER NOT NULL,

    -- At random: who is due at one moment goes in this order, so that nobody is always last.
    turn         INTEGER NOT NULL,
    lease_until  INTEGER,

    -- Tries that may have worked.
    attempts     INTEGER NOT NULL DEFAULT 0,

    -- Of a row that is being sent: its first request may have gone out.
    is_begun     INTEGER NOT NULL DEFAULT 0 CHECK (is_begun IN (0, 1)),
    may_be_there INTEGER NOT NULL DEFAULT 0 CHECK (may_be_there IN (0, 1)),

    -- Of a skipped row: how many dates it stands for.
    missed       INTEGER NOT NULL DEFAULT 0,
    message      TEXT,
    error        TEXT,
    sent_at      INTEGER,
    PRIMARY KEY (chat_id, local_date)
) STRICT, WITHOUT ROWID;

-- Which daily post a message is, so that its heading and what it looks back on stay when its number of comments follows.
ALTER TABLE post ADD COLUMN daily_chat INTEGER REFERENCES chat (id) ON DELETE SET NULL;
ALTER TABLE post ADD COLUMN daily_date TEXT;

CREATE INDEX post_by_daily_chat ON post (daily_chat) WHERE daily_chat IS NOT NULL;

CREATE INDEX daily_post_ready ON daily_post (platform, not_before, turn) WHERE state = 'planned';
CREATE INDEX daily_post_sending ON daily_post (platform, lease_until) WHERE state = 'sending';
CREATE INDEX daily_post_uncertain ON daily_post (due_at) WHERE state = 'uncertain';
CREATE INDEX daily_post_by_time ON daily_post (due_at);
