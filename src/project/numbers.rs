//! The numbers of the statements, by which people speak of them: they run through the draft of a version.

use super::Project;
use crate::record::Record;
use crate::source::Place;
use crate::syntax::markdown::outline::{Form, Passage};
use rustc_hash::FxHashMap;
use std::cmp::Reverse;

impl Project {
    /// Returns the number of the statement that stands at a place, from 1 in the order of the draft; nothing where none does.
    pub fn number(&self, statement: Place) -> Option<usize> {
        let numbers = self.numbers.get_or_init(|| numbers(&self.chapters()));
        numbers.get(&statement).copied()
    }
}

fn numbers(chapters: &[&Record]) -> FxHashMap<Place, usize> {
    let mut numbers = FxHashMap::default();
    for chapter in chapters {
        let mut named: Vec<&Passage> = chapter.outline.passages.iter().collect();
        named.retain(|it| it.name.is_some());
        // What stands in a list or a table that is named as a whole comes after it.
        named.sort_by_key(|it| (it.span.start, Reverse(it.span.end), it.form != Form::Whole));
        for passage in named {
            let number = numbers.len() + 1;
            let (file, span) = (chapter.file, passage.span);
            numbers.entry(Place { file, span }).or_insert(number);
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::super::load;
    use crate::project::thing::Thing;
    use chrono::NaiveDate;

    /// Returns the names of the statements of some chapters, each with its number, in the order of the files.
    fn numbered(chapters: &[(&str, &str)]) -> Vec<(String, Option<usize>)> {
        let text = |path: &str| {
            let body = chapters.iter().find(|it| it.0 == path).unwrap().1;
            format!("---\ntitle: A\nstatus: draft\n---\n{body}")
        };
        let paths = chapters.iter().map(|it| it.0.to_owned()).collect();
        let day = NaiveDate::from_ymd_opt(2018, 6, 1).unwrap();
        let project = load(paths, day, &|path| Ok(text(path)), &|_, _| {}).project;
        let mut all = Vec::new();
        for chapter in project.chapters() {
            for passage in chapter.outline.passages.iter().filter(|it| it.name.is_some()) {
                let thing = Thing::Part(chapter, passage);
                all.push((thing.name().unwrap().to_owned(), project.number(thing.place())));
            }
        }
        all.sort_by_key(|it| it.1);
        all
    }

    fn expect(chapters: &[(&str, &str)], names: &[&str]) {
        let names: Vec<_> = names
            .iter()
            .zip(1..)
            .map(|(name, at)| ((*name).to_owned(), Some(at)))
            .collect();
        assert_eq!(numbered(chapters), names);
    }

    #[test]
    fn statements_are_numbered_through_the_draft_in_the_order_of_the_chapters() {
        let chapters = [
            (
                "policy/chapters/10-b.md",
                "Et. ^et\n\nUden navn.\n\n- To. ^to\n- Tre. ^tre\n",
            ),
            ("policy/chapters/20-tom.md", "Intet.\n"),
            (
                "policy/chapters/30-a.md",
                "> Fire. ^fire\n\n| a |\n| - |\n| b |\n\n^fem\n\nSeks. ^seks\n",
            ),
        ];
        expect(&chapters, &["et", "to", "tre", "fire", "fem", "seks"]);
    }

    #[test]
    fn a_list_that_is_named_as_a_whole_comes_before_what_stands_in_it() {
        let body = "Før. ^foer\n\n- Den ene. ^ene\n- Den anden.\n\n^hele\n\nEfter. ^efter\n";
        expect(&[("policy/chapters/10-a.md", body)], &["foer", "hele", "ene", "efter"]);
        let single = "- Den ene. ^ene\n\n^hele\n";
        assert_eq!(numbered(&[("policy/chapters/10-a.md", single)]).len(), 2);
    }
}
