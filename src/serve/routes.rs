//! Every address of the workbench: what it is, what asks for it, and what makes its page.

use super::answer::Answer;
use super::asked::Asked;
use super::desk::Desk;
use super::frame::{Entry, Page};
use super::pages;
use crate::diagnostic::Failure;

/// Makes an answer.
pub(super) type Make = fn(&Asked, &mut Desk) -> Result<Answer, Failure>;

/// How an address is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// To see something; nothing is changed by it.
    Get,
    /// To change something.
    Post,
}

/// An address.
#[derive(Debug, Clone, Copy)]
pub(super) struct Route {
    /// How it is asked for.
    pub(super) way: Way,
    /// Its path; a part in braces stands for any.
    pub(super) path: &'static str,
    /// What makes the answer.
    pub(super) make: Make,
    /// Whether the answer is the same as long as the project is, so that it is kept.
    pub(super) is_kept: bool,
    /// Whether its form may send files.
    pub(super) takes_files: bool,
}

const fn get(path: &'static str, make: Make) -> Route {
    Route {
        way: Way::Get,
        path,
        make,
        is_kept: false,
        takes_files: false,
    }
}

/// What shows the project alone, as it was looked at: neither its history nor what was done from here.
const fn seen(path: &'static str, make: Make) -> Route {
    Route {
        is_kept: true,
        ..get(path, make)
    }
}

const fn post(path: &'static str, make: Make) -> Route {
    Route {
        way: Way::Post,
        ..get(path, make)
    }
}

/// What is changed by a form that may send files.
const fn post_files(path: &'static str, make: Make) -> Route {
    Route {
        takes_files: true,
        ..post(path, make)
    }
}

/// Tells of a path whether its form may send files.
pub(super) fn takes_files(path: &str) -> bool {
    ROUTES.iter().any(|it| it.takes_files && it.path == path)
}

/// Every address.
pub(super) const ROUTES: &[Route] = &[
    get("/", pages::overview::show),
    get("/changes", pages::changes::show),
    seen("/coverage", pages::coverage::show),
    seen("/draft", pages::draft::whole),
    seen("/draft/{chapter}", pages::draft::chapter),
    get("/explain/{rule}", pages::findings::explain),
    get("/findings", pages::findings::show),
    seen("/goals/{id}", pages::thing::goal),
    seen("/list/{kind}", pages::list::show),
    get("/memos", pages::memos::list),
    get("/memos/{name}", pages::memos::show),
    get("/memos/{name}/{format}", pages::memos::file),
    seen("/notes", pages::list::notes),
    seen("/notes/{id}", pages::note::show),
    seen("/search", pages::search::show),
    seen("/show/{*id}", pages::thing::show),
    seen("/stakeholders/{id}", pages::thing::stakeholder),
    get("/status", pages::overview::status),
    seen("/themes/{id}", pages::thing::theme),
    seen("/trace/{*id}", pages::trace::show),
    get("/revision", pages::files::revision),
    get("/style.css", pages::files::style),
    get("/script.js", pages::files::script),
    get("/notes/new", pages::new::show),
    post_files("/notes/new", pages::new::make),
    get("/answers/new", pages::new::show),
    post("/answers/new", pages::new::make),
    get("/themes/new", pages::new::show),
    post("/themes/new", pages::new::make),
    get("/goals/new", pages::new::show),
    post("/goals/new", pages::new::make),
    get("/stakeholders/new", pages::new::show),
    post("/stakeholders/new", pages::new::make),
    get("/chapters/new", pages::new::show),
    post("/chapters/new", pages::new::make),
    get("/groups/new", pages::new::show),
    post("/groups/new", pages::new::make),
    get("/phases/new", pages::new::show),
    post("/phases/new", pages::new::make),
    get("/milestones/new", pages::new::show),
    post("/milestones/new", pages::new::make),
    get("/notes/{id}/code", pages::coding::ask),
    post("/notes/{id}/code", pages::coding::code),
    post("/notes/{id}/uncode", pages::coding::uncode),
    get("/notes/{id}/block", pages::coding::show_block),
    post("/notes/{id}/block", pages::coding::save_block),
    get("/draft/{chapter}/edit", pages::chapter::show),
    post("/draft/{chapter}/edit", pages::chapter::save),
    get("/edit/{*path}", pages::edit::show),
    post("/edit/{*path}", pages::edit::save),
    post("/undo", pages::undo::undo),
    post("/close", pages::close::close),
    get("/save", pages::save::show),
    post("/save", pages::save::save),
    get("/quotes", pages::quotes::show),
    post("/quotes", pages::quotes::decide),
    get("/review", pages::review::show),
    post("/review", pages::review::read),
    get("/privacy", pages::privacy::show),
    post("/privacy/request", pages::privacy::receive),
    post("/privacy/answer", pages::privacy::answer),
    get("/privacy/extend", pages::privacy::extending),
    post("/privacy/extend", pages::privacy::extend),
    get("/privacy/withdraw", pages::privacy::withdrawing),
    post("/privacy/withdraw", pages::privacy::withdraw),
    get("/comments", pages::comments::show),
    post_files("/comments", pages::comments::take_in),
    post("/comments/roles", pages::comments::name),
    post("/comments/decide", pages::comments::decide),
    post("/comments/apply", pages::comments::apply),
    get("/sync", pages::sync::show),
    post("/sync", pages::sync::sync),
    get("/history", pages::history::show),
    get("/history/undo", pages::history::ask),
    post("/history/undo", pages::history::undo),
];

/// What is not there.
pub(super) const LOST: Route = get("", |_, desk| Ok(Answer::Missing(Page::missing(desk.language()))));

/// What is used every day, at the head of every page.
pub(super) const MENU: &[Entry] = &[
    ("serve-menu-overview", "/"),
    ("serve-menu-notes", "/notes"),
    ("serve-menu-draft", "/draft"),
    ("serve-menu-coverage", "/coverage"),
    ("serve-menu-status", "/status"),
    ("serve-menu-findings", "/findings"),
    ("serve-menu-search", "/search"),
    ("serve-menu-save", "/save"),
];

/// What is used now and then, at the foot of every page.
pub(super) const MORE: &[Entry] = &[
    ("serve-lists", "/list/theme"),
    ("serve-review", "/review"),
    ("serve-quotes", "/quotes"),
    ("serve-comments", "/comments"),
    ("serve-memos", "/memos"),
    ("serve-changes", "/changes"),
    ("serve-history", "/history"),
    ("serve-sync", "/sync"),
    ("serve-privacy", "/privacy"),
];
