//! What came back in a draft as a workbook to work through: a row for each comment and each change.

use super::items::{Content, Item};
use super::shown::{Shown, became};
use crate::exchange::returned::ChangeKind;
use crate::record::kind::Kind;
use crate::text::capital::capitalised;
use crate::text::printable::Printable;
use crate::text::spreadsheet::Field;
use crate::text::workbook::{Column, Sheet, Workbook};

/// The columns, by their entries in the catalogues; in the last one something is to be written.
const COLUMNS: [&str; 15] = [
    "comments-column-id",
    "comments-column-chapter",
    "comments-column-statement",
    "comments-column-kind",
    "comments-column-by",
    "comments-column-date",
    "comments-column-place",
    "comments-words",
    "comments-text",
    "comments-before",
    "comments-after",
    "comments-column-since",
    "comments-now",
    "comments-column-state",
    "comments-column-decision",
];

impl Shown<'_> {
    /// Returns everything as a workbook, in the order of the draft.
    pub fn workbook(&self, items: &[Item<'_>]) -> Workbook {
        let (language, project) = (self.language, self.project);
        let title = language.word("comments-title");
        let column = |(at, key): (usize, &&str)| Column {
            heading: capitalised(&language.word(key)),
            is_computed: at + 1 < COLUMNS.len(),
            ..Column::default()
        };
        let sheet = Sheet {
            name: title.clone(),
            description: title.clone(),
            columns: COLUMNS.iter().enumerate().map(column).collect(),
            rows: items.iter().map(|it| self.row(it)).collect(),
        };
        Workbook {
            title: format!("{} – {}", project.manifest.title, title.to_lowercase()),
            authority: project.manifest.authority.to_string(),
            language,
            day: project.today,
            banner: language.word("draft-banner-internal"),
            sheets: vec![sheet],
        }
    }

    fn row(&self, item: &Item<'_>) -> Vec<Field> {
        let language = self.language;
        let text = |words: &str| match Printable::lines(&self.covered(words)).into_string() {
            text if text.is_empty() => Field::Empty,
            text => text.into(),
        };
        let id = item.place.chapter.as_deref();
        let chapter = id.and_then(|it| self.project.find(Kind::Chapter, it));
        let chapter = chapter.map_or(id.unwrap_or_default(), |it| &*it.title);
        let by = item.author.map(|it| self.roles.label(it, language));
        let certainty = id.map(|_| language.word(&format!("comments-{}", item.place.certainty.word())));
        let since = item.became().map(became);
        let [words, said, before, after] = match item.content {
            Content::Comment(it) => [&*it.words, &*it.text, "", ""],
            Content::Change(it) => match it.kind {
                ChangeKind::Moved | ChangeKind::Formatted => ["", &*it.after, "", ""],
                _ => ["", "", &*it.before, &*it.after],
            },
        };
        vec![
            item.id.into(),
            text(chapter),
            text(item.place.statement.as_deref().unwrap_or_default()),
            self.kind(item).into(),
            text(by.as_deref().unwrap_or_default()),
            item.date().map_or(Field::Empty, Field::Day),
            certainty.map_or(Field::Empty, Field::Text),
            text(words),
            text(said),
            text(before),
            text(after),
            since.map_or(Field::Empty, |it| language.word(it.0).into()),
            text(since.and_then(|it| it.1).unwrap_or_default()),
            language.word(&format!("comments-state-{}", item.state.word())).into(),
            Field::Empty,
        ]
    }
}
