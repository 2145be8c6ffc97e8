//! What is asked of a database, and what it is not allowed to do while it answers.

use crate::exchange::incoming::Refused;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Statement};

/// How many rows of a table are read.
const ROWS: usize = 1_000_000;
/// How many bytes a value may have.
const LARGEST: i32 = 64_000_000;
/// Where the header says how the database is written, and what stands there for one that needs no second file.
const WRITTEN: [usize; 2] = [18, 19];
const ALONE: u8 = 1;

/// The tables that are read, each with its columns.
const TABLES: [(&str, &[&str]); 4] = [
    ("documents", &["id", "name", "description", "contents"]),
    ("tags", &["id", "path", "description"]),
    (
        "highlights",
        &["id", "document_id", "start_offset", "end_offset", "snippet"],
    ),
    ("highlight_tags", &["highlight_id", "tag_id"]),
];

/// A database.
pub(super) struct Database(Connection);

/// A row that has an id, a name, a text and a remark.
#[derive(Debug, Default)]
pub(super) struct Row {
    pub(super) id: i64,
    pub(super) name: String,
    pub(super) text: String,
    pub(super) memo: String,
}

/// A highlight with its tags.
#[derive(Debug, Default)]
pub(super) struct Highlight {
    pub(super) document: i64,
    pub(super) start: i64,
    pub(super) end: i64,
    pub(super) snippet: String,
    pub(super) tags: Vec<i64>,
}

fn damaged(_: rusqlite::Error) -> Refused {
    Refused::Damaged(String::new())
}

impl Database {
    /// Opens a database in memory; one whose tables are no plain tables is refused.
    pub(super) fn open(bytes: &[u8]) -> Result<Self, Refused> {
        let mut own = bytes.to_vec();
        for at in WRITTEN {
            if let Some(byte) = own.get_mut(at) {
                *byte = ALONE;
            }
        }
        let mut connection = Connection::open_in_memory().map_err(damaged)?;
        connection
            .set_limit(Limit::SQLITE_LIMIT_LENGTH, LARGEST)
            .map_err(damaged)?;
        connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0).map_err(damaged)?;
        let length = own.len();
        connection
            .deserialize_read_exact("main", &*own, length, true)
            .map_err(damaged)?;
        let is = |config, value| connection.set_db_config(config, value).map(|_| ()).map_err(damaged);
        // What a schema says must never be run: no function, view or trigger of it is trusted.
        is(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
        is(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
        is(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
        is(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
        connection
            .execute_batch("PRAGMA cell_size_check=ON; PRAGMA query_only=ON;")
            .map_err(damaged)?;
        let database = Self(connection);
        for (table, columns) in TABLES {
            if !database.is_plain(table, columns)? {
                return Err(Refused::Damaged(table.to_owned()));
            }
        }
        Ok(database)
    }

    /// Tells whether a table is one, has some columns, and computes none of them.
    fn is_plain(&self, table: &str, columns: &[&str]) -> Result<bool, Refused> {
        let mut kind = self.prepare("SELECT type, sql FROM sqlite_master WHERE name = ?1 COLLATE NOCASE")?;
        let kinds = kind.query_map([table], |row| Ok((text(row.get_ref(0)?), text(row.get_ref(1)?))));
        let kinds: Vec<(String, String)> = kinds
            .map_err(damaged)?
            .take(2)
            .collect::<Result<_, _>>()
            .map_err(damaged)?;
        let is_table = |it: &(String, String)| it.0 == "table" && !it.1.to_uppercase().contains("VIRTUAL");
        if kinds.len() != 1 || !kinds.iter().all(is_table) {
            return Ok(false);
        }
        let mut listed = self.prepare("SELECT name, hidden FROM pragma_table_xinfo(?1)")?;
        let own = listed.query_map([table], |row| Ok((text(row.get_ref(0)?), number(row.get_ref(1)?))));
        let own: Vec<(String, i64)> = own.map_err(damaged)?.collect::<Result<_, _>>().map_err(damaged)?;
        Ok(columns
            .iter()
            .all(|it| own.iter().any(|own| own.0 == *it && own.1 == 0)))
    }

    fn prepare(&self, query: &str) -> Result<Statement<'_>, Refused> {
        self.0.prepare(query).map_err(damaged)
    }

    /// Returns how many people have an account or are a member of a project, where that is said.
    pub(super) fn people(&self) -> Result<usize, Refused> {
        if !self.is_plain("project_members", &["user_login"])? {
            return Ok(0);
        }
        let mut names = self.prepare("SELECT DISTINCT user_login FROM project_members NOT INDEXED LIMIT 1000")?;
        let names = names.query_map([], |_| Ok(())).map_err(damaged)?;
        Ok(names.take_while(Result::is_ok).count())
    }

    /// Returns the documents; their text is HTML.
    pub(super) fn documents(&self) -> Result<Vec<Row>, Refused> {
        self.rows("SELECT id, name, contents, description FROM documents NOT INDEXED ORDER BY id")
    }

    /// Returns the tags; their text is what they mean.
    pub(super) fn tags(&self) -> Result<Vec<Row>, Refused> {
        self.rows("SELECT id, path, description, '' FROM tags NOT INDEXED ORDER BY id")
    }

    fn rows(&self, query: &str) -> Result<Vec<Row>, Refused> {
        self.read(query, |column| {
            Ok(Row {
                id: number(column(0)?),
                name: text(column(1)?),
                text: text(column(2)?),
                memo: text(column(3)?),
            })
        })
    }

    /// Returns the highlights with their tags, in the order of the text.
    pub(super) fn highlights(&self) -> Result<Vec<Highlight>, Refused> {
        let query = "SELECT highlight_id, tag_id FROM highlight_tags NOT INDEXED ORDER BY 1, 2";
        let pairs = self.read(query, |column| Ok((number(column(0)?), number(column(1)?))))?;
        let mut tags: rustc_hash::FxHashMap<i64, Vec<i64>> = rustc_hash::FxHashMap::default();
        for (highlight, tag) in pairs {
            tags.entry(highlight).or_default().push(tag);
        }
        let query = "SELECT id, document_id, start_offset, end_offset, snippet FROM highlights NOT INDEXED ORDER BY document_id, start_offset, id";
        self.read(query, |column| {
            Ok(Highlight {
                document: number(column(1)?),
                start: number(column(2)?),
                end: number(column(3)?),
                snippet: text(column(4)?),
                tags: tags.remove(&number(column(0)?)).unwrap_or_default(),
            })
        })
    }

    /// Returns what a query finds, row by row; too many rows are refused before they are all in memory.
    fn read<T>(
        &self,
        query: &str,
        mut row: impl for<'r> FnMut(&dyn Fn(usize) -> Result<ValueRef<'r>, Refused>) -> Result<T, Refused>,
    ) -> Result<Vec<T>, Refused> {
        let mut statement = self.prepare(query)?;
        let mut rows = statement.query([]).map_err(damaged)?;
        let mut all = Vec::new();
        while let Some(found) = rows.next().map_err(damaged)? {
            if all.len() >= ROWS {
                return Err(Refused::TooLarge);
            }
            all.push(row(&|at| found.get_ref(at).map_err(damaged))?);
        }
        Ok(all)
    }
}

/// Returns a value as text; empty where it is none.
fn text(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Text(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        ValueRef::Integer(it) => it.to_string(),
        _ => String::new(),
    }
}

/// Returns a value as a number; one that is no place where it is none.
fn number(value: ValueRef<'_>) -> i64 {
    match value {
        ValueRef::Integer(it) => it,
        _ => -1,
    }
}
