import type { DatabaseSync } from 'node:sqlite'
import { ConfigurationError } from '../../../domain/errors.ts'

/** Each entry brings the database from the version of its index to the next. Entries are never changed. */
const MIGRATIONS: readonly string[] = [
  `
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
  `,
  `
  CREATE TABLE lead_after (
    id TEXT PRIMARY KEY,
    conversation_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    language TEXT NOT NULL,
    status TEXT NOT NULL CHECK
      (status IN ('new', 'claimed', 'contacted', 'visiting', 'negotiating', 'signed', 'lost', 'closed')),
    reason TEXT,
    owner_id TEXT,
    owner_name TEXT,
    grade TEXT NOT NULL CHECK (grade IN ('A', 'B', 'C')),
    -- Sealed: need, question, citations, what was answered and suggested.
    details BLOB NOT NULL,
    -- Sealed; null without consent or once erased.
    contact BLOB,
    consent_version TEXT,
    consent_at TEXT,
    group_name TEXT,
    chat_id TEXT,
    topic_id TEXT,
    card_id TEXT,
    merged_into TEXT,
    created_at TEXT NOT NULL,
    waiting_since TEXT NOT NULL,
    claimed_at TEXT,
    first_response_at TEXT,
    last_activity_at TEXT,
    ended_at TEXT,
    erased_at TEXT,
    version INTEGER NOT NULL DEFAULT 1,
    -- An owner exactly while somebody has it; one that ended may have had none.
    CHECK ((status = 'new') <= (owner_id IS NULL)),
    CHECK (status NOT IN ('claimed', 'contacted', 'visiting', 'negotiating') OR owner_id IS NOT NULL),
    CHECK ((status IN ('signed', 'lost', 'closed')) = (ended_at IS NOT NULL))
  ) STRICT;
  INSERT INTO lead_after (id, conversation_id, channel, address, language, status, owner_id, owner_name, grade, details,
      contact, consent_version, consent_at, created_at, waiting_since, claimed_at, last_activity_at, ended_at, erased_at)
    SELECT id, conversation_id, channel, address, language, status, owner_id, owner_name, 'C', details, contact,
      consent_version, consent_at, created_at, created_at, claimed_at, coalesce(closed_at, claimed_at), closed_at, erased_at
    FROM lead;
  DROP TABLE lead;
  ALTER TABLE lead_after RENAME TO lead;
  CREATE INDEX lead_conversation ON lead (conversation_id, status);
  CREATE INDEX lead_status ON lead (status, created_at);

  -- Keyed hashes by which leads of one enterprise are found without opening them; emptied by erasure.
  CREATE TABLE lead_fingerprint (
    lead_id TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (lead_id, fingerprint)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX lead_fingerprint_value ON lead_fingerprint (fingerprint);

  CREATE TABLE lead_step (
    id INTEGER PRIMARY KEY,
    lead_id TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    event TEXT NOT NULL,
    -- Sealed words of people; null without any or once erased.
    words BLOB
  ) STRICT;
  CREATE INDEX lead_step_lead ON lead_step (lead_id, id);
  CREATE TRIGGER lead_step_stays BEFORE DELETE ON lead_step
    BEGIN SELECT RAISE(ABORT, 'the history of leads only grows'); END;
  CREATE TRIGGER lead_step_holds BEFORE UPDATE ON lead_step
    WHEN NEW.words IS NOT NULL OR NEW.id <> OLD.id OR NEW.lead_id <> OLD.lead_id OR NEW.at <> OLD.at
      OR NEW.actor <> OLD.actor OR NEW.event <> OLD.event
    BEGIN SELECT RAISE(ABORT, 'the history of leads only grows'); END;

  CREATE TABLE timer (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    lead_id TEXT NOT NULL,
    basis TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    fired_at TEXT,
    UNIQUE (kind, lead_id, basis)
  ) STRICT;
  CREATE INDEX timer_due ON timer (due_at) WHERE fired_at IS NULL;

  -- Requests to the desk that were carried out.
  CREATE TABLE operation (name TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE draft (
    id TEXT PRIMARY KEY,
    lead_id TEXT NOT NULL,
    text BLOB NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE staff (
    id TEXT NOT NULL,
    chat_id TEXT NOT NULL,
    name TEXT NOT NULL,
    username TEXT,
    seen_at TEXT NOT NULL,
    PRIMARY KEY (id, chat_id)
  ) STRICT;
  CREATE TABLE contact_access (
    id INTEGER PRIMARY KEY,
    lead_id TEXT NOT NULL,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    how TEXT NOT NULL
  ) STRICT;
  CREATE TABLE lead_export (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    fields TEXT NOT NULL,
    count INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE chat_move (chat_id TEXT PRIMARY KEY, moved_to TEXT NOT NULL) STRICT;
  -- Which questions were answered; without words, and after erasure without a way back to the conversation.
  CREATE TABLE question (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    kind TEXT NOT NULL
  ) STRICT;
  CREATE INDEX question_conversation ON question (conversation_id);

  -- Cards are brought up to date by messages of one kind only, which the desk sends anew.
  DELETE FROM outbound WHERE type = 'lead-card-update' AND state = 'waiting';

  ALTER TABLE inbound ADD COLUMN message_id TEXT;
  ALTER TABLE inbound ADD COLUMN address TEXT;
  CREATE INDEX inbound_address ON inbound (channel, address, id) WHERE message_id IS NOT NULL;
  ALTER TABLE outbound ADD COLUMN source TEXT;
  -- An attempt to send it began and its outcome is not known: the latest message id of its chat known before.
  ALTER TABLE outbound ADD COLUMN begun_after INTEGER;
  CREATE INDEX outbound_source ON outbound (source) WHERE source IS NOT NULL;
  DROP INDEX outbound_card;
  CREATE INDEX outbound_lead ON outbound (lead_id, id) WHERE lead_id IS NOT NULL;
  CREATE INDEX outbound_sent ON outbound (channel, address, id) WHERE state = 'sent';
  `,
  `
  -- Questions that mean the same and have no answer that holds.
  CREATE TABLE gap (
    id INTEGER PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('open', 'taken', 'closed', 'dismissed')),
    is_refused INTEGER NOT NULL,
    owner TEXT,
    reason TEXT,
    CHECK (state <> 'taken' OR owner IS NOT NULL),
    CHECK (state <> 'dismissed' OR reason IS NOT NULL)
  ) STRICT;
  CREATE TABLE gap_question (
    id INTEGER PRIMARY KEY,
    -- Null until it is sorted.
    gap_id INTEGER REFERENCES gap (id),
    -- A keyed hash: it tells conversations apart and lets erasure find them, and leads nowhere.
    conversation TEXT NOT NULL,
    -- A keyed hash, as the id of an answer leads to its message.
    answer_mark TEXT NOT NULL,
    language TEXT NOT NULL,
    reason TEXT NOT NULL,
    -- The day alone: a time would lead to the message.
    asked_on TEXT NOT NULL,
    -- Sealed: the question without personal data, the id of the answer that it got, the answer that was disliked.
    words BLOB NOT NULL,
    -- Sealed, as a vector tells something of the words.
    vector BLOB,
    answered_at TEXT,
    -- Sealed: what answered it.
    answer BLOB,
    UNIQUE (conversation, answer_mark)
  ) STRICT;
  CREATE INDEX gap_question_gap ON gap_question (gap_id, id);
  -- Who wants to be told when a question is answered; gone once told.
  CREATE TABLE gap_wish (
    question_id INTEGER PRIMARY KEY REFERENCES gap_question (id) ON DELETE CASCADE,
    conversation_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    consent_version TEXT NOT NULL,
    consent_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX gap_wish_conversation ON gap_wish (conversation_id);

  CREATE TABLE faq_draft (
    id INTEGER PRIMARY KEY,
    -- Names the staff's words.
    source TEXT NOT NULL UNIQUE,
    -- Null once the lead is erased.
    lead_id TEXT,
    -- Sealed: question and answer.
    words BLOB NOT NULL,
    author TEXT NOT NULL,
    answered TEXT NOT NULL,
    expires TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'approved', 'rejected')),
    file TEXT,
    reason TEXT,
    decided_by TEXT,
    decided_at TEXT
  ) STRICT;
  CREATE INDEX faq_draft_lead ON faq_draft (lead_id) WHERE lead_id IS NOT NULL;
  `,
]

/**
 * Brings the database to the present schema, in one transaction.
 * @throws ConfigurationError when it was written by a later version of the product.
 */
export function migrate(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    const row = database.prepare('PRAGMA user_version').get()
    const version = Number(row?.user_version)
    if (version > MIGRATIONS.length) {
      throw new ConfigurationError(
        `operations.sqlite has schema ${version}, this version knows ${MIGRATIONS.length}: start a newer version`,
      )
    }
    for (const migration of MIGRATIONS.slice(version)) database.exec(migration)
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`)
    database.exec('COMMIT')
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}
