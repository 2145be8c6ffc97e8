//! An erased note: what may still be known of it stands under a random id, and whatever cited it cites that.

use super::forgotten::{Going, forgotten};
use super::head::quoted;
use super::plain_head;
use crate::diagnostic::Failure;
use crate::evidence::resting::Quoted;
use crate::project::Project;
use crate::project::backlink::{Link, NamedBy};
use crate::project::reference::Found;
use crate::project::texts::Texts;
use crate::project::thing::{Thing, ThingKind};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::reviewed::PATH;
use crate::source::{FileId, Source, Span, position};
use crate::syntax::date::Date;
use crate::syntax::markdown::outline::Form;
use crate::text::quotation_marks::{is_mark, is_single};
use chrono::Datelike;

/// What is kept of a note that was taken back before.
const TAKEN_BACK: &[&str] = &["method", "withdrawn"];
/// What is kept of every other.
const KEPT: &[&str] = &["method", "example"];

/// What is to be erased, and what stays known.
#[derive(Debug, Clone, Copy)]
pub struct Erasure<'a> {
    /// The note.
    pub record: &'a Record,
    /// The id that it gets, which says nothing.
    pub id: &'a str,
    /// The stakeholders that it may be shown as.
    pub stakeholders: &'a [&'a str],
    /// The day.
    pub date: Date,
    /// Why.
    pub reason: &'a str,
    /// What stands in the place of a quotation.
    pub instead: &'a str,
}

/// A file that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Its path.
    pub path: String,
    /// The path that it gets; mostly its own.
    pub new_path: String,
    /// Its text.
    pub old: String,
    /// The text that it gets.
    pub new: String,
}

/// A place where the old id still stands in running text or a remark, which nobody but a person can mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The file.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
}

/// What becomes of the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    /// Every file that changes, the note first.
    pub files: Vec<Changed>,
    /// How many references lead to the new id.
    pub references: usize,
    /// How many statements leave the list of what was reviewed.
    pub reviewed: usize,
    /// Where the old id still stands.
    pub mentions: Vec<Mention>,
}

impl Erasure<'_> {
    /// Returns what becomes of every file; nothing is left of the text, the coding and the id.
    pub fn plan(&self, project: &Project, texts: &Texts, quotations: &[Quoted<'_>]) -> Result<Erased, Failure> {
        let unreadable = |path: &str| Failure::project("erase-strange").with("path", path);
        let own = project.path(self.record.file);
        let source = texts.source(project, self.record.file).ok_or_else(|| unreadable(own))?;
        let mut files = vec![Changed {
            path: own.to_owned(),
            new_path: self.path(own),
            new: self.note(&source).ok_or_else(|| unreadable(own))?,
            old: source.text.clone(),
        }];
        let links: Vec<Link<'_>> = project.links().filter(|it| self.is_meant(project, it)).collect();
        let mut ids: Vec<FileId> = links.iter().map(|it| it.from.file).collect();
        ids.extend(quotations.iter().map(|it| it.chapter.file));
        ids.sort();
        ids.dedup();
        for file in ids.into_iter().filter(|it| *it != self.record.file) {
            let path = project.path(file);
            let text = texts.of(project, file).ok_or_else(|| unreadable(path))?;
            let own: Vec<&Link<'_>> = links.iter().filter(|it| it.from.file == file).collect();
            let quoted: Vec<&Quoted<'_>> = quotations.iter().filter(|it| it.chapter.file == file).collect();
            let new = self.rewritten(&text, &own, &quoted).ok_or_else(|| unreadable(path))?;
            files.push(Changed {
                path: path.to_owned(),
                new_path: path.to_owned(),
                old: text.to_string(),
                new,
            });
        }
        let going = Going {
            record: self.record,
            passages: None,
            quotations,
        };
        let forgotten = forgotten(project, texts, going)?;
        let reviewed = forgotten.as_ref().map_or(0, |it| it.statements);
        files.extend(forgotten.map(|it| Changed {
            path: PATH.to_owned(),
            new_path: PATH.to_owned(),
            old: it.old,
            new: it.new,
        }));
        Ok(Erased {
            references: links.iter().filter(|it| it.from.file != self.record.file).count(),
            mentions: self.mentions(project, texts, &files),
            reviewed,
            files,
        })
    }

    fn path(&self, path: &str) -> String {
        let folder = path.rfind('/').map_or("", |it| &path[..=it]);
        let ending = if path.ends_with(".yaml") { "yaml" } else { "md" };
        format!("{folder}{}.{ending}", self.id)
    }

    /// Returns the note's new text: what may still be known, and that it was erased.
    fn note(&self, source: &Source) -> Option<String> {
        let note = self.record.note()?;
        let is_withdrawn = note.is_withdrawn();
        let mut lines = plain_head::lines(source, if is_withdrawn { TAKEN_BACK } else { KEPT })?;
        lines.extend(note.date.map(|it| format!("date: {}", quarter(it.value))));
        if !is_withdrawn {
            let list = |key: &str, ids: &[&str]| format!("{key}: [{}]", ids.join(", "));
            let own = Some(self.stakeholders).filter(|it| !it.is_empty());
            lines.extend(own.map(|it| list("stakeholders", it)));
            let themes = self.record.coded_themes();
            lines.extend(Some(&themes).filter(|it| !it.is_empty()).map(|it| list("themes", it)));
        }
        lines.push(format!(
            "erased: {{date: {}, reason: {}}}",
            self.date,
            quoted(self.reason)
        ));
        Some(plain_head::note(&source.path, &lines))
    }

    /// Tells whether a link means this note or a part of it.
    fn is_meant(&self, project: &Project, link: &Link<'_>) -> bool {
        let kind = ThingKind::Record(Kind::Note);
        if link.via == NamedBy::Link || !link.names(kind, &self.record.id) {
            return false;
        }
        let written = match link.name {
            Some(name) => format!("{}#{}", link.id.value, name.value),
            None => link.id.value.to_owned(),
        };
        match project.look_up(&written, ThingKind::all(link.kinds)) {
            Found::Thing(Thing::Record(it) | Thing::Part(it, _)) | Found::Unread(it) => it.file == self.record.file,
            Found::Nothing => true,
            Found::Thing(Thing::Entry(_)) | Found::Ambiguous => false,
        }
    }

    /// Returns a text in which links lead to the new id, without quotations; nothing where something else stands there.
    fn rewritten(&self, text: &str, links: &[&Link<'_>], quotations: &[&Quoted<'_>]) -> Option<String> {
        let mut patches: Vec<Patch> = Vec::new();
        for quotation in quotations {
            patches.push(self.without(text, quotation));
        }
        for link in links {
            let span = link.span();
            let stands = text.get(span.range())?;
            let right = match link.name {
                Some(name) => format!("{}#{}", link.id.value, name.value),
                None => link.id.value.to_owned(),
            };
            if stands != right {
                return None;
            }
            match patches.iter_mut().find(|it| it.span.contains(span)) {
                // A citation within what is taken out stays behind it.
                Some(patch) => patch.with.push_str(&format!(" [@{}]", self.id)),
                None => patches.push(Patch {
                    span,
                    with: self.id.to_owned(),
                }),
            }
        }
        let blocks = quotations.iter().filter_map(|it| block_quote(it));
        let mut quotes: Vec<Span> = blocks.collect();
        quotes.sort();
        quotes.dedup();
        patched(text, patches, &quotes)
    }

    /// Returns what takes a quotation out, with the marks around it.
    fn without(&self, text: &str, quotation: &Quoted<'_>) -> Patch {
        let marks = |it: char| is_mark(it) || is_single(it);
        let (mut start, mut end) = (quotation.span.start as usize, quotation.span.end as usize);
        let before = text[..start].chars().next_back().filter(|it| marks(*it));
        let after = text[end..].chars().next().filter(|it| marks(*it));
        if let (Some(before), Some(after)) = (before, after) {
            start -= before.len_utf8();
            end += after.len_utf8();
        }
        Patch {
            span: Span::new(start, end),
            with: self.instead.replace('[', "\\[").replace(']', "\\]"),
        }
    }

    /// Returns where the old id still stands in what will be there.
    fn mentions(&self, project: &Project, texts: &Texts, files: &[Changed]) -> Vec<Mention> {
        let mut mentions = Vec::new();
        let mut seen: Vec<FileId> = Vec::new();
        for record in project.all().iter().filter(|it| it.file != self.record.file) {
            if seen.contains(&record.file) {
                continue;
            }
            let path = project.path(record.file);
            let changed = files.iter().find(|it| it.path == path);
            let text = match changed {
                Some(changed) => changed.new.clone(),
                None if record.kind == Kind::Note => continue,
                None => texts.of(project, record.file).as_deref().unwrap_or_default().to_owned(),
            };
            seen.push(record.file);
            mentions.extend(places(&text, &self.record.id).into_iter().map(|at| Mention {
                path: path.to_owned(),
                line: position(&text, at).line,
            }));
        }
        mentions
    }
}

/// Returns where an id stands in a text as a word of its own.
pub fn places(text: &str, id: &str) -> Vec<usize> {
    let part = |it: char| it.is_alphanumeric() || it == '-' || it == '_';
    let found = text.match_indices(id).map(|it| it.0);
    found
        .filter(|at| !text[..*at].ends_with(part) && !text[at + id.len()..].starts_with(part))
        .collect()
}

/// Returns the last month of the quarter that a date lies in.
fn quarter(date: Date) -> String {
    let last = date.last();
    format!("{}-{:02}", last.year(), last.month0() / 3 * 3 + 3)
}

/// Returns the block quote that a quotation stands in, of its chapter's.
fn block_quote(quotation: &Quoted<'_>) -> Option<Span> {
    let blocks = quotation.chapter.outline.passages.iter();
    let own = blocks.filter(|it| it.form == Form::Quote && it.span.contains(quotation.span));
    own.map(|it| it.span).next()
}

/// A place that is written anew.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Patch {
    span: Span,
    with: String,
}

/// Returns a text with patches, and with the block quotes in which something was taken out as plain text, since they quote
/// nobody any more; nothing where patches overlap.
fn patched(text: &str, mut patches: Vec<Patch>, quotes: &[Span]) -> Option<String> {
    for quote in quotes {
        let mut at = quote.start as usize;
        for line in text[quote.range()].split_inclusive('\n') {
            let margin = line.len() - line.trim_start_matches([' ', '>']).len();
            let is_marked = line[..margin].contains('>');
            let span = Span::new(at, at + margin);
            if is_marked && !patches.iter().any(|it| it.span.contains(span)) {
                let with = String::new();
                patches.push(Patch { span, with });
            }
            at += line.len();
        }
    }
    patches.sort_by_key(|it| it.span);
    let (mut new, mut at) = (String::with_capacity(text.len()), 0);
    for patch in patches {
        let (start, end) = (patch.span.start as usize, patch.span.end as usize);
        if start < at {
            return None;
        }
        new.push_str(&text[at..start]);
        new.push_str(&patch.with);
        at = end;
    }
    new.push_str(&text[at..]);
    Some(new)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture::{Fixture, load};
    use crate::evidence::resting::Resting;
    use snapbox::{assert_data_eq, str};

    const ID: &str = "2018-04-18-borgere-w9d";
    const PROJECT: &str = "\
//- stakeholders/borgere.yaml
name: Borgere
kind: citizens
//- interviews/2018-04-18-borgere-w9d.md
---
# deltageren bor i byen
title: Aften på Baltorp
method: interview
date: 2018-04-18
stakeholders: [borgere]
participants: 1
themes: [bolig]
place: Baltorp
basis: public-task
special: none
informed: 2018-04-01
publish: quote
delete-after: 2019-04-18
---
> Jeg troede, at man skulle betale for lægen. #sundhed/adgang ^betale

Hun ventede længe. #sundhed ^ventede
//- policy/organisation.yaml
groups:
  - {id: styregruppen, title: Styregruppen, members: []}
//- policy/requests.yaml
k2345: {note: 2018-04-18-borgere-w9d, kind: access, received: 2018-05-02, due: 2018-06-04, closed: 2018-05-20, outcome: granted}
//- policy/answers/laege.md
---
to: ['note/2018-04-18-borgere-w9d', 2018-04-18-borgere-w9d#betale]
outcome: noted
by: styregruppen
date: 2018-05-30
---
Vi har talt om 2018-04-18-borgere-w9d.
//- policy/chapters/10-sundhed.md
---
title: Sundhed
theme: sundhed
status: draft
---
En siger: »Jeg troede, at man skulle betale for lægen.« [se @2018-04-18-borgere-w9d#betale, aften; @2018-03-14-boligselskaber-k3f] ^en

> Jeg troede, at man skulle betale
> for lægen.
>
> – en borger [@2018-04-18-borgere-w9d#betale] ^to

Andre venter. [imod @2018-04-18-borgere-w9d#ventede; @2018-04-18-borgere-w9d] ^tre
";

    fn plan(project: &Fixture) -> Erased {
        let record = project.project.find(Kind::Note, ID).unwrap();
        let erasure = Erasure {
            record,
            id: "slettet-bcdfg",
            stakeholders: &["borgere"],
            date: Date::parse("2018-05-25").unwrap(),
            reason: "Fristen: \"et år\"",
            instead: "[citat slettet]",
        };
        let texts = project.texts.clone();
        let texts = Texts::new(move |path| texts.get(path).cloned().ok_or(crate::source::Unreadable::Denied));
        let resting = Resting::on_note(&project.project, record);
        erasure.plan(&project.project, &texts, &resting.quotations).unwrap()
    }

    fn text<'a>(erased: &'a Erased, path: &str) -> &'a str {
        &erased.files.iter().find(|it| it.path.ends_with(path)).unwrap().new
    }

    #[test]
    fn what_may_still_be_known_stands_under_an_id_that_says_nothing() {
        let erased = plan(&load(PROJECT));
        assert_eq!(erased.files[0].new_path, "interviews/slettet-bcdfg.md");
        assert_data_eq!(
            &erased.files[0].new,
            str![[r#"
---
method: interview
date: 2018-06
stakeholders: [borgere]
themes: [sundhed]
erased: {date: 2018-05-25, reason: "Fristen: /"et år/""}
---

"#]]
        );
    }

    #[test]
    fn every_citation_leads_there_without_a_passage_and_quotations_are_taken_out() {
        let erased = plan(&load(PROJECT));
        assert_data_eq!(
            text(&erased, "10-sundhed.md"),
            str![[r#"
---
title: Sundhed
theme: sundhed
status: draft
---
En siger: /[citat slettet/] [se @slettet-bcdfg, aften; @2018-03-14-boligselskaber-k3f] ^en

/[citat slettet/] [@slettet-bcdfg] ^to

Andre venter. [imod @slettet-bcdfg; @slettet-bcdfg] ^tre

"#]]
        );
        assert!(text(&erased, "laege.md").starts_with("---\nto: ['note/slettet-bcdfg', slettet-bcdfg]\n"));
        assert!(text(&erased, "requests.yaml").starts_with("k2345: {note: slettet-bcdfg, kind: access"));
        assert_eq!(erased.references, 7);
        assert_eq!(
            erased.mentions,
            [Mention {
                path: "policy/answers/laege.md".to_owned(),
                line: 7
            }]
        );
    }

    #[test]
    fn the_project_has_no_error_afterwards_and_no_word_of_the_note() {
        let before = load(PROJECT);
        let erased = plan(&before);
        let mut texts = before.texts.clone();
        for file in &erased.files {
            texts.remove(&file.path);
            texts.insert(file.new_path.clone(), file.new.clone());
        }
        let sections: Vec<String> = texts.iter().map(|it| format!("//- {}\n{}", it.0, it.1)).collect();
        let sections = sections.concat();
        for word in ["betale for", "Baltorp", "deltageren bor", "ventede", "2018-04-18\n"] {
            assert!(!sections.contains(word), "{word}");
        }
        let found = load(&sections);
        let errors = found.diagnostics.iter();
        let errors = errors.filter(|it| it.severity == crate::diagnostic::Severity::Error);
        assert_eq!(errors.map(|it| it.message.key).collect::<Vec<_>>(), Vec::<&str>::new());
    }

    #[test]
    fn a_quarters_last_month_stands_for_every_day_in_it() {
        for (date, expected) in [
            ("2018-01-31", "2018-03"),
            ("2018-04", "2018-06"),
            ("2018-12-31", "2018-12"),
            ("2018", "2018-12"),
        ] {
            assert_eq!(quarter(Date::parse(date).unwrap()), expected);
        }
    }

    #[test]
    fn what_was_taken_back_before_counts_no_more_afterwards_either() {
        let project = PROJECT.replace(
            "publish: quote\n",
            "publish: quote\nwithdrawn: {date: 2018-05-01, right: consent}\n",
        );
        let erased = plan(&load(&project));
        let note = &erased.files[0].new;
        assert!(
            note.contains("withdrawn: {date: 2018-05-01, right: consent}\n"),
            "{note}"
        );
        assert!(!note.contains("themes") && !note.contains("stakeholders"), "{note}");
    }
}
