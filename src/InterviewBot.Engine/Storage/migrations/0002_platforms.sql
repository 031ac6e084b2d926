-- Whether a chat wants its platform's plain view.
ALTER TABLE chat ADD COLUMN is_plain INTEGER NOT NULL DEFAULT 0 CHECK (is_plain IN (0, 1));

-- What an adapter keeps between runs; only the adapter knows what it means.
CREATE TABLE adapter_fact
(
    platform TEXT NOT NULL,
    name     TEXT NOT NULL,
    value    TEXT NOT NULL,
    PRIMARY KEY (platform, name)
) STRICT, WITHOUT ROWID;

-- Events that could not be handled, kept for whoever runs the bot to look into.
CREATE TABLE set_aside_event
(
    platform TEXT    NOT NULL,
    event    TEXT    NOT NULL,
    cause    TEXT    NOT NULL,
    payload  TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    PRIMARY KEY (platform, event)
) STRICT, WITHOUT ROWID;

CREATE INDEX set_aside_event_by_time ON set_aside_event (at);
