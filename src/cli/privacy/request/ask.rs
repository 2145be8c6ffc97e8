//! What a person at the terminal is asked about a request.

use crate::cli::ask::{Ask, Choice};
use crate::cli::privacy::input;
use crate::diagnostic::Failure;
use crate::language::{Language, Value};
use crate::process::requests::{OpenRequest, open};
use crate::project::Project;
use crate::record::vocabulary::{RequestKind, RequestOutcome};
use chrono::NaiveDate;

/// The questions, and who answers them.
pub(super) struct Questions<'a> {
    pub(super) person: &'a mut dyn Ask,
    pub(super) project: &'a Project,
    pub(super) language: Language,
}

impl Questions<'_> {
    /// Asks for the note that a request is about.
    pub(super) fn note(&mut self) -> Result<String, Failure> {
        let notes = input::notes(self.project);
        let note = input::note(self.person, &self.language.word("ask-request-note"), &notes)?;
        Ok(note.id.to_string())
    }

    /// Asks for the right.
    pub(super) fn kind(&mut self) -> Result<RequestKind, Failure> {
        let words: Vec<(RequestKind, &str)> = RequestKind::ALL.iter().map(|it| (*it, it.key())).collect();
        input::word(self.person, "ask-request-kind", &words, self.language)
    }

    /// Asks for the day on which a request came.
    pub(super) fn received(&mut self) -> Result<NaiveDate, Failure> {
        let today = self.project.today;
        let read = |text: &str| input::past_day(text, today);
        input::asked(self.person, "ask-request-received", "", self.language, read)
    }

    /// Asks for one of the requests that wait for an answer.
    pub(super) fn request(&mut self) -> Result<String, Failure> {
        let open = open(self.project);
        if open.is_empty() {
            return Err(Failure::usage("request-none-open"));
        }
        let choices: Vec<Choice> = open.iter().map(|it| self.choice(it)).collect();
        let at = self.person.one(&self.language.word("ask-request"), &choices)?;
        Ok(open[at.min(open.len() - 1)].request.id.value.to_string())
    }

    /// Asks for what came of a request.
    pub(super) fn outcome(&mut self) -> Result<RequestOutcome, Failure> {
        let words: Vec<(RequestOutcome, &str)> = RequestOutcome::ALL.iter().map(|it| (*it, it.key())).collect();
        input::word(self.person, "ask-request-outcome", &words, self.language)
    }

    fn choice(&self, open: &OpenRequest<'_>) -> Choice {
        let request = open.request;
        let kind = request.kind.map_or("request-some", RequestKind::key);
        let arguments = [
            ("kind", Value::word(kind)),
            ("note", Value::from(&*request.note)),
            ("day", open.due.into()),
        ];
        let means = self.language.say("ask-request-means", &arguments);
        Choice::new(&*request.id.value, means)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;
    use crate::cli::ask::script::Script;

    const REQUESTS: &str = "//- policy/requests.yaml\n\
        b2345: {note: 2018-03-14-boligselskaber-k3f, kind: access, received: 2018-05-02, due: 2018-06-04}\n\
        c2345: {note: 2018-03-14-boligselskaber-k3f, kind: erasure, received: 2018-04-20, due: 2018-05-22}\n\
        d2345: {note: 2018-03-14-boligselskaber-k3f, kind: erasure, received: 2018-03-02, due: 2018-04-03, closed: 2018-03-20, outcome: refused}\n";

    fn asked<T>(sections: &str, answers: &[&'static str], ask: impl FnOnce(&mut Questions<'_>) -> T) -> (T, String) {
        let project = fixture::load(sections).project;
        let mut script = Script::new(answers);
        let transcript = script.transcript.clone();
        let mut questions = Questions {
            person: &mut script,
            project: &project,
            language: Language::Danish,
        };
        let done = ask(&mut questions);
        let text = transcript.borrow().clone();
        (done, text)
    }

    #[test]
    fn a_person_is_asked_for_the_note_the_right_and_the_day_until_it_is_one() {
        let answers = ["2018-03-14", "indsigt", "snart", "maj 2018", "2.5.2018"];
        let (done, told) = asked("", &answers, |it| {
            (
                it.note().unwrap(),
                it.kind().unwrap(),
                it.received().unwrap().to_string(),
            )
        });
        assert_eq!(done.0, "2018-03-14-boligselskaber-k3f");
        assert_eq!((done.1, done.2.as_str()), (RequestKind::Access, "2018-05-02"));
        assert_eq!(told.matches("! ").count(), 2, "{told}");
    }

    #[test]
    fn only_what_waits_for_an_answer_can_be_closed_the_first_due_first() {
        let (done, _) = asked(REQUESTS, &["c2345", "afslået"], |it| {
            (it.request().unwrap(), it.outcome().unwrap())
        });
        assert_eq!(done, ("c2345".to_owned(), RequestOutcome::Refused));
        let (none, _) = asked("", &[], |it| it.request().unwrap_err().message.key);
        assert_eq!(none, "request-none-open");
    }
}
