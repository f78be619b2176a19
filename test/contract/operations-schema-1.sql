CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
-- One counter for both directions, so that a conversation has one order.
CREATE TABLE counter (name TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT;

CREATE TABLE inbound (
  id INTEGER PRIMARY KEY,
  channel TEXT NOT NULL,
  external_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  -- Sealed; null once erased.
  message BLOB,
  received_at TEXT NOT NULL,
  -- The first inbound id of the turn that handled it; null while pending.
  turn INTEGER,
  UNIQUE (channel, external_id)
) STRICT;
CREATE INDEX inbound_pending ON inbound (id) WHERE turn IS NULL;
CREATE INDEX inbound_conversation ON inbound (conversation_id, id);

CREATE TABLE outbound (
  id INTEGER PRIMARY KEY,
  channel TEXT NOT NULL,
  address TEXT NOT NULL,
  conversation_id TEXT,
  lead_id TEXT,
  type TEXT NOT NULL,
  content BLOB NOT NULL,
  dedupe_key TEXT NOT NULL UNIQUE,
  turn INTEGER,
  created_at TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed')),
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER NOT NULL DEFAULT 0,
  reason TEXT,
  external_message_id TEXT
) STRICT;
CREATE INDEX outbound_waiting ON outbound (channel, address, id) WHERE state = 'waiting';
CREATE INDEX outbound_turn ON outbound (turn) WHERE turn IS NOT NULL;
CREATE INDEX outbound_conversation ON outbound (conversation_id, id);
CREATE INDEX outbound_external ON outbound (channel, address, external_message_id)
  WHERE external_message_id IS NOT NULL;
CREATE INDEX outbound_card ON outbound (lead_id, id) WHERE type = 'lead-card';

CREATE TABLE conversation (
  id TEXT PRIMARY KEY,
  channel TEXT NOT NULL,
  state BLOB NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE lead (
  id TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL,
  channel TEXT NOT NULL,
  address TEXT NOT NULL,
  language TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('new', 'claimed', 'closed')),
  owner_id TEXT,
  owner_name TEXT,
  -- Sealed: need, question, citations.
  details BLOB NOT NULL,
  -- Sealed; null without consent or once erased.
  contact BLOB,
  consent_version TEXT,
  consent_at TEXT,
  created_at TEXT NOT NULL,
  claimed_at TEXT,
  closed_at TEXT,
  erased_at TEXT
) STRICT;
CREATE INDEX lead_conversation ON lead (conversation_id, status);

CREATE TABLE feedback (
  conversation_id TEXT NOT NULL,
  answer_id TEXT NOT NULL,
  value TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (conversation_id, answer_id)
) STRICT;
