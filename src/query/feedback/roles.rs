//! Whose the comments and changes of a draft that came back are: a role for each author, never a name.

use super::items::Item;
use crate::diagnostic::Failure;
use crate::language::Language;
use crate::project::Project;
use crate::query::given;
use crate::text::running::running;

/// Whose each comment and change is: a role for each author, where somebody said which.
#[derive(Debug, Clone, Default)]
pub struct Roles(Vec<Option<String>>);

impl Roles {
    /// Returns the roles of some authors: `all` for each, or those that are given by number, as in `2=Styregruppen`.
    pub fn of(authors: usize, all: Option<&str>, each: &[String]) -> Result<Self, Failure> {
        let mut roles = vec![all.map(str::to_owned); authors];
        for given in each {
            let unknown = || {
                Failure::usage("comments-role")
                    .with("role", given.as_str())
                    .with("authors", authors)
            };
            let (number, role) = given.split_once('=').ok_or_else(unknown)?;
            let number: usize = number.trim().parse().map_err(|_| unknown())?;
            let place = number
                .checked_sub(1)
                .and_then(|it| roles.get_mut(it))
                .ok_or_else(unknown)?;
            *place = Some(given::line(role)?);
        }
        Ok(Self(roles))
    }

    /// Returns the role that somebody wrote for an author, empty for none; the author's own name is no role.
    pub fn judged(author: &str, text: &str) -> Result<String, Failure> {
        match text.trim() {
            "" => Ok(String::new()),
            own if own.to_lowercase() == running(author).to_lowercase() => Err(Failure::usage("comments-role-name")),
            own => given::line(own),
        }
    }

    /// Recalls the roles of authors from what was decided about something of theirs before.
    pub fn recall(&mut self, items: &[Item<'_>], project: &Project) {
        for item in items {
            let Some(author) = item.author.filter(|it| self.get(*it).is_none()) else {
                continue;
            };
            let decision = project.decisions.iter().find(|it| *it.id.value == *item.id);
            if let Some(role) = decision.and_then(|it| it.from.as_deref()) {
                self.set(author, role.to_owned());
            }
        }
    }

    /// Says which role an author has.
    pub fn set(&mut self, author: usize, role: String) {
        if let Some(place) = self.0.get_mut(author) {
            *place = Some(role).filter(|it| !it.is_empty());
        }
    }

    /// Returns the role of an author; nothing where nobody said it.
    pub fn get(&self, author: usize) -> Option<&str> {
        self.0.get(author)?.as_deref()
    }

    /// Returns what an author is called: by the role, else by a number.
    pub fn label(&self, author: usize, language: Language) -> String {
        match self.get(author) {
            Some(role) => role.to_owned(),
            None => language.say("comments-author", &[("number", (author + 1).into())]),
        }
    }
}
