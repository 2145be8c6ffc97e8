//! Every place where a record names something else, and, the other way round, what names a given thing.

use super::Project;
use super::anchor;
use super::block::Blocks;
use super::thing::{Thing, ThingKind};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::source::{Span, Spanned};
use crate::syntax::citation::Item;
use crate::syntax::fields::Reference;
use crate::syntax::markdown::marker::Marker;
use crate::syntax::markdown::outline::{self, Passage};

/// How something is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NamedBy {
    /// Under a key of the record's head.
    Field(&'static str),
    /// By an option of an insert.
    Insert(&'static str),
    /// By a marker in a note.
    Marker,
    /// By a citation.
    Citation,
    /// By a link within the draft.
    Link,
}

/// One place where a record names something else.
#[derive(Debug, Clone)]
pub struct Link<'a> {
    /// The record that names it.
    pub from: &'a Record,
    /// The passage or statement of that record to which the place belongs.
    pub within: Option<&'a Passage>,
    /// How it is named.
    pub via: NamedBy,
    /// The kinds of thing that it may be.
    pub kinds: &'a [&'static str],
    /// The id as written, without `kind/` before it and `#name` after it.
    pub id: Spanned<&'a str>,
    /// The passage or statement after `#`.
    pub name: Option<Spanned<&'a str>>,
}

impl<'a> Link<'a> {
    /// Returns the thing that names it: a passage or a statement, else the record.
    pub fn source(&self) -> Thing<'a> {
        self.within
            .map_or(Thing::Record(self.from), |it| Thing::Part(self.from, it))
    }

    /// Returns where the whole stands, `#name` included.
    pub fn span(&self) -> Span {
        Span {
            start: self.id.span.start,
            end: self.name.map_or(self.id.span.end, |it| it.span.end),
        }
    }

    /// Tells whether it names this thing of this kind; a note or a chapter is also named by what stands in it.
    pub fn names(&self, kind: ThingKind, id: &str) -> bool {
        let may = |kind: ThingKind| self.kinds.contains(&kind.word());
        let own = |kind: Kind, id| kind.plain(self.id.value) == kind.plain(id);
        let named = || {
            let (record, name) = id.split_once('#').unwrap_or((id, ""));
            own(kind.home(), record) && self.name.is_some_and(|it| it.value == name)
        };
        let whole = |part| self.name.map_or(may(kind), |_| may(part));
        match kind {
            ThingKind::Passage | ThingKind::Statement => may(kind) && named(),
            ThingKind::Record(home @ Kind::Note) => whole(ThingKind::Passage) && own(home, id),
            ThingKind::Record(home @ Kind::Chapter) => whole(ThingKind::Statement) && own(home, id),
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
    pub fn backlinks(&self, kind: ThingKind, id: &str) -> Vec<Link<'_>> {
        let mut found: Vec<Link<'_>> = self.links().filter(|it| it.names(kind, id)).collect();
        found.sort_by_key(|it| (it.from.file, it.id.span));
        found
    }
}

/// Returns what a record names: in its head and its inserts, then by markers, then by citations.
pub fn links(record: &Record) -> Vec<Link<'_>> {
    let outline = &record.outline;
    let blocks = Blocks::of(&outline.passages);
    let mut links: Vec<Link<'_>> = Vec::new();
    links.extend(record.references.iter().map(|it| field(record, &blocks, it)));
    for passage in &outline.passages {
        // Markers of a table or a list as a whole stand below it.
        let own = Some(passage).filter(|it| it.name.is_some());
        let markers = passage.markers.iter().filter(|it| !it.inherited);
        links.extend(markers.map(|it| marker(record, own.or_else(|| blocks.at(it.span.start)), it)));
    }
    let headings = outline.details().headings.iter().flat_map(|it| &it.markers);
    links.extend(headings.map(|it| marker(record, None, it)));
    for each in &outline.citations {
        let within = blocks.at(each.span.start);
        links.extend(each.items.iter().map(|it| citation(record, within, it)));
    }
    links.extend(
        outline
            .details()
            .links
            .iter()
            .filter_map(|it| link(record, &blocks, it)),
    );
    links
}

fn field<'a>(record: &'a Record, blocks: &Blocks<'a>, reference: &'a Reference) -> Link<'a> {
    let (text, span) = (&*reference.id.value, reference.id.span);
    // A value in quotes is placed with them.
    let quote = usize::from((span.end - span.start) as usize == text.len() + 2);
    let place = |from: usize, to: usize| Span::new(from, to).shifted(span.start as usize + quote);
    let kind = text.split_once('/').map(|it| it.0);
    let at = kind.and_then(|it| reference.kinds().iter().position(|own| *own == it));
    let kinds = at.map_or(reference.kinds(), |it| &reference.kinds()[it..=it]);
    let start = at.map_or(0, |it| reference.kinds()[it].len() + 1);
    let end = text.find('#').filter(|it| *it > start).unwrap_or(text.len());
    let in_body = record.body.contains(span) && !record.body.is_empty();
    Link {
        from: record,
        within: blocks.at(span.start),
        via: if in_body {
            NamedBy::Insert(reference.key())
        } else {
            NamedBy::Field(reference.key())
        },
        kinds,
        id: Spanned::new(&text[start..end], place(start, end)),
        name: text
            .get(end + 1..)
            .map(|it| Spanned::new(it, place(end + 1, text.len()))),
    }
}

fn marker<'a>(record: &'a Record, within: Option<&'a Passage>, marker: &'a Marker) -> Link<'a> {
    let start = marker.span.start as usize + 1;
    Link {
        from: record,
        within,
        via: NamedBy::Marker,
        kinds: &["theme"],
        id: Spanned::new(marker.theme(), Span::new(start, start + marker.theme().len())),
        name: None,
    }
}

fn citation<'a>(record: &'a Record, within: Option<&'a Passage>, item: &'a Item) -> Link<'a> {
    Link {
        from: record,
        within,
        via: NamedBy::Citation,
        kinds: &["note", "source", "passage"],
        id: Spanned::new(&item.record.value, item.record.span),
        name: item.name.as_ref().map(|it| Spanned::new(&*it.value, it.span)),
    }
}

/// Reads a link within the draft: `#chapter` or `#chapter--name`.
fn link<'a>(record: &'a Record, blocks: &Blocks<'a>, link: &'a outline::Link) -> Option<Link<'a>> {
    let target = link.target.strip_prefix('#')?;
    let start = link.at?.start as usize + 1;
    let (id, name) = anchor::parts(target);
    let named = |it: &'a str| {
        let end = start + target.len();
        Spanned::new(it, Span::new(end - it.len(), end))
    };
    Some(Link {
        from: record,
        within: blocks.at(link.span.start),
        via: NamedBy::Link,
        kinds: &["chapter", "statement"],
        id: Spanned::new(id, Span::new(start, start + id.len())),
        name: name.map(named),
    })
}

#[cfg(test)]
mod tests {
    use super::super::load;
    use super::super::thing::ThingKind;
    use chrono::NaiveDate;

    const NOTE: &str = "---\nthemes: ['sundhed']\n---\nEt ord. #sundhed/tolk ^tolk\n";
    const CHAPTER: &str = "---\ntitle: A\ntheme: sundhed\n---\n\
        Vi vil [@n#tolk; imod @n]. ^vil\n\nSe [her](#a--vil) og [her](#a).\n\n```ip quotes\ntheme: sundhed\n```\n";
    const ANSWER: &str = "to: [note/n, n#tolk, 30-a#vil]\n";

    /// Returns the links to a thing as the text that stands there and where it stands.
    fn links(word: &str, id: &str) -> Vec<String> {
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
        let kind = ThingKind::of(word).unwrap();
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
        assert_eq!(
            links("statement", "a#vil"),
            ["svar Field(\"to\") 30-a#vil", "a Link a--vil"]
        );
        assert_eq!(links("chapter", "30-a"), links("chapter", "a"));
    }
}
