-- The first entry of the operation that an entry goes on with: a long run is made in several writes, and one undo takes
-- all of them back.
ALTER TABLE journal ADD COLUMN part_of INTEGER REFERENCES journal (id);
