//! The quotations that the draft uses, as somebody must see them before one is published, and finding one by its id.

use super::describe::in_place;
use crate::diagnostic::{Failure, Message};
use crate::edit::approvals::{Decided, Decision, decided};
use crate::edit::reviewed;
use crate::evidence::Statement;
use crate::evidence::quotation::approved::{Approved, Standing, Used, groups};
use crate::evidence::quotation::copied::{Copied, copied};
use crate::evidence::quotation::cues::{About, cues};
use crate::evidence::review;
use crate::language::Language;
use crate::project::Project;
use crate::project::block::Blocks;
use crate::project::texts::Texts;
use crate::record::note::Note;
use crate::record::reviewed::Approval;
use crate::source::{Position, position};
use crate::syntax::date::Date;
use crate::text::capital::capitalised;
use crate::text::digest::Digest;
use crate::text::nearest::nearest;
use crate::text::quotation_marks::quoted;
use crate::workspace::reviewing;
use crate::workspace::snapshot::Snapshot;
use rustc_hash::FxHashMap;

/// Where the quotations stand, and where they are from.
const READ: &[&str] = &["policy/chapters", "templates", "interviews"];

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

impl Quotation<'_> {
    /// Returns its words; where the note's aren't shown what stands in their place, so that it can be found and taken out.
    pub fn words(&self, project: &Project) -> String {
        in_place(project, self.used.note).unwrap_or_else(|| self.used.words.clone())
    }

    /// Returns the same as people read it: in quotation marks where they are somebody's own words.
    pub fn shown(&self, project: &Project, language: Language) -> String {
        let in_marks = || quoted(&self.used.words, language);
        in_place(project, self.used.note).unwrap_or_else(in_marks)
    }
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
        let is_shown = used.note.in_place_of_words().is_none();
        let cues = cues(&used.words).into_iter().filter(|_| is_shown);
        Some(Quotation {
            note: used.note.note()?,
            standing: approved.standing(used.digest),
            approval: project.approvals.iter().find(|it| it.digest == used.digest),
            statement,
            places: places.collect(),
            cues: cues.map(|it| (it.0, words(it.1))).collect(),
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

/// Returns what a person should know who decides about a quotation: by its label in the catalogue; what is empty is left out.
pub fn facts(it: &Quotation<'_>, project: &Project, language: Language) -> Vec<(&'static str, String)> {
    let groups: Vec<String> = groups(project, it.note).into_iter().map(str::to_owned).collect();
    let mut all = vec![
        ("review-quote-chapter", chapter(it, project, language)),
        ("review-quote-note", note(it, language)),
        ("review-quote-groups", language.list(&groups)),
        ("review-quote-terms", terms(it, language)),
        ("review-quote-cues", cues_of(it, language)),
    ];
    all.retain(|it| !it.1.is_empty());
    all
}

/// Returns what becomes of a quotation in the public edition, and who approved it.
pub fn state(it: &Quotation<'_>, language: Language) -> String {
    let state = language.word(&format!("quote-state-{}", it.standing.word()));
    match it.approval {
        Some(approval) => format!("{state} ({}, {})", approval.by, approval.date.in_words(language)),
        None => state,
    }
}

/// Returns where it is used.
fn chapter(it: &Quotation<'_>, project: &Project, language: Language) -> String {
    let point = it.statement.map(|it| format!(", {}", it.point(project, language)));
    let places: Vec<String> = it.places.iter().map(|it| format!("{}:{}", it.0, it.1.line)).collect();
    format!(
        "{}{} ({})",
        it.used.chapter.title,
        point.unwrap_or_default(),
        places.join(", ")
    )
}

/// Returns from which conversation it is.
fn note(it: &Quotation<'_>, language: Language) -> String {
    let mut parts = Vec::new();
    parts.extend(it.note.method.map(|it| language.word(it.key())));
    parts.extend(it.note.date.map(|it| it.value.in_words(language)));
    let people = |it: u32| language.say("voice-participants", &[("participants", (it as usize).into())]);
    parts.extend(it.note.participants.map(people));
    format!("{} ({})", capitalised(&parts.join(", ")), it.used.note.id)
}

/// Returns what those who spoke agreed to, and on which ground the note is kept.
fn terms(it: &Quotation<'_>, language: Language) -> String {
    let publish = it.note.publish.map(|it| language.word(it.value.key()));
    let basis = it.note.basis.map(|it| language.word(it.key()));
    let parts: Vec<String> = publish.into_iter().chain(basis).collect();
    parts.join("; ")
}

/// Returns what should be looked at.
fn cues_of(it: &Quotation<'_>, language: Language) -> String {
    let one = |(about, words): &(About, String)| {
        format!(
            "{} ({})",
            quoted(words, language),
            language.word(&format!("quote-cue-{}", about.word()))
        )
    };
    let all: Vec<String> = it.cues.iter().map(one).collect();
    language.list(&all)
}

/// Decides about the quotations of a project.
pub type Decide<'a> = &'a dyn Fn(&[Quotation<'_>]) -> Result<Decision, Failure>;

/// Returns the decision that some ids may be published and some may not.
pub fn decision(all: &[Quotation<'_>], approve: &[String], reject: &[String]) -> Result<Decision, Failure> {
    let named = |ids: &[String]| ids.iter().map(|it| find(all, it)).collect::<Result<Vec<_>, _>>();
    let (approved, rejected) = (named(approve)?, named(reject)?);
    if let Some(it) = approved.iter().find(|it| it.standing == Standing::Forbidden) {
        return Err(Failure::usage("review-quote-forbidden").with("id", it.used.id()));
    }
    let digests = |all: Vec<&Quotation<'_>>| all.into_iter().map(|it| it.used.digest).collect();
    Ok(Decision {
        approved: digests(approved),
        rejected: digests(rejected),
    })
}

/// The approvals after a decision.
#[derive(Debug)]
pub struct Recorded {
    /// The quotations whose approval comes, or goes, by their ids.
    pub changed: Vec<(String, bool)>,
    decided: Decided,
    /// How many approved quotations of each note the public edition has no room for, by the notes' ids.
    surplus: Vec<(String, usize)>,
    /// How many still wait for somebody.
    waits: usize,
}

/// Returns the approvals after a decision by a unit.
pub fn recorded(snapshot: &Snapshot, decide: Decide<'_>, by: &str) -> Result<Recorded, Failure> {
    reviewing::refuse_broken(snapshot)?;
    snapshot.refuse_unread(READ)?;
    let project = &snapshot.project;
    snapshot.with_texts(|texts| {
        let all = quotations(project, texts);
        let decision = decide(&all)?;
        let is_used = |digest| all.iter().any(|it| it.used.digest == digest);
        let today = Date::from(project.today);
        let decided = decided(&project.approvals, &decision, (by, today), is_used);
        let approved = Approved::with(project, texts, &decided.approvals);
        Ok(Recorded {
            changed: changed(&all, &project.approvals, &decided.approvals),
            surplus: surplus(&approved),
            waits: approved
                .each()
                .filter(|it| approved.standing(it.digest) == Standing::Waits)
                .count(),
            decided,
        })
    })?
}

/// Returns how many approved quotations of each note the public edition has no room for, by the notes' ids.
fn surplus(approved: &Approved<'_>) -> Vec<(String, usize)> {
    let mut notes: FxHashMap<&str, usize> = FxHashMap::default();
    for it in approved
        .each()
        .filter(|it| approved.standing(it.digest) == Standing::Surplus)
    {
        *notes.entry(&it.note.id).or_default() += 1;
    }
    let mut notes: Vec<(String, usize)> = notes.into_iter().map(|it| (it.0.to_owned(), it.1)).collect();
    notes.sort();
    notes
}

/// Returns the quotations whose approval comes, or goes.
fn changed(all: &[Quotation<'_>], old: &[Approval], new: &[Approval]) -> Vec<(String, bool)> {
    let has = |list: &[Approval], it: &Quotation<'_>| list.iter().any(|own| own.digest == it.used.digest);
    let change = |it: &Quotation<'_>| match (has(old, it), has(new, it)) {
        (false, true) => Some((it.used.id(), true)),
        (true, false) => Some((it.used.id(), false)),
        _ => None,
    };
    all.iter().filter_map(change).collect()
}

impl Recorded {
    /// Returns the list with the approvals in it; nothing where there is none and nothing to write.
    pub fn text(&self, project: &Project, old: Option<&str>) -> Option<String> {
        let header = project.manifest.language.word("review-header");
        let is_written = old.is_some() || !self.decided.approvals.is_empty();
        is_written.then(|| reviewed::text(old, &header, &review::kept(project), &self.decided.approvals))
    }

    /// Returns what is said of it.
    pub fn said(&self) -> Vec<Message> {
        let done = Message::new("review-quotes-done").with("new", self.decided.new);
        let done = done.with("taken", self.decided.taken).with("gone", self.decided.gone);
        let surplus = self.surplus.iter().map(|(note, quotes)| {
            let message = Message::new("review-quotes-surplus").with("note", note.as_str());
            message.with("quotes", *quotes)
        });
        std::iter::once(done.with("waits", self.waits)).chain(surplus).collect()
    }
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
