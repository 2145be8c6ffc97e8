//! Which answers of a hearing are there already, and whether one says the same.

use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::vocabulary::Method;

/// Returns the note that has an answer's number.
pub(super) fn of<'p>(project: &'p Project, number: &str) -> Option<&'p Record> {
    let is_it = |it: &&Record| {
        it.note()
            .is_some_and(|it| it.rare().number.as_deref().map(str::trim) == Some(number))
    };
    project.records(Kind::Note).iter().find(is_it)
}

/// Returns how many answers were erased or taken back, whose numbers nobody knows any more.
pub(super) fn gone(project: &Project) -> usize {
    let is_gone = |it: &&Record| {
        let note = it.note();
        note.is_some_and(|it| {
            it.method == Some(Method::Hearing) && it.rare().number.is_none() && (it.is_out() || it.is_erased())
        })
    };
    project.records(Kind::Note).iter().filter(is_gone).count()
}

/// Tells whether a note says what an answer's body would; how it was coded, and what was written beside it, make no difference.
pub(super) fn says(project: &Project, texts: &Texts, note: &Record, body: &str) -> bool {
    // Of a note whose words aren't shown nothing is said, not even that it has others.
    if note.in_place_of_words().is_some() {
        return true;
    }
    let Some(source) = texts.source(project, note.file) else {
        return true;
    };
    let own = source.text.get(note.body.range()).unwrap_or_default();
    words(own) == words(body)
}

/// Returns the words of a body: those of its quotations, else all, without headings, markers and comments.
fn words(body: &str) -> Vec<String> {
    let mut text = String::new();
    let mut rest = body;
    while let Some((before, after)) = rest.split_once("<!--") {
        text.push_str(before);
        rest = after.split_once("-->").map_or("", |it| it.1);
    }
    text.push_str(rest);
    let is_quote = |it: &&str| it.trim_start().starts_with('>');
    let has_quotes = text.lines().any(|it| is_quote(&it));
    let mut words = Vec::new();
    for line in text.lines().filter(|it| !has_quotes || is_quote(it)) {
        let line = line.trim_start().trim_start_matches('>').trim_start();
        if line.starts_with('#') && line.trim_start_matches('#').starts_with(' ') {
            continue;
        }
        for word in line.split_whitespace().filter(|it| !it.starts_with(['#', '^'])) {
            let parts = word.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
            words.extend(parts.map(str::to_lowercase));
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::responses::body;

    #[test]
    fn coding_names_headings_and_comments_are_no_other_words() {
        let plain = body("Vi vil have tolk.\n#1 er #bussen\n\nOg en bro.");
        let coded = "## Om tolk #sundhed\n\n> Vi vil have tolk.\n> \\#1 er \\#bussen\n> #sundhed/tolk ^tolk\n\n<!-- kommentar: husk -->\n\n> Og en bro. #trafik\n\nVores eget resumé.\n";
        assert_eq!(words(coded), words(&plain));
        assert_ne!(
            words(&body("Vi vil have to tolke.")),
            words(&body("Vi vil have tolke."))
        );
    }
}
