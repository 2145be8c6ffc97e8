//! What has moved: what was decided, what was sent to whom, who waits for an answer, and when anything was changed.

use crate::evidence::answers::{Answers, ResolvedAnswer, responses};
use crate::language::Language;
use crate::project::Project;
use crate::project::thing::Thing;
use crate::record::Record;
use crate::record::version::{Sending, Version};
use crate::syntax::date::Date;
use chrono::NaiveDate;
use std::cmp::Reverse;

/// What has moved up to a day.
#[derive(Debug)]
pub struct Moves<'a> {
    /// What was decided, the latest first.
    pub decided: Vec<Decision<'a>>,
    /// What was sent to whom, the latest first.
    pub sent: Vec<Sent<'a>>,
    /// The responses that wait for an answer.
    pub waiting: Vec<&'a Record>,
}

/// Something that was decided.
#[derive(Debug)]
pub struct Decision<'a> {
    /// The answer.
    pub record: &'a Record,
    /// The day.
    pub day: NaiveDate,
    /// What it is about.
    pub to: Vec<Thing<'a>>,
    group: &'a str,
    outcome: Option<&'static str>,
}

/// A version that was sent to somebody.
#[derive(Debug)]
pub struct Sent<'a> {
    /// The version.
    pub version: &'a Version,
    /// To whom, and when.
    pub sending: &'a Sending,
    /// The day.
    pub day: NaiveDate,
}

impl<'a> Moves<'a> {
    /// Returns what has moved in a project up to its day.
    pub fn of(project: &'a Project) -> Self {
        let answers = Answers::of(project);
        let decision = |it: &ResolvedAnswer<'a>| decision(project, it);
        let mut decided: Vec<Decision<'a>> = answers.all().iter().filter_map(decision).collect();
        decided.retain(|it| it.day <= project.today);
        decided.sort_by_key(|it| Reverse(it.day));
        let sendings = project.versions.iter().flat_map(|version| {
            version.sent_to.iter().filter_map(move |sending| {
                let day = sending.date.map(Date::last)?;
                Some(Sent { version, sending, day })
            })
        });
        let mut sent: Vec<Sent<'a>> = sendings.filter(|it| it.day <= project.today).collect();
        sent.sort_by_key(|it| Reverse(it.day));
        Self {
            decided,
            sent,
            waiting: responses(project)
                .filter(|it| !answers.open_points(it).is_empty())
                .collect(),
        }
    }
}

fn decision<'a>(project: &'a Project, given: &ResolvedAnswer<'a>) -> Option<Decision<'a>> {
    Some(Decision {
        record: given.record,
        day: given.answer.date.map(|it| it.value.last())?,
        to: given.to.clone(),
        group: given.answer.by.as_deref().map_or("", |it| project.group(it)),
        outcome: given.answer.outcome.map(|it| it.value.key()),
    })
}

impl Decision<'_> {
    /// Returns what it is about, what came of it, who decided and when.
    pub fn in_words(&self, language: Language) -> String {
        let what = |it: &Thing<'_>| match it {
            Thing::Part(..) => it.id(),
            Thing::Record(_) | Thing::Entry(_) => it.title().to_owned(),
        };
        let what: Vec<String> = self.to.iter().map(what).collect();
        let arguments = [
            ("what", language.list(&what).into()),
            (
                "outcome",
                self.outcome.map(|it| language.word(it)).unwrap_or_default().into(),
            ),
            ("group", self.group.into()),
            ("day", self.day.into()),
        ];
        language.say("status-decided", &arguments)
    }
}

impl Sent<'_> {
    /// Returns what was sent to whom and when.
    pub fn in_words(&self, language: Language) -> String {
        let arguments = [
            ("version", (&*self.version.name.value).into()),
            ("to", (&*self.sending.to).into()),
            ("day", self.day.into()),
        ];
        language.say("status-sent", &arguments)
    }
}

/// Returns who sent a response, else what it is called.
pub fn sender(note: &Record) -> String {
    let sender = note.note().and_then(|it| it.rare().sender.as_deref());
    sender.unwrap_or(&note.title).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::fixture::{checked, repository};

    #[test]
    fn a_response_waits_until_the_day_of_its_answer() {
        let repository = repository(
            "//- policy/organisation.yaml\ngroups: [{id: g, title: Gruppen, members: [{unit: X}]}]\n\
             //- interviews/svar.md\n---\nmethod: hearing\ndate: 2018-04-10\nstakeholders: [boligselskaber]\nnumber: 1\n\
             sender: Foreningen\nbasis: public-record\npublish: quote\n---\nDer mangler tolke. #sundhed\n\
             //- policy/answers/a.yaml\nto: [svar]\noutcome: noted\nby: g\ndate: 2018-05-20\n",
        );
        let moves = |day: &str| {
            let checked = checked(&repository, day.parse().unwrap());
            let moves = Moves::of(checked.project());
            (moves.waiting.len(), moves.decided.len())
        };
        // It came on 10 April and was answered on 20 May.
        assert_eq!(moves("2018-04-09"), (0, 0));
        assert_eq!(moves("2018-04-10"), (1, 0));
        assert_eq!(moves("2018-05-19"), (1, 0));
        assert_eq!(moves("2018-05-20"), (0, 1));
    }
}
