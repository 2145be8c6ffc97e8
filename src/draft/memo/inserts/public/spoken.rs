//! Whom the consultation memo may name for everyone, and what was answered to those whom it may not.

use super::super::describe;
use crate::draft::assembly::Assembly;
use crate::draft::public::answered;
use crate::draft::public::voice::is_open;
use crate::evidence::answers::{self, ResolvedAnswer};
use crate::evidence::consultation::Response;
use crate::project::thing::Thing;
use crate::record::kind::Kind;
use crate::source::FileId;

/// Does something with the responses that may be told of, by number.
pub(super) fn with_open<T>(
    assembly: &mut Assembly<'_>,
    make: impl FnOnce(&mut Assembly<'_>, &[Response<'_>]) -> T,
) -> T {
    let today = assembly.project.today;
    describe::with_all(assembly, |assembly, mut responses, _| {
        responses.retain(|it| is_open(it.note, today));
        make(assembly, &responses)
    })
}

/// Returns the answers to those who are named, by date. Their rows stand whatever day the memo looks back to, as everybody's do in
/// the memo for those who work with the notes.
pub(in crate::draft::memo::inserts) fn to_open<'a>(assembly: &Assembly<'a>) -> Vec<&'a ResolvedAnswer<'a>> {
    let open = open(assembly);
    assembly.answers.all().iter().filter(|it| is_to(it, &open)).collect()
}

/// Returns the other answers, each once, by date: those that are not to a response of somebody who is named.
///
/// Whether such an answer is to a response at all is not asked: it stays here when a response that it was to is withdrawn.
pub(in crate::draft::memo::inserts) fn to_others<'a>(assembly: &Assembly<'a>) -> Vec<&'a ResolvedAnswer<'a>> {
    let open = open(assembly);
    let all = answered::since(assembly).into_iter();
    all.filter(|it| !is_to(it, &open)).collect()
}

/// Returns the responses of those who are named.
fn open(assembly: &Assembly<'_>) -> Vec<FileId> {
    let today = assembly.project.today;
    answers::responses(assembly.project)
        .filter(|it| it.note().is_some_and(|it| is_open(it, today)))
        .map(|it| it.file)
        .collect()
}

fn is_to(given: &ResolvedAnswer<'_>, open: &[FileId]) -> bool {
    let is_one = |it: &Thing<'_>| it.note().is_some_and(|it| open.contains(&it.file));
    given.to.iter().any(is_one)
}

/// Returns the titles of the themes of an answer to others.
pub(super) fn themes(assembly: &Assembly<'_>, given: &ResolvedAnswer<'_>) -> String {
    let themes = answered::themes(assembly, given);
    let titles = themes.iter().filter_map(|it| assembly.project.find(Kind::Theme, it));
    titles.map(|it| &*it.title).collect::<Vec<_>>().join(", ")
}
