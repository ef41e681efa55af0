-- connection.sql: how every connection to a dossier is set.
PRAGMA foreign_keys = ON;
PRAGMA recursive_triggers = ON; -- so that REPLACE meets the record's guards too
PRAGMA cell_size_check = ON;
PRAGMA synchronous = FULL;
