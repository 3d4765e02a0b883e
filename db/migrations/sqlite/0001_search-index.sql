CREATE VIRTUAL TABLE `search_index` USING fts5(title, tell, body, content='search_documents', tokenize='porter unicode61 remove_diacritics 2', prefix='2 3');
--> statement-breakpoint
CREATE TRIGGER `search_documents_added` AFTER INSERT ON `search_documents` BEGIN
  INSERT INTO search_index (rowid, title, tell, body) VALUES (new.rowid, new.title, new.tell, new.body);
END;
--> statement-breakpoint
CREATE TRIGGER `search_documents_removed` AFTER DELETE ON `search_documents` BEGIN
  INSERT INTO search_index (search_index, rowid, title, tell, body) VALUES ('delete', old.rowid, old.title, old.tell, old.body);
END;
--> statement-breakpoint
CREATE TRIGGER `search_documents_changed` AFTER UPDATE ON `search_documents` BEGIN
  INSERT INTO search_index (search_index, rowid, title, tell, body) VALUES ('delete', old.rowid, old.title, old.tell, old.body);
  INSERT INTO search_index (rowid, title, tell, body) VALUES (new.rowid, new.title, new.tell, new.body);
END;
