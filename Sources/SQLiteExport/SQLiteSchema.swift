/// The tables, indices and views of a database of facts.
public enum SQLiteSchema {
  /// What `PRAGMA application_id` says of such a database: `FdSQ`.
  static let applicationID = 0x4664_5351
  /// What `PRAGMA user_version` says; raised with every change of the schema.
  static let version = 1

  /// The schema as SQL, which is what `schema/facts.sql` holds.
  ///
  /// SQLite keeps the comments inside a definition: `.schema` of its shell shows them.
  public static let sql = """
    -- A database of facts, as `factdesk extract --to sqlite` writes it. Names are those of records; a place in a text is
    -- startOffset to endOffset because START and END are words of SQL. This file is written from
    -- Sources/SQLiteExport/SQLiteSchema.swift.

    CREATE TABLE articles (
      id INTEGER PRIMARY KEY,         -- the same in every run over the same database
      identifier TEXT NOT NULL UNIQUE, -- the caller's id, or the input's path: what a second run finds an article by
      iri TEXT NOT NULL,              -- name of the text by its content, RFC 6920
      url TEXT, headline TEXT,
      author TEXT,                    -- joined by "; "
      publisher TEXT,
      datePublished TEXT, dateModified TEXT, dateFetched TEXT, -- a day or an instant, ISO 8601
      articleSection TEXT,
      isAccessibleForFree INTEGER,    -- 0 or 1
      inLanguage TEXT,                -- BCP 47
      offsetUnit TEXT NOT NULL,       -- what offsets in this article count: codepoint, utf16 or utf8
      text TEXT NOT NULL
    );

    CREATE TABLE regions (
      iri TEXT PRIMARY KEY,           -- GeoNames
      type TEXT NOT NULL, name TEXT NOT NULL,
      containedInPlace TEXT           -- the region around it: from a division to its country and continent
    ) WITHOUT ROWID;

    CREATE TABLE entities (
      article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
      number INTEGER NOT NULL,        -- in the article, from 1
      iri TEXT NOT NULL,              -- GeoNames, or a fragment of the article's name
      kind TEXT NOT NULL,             -- place or organization
      type TEXT NOT NULL,             -- of schema.org
      name TEXT NOT NULL,
      alternateName TEXT,             -- joined by "; "
      identifier TEXT,                -- in a list of one's own
      latitude REAL, longitude REAL,  -- degrees, WGS 84
      addressCountry TEXT,            -- ISO 3166-1 alpha-2
      containedInPlace TEXT,          -- GeoNames, of a region
      PRIMARY KEY (article, number)
    ) WITHOUT ROWID;
    CREATE INDEX entities_iri ON entities(iri);
    CREATE INDEX entities_name ON entities(name);

    CREATE TABLE annotations (
      article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
      number INTEGER NOT NULL,        -- in the article, in text order, from 1
      fragment TEXT NOT NULL,         -- #char=98,103: a passage in code points, RFC 5147
      type TEXT NOT NULL,             -- TemporalExpression, QuantityExpression, PlaceName, OrganizationName
      startOffset INTEGER NOT NULL, endOffset INTEGER NOT NULL,
      exact TEXT NOT NULL,            -- the mention, verbatim
      rule TEXT NOT NULL,             -- the rule that found it
      timexType TEXT, timexValue TEXT, timexMod TEXT, edtf TEXT, -- TIMEX3 and EDTF
      startDate TEXT, endDate TEXT,   -- first and last day (or instant) that the time covers
      anchor TEXT,                    -- what it was resolved from: datePublished, or a fragment
      interval TEXT, invalid TEXT,
      quantityType TEXT,              -- cardinal, ordinal, percent, money, measure
      value REAL, minValue REAL, maxValue REAL, modifier TEXT,
      unitCode TEXT,                  -- UN/CEFACT Recommendation 20
      currency TEXT,                  -- ISO 4217
      unitText TEXT, counts TEXT, countsHead TEXT,
      entity INTEGER,                 -- the place or organisation that a name refers to
      PRIMARY KEY (article, number),
      FOREIGN KEY (article, entity) REFERENCES entities(article, number)
    ) WITHOUT ROWID;
    CREATE INDEX annotations_startDate ON annotations(startDate) WHERE startDate IS NOT NULL;
    CREATE INDEX annotations_entity ON annotations(article, entity) WHERE entity IS NOT NULL;

    CREATE TABLE claims (
      article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
      number INTEGER NOT NULL,        -- in the article, in text order, from 1
      startOffset INTEGER NOT NULL, endOffset INTEGER NOT NULL,
      text TEXT NOT NULL,             -- the clause or sentence
      subject TEXT, predicate TEXT,   -- head word, and verb as its base form
      negated INTEGER NOT NULL,       -- whether the clause denies it
      attributed INTEGER NOT NULL,    -- whether it is somebody's word
      PRIMARY KEY (article, number)
    ) WITHOUT ROWID;

    CREATE TABLE claim_annotations (
      article INTEGER NOT NULL,
      claim INTEGER NOT NULL,
      annotation INTEGER NOT NULL,
      inherited INTEGER NOT NULL,     -- whether the claim takes it from its sentence or paragraph
      PRIMARY KEY (article, claim, annotation),
      FOREIGN KEY (article, claim) REFERENCES claims(article, number) ON DELETE CASCADE,
      FOREIGN KEY (article, annotation) REFERENCES annotations(article, number) ON DELETE CASCADE
    ) WITHOUT ROWID;
    CREATE INDEX claim_annotations_annotation ON claim_annotations(article, annotation);

    -- Full-text index over headlines and texts: ... WHERE article_text MATCH 'strike'; a rowid is an article's id.
    CREATE VIRTUAL TABLE article_text USING fts5(
      headline, text, content = 'articles', content_rowid = 'id',
      tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER articles_inserted AFTER INSERT ON articles BEGIN
      INSERT INTO article_text(rowid, headline, text) VALUES (new.id, new.headline, new.text);
    END;
    CREATE TRIGGER articles_deleted AFTER DELETE ON articles BEGIN
      INSERT INTO article_text(article_text, rowid, headline, text)
      VALUES ('delete', old.id, old.headline, old.text);
    END;
    CREATE TRIGGER articles_updated AFTER UPDATE ON articles BEGIN
      INSERT INTO article_text(article_text, rowid, headline, text)
      VALUES ('delete', old.id, old.headline, old.text);
      INSERT INTO article_text(rowid, headline, text) VALUES (new.id, new.headline, new.text);
    END;

    -- Every mention with its article and what it refers to.
    CREATE VIEW facts AS
      SELECT articles.identifier, articles.datePublished, annotations.*, entities.iri AS refersTo,
        entities.type AS entityType, entities.name AS name, entities.latitude,
        entities.longitude, entities.addressCountry
      FROM annotations
      JOIN articles ON articles.id = annotations.article
      LEFT JOIN entities
        ON entities.article = annotations.article AND entities.number = annotations.entity;

    -- What is said to have happened when: a row for each claim and each time of it that is known to the day or wider.
    CREATE VIEW facts_by_day AS
      SELECT substr(annotations.startDate, 1, instr(annotations.startDate || 'T', 'T') - 1) AS firstDay,
        substr(annotations.endDate, 1, instr(annotations.endDate || 'T', 'T') - 1) AS lastDay,
        annotations.exact AS time, claims.text AS claim, claims.subject, claims.predicate,
        claims.negated, claims.attributed, claim_annotations.inherited, articles.identifier
      FROM annotations
      JOIN claim_annotations ON claim_annotations.article = annotations.article
        AND claim_annotations.annotation = annotations.number
      JOIN claims ON claims.article = annotations.article AND claims.number = claim_annotations.claim
      JOIN articles ON articles.id = annotations.article
      WHERE annotations.startDate IS NOT NULL OR annotations.endDate IS NOT NULL;

    -- What is said to have happened where: a row for each claim and each place of it.
    CREATE VIEW facts_by_place AS
      SELECT DISTINCT entities.iri AS place, entities.name, entities.type, entities.addressCountry,
        entities.latitude, entities.longitude, claims.text AS claim, claims.subject,
        claims.predicate, claims.negated, claims.attributed, articles.identifier
      FROM entities
      JOIN annotations
        ON annotations.article = entities.article AND annotations.entity = entities.number
      JOIN claim_annotations ON claim_annotations.article = annotations.article
        AND claim_annotations.annotation = annotations.number
      JOIN claims ON claims.article = annotations.article AND claims.number = claim_annotations.claim
      JOIN articles ON articles.id = annotations.article
      WHERE entities.kind = 'place';

    -- What is said of whom: a row for each claim and each organisation of it.
    CREATE VIEW facts_by_organization AS
      SELECT DISTINCT entities.name, entities.type, entities.identifier AS ownIdentifier,
        claims.text AS claim, claims.subject, claims.predicate, claims.negated, claims.attributed,
        articles.identifier
      FROM entities
      JOIN annotations
        ON annotations.article = entities.article AND annotations.entity = entities.number
      JOIN claim_annotations ON claim_annotations.article = annotations.article
        AND claim_annotations.annotation = annotations.number
      JOIN claims ON claims.article = annotations.article AND claims.number = claim_annotations.claim
      JOIN articles ON articles.id = annotations.article
      WHERE entities.kind = 'organization';

    """
}
