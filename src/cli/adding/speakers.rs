//! Who is who in a conversation that comes in: by the flag, or by whoever sits at the terminal.

use crate::cli::ask::{self, Ask, Choice, Left};
use crate::diagnostic::{Failure, Message};
use crate::exchange::{Incoming, Role, Talk};
use crate::language::Language;
use crate::text::personal::Names;

/// Who can say who is who.
pub(super) struct Casting<'a> {
    /// The numbers of those who ask, by the flag.
    pub(super) interviewers: &'a [usize],
    /// Whoever sits at the terminal.
    pub(super) asker: Option<&'a mut dyn Ask>,
    /// The language of questions.
    pub(super) language: Language,
    /// The language of the note.
    pub(super) written: Language,
}

/// Returns the file with the text that comes of it by who is who, and what is said of those who speak.
pub(super) fn cast(
    incoming: Incoming,
    casting: &mut Casting<'_>,
    names: &Names,
) -> Result<(Incoming, Vec<Message>), Failure> {
    let Some(talk) = &incoming.talk else {
        refuse(casting.interviewers)?;
        return Ok((incoming, Vec::new()));
    };
    let roles = match &mut casting.asker {
        _ if !casting.interviewers.is_empty() => Some(talk.told(casting.interviewers)?),
        Some(asker) if talk.can_be_asked() => Some(asked(talk, &mut **asker, casting.language)?),
        _ => None,
    };
    let remarks = talk.remarks(roles.is_some(), names);
    Ok((incoming.cast(roles.as_deref(), casting.written), remarks))
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
            written: Language::Danish,
        };
        let incoming = exchange::read(TALK.as_bytes()).unwrap().unwrap();
        let done = cast(incoming, &mut casting, &Names::default());
        let text = done.map(|it| it.0.markdown(&Themes::default()).0);
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
