-- derived.sql: what is computed from the record: dropped by whatever adds to the record, and rebuilt byte for byte.
DROP TABLE IF EXISTS finding;
DROP TABLE IF EXISTS built;

CREATE TABLE finding (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    json TEXT NOT NULL
) STRICT;

-- One row where the findings are those of the record as it is; none where they are still to be computed.
CREATE TABLE built (
    sources INTEGER NOT NULL,
    judgements INTEGER NOT NULL
) STRICT;
