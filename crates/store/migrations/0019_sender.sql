-- Who sends from this book, or did last: the text in the lock file that it holds or held (rule S2).
ALTER TABLE book ADD COLUMN sender TEXT;
