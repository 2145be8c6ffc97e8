//! Who cites what: from a note, a passage or a source to the places of the draft that rest on it.

use crate::project::Project;
use crate::project::block::Blocks;
use crate::record::Record;
use crate::source::{Place, Span};
use crate::syntax::citation::Item;

/// One citation of something.
#[derive(Debug, Clone, Copy)]
pub struct Use<'a> {
    /// The note or source that is cited.
    pub key: &'a str,
    /// The passage of the note; nothing where the whole is cited.
    pub passage: Option<&'a str>,
    /// The chapter that cites it.
    pub chapter: &'a Record,
    /// The statement that cites it; nothing where it is text that was not named.
    pub statement: Option<&'a str>,
    /// Whether it is cited as speaking against.
    pub against: bool,
    /// Where the key stands.
    pub place: Place,
    /// The paragraph or item that it stands in, which counts as one place; in a heading or a table its brackets.
    pub block: Span,
}

impl<'a> Use<'a> {
    /// Returns the statement that cites it.
    pub fn of_statement(&self) -> Option<super::Statement<'a>> {
        let name = self.statement?;
        let chapter = self.chapter;
        let passage = chapter.passage(name)?;
        Some(super::Statement { chapter, passage, name })
    }
}

/// Every citation of the draft, sorted by what is cited, then by place.
#[derive(Debug)]
pub struct Uses<'a>(Vec<Use<'a>>);

impl<'a> Uses<'a> {
    /// Returns every citation of a project's draft.
    pub fn of(project: &'a Project) -> Self {
        let mut uses = Vec::new();
        for chapter in project.chapters() {
            let blocks = Blocks::of(&chapter.outline.passages);
            for citation in &chapter.outline.citations {
                let statement = blocks.at(citation.span.start);
                let statement = statement.and_then(|it| Some(&*it.name.as_ref()?.value));
                let block = blocks.innermost_at(citation.span.start);
                let block = block.map_or(citation.span, |it| it.span);
                uses.extend(citation.items.iter().map(|it| used(chapter, statement, it, block)));
            }
        }
        // They are read in the draft's order, which a sort that is stable keeps among those of one passage.
        uses.sort_by_key(|it| (it.key, it.passage));
        Self(uses)
    }

    /// Returns the citations of a note or a source, its passages' among them.
    pub fn of_record(&self, key: &str) -> &[Use<'a>] {
        self.between(|it| it.key.cmp(key))
    }

    /// Returns the citations of one passage of a note.
    pub fn of_passage(&self, note: &str, passage: &str) -> &[Use<'a>] {
        self.between(|it| (it.key, it.passage).cmp(&(note, Some(passage))))
    }

    fn between(&self, order: impl Fn(&Use<'a>) -> std::cmp::Ordering) -> &[Use<'a>] {
        let start = self.0.partition_point(|it| order(it).is_lt());
        let end = self.0.partition_point(|it| order(it).is_le());
        &self.0[start..end]
    }
}

fn used<'a>(chapter: &'a Record, statement: Option<&'a str>, item: &'a Item, block: Span) -> Use<'a> {
    Use {
        key: &item.record.value,
        passage: item.name.as_ref().map(|it| &*it.value),
        chapter,
        statement,
        against: item.against,
        place: Place {
            file: chapter.file,
            span: item.span(),
        },
        block,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::tests::draft;

    fn described<'a>(uses: &[Use<'a>]) -> Vec<(Option<&'a str>, Option<&'a str>, bool)> {
        uses.iter().map(|it| (it.passage, it.statement, it.against)).collect()
    }

    #[test]
    fn a_passage_knows_the_statements_and_the_text_that_cite_it() {
        let project =
            draft("Mere tid. [@a#tolk; imod @b] ^mere\n\nVi hørte. [@a#tolk; @a]\n\n- Et [@a#nej]\n\n^liste\n");
        let uses = Uses::of(&project);
        assert_eq!(
            described(uses.of_passage("a", "tolk")),
            [(Some("tolk"), Some("mere"), false), (Some("tolk"), None, false)]
        );
        assert_eq!(
            described(uses.of_record("a")),
            [
                (None, None, false),
                (Some("nej"), Some("liste"), false),
                (Some("tolk"), Some("mere"), false),
                (Some("tolk"), None, false)
            ]
        );
        assert_eq!(described(uses.of_record("b")), [(None, Some("mere"), true)]);
        assert!(uses.of_passage("a", "venter").is_empty());
    }
}
