//! What is named at a place, where that stands, and where else it is named.

use crate::project::Project;
use crate::project::backlink::{Link, NamedBy, links};
use crate::project::thing::{Thing, ThingKind};
use crate::source::{FileId, Place, Span};

/// Something that is named at a place.
#[derive(Debug, Clone, Copy)]
pub struct Named<'a> {
    /// Where the name stands.
    pub span: Span,
    /// What it names.
    pub thing: Thing<'a>,
}

/// Returns what is named at a byte of a file: before the `#` of `note#passage` the note, behind it the passage; where a thing gets its name,
/// the thing itself.
pub fn named(project: &Project, file: FileId, byte: usize) -> Option<Named<'_>> {
    let record = project.record_in(file)?;
    let links = links(record);
    let here = |span: Span| span.start as usize <= byte && byte <= span.end as usize;
    if let Some(link) = links.iter().find(|it| here(it.span()) || is_on_sign(it, byte)) {
        let name = link.name.filter(|it| here(it.span) && byte > link.id.span.end as usize);
        let (id, span) = match name {
            Some(name) => (format!("{}#{}", link.id.value, name.value), name.span),
            None => (link.id.value.to_owned(), link.id.span),
        };
        return target(project, link, &id, name.is_some()).map(|thing| Named { span, thing });
    }
    let record = Thing::Record(record);
    let byte = u32::try_from(byte).ok()?;
    let things = [project.at(file, byte), project.at(file, byte.saturating_sub(1))];
    let own = things.into_iter().flatten().find_map(|thing| {
        let span = thing.definition()?.span;
        here(span).then_some(Named { span, thing })
    });
    // A name of a part may stand below what the place belongs to.
    own.or_else(|| {
        let parts = record.record().outline.passages.iter();
        parts
            .filter_map(|it| Some((it, it.name.as_ref()?)))
            .find_map(|(passage, name)| {
                here(name.span).then_some(Named {
                    span: name.span,
                    thing: Thing::Part(record.record(), passage),
                })
            })
    })
}

/// Tells whether a byte is the sign before a marker.
fn is_on_sign(link: &Link<'_>, byte: usize) -> bool {
    link.via == NamedBy::Marker && link.id.span.start as usize == byte + 1
}

/// Returns what a link leads to: its record, or the part of it.
fn target<'a>(project: &'a Project, link: &Link<'_>, id: &str, is_part: bool) -> Option<Thing<'a>> {
    let part = |it: &ThingKind| matches!(it, ThingKind::Passage | ThingKind::Statement);
    let home = |it: ThingKind| if part(&it) { it.home().into() } else { it };
    let kinds = ThingKind::all(link.kinds);
    if is_part {
        return project.look_up(id, kinds.filter(part)).thing();
    }
    let mut whole: Vec<ThingKind> = Vec::new();
    for kind in kinds.map(home) {
        if !whole.contains(&kind) {
            whole.push(kind);
        }
    }
    project.look_up(id, whole).thing()
}

/// Returns where something gets its name; of a record its beginning, since the file's name gives it.
pub fn definition(thing: &Thing<'_>) -> Place {
    let record = thing.record();
    thing.definition().unwrap_or(Place {
        file: record.file,
        span: Span::new(record.head.start as usize, record.head.start as usize),
    })
}

/// Returns every place that names something, by file and place, as narrow as the name is.
pub fn references(project: &Project, thing: &Thing<'_>) -> Vec<Place> {
    let is_part = thing.name().is_some();
    let links = project.backlinks(thing.kind(), &thing.id());
    let place = |link: &Link<'_>| Place {
        file: link.from.file,
        span: match link.name {
            Some(name) if is_part => name.span,
            _ => link.id.span,
        },
    };
    links.iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture::{self, Fixture};

    const FILES: &str = "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\ntheme: sundhed\n---\n\
        Vi vil [@2018-03-14-boligselskaber-k3f#tolk]. ^vil\n\nSe [her](#a--vil).\n\
        //- policy/answers/x.yaml\nto: [theme/sundhed, 10-a#vil]\noutcome: noted\nby: g\ndate: 2018-05\n";

    /// Returns what is named at each place of a file where something is, as the word there and the thing.
    fn all(path: &str) -> Vec<String> {
        let Fixture { project, texts, .. } = fixture::load(FILES);
        let file = project
            .all()
            .iter()
            .find(|it| project.path(it.file) == path)
            .unwrap()
            .file;
        let text = &texts[path];
        let mut found = Vec::new();
        for byte in 0..=text.len() {
            if let Some(it) = named(&project, file, byte) {
                let here = format!(
                    "{}: {} {}",
                    &text[it.span.range()],
                    it.thing.kind().word(),
                    it.thing.id()
                );
                if found.last() != Some(&here) {
                    found.push(here);
                }
            }
        }
        found
    }

    #[test]
    fn a_citation_names_its_note_and_behind_the_sign_its_passage() {
        assert_eq!(
            all("policy/chapters/10-a.md"),
            [
                "sundhed: theme sundhed",
                "2018-03-14-boligselskaber-k3f: note 2018-03-14-boligselskaber-k3f",
                "tolk: passage 2018-03-14-boligselskaber-k3f#tolk",
                "vil: statement a#vil",
                "a: chapter a",
                "vil: statement a#vil",
            ]
        );
        assert_eq!(
            all("policy/answers/x.yaml"),
            ["sundhed: theme sundhed", "10-a: chapter a", "vil: statement a#vil"]
        );
    }

    #[test]
    fn what_names_a_thing_is_found_from_any_place_that_names_it() {
        let Fixture { project, texts, .. } = fixture::load(FILES);
        let chapter = project.all().iter().find(|it| &*it.id == "a").unwrap();
        let text = &texts["policy/chapters/10-a.md"];
        let at = text.find("^vil").unwrap() + 2;
        let statement = named(&project, chapter.file, at).unwrap().thing;
        let places: Vec<String> = references(&project, &statement)
            .iter()
            .map(|it| {
                format!(
                    "{} {}",
                    project.path(it.file),
                    &texts[project.path(it.file)][it.span.range()]
                )
            })
            .collect();
        assert_eq!(places, ["policy/answers/x.yaml vil", "policy/chapters/10-a.md vil"]);
        assert_eq!(&text[definition(&statement).span.range()], "vil");
    }
}
