-- Whether a chat shows its comments in other open chats, and theirs in itself.
ALTER TABLE chat ADD COLUMN is_open INTEGER NOT NULL DEFAULT 0 CHECK (is_open IN (0, 1));

-- Whose private chat it is, by their address on the platform: it goes with them. Null for chats of many.
ALTER TABLE chat ADD COLUMN private_of TEXT;

CREATE INDEX chat_by_person ON chat (platform, private_of) WHERE private_of IS NOT NULL;

-- When an owner of the bot took away a person's voice everywhere.
ALTER TABLE person ADD COLUMN blocked_at INTEGER;

-- Whose words the payload holds, by their address on the platform; it goes with the payload.
ALTER TABLE handled_event ADD COLUMN person TEXT;

CREATE INDEX handled_event_by_person ON handled_event (platform, person) WHERE person IS NOT NULL;

-- Whose words they are, where that is known.
ALTER TABLE set_aside_event ADD COLUMN person TEXT;

CREATE INDEX comment_shared ON comment (chat_id, question_id, id) WHERE is_shared = 1;
CREATE INDEX comment_held ON comment (chat_id, id) WHERE state = 'held';

-- Which chats show comments on a question in others, and the newest of each: a page of them costs the same however many there are.
-- Kept by triggers alone, down to the last comment of a chat: a reference would be checked in the midst of deleting one.
CREATE TABLE shared_source
(
    question_id TEXT    NOT NULL,
    chat_id     INTEGER NOT NULL,
    newest_id   INTEGER NOT NULL,
    PRIMARY KEY (question_id, chat_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX shared_source_newest ON shared_source (question_id, newest_id);

CREATE TRIGGER comment_shared_at_once AFTER INSERT ON comment WHEN new.is_shared = 1 AND new.state = 'shown'
BEGIN
    INSERT INTO shared_source (question_id, chat_id, newest_id) VALUES (new.question_id, new.chat_id, new.id)
    ON CONFLICT (question_id, chat_id) DO UPDATE SET newest_id = max(newest_id, excluded.newest_id);
END;

CREATE TRIGGER comment_no_longer_there AFTER DELETE ON comment WHEN old.is_shared = 1 AND old.state = 'shown'
BEGIN
    DELETE FROM shared_source WHERE question_id = old.question_id AND chat_id = old.chat_id AND newest_id = old.id;
    INSERT OR IGNORE INTO shared_source (question_id, chat_id, newest_id)
    SELECT question_id, chat_id, id FROM comment
    WHERE chat_id = old.chat_id AND question_id = old.question_id AND is_shared = 1 AND state = 'shown'
    ORDER BY id DESC LIMIT 1;
END;

CREATE TRIGGER comment_shared_otherwise AFTER UPDATE OF chat_id, question_id, state, is_shared ON comment
WHEN old.is_shared = 1 OR new.is_shared = 1
BEGIN
    DELETE FROM shared_source WHERE question_id = old.question_id AND chat_id = old.chat_id AND newest_id = old.id;
    INSERT OR IGNORE INTO shared_source (question_id, chat_id, newest_id)
    SELECT question_id, chat_id, id FROM comment
    WHERE chat_id = old.chat_id AND question_id = old.question_id AND is_shared = 1 AND state = 'shown'
    ORDER BY id DESC LIMIT 1;
    INSERT INTO shared_source (question_id, chat_id, newest_id)
    SELECT new.question_id, new.chat_id, new.id WHERE new.is_shared = 1 AND new.state = 'shown'
    ON CONFLICT (question_id, chat_id) DO UPDATE SET newest_id = max(newest_id, excluded.newest_id);
END;

-- What people think wrong: a comment, or what the bank says on a question.
CREATE TABLE report
(
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    chat_id     INTEGER NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
    person_id   INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    comment_id  INTEGER REFERENCES comment (id) ON DELETE CASCADE,
    question_id TEXT    NOT NULL,
    text        TEXT    NOT NULL,
    reported_at INTEGER NOT NULL,
    settled_at  INTEGER
) STRICT;

CREATE INDEX report_open ON report (id) WHERE settled_at IS NULL;
CREATE INDEX report_by_person ON report (person_id, id);
CREATE INDEX report_by_comment ON report (comment_id) WHERE comment_id IS NOT NULL;
CREATE INDEX report_settled ON report (settled_at) WHERE settled_at IS NOT NULL;
CREATE UNIQUE INDEX report_once ON report (person_id, comment_id) WHERE comment_id IS NOT NULL;

-- What moderators, owners and limits did. Whoever is forgotten is taken out of it; that it was done stays.
CREATE TABLE audit
(
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    at         INTEGER NOT NULL,
    action     TEXT    NOT NULL,
    chat_id    INTEGER REFERENCES chat (id) ON DELETE SET NULL,
    actor_id   INTEGER REFERENCES person (id) ON DELETE SET NULL,
    subject_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    comment_id INTEGER,
    detail     TEXT
) STRICT;

CREATE INDEX audit_by_time ON audit (at);
CREATE INDEX audit_by_chat ON audit (chat_id) WHERE chat_id IS NOT NULL;
CREATE INDEX audit_by_actor ON audit (actor_id) WHERE actor_id IS NOT NULL;
CREATE INDEX audit_by_subject ON audit (subject_id) WHERE subject_id IS NOT NULL;

-- That somebody without a voice was forgotten: a mark by which they are known again if they come back, and which tells nothing else.
-- Without a chat it is their voice everywhere.
CREATE TABLE barred
(
    mark      TEXT    NOT NULL,
    chat_id   INTEGER REFERENCES chat (id) ON DELETE CASCADE,
    barred_at INTEGER NOT NULL
) STRICT;

CREATE INDEX barred_by_mark ON barred (mark);

-- What the marks are made with, this database's own.
CREATE TABLE barred_key
(
    key TEXT NOT NULL
) STRICT;

INSERT INTO barred_key (key) VALUES (hex(randomblob(32)));
