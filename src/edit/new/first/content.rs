//! What a project begins with: goals, themes that contribute to them, and actors.

use crate::language::Language;
use crate::record::vocabulary::{self, StakeholderKind};
use crate::text::capital::capitalised;

/// What a project begins with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Content {
    /// The titles of the goals.
    pub goals: Vec<String>,
    /// The themes.
    pub themes: Vec<NewTheme>,
    /// The actors.
    pub stakeholders: Vec<NewStakeholder>,
}

impl Content {
    /// Links themes without a goal to the goal, where there is one alone.
    pub fn link(&mut self) {
        if self.goals.len() == 1 {
            for theme in self.themes.iter_mut().filter(|it| it.goals.is_empty()) {
                theme.goals.push(0);
            }
        }
    }

    /// Tells whether somebody has to say yet which goals a theme contributes to.
    pub fn lacks_links(&self) -> bool {
        self.themes.iter().any(|it| it.goals.is_empty())
    }
}

/// A theme that a project begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTheme {
    /// Its title.
    pub title: String,
    /// The places of the goals that it contributes to.
    pub goals: Vec<usize>,
}

impl NewTheme {
    /// Returns a theme that contributes to no goal yet.
    pub fn named(title: String) -> Self {
        Self {
            title,
            goals: Vec::new(),
        }
    }
}

/// An actor that a project begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewStakeholder {
    /// Its name.
    pub name: String,
    /// What kind of actor it is.
    pub kind: StakeholderKind,
}

impl NewStakeholder {
    /// Returns the actor of a kind that such projects usually hear, by its usual name.
    pub fn usual(kind: StakeholderKind, language: Language) -> Self {
        Self {
            name: capitalised(&language.word(kind.key())),
            kind,
        }
    }

    /// Reads `NAME:KIND`, the kind as files or people spell it; nothing where either is missing.
    pub fn of(text: &str) -> Option<Self> {
        let (name, kind) = text.rsplit_once(':')?;
        let kind = vocabulary::named(StakeholderKind::WORDS, kind.trim())?;
        let name = name.trim();
        (!name.is_empty()).then_some(Self {
            name: name.to_owned(),
            kind: StakeholderKind::of(kind)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_actor_is_named_with_its_kind_in_either_language() {
        for (text, expected) in [
            ("Politiet:police", Some(("Politiet", StakeholderKind::Police))),
            (
                "Røde Kors: Frederiksberg : civilsamfund",
                Some(("Røde Kors: Frederiksberg", StakeholderKind::CivilSociety)),
            ),
            ("Politiet", None),
            (":police", None),
            ("Politiet:hund", None),
        ] {
            let of = NewStakeholder::of(text);
            assert_eq!(of.as_ref().map(|it| (&*it.name, it.kind)), expected, "{text}");
        }
    }
}
