-- Whom a run still proposes or may produce is found without what was reviewed of everyone.
CREATE INDEX run_entry_state ON run_entry (run_id, state);
