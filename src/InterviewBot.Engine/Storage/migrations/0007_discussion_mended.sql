-- Whose a private chat is, where it was there before that was kept: on these platforms its address is its person's.
UPDATE chat SET private_of = address WHERE is_private = 1 AND private_of IS NULL AND platform = 'telegram';

-- On the others by whoever wrote there; of one without a word it is kept when its person next says something.
UPDATE chat SET private_of = (SELECT p.address FROM comment c JOIN person p ON p.id = c.person_id WHERE c.chat_id = chat.id LIMIT 1)
WHERE is_private = 1 AND private_of IS NULL AND (SELECT count(DISTINCT person_id) FROM comment WHERE chat_id = chat.id) = 1;

-- What stands under a comment shows with it; under one out of sight nobody would find it, and it would still be counted.
UPDATE comment SET under_id = NULL WHERE under_id IN (SELECT id FROM comment WHERE state <> 'shown');

CREATE TRIGGER comment_left_alone AFTER UPDATE OF state ON comment WHEN old.state = 'shown' AND new.state <> 'shown'
BEGIN
    UPDATE comment SET under_id = NULL WHERE under_id = new.id;
END;

-- What a text says without its case, spaces and signs, as a number: one person's repeats are found by it. Null: from before.
ALTER TABLE comment ADD COLUMN fold INTEGER;

CREATE INDEX comment_by_fold ON comment (person_id, chat_id, fold) WHERE fold IS NOT NULL;

-- A comment that was changed since, or shown again, may be reported again.
DROP INDEX report_once;

CREATE UNIQUE INDEX report_once ON report (person_id, comment_id) WHERE comment_id IS NOT NULL AND settled_at IS NULL;

-- On Telegram a group, by an anonymous administrator, or a channel may be who writes: its name would tell others which chat it is.
UPDATE comment SET is_shared = 0
WHERE is_shared = 1 AND person_id IN (SELECT id FROM person WHERE platform = 'telegram' AND address LIKE '-%');

-- What the comment said when it was reported: its writer may change it before anybody looks.
ALTER TABLE report ADD COLUMN said TEXT;

-- What moderators look through to take something back.
CREATE INDEX comment_hidden ON comment (id) WHERE state = 'hidden';
CREATE INDEX member_silenced ON member (silenced_at) WHERE silenced_at IS NOT NULL;
CREATE INDEX person_blocked ON person (blocked_at) WHERE blocked_at IS NOT NULL;

-- Which comments were deleted, by number and time: no import of an earlier export brings one back. Whose they were, and where, is not kept.
CREATE TABLE comment_gone
(
    id         INTEGER PRIMARY KEY,
    written_at INTEGER NOT NULL
) STRICT;

CREATE TRIGGER comment_goes AFTER DELETE ON comment
BEGIN
    INSERT OR IGNORE INTO comment_gone (id, written_at) VALUES (old.id, old.written_at);
END;
