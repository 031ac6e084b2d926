-- What brings a handled event again until it is answered: its platform may have been told already that it is handled.
ALTER TABLE handled_event ADD COLUMN payload TEXT;

CREATE INDEX handled_event_unanswered ON handled_event (platform, handled_at) WHERE payload IS NOT NULL;
