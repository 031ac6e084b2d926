-- Whether a chat shows its comments in other open chats, and theirs in itself.
ALTER TABLE chat ADD COLUMN is_open INTEGER NOT NULL DEFAULT 0 CHECK (is_open IN (0, 1));

-- When an owner of the bot took away a person's voice everywhere.
ALTER TABLE person ADD COLUMN blocked_at INTEGER;

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

CREATE INDEX audit_by_actor ON audit (actor_id);
CREATE INDEX audit_by_subject ON audit (subject_id);
