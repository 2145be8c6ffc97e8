//! The first records of a project: what it begins with, and an example of each kind that it lacks.

use super::content::{Content, NewStakeholder, NewTheme};
use super::title::no_id;
use crate::diagnostic::Failure;
use crate::edit::head::{Value, Values};
use crate::edit::new::recipe::Recipe;
use crate::edit::new::recipes::{chapter, goal, stakeholder, theme};
use crate::edit::new::scaffold::{Scaffold, Template};
use crate::language::Language;
use crate::record::kind::Kind;
use crate::record::vocabulary::StakeholderKind;
use crate::text::slug::slug;

/// Returns the first records with the recipes by which they are written.
pub(super) fn records(content: &Content, language: Language) -> Result<Vec<(&'static Recipe, Scaffold)>, Failure> {
    let mut records = Records {
        language,
        all: Vec::new(),
    };
    let goals = records.goals(&content.goals)?;
    records.themes(&content.themes, &goals)?;
    records.stakeholders(&content.stakeholders)?;
    let chapter = vec![
        ("title", records.word("init-chapter")),
        ("status", Value::plain("outline")),
    ];
    let stem = format!("10-{}", slug(&language.word("init-chapter")));
    records.push(&chapter::RECIPE, &stem, chapter, language.word("init-chapter-text"));
    Ok(records.all)
}

/// The records of a new project.
struct Records {
    language: Language,
    all: Vec<(&'static Recipe, Scaffold)>,
}

impl Records {
    fn word(&self, key: &str) -> Value {
        Value::Text(self.language.word(key))
    }

    /// Adds the goals, else an example; returns their ids.
    fn goals(&mut self, titles: &[String]) -> Result<Vec<String>, Failure> {
        if titles.is_empty() {
            let id = slug(&self.language.word("init-goal"));
            let values = vec![("title", self.word("init-goal"))];
            self.push(&goal::RECIPE, &id, values, later("goal", self.language));
            return Ok(vec![id]);
        }
        let ids = ids(titles.iter().map(String::as_str), Kind::Goal)?;
        for (title, id) in titles.iter().zip(&ids) {
            self.push(
                &goal::RECIPE,
                id,
                vec![("title", Value::Text(title.clone()))],
                String::new(),
            );
        }
        Ok(ids)
    }

    /// Adds the themes, else an example.
    fn themes(&mut self, themes: &[NewTheme], goals: &[String]) -> Result<(), Failure> {
        if themes.is_empty() {
            let values = self.theme(self.word("init-theme"), vec![goals[0].clone()]);
            let id = slug(&self.language.word("init-theme"));
            self.push(&theme::RECIPE, &id, values, later("theme", self.language));
            return Ok(());
        }
        let ids = ids(themes.iter().map(|it| &*it.title), Kind::Theme)?;
        for (theme, id) in themes.iter().zip(&ids) {
            let goals = theme.goals.iter().filter_map(|it| goals.get(*it).cloned());
            let values = self.theme(Value::Text(theme.title.clone()), goals.collect());
            self.push(&theme::RECIPE, id, values, String::new());
        }
        Ok(())
    }

    fn theme(&self, title: Value, goals: Vec<String>) -> Values {
        let questions = ["init-question-good", "init-question-change"].map(|it| self.language.word(it));
        let mut values = vec![("title", title)];
        if !goals.is_empty() {
            values.push(("goals", Value::Ids(goals)));
        }
        values.extend([
            ("status", Value::plain("proposed")),
            ("origin", Value::plain("commission")),
            ("questions", Value::Texts(questions.into())),
        ]);
        values
    }

    /// Adds the actors, else an example.
    fn stakeholders(&mut self, stakeholders: &[NewStakeholder]) -> Result<(), Failure> {
        let example = NewStakeholder {
            name: self.language.word("init-stakeholder"),
            kind: StakeholderKind::Citizens,
        };
        let example = [example];
        let stakeholders = if stakeholders.is_empty() {
            &example
        } else {
            stakeholders
        };
        let ids = ids(stakeholders.iter().map(|it| &*it.name), Kind::Stakeholder)?;
        for (stakeholder, id) in stakeholders.iter().zip(&ids) {
            let values = vec![
                ("name", Value::Text(stakeholder.name.clone())),
                ("kind", Value::plain(stakeholder.kind.word())),
            ];
            self.push(&stakeholder::RECIPE, id, values, String::new());
        }
        Ok(())
    }

    fn push(&mut self, recipe: &'static Recipe, stem: &str, values: Values, body: String) {
        let folder = recipe.kind().row().path;
        let ending = recipe.template().map_or("", Template::ending);
        let scaffold = Scaffold {
            kind: recipe.kind(),
            path: format!("{folder}/{stem}{ending}"),
            values,
            body,
            themes: Vec::new(),
        };
        self.all.push((recipe, scaffold));
    }
}

/// Returns the ids that titles make, each once.
fn ids<'a>(titles: impl Iterator<Item = &'a str>, kind: Kind) -> Result<Vec<String>, Failure> {
    let mut ids: Vec<String> = Vec::new();
    for title in titles {
        let id = slug(title);
        if let Some(key) = no_id(&id, kind) {
            return Err(Failure::usage(key).with("title", title));
        }
        let numbered = (2..).map(|it| format!("{id}-{it}"));
        let free = std::iter::once(id.clone()).chain(numbered).find(|it| !ids.contains(it));
        ids.extend(free);
    }
    Ok(ids)
}

/// Returns the body of a record that is still to be written: what belongs there, and how the file gets another name.
fn later(kind: &str, language: Language) -> String {
    let id = slug(&language.word(&format!("init-{kind}")));
    format!(
        "<!--\n{}\n{}\n-->",
        language.word(&format!("scaffold-{kind}")),
        language.say("init-rename", &[("id", id.into())])
    )
}
