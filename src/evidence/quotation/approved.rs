//! The quotations that the draft uses, and which of them a person approved for the public edition as they stand.

use super::finding::quotations;
use super::inserted::inserted;
use super::judge::Judge;
use super::quoted::Quotation;
use super::verdict::Verdict;
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::record::reviewed::Approval;
use crate::source::{FileId, Place, Span};
use crate::syntax::fields::Fields;
use crate::syntax::markdown::outline::{Form, Insert};
use crate::syntax::yaml;
use crate::text::digest::Digest;
use rustc_hash::{FxHashMap, FxHashSet};

/// How many quotations of one note the public edition prints.
pub const MOST: usize = 2;
/// How many letters of its digest a quotation is called by.
const LETTERS: usize = 8;

/// A quotation that the draft or a memo uses.
#[derive(Debug, Clone)]
pub struct Used<'a> {
    /// The chapter, or the memo of the project's own.
    pub chapter: &'a Record,
    /// Where the words stand in it; of those that an insert takes, the insert's name.
    pub place: Place,
    /// Where the words stand in the note, if an insert takes them.
    pub taken: Option<Span>,
    /// The note.
    pub note: &'a Record,
    /// The words as they are printed, with a last line that says whose they are.
    pub words: String,
    /// What they are recognised by.
    pub digest: Digest,
}

impl Used<'_> {
    /// Returns what it is called in commands: `CHAPTER@` and eight letters of its digest.
    pub fn id(&self) -> String {
        let digest = self.digest.to_string();
        format!("{}@{}", self.chapter.id, &digest[..LETTERS])
    }
}

/// What becomes of a quotation in the public edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Its note does not allow that it is quoted, whatever somebody approved.
    Forbidden,
    /// Nobody approved it as it stands.
    Waits,
    /// It was approved, and two of its note stand before it.
    Surplus,
    /// It is printed.
    Approved,
}

impl Standing {
    /// Returns the word for it that programs know.
    pub fn word(self) -> &'static str {
        match self {
            Self::Forbidden => "forbidden",
            Self::Waits => "waits",
            Self::Surplus => "surplus",
            Self::Approved => "approved",
        }
    }
}

/// The quotations that the draft uses, and what becomes of each in the public edition.
#[derive(Debug, Default)]
pub struct Approved<'a> {
    used: Vec<Used<'a>>,
    standings: FxHashMap<Digest, Standing>,
}

/// Returns what words are recognised by that are quoted from a note: others, and the same from another note, are not the same.
pub fn digest(note: &str, words: &str) -> Digest {
    Digest::of(&format!("{note} {words}"))
}

impl<'a> Approved<'a> {
    /// Returns what becomes of the quotations of a project.
    pub fn of(project: &'a Project, texts: &Texts) -> Self {
        Self::with(project, texts, &project.approvals)
    }

    /// Returns what becomes of the quotations of a project where others were approved.
    pub fn with(project: &'a Project, texts: &Texts, approvals: &[Approval]) -> Self {
        let used = used(project, texts);
        let approved: FxHashSet<Digest> = approvals.iter().map(|it| it.digest).collect();
        let mut standings = FxHashMap::default();
        let mut printed: FxHashMap<FileId, usize> = FxHashMap::default();
        for one in &used {
            standings.entry(one.digest).or_insert_with(|| {
                if !one.note.note().is_some_and(|it| it.disclosure().allows(Form::Quote)) {
                    return Standing::Forbidden;
                }
                if !approved.contains(&one.digest) {
                    return Standing::Waits;
                }
                let printed = printed.entry(one.note.file).or_default();
                *printed += 1;
                if *printed > MOST {
                    Standing::Surplus
                } else {
                    Standing::Approved
                }
            });
        }
        Self { used, standings }
    }

    /// Returns every use of a quotation, in the draft's order, then those of the project's own memos.
    pub fn used(&self) -> &[Used<'a>] {
        &self.used
    }

    /// Returns each quotation once, where it is used first.
    pub fn each(&self) -> impl Iterator<Item = &Used<'a>> {
        let mut seen = FxHashSet::default();
        self.used.iter().filter(move |it| seen.insert(it.digest))
    }

    /// Returns what becomes of a quotation; one that the draft does not use waits.
    pub fn standing(&self, digest: Digest) -> Standing {
        self.standings.get(&digest).copied().unwrap_or(Standing::Waits)
    }

    /// Tells whether the public edition prints a quotation.
    pub fn is_printed(&self, digest: Digest) -> bool {
        self.standing(digest) == Standing::Approved
    }

    /// Returns the quotations of a chapter's own text that the public edition goes without, in the order of the text.
    pub fn left_out<'s>(&'s self, chapter: &Record) -> impl Iterator<Item = &'s Used<'a>> {
        let file = chapter.file;
        let own = self
            .used
            .iter()
            .filter(move |it| it.place.file == file && it.taken.is_none());
        own.filter(|it| !self.is_printed(it.digest))
    }
}

fn used<'a>(project: &'a Project, texts: &Texts) -> Vec<Used<'a>> {
    let mut judge = Judge::of(project);
    let mut used = Vec::new();
    let memos = project.records(Kind::Memo).iter();
    for chapter in project.chapters().into_iter().chain(memos) {
        let mut own: Vec<Used<'a>> = Vec::new();
        for quotation in quotations(chapter) {
            own.extend(quoted(project, chapter, &quotation, &mut judge));
        }
        for insert in chapter
            .outline
            .details()
            .inserts
            .iter()
            .filter(|it| &*it.name.value == "quotes")
        {
            own.extend(taken(project, texts, chapter, insert));
        }
        // Those of one insert keep their order.
        own.sort_by_key(|it| it.place.span.start);
        used.extend(own);
    }
    used
}

/// Whose words a quotation is said to be.
#[derive(Debug, Clone, Copy)]
pub(super) enum Origin<'a> {
    /// A note's.
    Note(&'a Record),
    /// Nobody says whose.
    Nobody,
    /// A study's or a report's.
    Source,
}

impl<'a> Origin<'a> {
    /// Returns whose words a quotation is said to be; where what it cites can't be compared, the first note among that.
    pub(super) fn of(project: &'a Project, judge: &mut Judge<'a>, quotation: &Quotation<'a>) -> Self {
        match judge.judge(quotation) {
            Verdict::Faithful(it) => Self::Note(it.record),
            // Where a project lets it stand that the words are others, they are said to be the note's all the same.
            Verdict::Unfaithful(it) => Self::Note(it.record),
            Verdict::Uncited => Self::Nobody,
            Verdict::Unchecked => {
                let mut notes = quotation
                    .cited()
                    .filter_map(|it| project.find(Kind::Note, &it.record.value));
                notes.next().map_or(Self::Source, Self::Note)
            }
        }
    }
}

/// Returns a quotation that a chapter has from a note; nothing where it is a source's words, or nobody's.
fn quoted<'a>(
    project: &'a Project,
    chapter: &'a Record,
    quotation: &Quotation<'a>,
    judge: &mut Judge<'a>,
) -> Option<Used<'a>> {
    let Origin::Note(note) = Origin::of(project, judge, quotation) else {
        return None;
    };
    Some(Used {
        chapter,
        place: Place {
            file: chapter.file,
            span: quotation.span,
        },
        taken: None,
        note,
        words: quotation.words.to_owned(),
        digest: digest(&note.id, quotation.words),
    })
}

/// Returns what an insert takes out of the notes.
fn taken<'a>(project: &'a Project, texts: &Texts, chapter: &'a Record, insert: &Insert) -> Vec<Used<'a>> {
    let options = texts.at(project, chapter.file, insert.options);
    let (node, _) = yaml::parse(&options, 0, chapter.file);
    let node = node.unwrap_or(yaml::Node {
        span: Span::default(),
        value: yaml::Value::Null,
    });
    let place = Place {
        file: chapter.file,
        span: insert.name.span,
    };
    let themes = inserted(project, texts, &Fields::of(&node)).into_iter();
    let own = themes.flat_map(|it| it.shown).map(|it| Used {
        chapter,
        place,
        taken: Some(it.span),
        digest: digest(&it.note.id, &it.words),
        note: it.note,
        words: it.words,
    });
    own.collect()
}

/// Returns the names of the groups that a note heard, as the project calls them.
pub fn groups<'a>(project: &'a Project, note: &'a Note) -> Vec<&'a str> {
    let stakeholders = note.stakeholders.iter();
    let title = |id: &'a str| project.find(Kind::Stakeholder, id).map_or(id, |it| &*it.title);
    stakeholders.map(|it| title(&it.value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;

    const KEY: &str = "2018-03-14-boligselskaber-k3f";
    const NOTE: &str = "//- interviews/2018-03-14-boligselskaber-k3f.md\n---\nmethod: interview\ndate: 2018-03-14\n\
        stakeholders: [boligselskaber]\nthemes: [sundhed]\nbasis: public-record\npublish: quote\n---\n\
        > Vi venter tre uger på en tolk. #sundhed/tolk ^tolk\n\n> Det er svært at sige nej. #sundhed ^nej\n\n\
        > Apoteket lukker før vi har fri. #sundhed ^apotek\n\nDe venter længe. #sundhed ^laenge\n";

    fn chapter(number: u32, id: &str, body: &str) -> String {
        format!("//- policy/chapters/{number}-{id}.md\n---\ntitle: A\nstatus: draft\n---\n{body}\n")
    }

    fn approving(digests: &[Digest]) -> String {
        let line = |it: &Digest| format!("  {it}: {{by: X, date: 2018-06-01}}\n");
        let lines: Vec<String> = digests.iter().map(line).collect();
        format!("//- policy/reviewed.yaml\nquotes:\n{}", lines.concat())
    }

    /// Describes what becomes of each use of a quotation.
    fn described(text: &str) -> Vec<String> {
        let fixture::Fixture { project, texts, .. } = fixture::load(text);
        let read = Texts::new(move |path| Ok(texts[path].clone()));
        let approved = Approved::of(&project, &read);
        let one = |it: &Used<'_>| {
            let words: Vec<&str> = it.words.split(' ').take(2).collect();
            let from = if it.taken.is_some() { " (insert)" } else { "" };
            format!(
                "{} {}{from}: {}",
                it.chapter.id,
                words.join(" "),
                approved.standing(it.digest).word()
            )
        };
        approved.used().iter().map(one).collect()
    }

    const TOLK: &str = "Vi venter tre uger på en tolk.";

    #[test]
    fn every_form_in_which_a_note_is_quoted_is_one_and_waits_until_it_was_approved() {
        for form in [
            "> {} [@k#tolk]",
            "> {}\n\n– en beboer [@k#tolk]",
            "De siger »{}« [@k#tolk].",
            "De siger »{}« [@k#tolk]. ^punkt",
            "- Et punkt\n- “{}” [@k] ^punkt",
            "| Hvem | Hvad |\n| --- | --- |\n| En [@k] | “{}” |",
            "De siger meget.[^1]\n\n[^1]: “{}” [@k#tolk]",
            "## “{}” [@k#tolk]",
            "```ip quotes\ntheme: sundhed\naspect: tolk\n```",
        ] {
            let body = form.replace("{}", TOLK).replace("@k", &format!("@{KEY}"));
            let own = chapter(10, "a", &body);
            let from = if form.contains("ip quotes") { " (insert)" } else { "" };
            assert_eq!(
                described(&format!("{NOTE}{own}")),
                [format!("a Vi venter{from}: waits")],
                "{body}"
            );
            let approval = approving(&[digest(KEY, TOLK)]);
            let found = described(&format!("{NOTE}{own}{approval}"));
            assert_eq!(found, [format!("a Vi venter{from}: approved")], "{body}");
            // The same words of another note are another quotation.
            let approval = approving(&[digest("2018-03-14-boligselskaber-k3g", TOLK), Digest::of(TOLK)]);
            let found = described(&format!("{NOTE}{own}{approval}"));
            assert_eq!(found, [format!("a Vi venter{from}: waits")], "{body}");
        }
    }

    #[test]
    fn what_is_no_notes_words_is_none() {
        for body in [
            "De siger »vi venter to« [@k#tolk].",
            "> Vi venter tre uger.",
            "> Vi venter. [@rapport]",
            "Vi hørte, at de venter længe. [@k#laenge]",
        ] {
            let sources = "//- policy/sources.yaml\nrapport:\n  type: report\n  title: R\n";
            let own = chapter(10, "a", &body.replace("@k", &format!("@{KEY}")));
            assert_eq!(
                described(&format!("{NOTE}{sources}{own}")),
                Vec::<String>::new(),
                "{body}"
            );
        }
    }

    #[test]
    fn one_that_changed_asks_anew_and_how_it_is_set_makes_no_difference() {
        let approval = approving(&[digest(KEY, TOLK)]);
        let of = |words: &str| {
            let body = format!("> {words} [@{KEY}#tolk]");
            described(&format!("{NOTE}{}{approval}", chapter(10, "a", &body)))
        };
        assert_eq!(of("Vi venter  tre uger\n> på en tolk."), ["a Vi venter: approved"]);
        assert_eq!(of("Vi venter [...] på en tolk."), ["a Vi venter: waits"]);
        assert_eq!(of("Vi venter tre uger på en tolk"), ["a Vi venter: waits"]);
        // Who said it is approved with the words.
        assert_eq!(of("Vi venter tre uger på en tolk.\n> – en far"), ["a Vi venter: waits"]);
    }

    #[test]
    fn a_note_that_does_not_allow_it_is_not_quoted_whatever_was_approved() {
        let approval = approving(&[digest(KEY, TOLK)]);
        let own = chapter(10, "a", &format!("> {TOLK} [@{KEY}#tolk]"));
        for terms in [
            "publish: summary",
            "publish: none",
            "publish: quote\nrestricted: {date: 2018-05-01, reason: indsigelse}",
            "publish: quote\nerased: {date: 2018-05-01, reason: frist}",
        ] {
            let note = NOTE.replace("publish: quote", terms);
            let found = described(&format!("{note}{own}{approval}"));
            assert_eq!(found, ["a Vi venter: forbidden"], "{terms}");
        }
    }

    #[test]
    fn at_most_two_of_one_note_are_printed_the_first_of_the_draft() {
        let all = ["Apoteket lukker før vi har fri.", TOLK, "Det er svært at sige nej."];
        let approval = approving(&all.map(|it| digest(KEY, it)));
        let last = chapter(20, "b", "```ip quotes\ntheme: sundhed\n```");
        let first = chapter(
            10,
            "c",
            &format!("> {} [@{KEY}#apotek]\n\n> {TOLK} [@{KEY}#tolk]", all[0]),
        );
        assert_eq!(
            described(&format!("{NOTE}{last}{first}{approval}")),
            [
                "c Apoteket lukker: approved",
                "c Vi venter: approved",
                "b Vi venter (insert): approved",
                "b Det er (insert): surplus",
                "b Apoteket lukker (insert): approved",
            ]
        );
    }

    #[test]
    fn an_id_is_the_chapter_and_the_beginning_of_the_digest() {
        let own = chapter(10, "a", &format!("> {TOLK} [@{KEY}#tolk]"));
        let fixture::Fixture { project, texts, .. } = fixture::load(&format!("{NOTE}{own}"));
        let read = Texts::new(move |path| Ok(texts[path].clone()));
        let approved = Approved::of(&project, &read);
        let id = approved.used()[0].id();
        assert_eq!(id, format!("a@{}", &digest(KEY, TOLK).to_string()[..8]));
        assert_eq!(
            groups(&project, approved.used()[0].note.note().unwrap()),
            ["Boligselskaber"]
        );
        assert_eq!(approved.left_out(&project.records(Kind::Chapter)[0]).count(), 1);
    }
}
