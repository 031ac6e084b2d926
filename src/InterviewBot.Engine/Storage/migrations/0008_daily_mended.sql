-- Numbers the claims of daily posts: none is given twice, also not to a row that was forgotten and made anew.
CREATE TABLE daily_claim
(
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    last INTEGER NOT NULL
) STRICT;

INSERT INTO daily_claim (id, last) VALUES (1, 0);

-- A row that nobody can read would stop all that are read with it. Only the program writes dates, so there should be none.
DELETE FROM daily_post WHERE local_date IS NOT date(local_date);

-- Which claim the row was last given out by: what the sender of an earlier one says of it changes nothing.
ALTER TABLE daily_post ADD COLUMN claim INTEGER NOT NULL DEFAULT 0 CHECK (local_date IS date(local_date));

-- Where it was last tried: as long as it may be there, no other place is.
ALTER TABLE daily_post ADD COLUMN place TEXT;

UPDATE daily_post SET place = (SELECT s.place FROM schedule s WHERE s.chat_id = daily_post.chat_id)
WHERE state = 'sending' OR (state IN ('planned', 'uncertain') AND may_be_there = 1);

-- Anew, as one trouble more is known: the platform refused the last post.
CREATE TABLE schedule_mended
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
    after_date    TEXT    NOT NULL CHECK (after_date IS date(after_date)),
    next_date     TEXT    NOT NULL CHECK (next_date IS date(next_date)),
    next_at       INTEGER NOT NULL,

    -- How often in a row the platform said that the chat is gone.
    strikes       INTEGER NOT NULL DEFAULT 0,
    trouble       TEXT CHECK (trouble IN ('zone', 'questions', 'gone', 'fault', 'refused')),

    -- The messages of its posts that may be pinned, separated by spaces.
    pinned        TEXT
) STRICT;

-- What was pinned last is the last message, where posts are pinned. Of a chat that is known to be gone nothing more is asked.
INSERT INTO schedule_mended
SELECT s.chat_id, s.platform, s.is_on, s.minute_of_day, s.zone, s.days, s.topics, s.levels, s.language, s.is_quiet, s.opens_thread, s.pins, s.place,
    s.since_at, s.after_date, s.next_date, s.next_at, iif(c.gone_at IS NULL, s.strikes, 3), s.trouble,
    iif(s.pins, (
        SELECT p.message FROM daily_post p WHERE p.chat_id = s.chat_id AND p.message IS NOT NULL ORDER BY p.local_date DESC LIMIT 1), NULL)
FROM schedule s JOIN chat c ON c.id = s.chat_id
WHERE s.after_date IS date(s.after_date) AND s.next_date IS date(s.next_date);

DROP TABLE schedule;
ALTER TABLE schedule_mended RENAME TO schedule;

CREATE INDEX schedule_due ON schedule (platform, next_at) WHERE is_on = 1;
CREATE INDEX schedule_by_platform ON schedule (platform, chat_id) WHERE is_on = 1;
