//! Every place where a record names something else, and, the other way round, what names a given thing.

use super::Project;
use super::reference::chapter_id;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::source::{Span, Spanned};
use crate::syntax::citation::Item;
use crate::syntax::fields::Reference;
use crate::syntax::markdown::marker::Marker;
use crate::syntax::markdown::outline::Passage;

/// How something is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Via {
    /// Under a key of the record's head.
    Field(&'static str),
    /// By an option of an insert.
    Insert(&'static str),
    /// By a marker in a note.
    Marker,
    /// By a citation.
    Citation,
}

/// One place where a record names something else.
#[derive(Debug, Clone)]
pub struct Link<'a> {
    /// The record that names it.
    pub from: &'a Record,
    /// The named passage or statement of that record in which the place lies.
    pub within: Option<&'a str>,
    /// How it is named.
    pub via: Via,
    /// The kinds of thing that it may be.
    pub kinds: &'a [&'static str],
    /// The id as written, without `kind/` before it and `#name` after it.
    pub id: Spanned<&'a str>,
    /// The passage or statement after `#`.
    pub name: Option<Spanned<&'a str>>,
}

impl Link<'_> {
    /// Returns where the whole stands, `#name` included.
    pub fn span(&self) -> Span {
        Span {
            start: self.id.span.start,
            end: self.name.map_or(self.id.span.end, |it| it.span.end),
        }
    }

    /// Tells whether it names this thing of this kind; a note or a chapter is also named by what stands in it.
    pub fn names(&self, kind: &str, id: &str) -> bool {
        let may = |kind: &str| self.kinds.contains(&kind);
        let own = |kind| chapter_id(kind, self.id.value);
        let named = |kind| {
            let (record, name) = id.split_once('#').unwrap_or((id, ""));
            own(kind) == chapter_id(kind, record) && self.name.is_some_and(|it| it.value == name)
        };
        let whole = |part: &str| self.name.map_or(may(kind), |_| may(part));
        match kind {
            "passage" => may(kind) && named(Kind::Note),
            "statement" => may(kind) && named(Kind::Chapter),
            "note" => whole("passage") && self.id.value == id,
            "chapter" => whole("statement") && own(Kind::Chapter) == chapter_id(Kind::Chapter, id),
            _ => may(kind) && self.name.is_none() && self.id.value == id,
        }
    }
}

impl Project {
    /// Returns every place where a record names something else, whether or not that exists.
    pub fn links(&self) -> impl Iterator<Item = Link<'_>> {
        self.all().iter().flat_map(links)
    }

    /// Returns the places that name a thing of a kind, by file and place; `note#name` for a passage or a statement.
    pub fn backlinks(&self, kind: &str, id: &str) -> Vec<Link<'_>> {
        let mut found: Vec<Link<'_>> = self.links().filter(|it| it.names(kind, id)).collect();
        found.sort_by_key(|it| (it.from.file, it.id.span));
        found
    }
}

/// Returns what a record names: in its head and its inserts, then by markers, then by citations.
pub fn links(record: &Record) -> Vec<Link<'_>> {
    let outline = &record.outline;
    let mut links: Vec<Link<'_>> = record.references.iter().map(|it| field(record, it)).collect();
    for passage in &outline.passages {
        let own = passage.markers.iter().filter(|it| !it.inherited);
        links.extend(own.map(|it| marker(record, Some(passage), it)));
    }
    let headings = outline.headings.iter().flat_map(|it| &it.markers);
    links.extend(headings.map(|it| marker(record, None, it)));
    for (at, each) in outline.citations.iter().enumerate() {
        let holds = |it: &&Passage| it.citations.iter().any(|own| *own as usize == at);
        let passage = outline.passages.iter().rev().find(holds);
        links.extend(each.items.iter().map(|it| citation(record, passage, it)));
    }
    links
}

fn field<'a>(record: &'a Record, reference: &'a Reference) -> Link<'a> {
    let (text, span) = (&*reference.id.value, reference.id.span);
    // A value in quotes is placed with them.
    let quote = usize::from((span.end - span.start) as usize == text.len() + 2);
    let place = |from: usize, to: usize| Span::new(from, to).shifted(span.start as usize + quote);
    let kind = text.split_once('/').map(|it| it.0);
    let at = kind.and_then(|it| reference.kinds.iter().position(|own| *own == it));
    let kinds = at.map_or(reference.kinds, |it| &reference.kinds[it..=it]);
    let start = at.map_or(0, |it| reference.kinds[it].len() + 1);
    let end = text.find('#').filter(|it| *it > start).unwrap_or(text.len());
    let in_body = record.body.contains(span) && !record.body.is_empty();
    Link {
        from: record,
        within: None,
        via: if in_body {
            Via::Insert(reference.key)
        } else {
            Via::Field(reference.key)
        },
        kinds,
        id: Spanned::new(&text[start..end], place(start, end)),
        name: text
            .get(end + 1..)
            .map(|it| Spanned::new(it, place(end + 1, text.len()))),
    }
}

fn marker<'a>(record: &'a Record, passage: Option<&'a Passage>, marker: &'a Marker) -> Link<'a> {
    let start = marker.span.start as usize + 1;
    Link {
        from: record,
        within: passage.and_then(name),
        via: Via::Marker,
        kinds: &["theme"],
        id: Spanned::new(&marker.theme, Span::new(start, start + marker.theme.len())),
        name: None,
    }
}

fn citation<'a>(record: &'a Record, passage: Option<&'a Passage>, item: &'a Item) -> Link<'a> {
    Link {
        from: record,
        within: passage.and_then(name),
        via: Via::Citation,
        kinds: &["note", "source", "passage"],
        id: Spanned::new(&item.record.value, item.record.span),
        name: item.name.as_ref().map(|it| Spanned::new(&*it.value, it.span)),
    }
}

fn name(passage: &Passage) -> Option<&str> {
    passage.name.as_ref().map(|it| &*it.value)
}

#[cfg(test)]
mod tests {
    use super::super::load;
    use chrono::NaiveDate;

    const NOTE: &str = "---\nthemes: ['sundhed']\n---\nEt ord. #sundhed/tolk ^tolk\n";
    const CHAPTER: &str = "---\ntitle: A\ntheme: sundhed\n---\n\
        Vi vil [@n#tolk; imod @n]. ^vil\n\n```ip quotes\ntheme: sundhed\n```\n";
    const ANSWER: &str = "to: [note/n, n#tolk, 30-a#vil]\n";

    /// Returns the links to a thing as the text that stands there and where it stands.
    fn links(kind: &str, id: &str) -> Vec<String> {
        let files = [
            ("interviews/n.md", NOTE),
            ("policy/answers/svar.yaml", ANSWER),
            ("policy/chapters/30-a.md", CHAPTER),
        ];
        let text = |path: &str| files.iter().find(|it| it.0 == path).unwrap().1;
        let paths = files.iter().map(|it| it.0.to_owned()).collect();
        let day = NaiveDate::from_ymd_opt(2018, 6, 1).unwrap();
        let loaded = load(paths, day, &|path| Ok(text(path).to_owned()), &|_, _| {});
        let shown = |it: &super::Link<'_>| {
            let text = text(loaded.project.path(it.from.file));
            format!("{} {:?} {}", it.from.id, it.via, &text[it.span().range()])
        };
        loaded.project.backlinks(kind, id).iter().map(shown).collect()
    }

    #[test]
    fn a_theme_is_named_by_fields_markers_and_inserts() {
        assert_eq!(
            links("theme", "sundhed"),
            [
                "n Field(\"themes\") sundhed",
                "n Marker sundhed",
                "a Field(\"theme\") sundhed",
                "a Insert(\"theme\") sundhed",
            ]
        );
    }

    #[test]
    fn a_note_is_also_named_by_its_passages() {
        assert_eq!(
            links("note", "n"),
            [
                "svar Field(\"to\") n",
                "svar Field(\"to\") n#tolk",
                "a Citation n#tolk",
                "a Citation n",
            ]
        );
        assert_eq!(
            links("passage", "n#tolk"),
            ["svar Field(\"to\") n#tolk", "a Citation n#tolk"]
        );
    }

    #[test]
    fn a_chapter_is_named_with_or_without_its_number() {
        assert_eq!(links("statement", "a#vil"), ["svar Field(\"to\") 30-a#vil"]);
        assert_eq!(links("chapter", "30-a"), links("chapter", "a"));
    }
}
