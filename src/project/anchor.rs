//! The names by which links lead to chapters, headings and statements of the draft.

use super::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::source::Span;
use rustc_hash::FxHashMap;

/// What stands between a chapter's id and the name of a heading or a statement of it; no id holds it.
const BETWEEN: &str = "--";

/// Returns by which name links lead to a heading or a statement of a chapter.
pub fn of_part(chapter: &str, part: &str) -> String {
    format!("{chapter}{BETWEEN}{part}")
}

/// Parts such a name into the chapter's id and the name of what stands in it.
pub fn parts(name: &str) -> (&str, Option<&str>) {
    name.split_once(BETWEEN)
        .map_or((name, None), |(chapter, part)| (chapter, Some(part)))
}

/// The names that are taken, each with the number that the next one of the same wish is tried with.
#[derive(Debug, Default)]
pub struct Names(FxHashMap<String, usize>);

impl Names {
    /// Takes a name that is free: the one that is wished for, else with a number.
    pub fn take(&mut self, wish: String) -> String {
        let Some(mut number) = self.0.get(&wish).copied() else {
            self.0.insert(wish.clone(), 2);
            return wish;
        };
        let mut name = format!("{wish}-{number}");
        while self.0.contains_key(&name) {
            number += 1;
            name = format!("{wish}-{number}");
        }
        self.0.insert(wish, number + 1);
        self.0.insert(name.clone(), 2);
        name
    }

    /// Tells whether something has a name.
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Returns every name.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

/// Returns every name in the draft that links can lead to, but for those of what inserts list.
pub fn all(project: &Project) -> Names {
    let mut names = Names::default();
    for chapter in project.chapters() {
        of_chapter(&mut names, chapter);
    }
    for kind in [Kind::Goal, Kind::Theme] {
        let headings = project
            .records(kind)
            .iter()
            .flat_map(|it| &it.outline.details().anchors);
        for heading in headings {
            names.take(heading.value.to_string());
        }
    }
    names
}

/// Returns the chapters in the draft's order, each with its statements by the names by which links lead to them: the name, and what
/// the statement is called in its chapter.
pub fn statements(project: &Project) -> Vec<(&Record, Vec<(String, &str)>)> {
    let mut names = Names::default();
    let chapters = project.chapters().into_iter();
    chapters.map(|it| (it, of_chapter(&mut names, it))).collect()
}

/// Takes the names of a chapter and of what stands in it; returns those of its statements.
fn of_chapter<'a>(names: &mut Names, chapter: &'a Record) -> Vec<(String, &'a str)> {
    names.take(chapter.id.to_string());
    let mut statements = Vec::new();
    for part in in_order(chapter) {
        let name = names.take(of_part(&chapter.id, part.name));
        if part.is_statement {
            statements.push((name, part.name));
        }
    }
    statements
}

/// A heading or a statement of a chapter.
struct ChapterPart<'a> {
    span: Span,
    name: &'a str,
    is_statement: bool,
}

/// Returns the headings and statements of a chapter in the order in which the draft names them.
fn in_order(chapter: &Record) -> Vec<ChapterPart<'_>> {
    let outline = &chapter.outline;
    let headings = outline.details().anchors.iter().map(|it| ChapterPart {
        span: it.span,
        name: &it.value,
        is_statement: false,
    });
    let statements = outline.passages.iter().filter_map(|it| {
        Some(ChapterPart {
            span: it.span,
            name: &it.name.as_ref()?.value,
            is_statement: true,
        })
    });
    let mut parts: Vec<ChapterPart<'_>> = headings.chain(statements).collect();
    parts.sort_by_key(|it| it.span);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_taken_gets_the_next_number_that_is_free() {
        let mut names = Names::default();
        let taken: Vec<String> = ["a", "a-2", "a", "a", "a-2", "b"]
            .into_iter()
            .map(|it| names.take(it.to_owned()))
            .collect();
        assert_eq!(taken, ["a", "a-2", "a-3", "a-4", "a-2-2", "b"]);
    }
}
