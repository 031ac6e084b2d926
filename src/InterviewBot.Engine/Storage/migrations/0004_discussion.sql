-- Comments are answered, liked and edited. Made anew, since a comment's id is on buttons and must never come to mean another one.
CREATE TABLE comment_anew
(
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    chat_id     INTEGER NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
    person_id   INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    question_id TEXT    NOT NULL,
    text        TEXT    NOT NULL,
    message     TEXT,

    -- The comment it stands under; what is said to an answer stands under the same one. Others' words outlive what they answer.
    under_id    INTEGER REFERENCES comment_anew (id) ON DELETE SET NULL,
    written_at  INTEGER NOT NULL,
    edited_at   INTEGER,
    likes       INTEGER NOT NULL DEFAULT 0,

    -- How many answers show under it.
    answers     INTEGER NOT NULL DEFAULT 0,

    -- Held: waits for a moderator. Hidden: a moderator took it out of sight.
    state       TEXT    NOT NULL DEFAULT 'shown' CHECK (state IN ('shown', 'held', 'hidden')),

    -- Other open chats see it.
    is_shared   INTEGER NOT NULL DEFAULT 0 CHECK (is_shared IN (0, 1)),
    UNIQUE (chat_id, message)
) STRICT;

INSERT INTO comment_anew (id, chat_id, person_id, question_id, text, message, written_at, edited_at)
SELECT id, chat_id, person_id, question_id, text, message, written_at, edited_at FROM comment;

DROP TABLE comment;
ALTER TABLE comment_anew RENAME TO comment;

CREATE INDEX comment_newest ON comment (chat_id, question_id, id) WHERE under_id IS NULL AND state = 'shown';
CREATE INDEX comment_best ON comment (chat_id, question_id, likes, id) WHERE under_id IS NULL AND state = 'shown';
CREATE INDEX comment_under ON comment (under_id, id) WHERE under_id IS NOT NULL;
CREATE INDEX comment_by_person ON comment (person_id, id);

-- How many comments show, so that nothing counts them to show their number.
CREATE TABLE discussion
(
    chat_id     INTEGER NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
    question_id TEXT    NOT NULL,
    comments    INTEGER NOT NULL,
    threads     INTEGER NOT NULL,
    PRIMARY KEY (chat_id, question_id)
) STRICT, WITHOUT ROWID;

INSERT INTO discussion (chat_id, question_id, comments, threads)
SELECT chat_id, question_id, count(*), count(*) FROM comment GROUP BY chat_id, question_id;

-- Rules of the data rather than of one statement: comments also go with their writer and with their chat.
CREATE TRIGGER comment_counted AFTER INSERT ON comment WHEN new.state = 'shown'
BEGIN
    INSERT INTO discussion (chat_id, question_id, comments, threads) VALUES (new.chat_id, new.question_id, 1, new.under_id IS NULL)
    ON CONFLICT (chat_id, question_id) DO UPDATE SET comments = comments + 1, threads = threads + excluded.threads;
    UPDATE comment SET answers = answers + 1 WHERE id = new.under_id;
END;

CREATE TRIGGER comment_discounted AFTER DELETE ON comment WHEN old.state = 'shown'
BEGIN
    UPDATE discussion SET comments = comments - 1, threads = threads - (old.under_id IS NULL)
    WHERE chat_id = old.chat_id AND question_id = old.question_id;
    UPDATE comment SET answers = answers - 1 WHERE id = old.under_id;
END;

CREATE TRIGGER comment_recounted AFTER UPDATE OF chat_id, question_id, under_id, state ON comment
BEGIN
    UPDATE discussion SET comments = comments - 1, threads = threads - (old.under_id IS NULL)
    WHERE old.state = 'shown' AND chat_id = old.chat_id AND question_id = old.question_id;
    INSERT INTO discussion (chat_id, question_id, comments, threads)
    SELECT new.chat_id, new.question_id, 1, new.under_id IS NULL WHERE new.state = 'shown'
    ON CONFLICT (chat_id, question_id) DO UPDATE SET comments = comments + 1, threads = threads + excluded.threads;
    UPDATE comment SET answers = answers - 1 WHERE id = old.under_id AND old.state = 'shown';
    UPDATE comment SET answers = answers + 1 WHERE id = new.under_id AND new.state = 'shown';
END;

-- Messages that were comments: an edit of one does not bring back what was deleted. Whose they were is not kept.
CREATE TABLE comment_deleted
(
    chat_id INTEGER NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
    message TEXT    NOT NULL,
    PRIMARY KEY (chat_id, message)
) STRICT, WITHOUT ROWID;

CREATE TABLE comment_like
(
    comment_id INTEGER NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
    person_id  INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (comment_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX comment_like_by_person ON comment_like (person_id, comment_id);

CREATE TRIGGER like_counted AFTER INSERT ON comment_like
BEGIN
    UPDATE comment SET likes = likes + 1 WHERE id = new.comment_id;
END;

CREATE TRIGGER like_discounted AFTER DELETE ON comment_like
BEGIN
    UPDATE comment SET likes = likes - 1 WHERE id = old.comment_id;
END;

-- What a comment said before it was edited, for moderators; it goes with the comment.
CREATE TABLE comment_earlier
(
    comment_id  INTEGER NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
    version     INTEGER NOT NULL,
    text        TEXT    NOT NULL,
    replaced_at INTEGER NOT NULL,
    PRIMARY KEY (comment_id, version)
) STRICT, WITHOUT ROWID;

-- A person in a chat: what they are called there.
CREATE TABLE member
(
    chat_id   INTEGER NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    name      TEXT    NOT NULL,

    -- When an administrator took away their voice there.
    silenced_at INTEGER,
    PRIMARY KEY (chat_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX member_by_person ON member (person_id);

INSERT INTO member (chat_id, person_id, name)
SELECT DISTINCT c.chat_id, c.person_id, p.name FROM comment c JOIN person p ON p.id = c.person_id;

-- Where a chat was before it moved: its earlier messages are known by that.
CREATE TABLE former_address
(
    platform TEXT    NOT NULL,
    address  TEXT    NOT NULL,
    chat_id  INTEGER NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
    PRIMARY KEY (platform, address)
) STRICT, WITHOUT ROWID;

-- The comment that a message shows: a reply to it is an answer under that one.
ALTER TABLE post ADD COLUMN comment_id INTEGER REFERENCES comment (id) ON DELETE SET NULL;

CREATE INDEX post_by_comment ON post (comment_id) WHERE comment_id IS NOT NULL;

-- The number of comments that a message shows, in which language and what its Another button does; null where it shows none.
ALTER TABLE post ADD COLUMN number INTEGER;
ALTER TABLE post ADD COLUMN language TEXT CHECK (language IN ('en', 'vi'));
ALTER TABLE post ADD COLUMN another TEXT;

CREATE INDEX post_by_question ON post (chat_id, question_id, posted_at) WHERE number IS NOT NULL;
CREATE INDEX post_numbered ON post (posted_at) WHERE number IS NOT NULL;
