//! Who is who in a conversation that comes in: by the flag, or by whoever sits at the terminal.

use crate::cli::ask::{self, Ask, Choice, Left};
use crate::diagnostic::Failure;
use crate::exchange::{Role, Talk};
use crate::language::Language;

/// Who can say who is who.
pub(super) struct Casting<'a> {
    /// The numbers of those who ask, by the flag.
    pub(super) interviewers: &'a [usize],
    /// Whoever sits at the terminal.
    pub(super) asker: Option<&'a mut dyn Ask>,
    /// The language of questions.
    pub(super) language: Language,
}

/// Returns who is who in a conversation; nothing where nobody says it.
pub(super) fn roles(talk: Option<&Talk>, casting: &mut Casting<'_>) -> Result<Option<Vec<Role>>, Failure> {
    let Some(talk) = talk else {
        return refuse(casting.interviewers).map(|()| None);
    };
    match &mut casting.asker {
        _ if !casting.interviewers.is_empty() => talk.told(casting.interviewers).map(Some),
        Some(asker) if talk.can_be_asked() => asked(talk, &mut **asker, casting.language).map(Some),
        _ => Ok(None),
    }
}

/// Refuses the flag where nobody speaks.
pub(super) fn refuse(interviewers: &[usize]) -> Result<(), Failure> {
    if interviewers.is_empty() {
        Ok(())
    } else {
        Err(Failure::usage("from-no-talk"))
    }
}

/// Asks who everybody is.
fn asked(talk: &Talk, asker: &mut dyn Ask, language: Language) -> Result<Vec<Role>, Failure> {
    let mut roles: Vec<Role> = Vec::new();
    while roles.len() < talk.speakers.len() {
        let answers = talk.answers(&roles, language);
        let choices: Vec<Choice> = answers.iter().map(|it| Choice::new(&it.label, &it.means)).collect();
        match asker.one(&talk.question(roles.len(), language), &choices) {
            Ok(at) => roles.push(answers[at].role),
            Err(Left::Stopped) => return Err(Left::Stopped.into()),
            Err(Left::Escaped) => {
                if ask::wants_back(asker, language, roles.len())? {
                    roles.pop();
                }
            }
        }
    }
    Ok(roles)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::ask::script::{ESC, Script};
    use crate::exchange::{self, Themes};
    use snapbox::{IntoData, assert_data_eq, str};

    const TALK: &str = "WEBVTT\n\n0:01.0 --> 0:02.0\n<v Anna Holm>Hvad siger I?\n\n0:03.0 --> 0:04.0\n<v Bo>Ja, Anna.\n\n0:05.0 --> 0:06.0\n<v Gæst>Nej.\n\n\
        0:09.0 --> 0:10.0\n<v Dora>Tak.\n";

    fn answered(answers: &[&'static str]) -> (Result<String, Failure>, String) {
        let mut script = Script::new(answers);
        let transcript = script.transcript.clone();
        let mut casting = Casting {
            interviewers: &[],
            asker: Some(&mut script),
            language: Language::Danish,
        };
        let incoming = exchange::read(TALK.as_bytes()).unwrap().unwrap();
        let roles = roles(incoming.talk.as_ref(), &mut casting);
        let text = roles.map(|it| {
            let cast = incoming.cast(it.as_deref(), Language::Danish);
            cast.markdown(&Themes::default()).0
        });
        (text, transcript.borrow().clone())
    }

    #[test]
    fn a_person_is_shown_the_names_and_says_who_is_who() {
        let (text, asked) = answered(&[
            "den, der",
            "Deltager 1",
            ESC,
            "gå et",
            "Deltager 1",
            "Deltager 1",
            "ved ikke",
        ]);
        assert_data_eq!(
            format!("{asked}===\n{}", text.unwrap()),
            str![[r#"
Hvem er »Anna Holm«? Siger først: »Hvad siger I?« den, der
Hvem er »Bo«? Siger først: »Ja, A•••.« Deltager 1
Hvem er »Gæst«? Siger først: »Nej.« Esc
I har svaret på 2 spørgsmål. Vil I stoppe? gå et
Hvem er »Bo«? Siger først: »Ja, A•••.« Deltager 1
Hvem er »Gæst«? Siger først: »Nej.« Deltager 1
Hvem er »Dora«? Siger først: »Tak.« ved ikke
===
Interviewer:

Hvad siger I?

> Ja, \[Interviewer\].

> Nej.

Taler 4:

Tak.

"#]]
            .raw()
        );
    }

    #[test]
    fn whoever_stops_has_said_nothing() {
        for answers in [&[][..], &["den, der"], &["den, der", ESC, "ja, stop"]] {
            assert_eq!(answered(answers).0.unwrap_err().message.key, "ask-stopped");
        }
    }
}
