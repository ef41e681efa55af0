-- queries.sql: every statement the program runs on a dossier, each after its name (store_int.h lists the names).

-- name: application
SELECT application_id, user_version FROM pragma_application_id, pragma_user_version;
-- name: begin_reading
BEGIN;
-- name: begin_writing
BEGIN IMMEDIATE;
-- name: commit
COMMIT;
-- name: rollback
ROLLBACK;

-- name: add_setting
INSERT INTO setting (name, value) VALUES (?1, ?2);
-- name: setting
SELECT value FROM setting WHERE name = ?1;

-- name: kept
SELECT name FROM source WHERE hash = ?1;
-- name: named
SELECT 1 FROM source WHERE name = ?1;
-- name: add_source
INSERT INTO source (name, format, encoding, language, title, url, date, asked_format, asked_encoding, asked_language, maker,
                    hash, text_hash, bytes, text)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15);
-- name: source_kept
SELECT bytes, text FROM source WHERE number = ?1;
-- name: add_part
INSERT INTO part (source, position, kind, level, start, stop, line, label, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);
-- name: add_mark
INSERT INTO mark (source, position, form, start, stop, labels, doubled) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);
-- name: add_reference
INSERT INTO reference (source, position, label, start, stop, work_start, work_stop, backlinks, uses)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);
-- name: add_reference_field
INSERT INTO reference_field (source, reference, position, name, value) VALUES (?1, ?2, ?3, ?4, ?5);
-- name: add_link
INSERT INTO link (source, position, start, stop, target) VALUES (?1, ?2, ?3, ?4, ?5);
-- name: add_claim
INSERT INTO claim (source, position, id, event, event_key, property, kind, text, entity, key, low, high, unit, scope, denied,
                   hedge, hedge_text, start, stop, quote, value_start, value_stop, hedge_start, hedge_stop, voice_start,
                   voice_stop, event_start, event_stop, disputes, status, rule)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25,
        ?26, ?27, ?28, ?29, ?30, ?31);
-- name: add_date
INSERT INTO claim_date (source, claim, edtf, earliest, latest, interval, several, uncertain, approximate)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);
-- name: add_alternative
INSERT INTO claim_alternative (source, claim, position, earliest, latest) VALUES (?1, ?2, ?3, ?4, ?5);
-- name: add_voice
INSERT INTO voice (source, claim, position, kind, name, work, date, hedge, denies)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);
-- name: add_note
INSERT INTO claim_note (source, claim, position, label) VALUES (?1, ?2, ?3, ?4);

-- name: bibliography_kept
SELECT name FROM bibliography WHERE hash = ?1;
-- name: add_bibliography
INSERT INTO bibliography (name, format, hash, bytes) VALUES (?1, ?2, ?3, ?4);
-- name: bibliographies
SELECT name, format, bytes FROM bibliography ORDER BY number;
-- name: bibliography_hashes
SELECT name, hash, bytes FROM bibliography ORDER BY number;

-- name: add_judgement
INSERT INTO judgement (verb, a, b, taken, who, at, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);
-- name: judgements
SELECT number, verb, a, b, taken, who, at, reason FROM judgement ORDER BY number;

-- name: sources
SELECT number, name, format, encoding, language, title, url, date, hash, bytes, text FROM source ORDER BY number;
-- name: asked
SELECT asked_format, asked_encoding, asked_language, maker FROM source ORDER BY number;
-- name: parts
SELECT kind, level, start, stop, line, label, reason FROM part WHERE source = ?1 ORDER BY position;
-- name: marks
SELECT form, start, stop, labels, doubled FROM mark WHERE source = ?1 ORDER BY position;
-- name: references
SELECT label, start, stop, work_start, work_stop, backlinks, uses FROM reference WHERE source = ?1 ORDER BY position;
-- name: reference_fields
SELECT name, value FROM reference_field WHERE source = ?1 AND reference = ?2 ORDER BY position;
-- name: links
SELECT start, stop, target FROM link WHERE source = ?1 ORDER BY position;
-- name: texts
SELECT number, name, text FROM source ORDER BY number;
-- name: claims
SELECT position, id, event, event_key, property, kind, text, entity, key, low, high, unit, scope, denied, hedge, hedge_text, start,
       stop, quote, value_start, value_stop, hedge_start, hedge_stop, voice_start, voice_stop, event_start, event_stop, disputes,
       status, rule
FROM claim WHERE source = ?1 ORDER BY position;
-- name: date
SELECT edtf, earliest, latest, interval, several, uncertain, approximate FROM claim_date WHERE source = ?1 AND claim = ?2;
-- name: alternatives
SELECT earliest, latest FROM claim_alternative WHERE source = ?1 AND claim = ?2 ORDER BY position;
-- name: voices
SELECT kind, name, work, date, hedge, denies FROM voice WHERE source = ?1 AND claim = ?2 ORDER BY position;
-- name: notes
SELECT label FROM claim_note WHERE source = ?1 AND claim = ?2 ORDER BY position;

-- name: add_finding
INSERT INTO finding (position, id, json) VALUES (?1, ?2, ?3);
-- name: add_built
INSERT INTO built (sources, judgements) VALUES (?1, ?2);
-- name: derived_tables
SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('finding', 'built');
-- name: built
SELECT sources = (SELECT count(*) FROM source) AND judgements = (SELECT count(*) FROM judgement) FROM built;
-- name: findings
SELECT id, json FROM finding ORDER BY position;

-- name: integrity
PRAGMA integrity_check(20);
-- name: foreign_keys
PRAGMA foreign_key_check;
-- name: schema
SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name;
-- name: schema_entry
SELECT sql FROM sqlite_schema WHERE type = ?1 AND name = ?2;
-- name: source_hashes
SELECT number, name, hash, text_hash, bytes, text FROM source ORDER BY number;
-- name: quotations
SELECT id, start, stop, quote FROM claim WHERE source = ?1 ORDER BY position;
