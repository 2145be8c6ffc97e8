//! Whom the consultation memo may name for everyone, and what was answered to those whom it may not.

use super::super::describe;
use crate::draft::assembly::Assembly;
use crate::draft::public::answered;
use crate::draft::public::voice::is_open;
use crate::evidence::answers::{self, ResolvedAnswer};
use crate::evidence::consultation::Response;
use crate::project::thing::Thing;
use crate::record::kind::Kind;

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

/// Returns the other answers, each once, by date: those that are not to a response of somebody who is named.
///
/// Whether such an answer is to a response at all is not asked: it stays here when a response that it was to is withdrawn.
pub(super) fn to_others<'a>(assembly: &Assembly<'a>) -> Vec<&'a ResolvedAnswer<'a>> {
    let today = assembly.project.today;
    let open: Vec<_> = answers::responses(assembly.project)
        .filter(|it| it.note().is_some_and(|it| is_open(it, today)))
        .map(|it| it.file)
        .collect();
    let is_to_open = |it: &Thing<'_>| it.note().is_some_and(|it| open.contains(&it.file));
    let all = answered::since(assembly).into_iter();
    all.filter(|it| !it.to.iter().any(is_to_open)).collect()
}

/// Returns the titles of the themes of an answer to others.
pub(super) fn themes(assembly: &Assembly<'_>, given: &ResolvedAnswer<'_>) -> String {
    let themes = answered::themes(assembly, given);
    let titles = themes.iter().filter_map(|it| assembly.project.find(Kind::Theme, it));
    titles.map(|it| &*it.title).collect::<Vec<_>>().join(", ")
}
