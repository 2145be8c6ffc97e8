//! The running text of a chapter, and how hard it is to read.

use super::kind::Kind;
use super::read::read;
use crate::source::Source;
use crate::syntax::markdown::outline::{Form, Outline, Passage, Text};
use crate::text::readability::{self, Lix};

/// Returns the running text of a chapter, by which its LIX is computed, while its texts are at hand.
///
/// That is its paragraphs, and its statements also where they stand as items of a list. Headings, lists, tables, code,
/// footnotes and citations are no running text, and block quotes are the words of others, which the writers cannot
/// make easier.
pub fn running_text(outline: &Outline) -> impl Iterator<Item = &Text> {
    let is_running = |it: &&Passage| match it.form {
        Form::Paragraph => true,
        Form::Item => it.name.is_some(),
        Form::Quote | Form::Whole => false,
    };
    outline
        .passages
        .iter()
        .filter(is_running)
        .filter_map(|it| it.text.as_deref())
}

/// Returns how hard a chapter is to read, while its texts are at hand.
pub fn readability(outline: &Outline) -> Lix {
    readability::lix(running_text(outline).map(|it| &*it.words))
}

/// Returns how hard a chapter is to read, given its file.
pub fn lix(chapter: &Source) -> Lix {
    readability(&read(chapter, Kind::Chapter, true).0.outline)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    #[test]
    fn paragraphs_and_statements_are_running_text_and_nothing_else_is() {
        let source = Source {
            file: FileId(0),
            path: "policy/chapters/10-a.md".to_owned(),
            text: "---\ntitle: A\nstatus: draft\n---\n# Overskrift\n\nVi har **hørt** [mange](https://x.dk)[@a]. Tre ting:[^n]\n\n\
                   - et punkt\n- Vi vil lytte. [@a] ^lytte\n\n> Spørg os. ^os\n\n| Ord |\n| --- |\n| celle |\n\n\
                   ```\nkode\n```\n\n![Et billede](pictures/a.svg)\n\n[^n]: En fodnote.\n\n<!-- skjult -->\n\nSlut. ^slut\n"
                .to_owned(),
        };
        let (record, _) = read(&source, Kind::Chapter, true);
        let texts: Vec<&str> = running_text(&record.outline).map(|it| it.words.trim()).collect();
        assert_eq!(texts, ["Vi har hørt mange. Tre ting:", "Vi vil lytte.", "", "Slut."]);
        // Vi har hørt mange. | Tre ting: | Vi vil lytte. | Slut. – 10 words, 4 sentences, none long.
        let lix = readability(&record.outline);
        assert_eq!((lix.words, lix.sentences, lix.long), (10, 4, 0));
    }
}
