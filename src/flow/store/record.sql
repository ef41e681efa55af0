-- record.sql: what is never rewritten: accounts with their structure, the claims drafted from them, and what persons judge of these.
--
-- Ranges are bytes of source.text, [start, stop). Kinds, forms, hedges and properties stand as the words the JSON uses. A text that
-- is not known is NULL, one that is known to be empty is ''. Rows come in the order of `position`.
PRAGMA application_id = 1380406100; -- 'RGST'
PRAGMA user_version = 3;

-- What was chosen for the dossier before its first account: 'policy', a policy of dates; 'weighing', what makes a position in a dispute strong.
-- One row a name.
CREATE TABLE setting (
    name TEXT PRIMARY KEY CHECK (name IN ('policy', 'weighing')),
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    format TEXT, encoding TEXT, language TEXT, title TEXT, url TEXT, date TEXT,
    asked_format TEXT, asked_encoding TEXT, asked_language TEXT, -- how the reader was told to read it; NULL = detected
    maker TEXT NOT NULL,                                         -- what read it: "regest 0.1.0"
    hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),         -- SHA-256 of bytes
    text_hash TEXT NOT NULL CHECK (length(text_hash) = 64),      -- SHA-256 of text
    bytes BLOB NOT NULL,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE part (
    source INTEGER NOT NULL REFERENCES source, position INTEGER NOT NULL,
    kind TEXT NOT NULL, level INTEGER NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, line INTEGER NOT NULL,
    label TEXT, reason TEXT,
    PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE mark (
    source INTEGER NOT NULL REFERENCES source, position INTEGER NOT NULL,
    form TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
    labels TEXT NOT NULL, -- "10 5"
    doubled INTEGER NOT NULL CHECK (doubled IN (0, 1)),
    PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE reference (
    source INTEGER NOT NULL REFERENCES source, position INTEGER NOT NULL,
    label TEXT, start INTEGER NOT NULL, stop INTEGER NOT NULL, work_start INTEGER NOT NULL, work_stop INTEGER NOT NULL,
    backlinks INTEGER NOT NULL, uses INTEGER NOT NULL,
    PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;

-- What the source itself names of the work a reference is of: "title", "date" (doc/spec/json.md).
CREATE TABLE reference_field (
    source INTEGER NOT NULL, reference INTEGER NOT NULL, position INTEGER NOT NULL,
    name TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (source, reference, position),
    FOREIGN KEY (source, reference) REFERENCES reference (source, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE link (
    source INTEGER NOT NULL REFERENCES source, position INTEGER NOT NULL,
    start INTEGER NOT NULL, stop INTEGER NOT NULL, target TEXT,
    PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
    source INTEGER NOT NULL REFERENCES source, position INTEGER NOT NULL,
    id TEXT NOT NULL, event TEXT, event_key TEXT, property TEXT NOT NULL,
    kind TEXT NOT NULL, text TEXT, entity TEXT, key TEXT, low INTEGER NOT NULL, high INTEGER NOT NULL, unit TEXT, scope TEXT,
    denied INTEGER NOT NULL CHECK (denied IN (0, 1)), hedge TEXT NOT NULL, hedge_text TEXT,
    start INTEGER NOT NULL, stop INTEGER NOT NULL, quote TEXT NOT NULL,
    value_start INTEGER NOT NULL, value_stop INTEGER NOT NULL, hedge_start INTEGER NOT NULL, hedge_stop INTEGER NOT NULL,
    voice_start INTEGER NOT NULL, voice_stop INTEGER NOT NULL, event_start INTEGER NOT NULL, event_stop INTEGER NOT NULL,
    disputes TEXT, status TEXT NOT NULL, rule TEXT,
    PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_id ON claim (id);

-- A date with its bounds, in days from 0001-01-01; NULL = no bound.
CREATE TABLE claim_date (
    source INTEGER NOT NULL, claim INTEGER NOT NULL,
    edtf TEXT, earliest INTEGER, latest INTEGER,
    interval INTEGER NOT NULL CHECK (interval IN (0, 1)), several INTEGER NOT NULL CHECK (several IN (0, 1)),
    uncertain INTEGER NOT NULL CHECK (uncertain IN (0, 1)), approximate INTEGER NOT NULL CHECK (approximate IN (0, 1)),
    PRIMARY KEY (source, claim),
    FOREIGN KEY (source, claim) REFERENCES claim (source, position)
) STRICT, WITHOUT ROWID;

-- What a date offers to choose from, or its whole range once.
CREATE TABLE claim_alternative (
    source INTEGER NOT NULL, claim INTEGER NOT NULL, position INTEGER NOT NULL, earliest INTEGER, latest INTEGER,
    PRIMARY KEY (source, claim, position),
    FOREIGN KEY (source, claim) REFERENCES claim_date (source, claim)
) STRICT, WITHOUT ROWID;

-- Who says it, outermost first.
CREATE TABLE voice (
    source INTEGER NOT NULL, claim INTEGER NOT NULL, position INTEGER NOT NULL,
    kind TEXT NOT NULL, name TEXT, work TEXT, date TEXT, hedge TEXT NOT NULL, denies INTEGER NOT NULL CHECK (denies IN (0, 1)),
    PRIMARY KEY (source, claim, position),
    FOREIGN KEY (source, claim) REFERENCES claim (source, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_note (
    source INTEGER NOT NULL, claim INTEGER NOT NULL, position INTEGER NOT NULL, label TEXT NOT NULL,
    PRIMARY KEY (source, claim, position),
    FOREIGN KEY (source, claim) REFERENCES claim (source, position)
) STRICT, WITHOUT ROWID;

-- Works as other programs keep them: a file as it came.
CREATE TABLE bibliography (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL, format TEXT NOT NULL,               -- 'csl'
    hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),    -- SHA-256 of bytes
    bytes BLOB NOT NULL
) STRICT;

-- What persons judge: of a claim ("accept", "reject": a = its id), of two things told of ("same", "different": a and b = their ids), and that an
-- earlier judgement does not hold ("undo": taken = its number). Numbered from 1 without a gap.
CREATE TABLE judgement (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    verb TEXT NOT NULL CHECK (verb IN ('accept', 'reject', 'same', 'different', 'undo')),
    a TEXT, b TEXT,
    taken INTEGER UNIQUE REFERENCES judgement CHECK (taken < number),
    who TEXT NOT NULL CHECK (who <> ''), at TEXT NOT NULL, -- RFC 3339, in UTC
    reason TEXT,
    CHECK ((verb = 'undo') = (taken IS NOT NULL) AND (verb = 'undo') = (a IS NULL) AND (verb IN ('same', 'different')) = (b IS NOT NULL))
) STRICT;

CREATE TRIGGER setting_first BEFORE INSERT ON setting WHEN EXISTS (SELECT 1 FROM source) BEGIN SELECT raise(ABORT, 'settings come before the first account'); END;
CREATE TRIGGER setting_keep BEFORE UPDATE ON setting BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER setting_stay BEFORE DELETE ON setting BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER source_keep BEFORE UPDATE ON source BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER source_stay BEFORE DELETE ON source BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER part_keep BEFORE UPDATE ON part BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER part_stay BEFORE DELETE ON part BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER mark_keep BEFORE UPDATE ON mark BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER mark_stay BEFORE DELETE ON mark BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER reference_keep BEFORE UPDATE ON reference BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER reference_stay BEFORE DELETE ON reference BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER reference_field_keep BEFORE UPDATE ON reference_field BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER reference_field_stay BEFORE DELETE ON reference_field BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER link_keep BEFORE UPDATE ON link BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER link_stay BEFORE DELETE ON link BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER claim_keep BEFORE UPDATE ON claim BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER claim_stay BEFORE DELETE ON claim BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER claim_date_keep BEFORE UPDATE ON claim_date BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER claim_date_stay BEFORE DELETE ON claim_date BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER claim_alternative_keep BEFORE UPDATE ON claim_alternative BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER claim_alternative_stay BEFORE DELETE ON claim_alternative BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER voice_keep BEFORE UPDATE ON voice BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER voice_stay BEFORE DELETE ON voice BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER claim_note_keep BEFORE UPDATE ON claim_note BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER claim_note_stay BEFORE DELETE ON claim_note BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER bibliography_keep BEFORE UPDATE ON bibliography BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER bibliography_stay BEFORE DELETE ON bibliography BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER judgement_keep BEFORE UPDATE ON judgement BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
CREATE TRIGGER judgement_stay BEFORE DELETE ON judgement BEGIN SELECT raise(ABORT, 'the record is never rewritten'); END;
