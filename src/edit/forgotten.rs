//! The digests by which a list of ours knows words that are to go: they leave it with the words.

use super::reviewed;
use crate::diagnostic::Failure;
use crate::evidence::quotation::Approved;
use crate::evidence::quotation::approved::Used;
use crate::evidence::resting::Quoted;
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::reviewed::PATH;
use crate::text::digest::Digest;

/// The list of what was reviewed, before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forgotten {
    /// Its text before.
    pub old: String,
    /// Its text after.
    pub new: String,
    /// How many statements must be read again.
    pub statements: usize,
    /// How many approvals of quotations are gone.
    pub quotations: usize,
}

/// What is to go.
#[derive(Debug, Clone, Copy)]
pub struct Going<'a> {
    /// The note.
    pub record: &'a Record,
    /// The names of the passages that go; nothing where it is all of them.
    pub passages: Option<&'a [String]>,
    /// The quotations of it.
    pub quotations: &'a [Quoted<'a>],
}

/// Returns the list without what knows the words; nothing where it knows none.
pub fn forgotten(project: &Project, texts: &Texts, going: Going<'_>) -> Result<Option<Forgotten>, Failure> {
    let Some(list) = project.records(Kind::Reviewed).first() else {
        return Ok(None);
    };
    let broken = || Failure::project("review-broken").with("path", PATH);
    let old = texts.of(project, list.file).ok_or_else(broken)?;
    let left = reviewed::without(&old, &digests(project, texts, going).ok_or_else(broken)?);
    if left.statements + left.quotations == 0 {
        return Ok(None);
    }
    Ok(Some(Forgotten {
        old: old.to_string(),
        new: left.text,
        statements: left.statements,
        quotations: left.quotations,
    }))
}

/// Returns what the words are known by: each passage's and the whole note's, and those of quotations that were approved.
fn digests(project: &Project, texts: &Texts, going: Going<'_>) -> Option<Vec<Digest>> {
    let record = going.record;
    let known = record.digest(&texts.of(project, record.file)?);
    let names = record.names();
    let names = names.filter(|it| going.passages.is_none_or(|own| own.iter().any(|own| own == it)));
    let mut digests: Vec<Digest> = names.filter_map(|it| known.part(&record.outline, it)).collect();
    digests.push(known.whole);
    if !project.approvals.is_empty() {
        let approved = Approved::of(project, texts);
        let own = approved.used().iter().filter(|it| it.note.file == record.file);
        digests.extend(own.filter(|it| goes(it, going)).map(|it| it.digest));
    }
    Some(digests)
}

fn goes(used: &Used<'_>, going: Going<'_>) -> bool {
    let Some(passages) = going.passages else { return true };
    match used.taken {
        Some(span) => {
            let own = passages.iter().filter_map(|it| going.record.passage(it));
            own.map(|it| it.span).any(|it| it.contains(span))
        }
        None => going
            .quotations
            .iter()
            .any(|it| it.chapter.file == used.place.file && it.span == used.place.span),
    }
}
