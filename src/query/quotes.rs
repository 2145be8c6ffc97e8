//! The quotations that the draft uses, as somebody must see them before one is published, and finding one by its id.

use crate::diagnostic::Failure;
use crate::evidence::Statement;
use crate::evidence::quotation::approved::{Approved, Standing, Used};
use crate::evidence::quotation::copied::{Copied, copied};
use crate::evidence::quotation::cues::{About, cues};
use crate::project::Project;
use crate::project::block::Blocks;
use crate::project::texts::Texts;
use crate::record::note::Note;
use crate::record::reviewed::Approval;
use crate::source::{Position, position};
use crate::text::digest::Digest;
use crate::text::nearest::nearest;

/// A quotation, with all that a person needs who decides whether it may be published.
#[derive(Debug)]
pub struct Quotation<'a> {
    /// Where it is used first, and its words.
    pub used: Used<'a>,
    /// The note.
    pub note: &'a Note,
    /// What becomes of it in the public edition.
    pub standing: Standing,
    /// Who approved it; nothing while nobody did.
    pub approval: Option<&'a Approval>,
    /// The statement that it stands in.
    pub statement: Option<Statement<'a>>,
    /// The path and the place of every use.
    pub places: Vec<(&'a str, Position)>,
    /// What should be looked at, with the words that say it.
    pub cues: Vec<(About, String)>,
}

/// Returns the quotations that the draft uses, each once, in its order.
pub fn quotations<'a>(project: &'a Project, texts: &Texts) -> Vec<Quotation<'a>> {
    let approved = Approved::of(project, texts);
    let quotation = |used: &Used<'a>| {
        let start = used.place.span.start;
        let block = Blocks::of(&used.chapter.outline.passages).at(start);
        let name = block.and_then(|it| Some(&*it.name.as_ref()?.value));
        let statement = block.zip(name).map(|(passage, name)| Statement {
            chapter: used.chapter,
            passage,
            name,
        });
        let uses = approved.used().iter().filter(|it| it.digest == used.digest);
        let places = uses.filter_map(|it| {
            let text = texts.of(project, it.place.file)?;
            let place = position(&text, it.place.span.start as usize);
            Some((project.path(it.place.file), place))
        });
        let words = |range: std::ops::Range<usize>| used.words[range].to_owned();
        Some(Quotation {
            note: used.note.note()?,
            standing: approved.standing(used.digest),
            approval: project.approvals.iter().find(|it| it.digest == used.digest),
            statement,
            places: places.collect(),
            cues: cues(&used.words).into_iter().map(|it| (it.0, words(it.1))).collect(),
            used: used.clone(),
        })
    };
    approved.each().filter_map(quotation).collect()
}

/// Returns where words of protected notes stand without quotation marks, so that nobody is asked about them: `path:line`, each once.
pub fn unmarked(project: &Project, texts: &Texts) -> Vec<String> {
    let approved = Approved::of(project, texts);
    let place = |it: Copied| {
        let line = position(&texts.of(project, it.place.file)?, it.place.span.start as usize).line;
        Some(format!("{}:{line}", project.path(it.place.file)))
    };
    let mut places: Vec<String> = copied(project, texts, &approved)
        .into_iter()
        .filter_map(place)
        .collect();
    places.dedup();
    places
}

/// Returns the quotation that an id names: `chapter@` and the first letters of its digest, eight or more.
pub fn find<'q, 'a>(all: &'q [Quotation<'a>], id: &str) -> Result<&'q Quotation<'a>, Failure> {
    let ids = || all.iter().map(|it| it.used.id()).collect::<Vec<_>>();
    let unknown = || {
        let ids = ids();
        let near = nearest(id, ids.iter().map(String::as_str));
        let key = if near.is_some() {
            "review-quote-unknown-near"
        } else {
            "review-quote-unknown"
        };
        Failure::usage(key)
            .with("id", id)
            .with("near", near.unwrap_or_default())
    };
    let (_, letters) = id.split_once('@').ok_or_else(unknown)?;
    let own = |it: &&Quotation<'_>| {
        let digest = it.used.digest.to_string();
        it.used.id() == id || letters.len() >= 8 && digest.starts_with(letters)
    };
    let mut found = all.iter().filter(own);
    match (found.next(), found.next()) {
        (Some(one), None) => Ok(one),
        (Some(_), Some(_)) => Err(Failure::usage("review-quote-several").with("id", id)),
        (None, _) => Err(unknown()),
    }
}

/// Returns the quotations that an approval is asked for.
pub fn waiting<'q, 'a>(all: &'q [Quotation<'a>]) -> impl Iterator<Item = &'q Quotation<'a>> {
    all.iter().filter(|it| it.standing == Standing::Waits)
}

/// Returns how many quotations of the note of a quotation were approved, others than itself.
pub fn approved_beside(all: &[Quotation<'_>], own: &Quotation<'_>, new: &[Digest]) -> usize {
    let is_beside = |it: &&Quotation<'_>| it.used.note.file == own.used.note.file && it.used.digest != own.used.digest;
    let is_approved = |it: &&Quotation<'_>| it.approval.is_some() || new.contains(&it.used.digest);
    all.iter().filter(is_beside).filter(is_approved).count()
}
