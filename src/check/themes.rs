//! Which theme a word with `#` was probably meant to be.

use crate::project::Project;
use crate::project::thing::ThingKind;
use crate::record::kind::Kind;
use crate::text::nearest::GuessCache;
use crate::text::slug::slug;

/// The themes of a project, and what was guessed about them.
pub(super) struct Themes<'a> {
    project: &'a Project,
    /// The title of each theme as an id is made from it, and its id.
    titles: Vec<(String, String)>,
    guesses: GuessCache,
}

impl<'a> Themes<'a> {
    pub(super) fn of(project: &'a Project) -> Self {
        let themes = project.records(Kind::Theme).iter();
        Self {
            project,
            titles: themes.map(|it| (slug(&it.title), it.id.to_string())).collect(),
            guesses: GuessCache::default(),
        }
    }

    pub(super) fn has(&self, id: &str) -> bool {
        self.project.find(Kind::Theme, id).is_some()
    }

    /// Returns the theme that a word was meant to be: by its title, which may go on after the word; by how its id or its title
    /// begins, where only one begins so; or by its letters.
    pub(super) fn near(&mut self, word: &str, rest: &str) -> Option<String> {
        let own = slug(word);
        if own.is_empty() {
            return None;
        }
        let written = slug(&format!("{word}{rest}"));
        let continues =
            |id: &str, with: &str| id == with || id.strip_prefix(with).is_some_and(|it| it.starts_with('-'));
        let by_title = self
            .titles
            .iter()
            .filter(|it| continues(&written, &it.0) && continues(&it.0, &own));
        if let Some(found) = by_title.max_by_key(|it| it.0.len()) {
            return Some(found.1.clone());
        }
        if self.has(&own) {
            return Some(own);
        }
        let mut begun = self
            .titles
            .iter()
            .filter(|it| continues(&it.1, &own) || continues(&it.0, &own));
        if let (Some(found), None) = (begun.next(), begun.next()) {
            return Some(found.1.clone());
        }
        let ids = || self.project.ids(ThingKind::Record(Kind::Theme));
        let by_id = self.guesses.near(&["theme"], word, ids);
        by_id.or_else(|| {
            let titles = || self.titles.iter().map(|it| it.0.clone()).collect();
            let near = self.guesses.near(&["title"], &own, titles)?;
            self.titles.iter().find(|it| it.0 == near).map(|it| it.1.clone())
        })
    }
}
