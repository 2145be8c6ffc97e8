//! What is asked of a search, and what is said of what it found.

use super::{Hit, Look, Search, Wanted};
use crate::diagnostic::Failure;
use crate::language::{Language, Value};
use crate::project::Project;
use crate::project::thing::ThingKind;
use crate::text::capital::capitalised;
use crate::text::printable::{Printable, printable};
use crate::text::quotation_marks;
use crate::text::search::{Excerpt, Mark, Query, Way};

/// Parts what was typed on one line into words, as a shell does: what stands in quotation marks is one.
pub fn typed(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (at, piece) in line.split(['"', '»', '«', '“', '”']).enumerate() {
        if at % 2 == 1 {
            words.push(format!("\"{}\"", piece.trim()));
        } else {
            words.extend(piece.split_whitespace().map(str::to_owned));
        }
    }
    words
}

/// Returns what is looked for; refuses what has no word in it.
pub fn query(words: &[String], project: &Project) -> Result<Query, Failure> {
    let query = Query::of(words.iter().map(String::as_str), project.manifest.language);
    if query.is_empty() {
        return Err(Failure::usage("search-no-word").with("text", words.join(" ")));
    }
    Ok(query)
}

/// Returns what a hit is called: by its id, and by its title where that says more.
pub fn name(hit: &Hit<'_>, look: &Look, language: Language) -> Printable {
    if hit.is_unnamed {
        let arguments = [("note", Value::from(&*hit.id)), ("line", look.line.into())];
        return Printable::say(language, "list-unnamed", &arguments);
    }
    let is_record = !matches!(hit.kind, ThingKind::Passage | ThingKind::Statement);
    if is_record && look.title != hit.id {
        return printable!("{} · {}", look.title, hit.id);
    }
    Printable::text(&hit.id)
}

/// Returns why a hit was found where its words are others than those that were asked for, each once.
pub fn reasons(look: &Look, query: &Query, language: Language) -> Vec<String> {
    let typed: Vec<&str> = query.typed().collect();
    let (mut seen, mut reasons) = (Vec::new(), Vec::new());
    for mark in look.excerpt.marks.iter().filter(|it| it.way != Way::Same) {
        let word = look
            .excerpt
            .text
            .get(mark.range.clone())
            .unwrap_or_default()
            .to_lowercase();
        let arguments = [
            ("word", Value::from(word.clone())),
            ("asked", typed.get(mark.term).copied().unwrap_or_default().into()),
        ];
        if !seen.contains(&word) {
            reasons.push(language.say(&format!("search-{}", mark.way.word()), &arguments));
            seen.push(word);
        }
    }
    reasons
}

/// Returns an excerpt with its marks; somebody's own words stand in quotation marks.
pub fn quoted(excerpt: &Excerpt, is_quote: bool, language: Language) -> (String, Vec<Mark>) {
    if !is_quote {
        return (excerpt.text.clone(), excerpt.marks.clone());
    }
    let text = quotation_marks::quoted(&excerpt.text, language);
    let by = text.chars().next().map_or(0, char::len_utf8);
    let moved = |it: &Mark| Mark {
        range: it.range.start + by..it.range.end + by,
        ..it.clone()
    };
    (text, excerpt.marks.iter().map(moved).collect())
}

/// How many hits of a kind are shown where no kind is asked for.
const FIRST: usize = 10;

/// The hits of a kind.
#[derive(Debug)]
pub struct Group<'s, 'a> {
    /// The kind.
    pub kind: ThingKind,
    /// Those that are shown.
    pub shown: &'s [Hit<'a>],
    /// How many there are.
    pub count: usize,
}

impl Group<'_, '_> {
    /// Returns how many there are that are not shown.
    pub fn left(&self) -> usize {
        self.count - self.shown.len()
    }

    /// Returns the kind and how many hits it has, in words.
    pub fn heading(&self, language: Language) -> String {
        heading(self.kind, self.count, language)
    }
}

/// Returns what was found by kind, at most so many of each where a kind was asked for; where none was, the first of each.
pub fn groups<'s, 'a>(found: &'s Search<'a, '_>, kind: &str, most: usize) -> Vec<Group<'s, 'a>> {
    let most = if kind.is_empty() { FIRST } else { most };
    let group = |hits: &'s [Hit<'a>]| Group {
        kind: hits[0].kind,
        shown: &hits[..hits.len().min(most)],
        count: hits.len(),
    };
    found.hits.chunk_by(|a, b| a.kind == b.kind).map(group).collect()
}

/// Returns a kind and how many there are of it, in words.
pub fn heading(kind: ThingKind, count: usize, language: Language) -> String {
    let name = capitalised(&language.word(&format!("{}.many", kind.key())));
    language.say("search-kind", &[("kind", name.into()), ("count", count.into())])
}

/// Returns the word for so many of a kind.
pub fn kind_word(kind: ThingKind, count: usize, language: Language) -> String {
    match count {
        1 => language.word(&kind.key()),
        _ => language.word(&format!("{}.many", kind.key())),
    }
}

/// Something that is said beside what was found: its key in the catalogue, and what it is about.
pub type Remark = (&'static str, Vec<(&'static str, Value)>);

/// Returns what is said beside what was found: why it is nothing, and what was not looked at.
pub fn remarks(found: &Search<'_, '_>, wanted: &Wanted<'_>, language: Language) -> Vec<Remark> {
    let mut remarks: Vec<Remark> = Vec::new();
    if found.hits.is_empty() {
        for (word, near) in &found.missing {
            let near: Vec<String> = near.iter().map(|it| quotation_marks::quoted(it, language)).collect();
            let word = Value::from(word.clone());
            match near.split_last() {
                None => remarks.push(("search-missing", vec![("word", word)])),
                Some((last, before)) => remarks.push((
                    "search-near",
                    vec![("word", word), ("near", or(before, last, language))],
                )),
            }
        }
        if found.missing.is_empty() {
            let is_chosen =
                !wanted.asked.kind.is_empty() || !found.beside.is_empty() || wanted.query.typed().count() == 1;
            let key = if is_chosen { "search-filtered" } else { "search-apart" };
            remarks.push((key, Vec::new()));
        }
    }
    if found.resting > 0 {
        remarks.push(("search-resting", vec![("notes", found.resting.into())]));
    }
    remarks
}

/// Returns words with a comma between them, and *or* before the last.
fn or(before: &[String], last: &str, language: Language) -> Value {
    if before.is_empty() {
        return last.into();
    }
    let arguments = [("first", before.join(", ").into()), ("last", last.into())];
    language.say("search-or", &arguments).into()
}

#[cfg(test)]
mod tests {
    use super::typed;

    #[test]
    fn what_stands_in_quotation_marks_on_a_line_is_one_word() {
        assert_eq!(typed("læge  \"god tid\" tolk"), ["læge", "\"god tid\"", "tolk"]);
        assert_eq!(typed("»god tid«"), ["\"god tid\""]);
        assert_eq!(typed("god tid"), ["god", "tid"]);
    }
}
