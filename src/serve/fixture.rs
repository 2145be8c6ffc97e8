//! A workbench on a small project of its own, whose pages tests ask for without a server.

use super::answer::Answer;
use super::asked::Asked;
use super::desk::Desk;
use super::fields::{Fields, Upload};
use super::frame::{Around, Inside, Page, framed};
use super::gate::Gate;
use super::keys::Keys;
use super::respond;
use super::routes::{ROUTES, Way};
use crate::check;
use crate::language::Language;
use crate::workspace::opening::Opening;
use crate::workspace::saving::Manner;
use chrono::NaiveDate;
use std::fs;
use std::time::Instant;
use tempfile::TempDir;

/// A workbench.
pub(super) struct Bench {
    folder: TempDir,
    pub(super) desk: Desk,
    gate: Gate,
}

impl Bench {
    /// Opens a project; what it needs anyway is there beside what is given.
    pub(super) fn new(project: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in check::fixture::load(project).texts {
            let file = folder.path().join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        Self {
            desk: desk(&folder),
            gate: Gate::new(0, Keys::new().unwrap(), false, |_| false),
            folder,
        }
    }

    /// Asks for a page of the same project as if the workbench had just been opened.
    pub(super) fn get_afresh(&mut self, address: &str) -> Seen {
        let open = std::mem::replace(&mut self.desk, desk(&self.folder));
        let seen = self.get(address);
        self.desk = open;
        seen
    }

    pub(super) fn text(&self, path: &str) -> String {
        fs::read_to_string(self.folder.path().join(path)).unwrap()
    }

    pub(super) fn write(&self, path: &str, text: &str) {
        fs::create_dir_all(self.folder.path().join(path).parent().unwrap()).unwrap();
        fs::write(self.folder.path().join(path), text).unwrap();
    }

    pub(super) fn remove(&self, path: &str) {
        fs::remove_file(self.folder.path().join(path)).unwrap();
    }

    /// Returns the names of the files in a folder.
    pub(super) fn names(&self, folder: &str) -> Vec<String> {
        let names = fs::read_dir(self.folder.path().join(folder)).into_iter().flatten();
        let mut names: Vec<String> = names.map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// Asks for a page.
    pub(super) fn get(&mut self, address: &str) -> Seen {
        self.ask(Way::Get, address, Fields::default())
    }

    /// Sends a form.
    pub(super) fn post(&mut self, address: &str, fields: &[(&str, &str)]) -> Seen {
        self.ask(Way::Post, address, sent(fields))
    }

    /// Sends a form with a file.
    pub(super) fn post_file(&mut self, address: &str, fields: &[(&str, &str)], file: (&str, &[u8])) -> Seen {
        let mut fields = sent(fields);
        let (name, bytes) = (file.0.to_owned(), file.1.to_vec().into());
        fields.take_in("file".to_owned(), Upload { name, bytes });
        self.ask(Way::Post, address, fields)
    }

    fn ask(&mut self, way: Way, address: &str, form: Fields) -> Seen {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let matching = ROUTES.iter().filter(|it| it.way == way);
        let mut matching: Vec<_> = matching.filter_map(|it| Some((it, values(it.path, path)?))).collect();
        matching.sort_by_key(|it| it.1.len());
        let (route, values) = matching.into_iter().next().unwrap_or_else(|| panic!("{address}"));
        let asked = Asked {
            path: path.to_owned(),
            values,
            query: Fields::parse(query.as_bytes()),
            form,
        };
        self.desk.begin(Instant::now());
        match respond::answer(*route, address, &asked, (&mut self.desk, &self.gate)) {
            Ok(Answer::Page(page)) => Seen::Page(whole(&page)),
            Ok(Answer::Missing(_)) => Seen::Missing,
            Ok(Answer::See(path)) => Seen::See(path),
            Ok(other) => panic!("{other:?}"),
            Err(failure) => Seen::Failed(failure.message.key),
        }
    }
}

fn sent(fields: &[(&str, &str)]) -> Fields {
    let mut written = form_urlencoded::Serializer::new(String::new());
    written.extend_pairs(fields);
    Fields::parse(written.finish().as_bytes())
}

fn desk(folder: &TempDir) -> Desk {
    Desk::new(&Opening {
        root: folder.path().canonicalize().unwrap(),
        language: Some(Language::English),
        moment: || "120000".to_owned(),
        today: || NaiveDate::from_ymd_opt(2018, 6, 1).unwrap(),
        manner: Manner {
            is_interactive: false,
            language: "en",
        },
        tell: Box::new(|_, _| {}),
    })
}

/// What a browser is shown.
#[derive(Debug, PartialEq)]
pub(super) enum Seen {
    Page(String),
    Missing,
    See(String),
    Failed(&'static str),
}

impl Seen {
    /// Returns the page.
    pub(super) fn page(self) -> String {
        match self {
            Self::Page(page) => page,
            other => panic!("{other:?}"),
        }
    }

    /// Returns the page to see instead.
    pub(super) fn see(self) -> String {
        match self {
            Self::See(path) => path,
            other => panic!("{other:?}"),
        }
    }
}

const INSIDE: Inside<'_> = Inside {
    language: Language::English,
    token: "key",
    read_only: false,
};

fn whole(page: &Page) -> String {
    let around = Around {
        inside: INSIDE,
        project: "P",
        path: "/",
        revision: "0.0",
        menu: &[],
        more: &[],
        standing: &[],
        news: super::acts::News::default(),
    };
    framed(page, &around).unwrap()
}

/// Returns what stands in a path at the braces of a route's; nothing where it is no such path.
fn values(route: &str, path: &str) -> Option<Vec<(String, String)>> {
    let (mut rest, mut values) = (path.split('/'), Vec::new());
    for part in route.split('/') {
        match part.strip_prefix('{').and_then(|it| it.strip_suffix('}')) {
            Some(name) if name.starts_with('*') => {
                let all: Vec<&str> = rest.by_ref().collect();
                values.push((name[1..].to_owned(), all.join("/")));
            }
            Some(name) => values.push((name.to_owned(), rest.next()?.to_owned())),
            None if rest.next() == Some(part) => {}
            None => return None,
        }
    }
    rest.next().is_none().then_some(values)
}

/// Returns the digest that a form of a page carries.
pub(super) fn from(page: &str) -> String {
    let at = page.find("name=\"from\" value=\"").unwrap() + "name=\"from\" value=\"".len();
    page[at..].split('"').next().unwrap().to_owned()
}
