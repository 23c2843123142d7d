-- What was reviewed, whole, is read where it is shown and nowhere else; an entry keeps the outline that a run's status
-- shows. Entries from before this step keep all of it as their outline.
ALTER TABLE run_entry RENAME COLUMN proposal TO outline;

CREATE TABLE run_proposal (
  entry_id INTEGER PRIMARY KEY REFERENCES run_entry (id) ON DELETE CASCADE,
  proposal TEXT NOT NULL
) STRICT;

INSERT INTO run_proposal (entry_id, proposal) SELECT id, outline FROM run_entry;
