//! Databases of Taguette, its own and broken ones.

use super::read;
use crate::exchange::coded::LeftKind::{Beyond, Unknown};
use crate::exchange::coded::names::names;
use crate::exchange::coded::notes::notes;
use crate::exchange::coded::{Incoming, LeftKind};
use crate::exchange::incoming::Refused;
use crate::exchange::tests::escaping::numbers;
use rusqlite::Connection;
use snapbox::{assert_data_eq, str};

const TAGUETTE: &[u8] = include_bytes!("../../../tests/testsuite/exchange/taguette/taguette.sqlite3");

/// The tables as they are in a database of Taguette, as far as they are read.
const TABLES: &str = "CREATE TABLE documents (id INTEGER PRIMARY KEY, name TEXT, description TEXT, contents TEXT);
    CREATE TABLE tags (id INTEGER PRIMARY KEY, path TEXT, description TEXT);
    CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id INTEGER, start_offset INTEGER, end_offset INTEGER, snippet TEXT);
    CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER);";

/// Returns the bytes of a database that some statements make.
fn database(statements: &str) -> Vec<u8> {
    let mut connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(statements).unwrap();
    connection.serialize("main").unwrap().to_vec()
}

fn taken(bytes: &[u8]) -> Result<Incoming, Refused> {
    read(bytes).unwrap()
}

/// Returns the texts with the words at each coding and the names of its codes.
fn shown(incoming: &Incoming) -> String {
    let mut all = String::new();
    for document in &incoming.coded.documents {
        let signs: Vec<char> = document.text.chars().collect();
        all += &format!(
            "== {} ({})\n{}\n",
            document.name,
            document.memo,
            document.text.trim_end()
        );
        for it in &document.codings {
            let words: String = signs[it.start..it.end].iter().collect();
            let names: Vec<&str> = it.codes.iter().map(|it| &*incoming.coded.codes[*it].name).collect();
            all += &format!("* {words:?} {names:?}\n");
        }
    }
    all
}

#[test]
fn what_taguette_writes_comes_in_with_every_highlight_at_its_words() {
    let mut incoming = taken(TAGUETTE).unwrap();
    assert_data_eq!(
        shown(&incoming),
        str![[r#"
== gruppe-1.html (Optaget på biblioteket)
# Aften på biblioteket 😀
Vi venter længe på tolk & læge. Det sker hver uge.
- Skolen skriver for meget
- Bussen kører for sjældent
> Ældre har svært ved digital post 👩‍👩‍👧.
Ja · 12
Det sidste
sagde flere.
* "Vi venter længe på tolk & læge. Det sker hver uge./n" ["Adgang til tolk"]
* "længe på tolk" ["Sundhed"]
* "Bussen kører for sjældent/n" ["Transport"]
* "Ældre har svært ved digital post 👩/u{200d}👩/u{200d}👧./n" ["Sundhed", "2. Digital hjælp"]
* "sagde flere./n" []
== kort.txt ()
Kun én linje.
* "Kun én linje./n" ["Transport"]

"#]]
    );
    assert_eq!((incoming.people, incoming.relocated, incoming.uncompared), (1, 0, 0));
    assert!(incoming.left.is_empty(), "{:?}", incoming.left);
    let naming = names(&incoming.coded.codes, &[]);
    assert_eq!(
        naming.markers,
        [
            "sundhed",
            "sundhed/adgang-til-tolk",
            "transport",
            "kode-2-digital-hjaelp"
        ]
    );
    let notes = notes(&mut incoming, &naming).unwrap();
    assert_data_eq!(
        &notes[0].text,
        str![[r#"
## Aften på biblioteket 😀

<!-- kommentar: Optaget på biblioteket -->

Vi venter længe på tolk & læge. Det sker hver uge. #sundhed #sundhed/adgang-til-tolk

- Skolen skriver for meget
- Bussen kører for sjældent #transport

> Ældre har svært ved digital post 👩‍👩‍👧. #kode-2-digital-hjaelp #sundhed

Ja · 12

Det sidste sagde flere.

"#]]
    );
}

#[test]
fn places_that_are_none_and_tags_that_are_not_there_are_named() {
    let rows = "INSERT INTO documents VALUES (1, 'a', '', '<p>Vi venter længe på en tolk.</p>');
        INSERT INTO tags VALUES (1, 'Tolk', '');
        INSERT INTO highlights VALUES (1, 1, -1, 5, ''), (2, 1, 4, 2, ''), (3, 1, 0, 9999, ''), (4, 1, 'x', NULL, ''), (5, 1, 0, 9, ''),
            (6, 7, 0, 2, ''), (7, 1, 0, 2, 'Vi venter længe på en tolk.'), (8, 1, 0, 9, x'ff');
        INSERT INTO highlight_tags VALUES (1, 1), (2, 1), (3, 1), (4, 1), (5, 1), (5, 9), (6, 1), (7, 1), (8, 1);";
    let incoming = taken(&database(&format!("{TABLES}{rows}"))).unwrap();
    let mut left: Vec<LeftKind> = incoming.left.iter().map(|it| it.kind).collect();
    left.sort_unstable();
    assert_eq!(left, [Beyond, Beyond, Beyond, Beyond, Unknown]);
    assert_eq!((incoming.relocated, incoming.uncompared), (1, 2));
}

#[test]
fn what_only_looks_like_a_table_is_refused_and_nothing_of_a_schema_is_run() {
    let without = |table: &str| -> String {
        let lines = TABLES.lines().filter(|it| !it.contains(&format!("TABLE {table} ")));
        lines.collect::<Vec<_>>().join("\n")
    };
    let refused = |statements: &str| taken(&database(statements)).map(|it| shown(&it)).unwrap_err();
    for table in ["documents", "tags", "highlights", "highlight_tags"] {
        assert_eq!(refused(&without(table)), Refused::Damaged(table.to_owned()));
    }
    let view = "CREATE VIEW documents AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) \
                SELECT i AS id, '' AS name, '' AS description, '' AS contents FROM n;";
    assert_eq!(
        refused(&(without("documents") + view)),
        Refused::Damaged("documents".to_owned())
    );
    let computed = "CREATE TABLE documents (id INTEGER, name TEXT, description TEXT, contents TEXT AS (hex(zeroblob(100000000))));";
    assert_eq!(
        refused(&(without("documents") + computed)),
        Refused::Damaged("documents".to_owned())
    );
    let trigger = "CREATE TRIGGER t AFTER INSERT ON documents BEGIN SELECT zeroblob(1000000000); END;";
    assert!(taken(&database(&format!("{TABLES}{trigger}"))).is_ok());
    assert!(read(b"SQLite format 2").is_none() && read(b"").is_none());
}

#[test]
fn whatever_bytes_are_changed_or_missing_nothing_panics() {
    for seed in 0..1500 {
        let mut next = numbers(seed);
        let mut bytes = TAGUETTE.to_vec();
        for _ in 0..=next(20) {
            let at = next(bytes.len());
            bytes[at] = u8::try_from(next(256)).unwrap();
        }
        bytes.truncate(if next(3) == 0 { next(bytes.len()) } else { bytes.len() });
        if let Some(Ok(mut incoming)) = read(&bytes) {
            let naming = names(&incoming.coded.codes, &[]);
            notes(&mut incoming, &naming).unwrap();
        }
    }
}

#[test]
fn a_hundred_thousand_highlights_are_read_in_bounded_time() {
    let rows = "INSERT INTO documents VALUES (1, 'a', '', '<p>' || replace(hex(zeroblob(20000)), '00', 'Et ord til. ') || '</p>');
        INSERT INTO tags VALUES (1, 'Tolk', '');
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
            INSERT INTO highlights SELECT i, 1, i, i + 100000, 'Et ord til. Et andet, som ikke står her nogen steder' FROM n;
        INSERT INTO highlight_tags SELECT id, 1 FROM highlights;";
    let incoming = taken(&database(&format!("{TABLES}{rows}"))).unwrap();
    assert_eq!(incoming.left.len(), 100_000);
}
