CREATE VIRTUAL TABLE `title_index` USING fts5(title, content='search_documents', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
--> statement-breakpoint
CREATE TRIGGER `search_titles_added` AFTER INSERT ON `search_documents` BEGIN
  INSERT INTO title_index (rowid, title) VALUES (new.rowid, new.title);
END;
--> statement-breakpoint
CREATE TRIGGER `search_titles_removed` AFTER DELETE ON `search_documents` BEGIN
  INSERT INTO title_index (title_index, rowid, title) VALUES ('delete', old.rowid, old.title);
END;
--> statement-breakpoint
CREATE TRIGGER `search_titles_changed` AFTER UPDATE ON `search_documents` BEGIN
  INSERT INTO title_index (title_index, rowid, title) VALUES ('delete', old.rowid, old.title);
  INSERT INTO title_index (rowid, title) VALUES (new.rowid, new.title);
END;
--> statement-breakpoint
INSERT INTO title_index (title_index) VALUES ('rebuild');
