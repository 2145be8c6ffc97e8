//! The questions of `ip init`, one after the other, with a way back.

use crate::cli::ask::{self, Ask, Choice, Left, Prompt};
use crate::diagnostic::Failure;
use crate::edit::new::commission::Listing;
use crate::edit::new::first::{self, Content, NewStakeholder, NewTheme};
use crate::language::Language;
use crate::record::kind::Kind;
use crate::record::vocabulary::StakeholderKind;
use crate::text::shortened::shortened;

/// What is known of a new project, and what is asked for the rest.
#[derive(Debug)]
pub(super) struct Questions {
    /// The language of the questions.
    pub(super) screen: Language,
    /// The language of the documents.
    pub(super) language: Option<Language>,
    /// The title of the document.
    pub(super) title: Option<String>,
    /// The municipality.
    pub(super) authority: Option<String>,
    /// What the project begins with.
    pub(super) content: Content,
    /// The lists of a text, from which goals and themes can be chosen.
    pub(super) lists: Vec<Listing>,
}

/// A question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Title,
    Authority,
    Language,
    Goals,
    Themes,
    /// To which goals the theme at a place contributes.
    Link(usize),
    Stakeholders,
}

impl Questions {
    /// Asks for everything that is not known yet.
    pub(super) fn ask(&mut self, asker: &mut dyn Ask) -> Result<(), Failure> {
        let open = self.open();
        let mut at = 0;
        while let Some(step) = self.steps(&open).get(at).copied() {
            match self.step(step, asker) {
                Ok(()) => at += 1,
                Err(Left::Stopped) => return Err(Left::Stopped.into()),
                Err(Left::Escaped) => {
                    if ask::wants_back(asker, self.screen, at)? {
                        at -= 1;
                    }
                }
            }
        }
        self.content.link();
        Ok(())
    }

    /// Returns the questions that no flag has answered.
    fn open(&self) -> Vec<Step> {
        let content = &self.content;
        [
            (self.title.is_none(), Step::Title),
            (self.authority.is_none(), Step::Authority),
            (self.language.is_none(), Step::Language),
            (content.goals.is_empty(), Step::Goals),
            (content.themes.is_empty(), Step::Themes),
            (content.stakeholders.is_empty(), Step::Stakeholders),
        ]
        .into_iter()
        .filter_map(|(is_open, step)| is_open.then_some(step))
        .collect()
    }

    /// Returns the questions in their order, as far as they are known by now.
    fn steps(&self, open: &[Step]) -> Vec<Step> {
        let before = open.iter().copied().filter(|it| *it != Step::Stakeholders);
        let is_linked = self.content.goals.len() > 1;
        let links = (0..self.content.themes.len()).filter(|_| is_linked).map(Step::Link);
        let last = open.iter().copied().filter(|it| *it == Step::Stakeholders);
        before.chain(links).chain(last).collect()
    }

    fn step(&mut self, step: Step, asker: &mut dyn Ask) -> Result<(), Left> {
        match step {
            Step::Title => self.title = Some(self.text("init-title", self.title.as_ref(), asker)?),
            Step::Authority => self.authority = Some(self.text("init-authority", self.authority.as_ref(), asker)?),
            Step::Language => self.language = Some(self.documents(asker)?),
            Step::Goals => self.content.goals = self.titles("init-goals", Kind::Goal, &self.content.goals, asker)?,
            Step::Themes => {
                let said: Vec<String> = self.content.themes.iter().map(|it| it.title.clone()).collect();
                let titles = self.titles("init-themes", Kind::Theme, &said, asker)?;
                self.content.themes = titles.into_iter().map(NewTheme::named).collect();
            }
            Step::Link(at) => self.content.themes[at].goals = self.goals_of(at, asker)?,
            Step::Stakeholders => self.content.stakeholders = self.stakeholders(asker)?,
        }
        Ok(())
    }

    /// Asks for one line.
    fn text(&self, key: &str, said: Option<&String>, asker: &mut dyn Ask) -> Result<String, Left> {
        let document = self.language.unwrap_or(self.screen);
        let prompt = Prompt {
            question: &self.screen.word(&format!("{key}.ask")),
            default: &document.word(&format!("{key}.otherwise")),
            written: said.map_or("", String::as_str),
            ..Prompt::default()
        };
        let judge = |text: &str| first::line(text, self.screen);
        asker.text(&prompt, &judge).map(|it| it.trim().to_owned())
    }

    /// Asks for the language of the documents.
    fn documents(&self, asker: &mut dyn Ask) -> Result<Language, Left> {
        let choice = |it: &Language| Choice {
            was_chosen: *it == self.language.unwrap_or(self.screen),
            ..Choice::new(self.screen.word(&format!("init-language-{}", it.code())), "")
        };
        let choices: Vec<Choice> = Language::ALL.iter().map(choice).collect();
        let chosen = asker.one(&self.screen.word("init-language"), &choices)?;
        Ok(Language::ALL[chosen])
    }

    /// Asks for titles: from a list of the text that was given, else typed or pasted.
    fn titles(&self, key: &str, kind: Kind, said: &[String], asker: &mut dyn Ask) -> Result<Vec<String>, Left> {
        if let Some(list) = self.list(key, asker)? {
            return self.of_list(key, list, kind, asker);
        }
        let prompt = Prompt {
            question: &self.screen.word(key),
            help: &self.screen.word("init-lines"),
            ..Prompt::default()
        };
        let judge = |text: &str| first::title(text, kind, self.screen);
        asker.lines(&prompt, said, &judge)
    }

    /// Asks which list is meant; nothing where it is none of them.
    fn list(&self, key: &str, asker: &mut dyn Ask) -> Result<Option<&Listing>, Left> {
        if self.lists.is_empty() {
            return Ok(None);
        }
        let choice = |it: &Listing| {
            let lead = if it.lead.is_empty() { &it.items[0] } else { &it.lead };
            Choice::new(shortened(lead), it.items.join(" · "))
        };
        let none = Choice::new(self.screen.word("init-list-none"), "");
        let choices: Vec<Choice> = self.lists.iter().map(choice).chain([none]).collect();
        let chosen = asker.one(&self.screen.word(&format!("{key}.list")), &choices)?;
        Ok(self.lists.get(chosen))
    }

    /// Asks what of a list is taken: all of it, unless somebody takes away the crosses.
    fn of_list(&self, key: &str, list: &Listing, kind: Kind, asker: &mut dyn Ask) -> Result<Vec<String>, Left> {
        let titles = list
            .items
            .iter()
            .filter_map(|it| first::title(it, kind, self.screen).ok());
        let titles: Vec<String> = titles.collect();
        let choice = |it: &String| Choice {
            was_chosen: true,
            ..Choice::new(it, "")
        };
        let choices: Vec<Choice> = titles.iter().map(choice).collect();
        let chosen = asker.several(&self.screen.word(&format!("{key}.which")), &choices)?;
        Ok(chosen.into_iter().map(|it| titles[it].clone()).collect())
    }

    /// Asks which goals a theme contributes to.
    fn goals_of(&self, at: usize, asker: &mut dyn Ask) -> Result<Vec<usize>, Left> {
        let theme = &self.content.themes[at];
        let question = self
            .screen
            .say("init-theme-goals", &[("theme", theme.title.as_str().into())]);
        let choice = |(place, title): (usize, &String)| Choice {
            was_chosen: theme.goals.contains(&place),
            ..Choice::new(title, "")
        };
        let goals = self.content.goals.iter().enumerate().map(choice);
        self.any(&question, goals.collect(), asker)
    }

    /// Asks which of the actors that such projects usually hear are the first.
    fn stakeholders(&self, asker: &mut dyn Ask) -> Result<Vec<NewStakeholder>, Left> {
        let document = self.language.unwrap_or(self.screen);
        let usual = |it: &StakeholderKind| NewStakeholder::usual(*it, document);
        let usual: Vec<NewStakeholder> = StakeholderKind::ALL.iter().map(usual).collect();
        let choices = usual.iter().map(|it| Choice {
            was_chosen: self.content.stakeholders.contains(it),
            ..Choice::new(&it.name, "")
        });
        let chosen = self.any(&self.screen.word("init-stakeholders"), choices.collect(), asker)?;
        Ok(chosen.into_iter().map(|it| usual[it].clone()).collect())
    }

    /// Asks for any of several, or none; returns their places.
    fn any(&self, question: &str, choices: Vec<Choice>, asker: &mut dyn Ask) -> Result<Vec<usize>, Left> {
        let skip = Choice::new(self.screen.word("ask-skip"), "");
        let choices: Vec<Choice> = std::iter::once(skip).chain(choices).collect();
        let chosen = asker.several(question, &choices)?;
        Ok(chosen.into_iter().filter_map(|it| it.checked_sub(1)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::ask::script::{ESC, Script};
    use crate::edit::new::commission;

    fn questions(text: &str) -> Questions {
        Questions {
            screen: Language::Danish,
            language: None,
            title: None,
            authority: None,
            content: Content::default(),
            lists: commission::lists(text),
        }
    }

    fn asked(mut questions: Questions, answers: &[&'static str]) -> (Questions, String) {
        let mut person = Script::new(answers);
        questions.ask(&mut person).unwrap();
        let transcript = person.transcript.borrow().clone();
        (questions, transcript)
    }

    #[test]
    fn goals_themes_and_actors_are_asked_for_and_themes_linked_where_there_is_a_choice() {
        let answers = [
            "",
            "Eksempel Kommune",
            "dansk",
            "Sundt liv+Arbejde",
            "Sundhed+Job",
            "Sundt liv",
            "Sundt liv+Arbejde",
            "Borgere+Politi",
        ];
        let (questions, transcript) = asked(questions(""), &answers);
        let content = &questions.content;
        assert_eq!(content.goals, ["Sundt liv", "Arbejde"]);
        let themes: Vec<_> = content.themes.iter().map(|it| (&*it.title, &*it.goals)).collect();
        assert_eq!(themes, [("Sundhed", &[0][..]), ("Job", &[0, 1])]);
        let kinds: Vec<_> = content.stakeholders.iter().map(|it| it.kind).collect();
        assert_eq!(kinds, [StakeholderKind::Citizens, StakeholderKind::Police]);
        assert_eq!(questions.title.as_deref(), Some("Integrationspolitik"));
        assert!(transcript.contains("»Job«"), "{transcript}");
    }

    #[test]
    fn one_goal_is_that_of_every_theme_and_nothing_need_be_answered() {
        let (first, _) = asked(questions(""), &["", "", "dansk", "Sundt liv", "Sundhed", "– spring"]);
        assert_eq!(first.content.themes[0].goals, [0]);
        let (second, _) = asked(questions(""), &["", "", "engelsk", "", "", "– spring"]);
        assert_eq!(second.content, Content::default());
        assert_eq!(second.language, Some(Language::English));
    }

    #[test]
    fn goals_and_themes_are_chosen_from_the_lists_of_a_commission() {
        let text = "Målene er:\n• sundt liv\n• arbejde\n• 2029\n\nTemaerne er:\n- Sundhed\n- Job\n";
        let answers = [
            "",
            "",
            "dansk",
            "Målene er",
            "Sundt liv+2029",
            "Ingen",
            "Fritid",
            "– spring",
            "– spring",
        ];
        let (questions, _) = asked(questions(text), &answers);
        assert_eq!(questions.content.goals, ["Sundt liv", "2029"]);
        assert_eq!(questions.content.themes, [NewTheme::named("Fritid".to_owned())]);
        assert!(questions.content.lacks_links());
    }

    #[test]
    fn whoever_presses_esc_can_go_back_a_question() {
        let answers = [
            "Titel",
            ESC,
            "gå et spørgsmål tilbage",
            "Anden titel",
            "By",
            "dansk",
            "",
            "",
            "– spring",
        ];
        let (questions, _) = asked(questions(""), &answers);
        assert_eq!(questions.title.as_deref(), Some("Anden titel"));
        assert_eq!(questions.authority.as_deref(), Some("By"));
    }

    #[test]
    fn what_a_flag_says_is_not_asked() {
        let known = Questions {
            language: Some(Language::Danish),
            title: Some("T".to_owned()),
            authority: Some("A".to_owned()),
            content: Content {
                goals: vec!["G".to_owned()],
                themes: vec![NewTheme::named("Sundhed".to_owned())],
                stakeholders: vec![NewStakeholder::usual(StakeholderKind::Police, Language::Danish)],
            },
            ..questions("")
        };
        assert_eq!(asked(known, &[]).1, "");
    }
}
