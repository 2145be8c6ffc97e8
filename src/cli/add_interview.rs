//! `ip add-interview`: a new note from the interview guide, or from a text that is there already.

use super::adding::{self, Flags};
use super::context::{Context, Exit};
use super::note_keys::NoteKeys;
use crate::diagnostic::Failure;
use crate::edit::new::recipes::note;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    keys: NoteKeys,
    #[arg(long, value_name = "NUMBER")]
    number: Option<String>,
    #[arg(long, value_name = "TEXT")]
    sender: Option<String>,
    #[arg(long, value_name = "STATEMENT")]
    concerns: Vec<String>,
    #[arg(long, value_name = "FILE")]
    from: Option<String>,
    #[arg(long, value_name = "NUMBER", value_delimiter = ',', requires = "from")]
    interviewer: Vec<usize>,
    #[arg(long)]
    edit: bool,
    #[arg(long)]
    dry_run: bool,
}

/// Adds the note.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let mut given = args.keys.given();
    given.extend([
        ("number", args.number.as_slice()),
        ("sender", args.sender.as_slice()),
        ("concerns", &args.concerns),
    ]);
    let flags = Flags {
        given: &given,
        from: args.from.as_deref(),
        interviewers: &args.interviewer,
        edit: args.edit,
        dry_run: args.dry_run,
        ..Flags::default()
    };
    adding::run(&note::RECIPE, &flags, context)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;
    use crate::cli::adding::person;
    use crate::cli::ask::script::Script;
    use crate::diagnostic::Cause;
    use crate::edit::head::{Value, Values};
    use crate::edit::new::form::Form;
    use crate::language::Language;
    use snapbox::{assert_data_eq, str};

    fn filled(answers: &[&'static str], language: Language) -> (Result<Values, Failure>, String) {
        let project = fixture::load("").project;
        let mut script = Script::new(answers);
        let transcript = script.transcript.clone();
        let mut form = Form::new(&note::RECIPE, &project, language);
        let asked = form.walk(&mut |form, field| person::answer(&mut script, form, field, None));
        let values = asked.and_then(|()| form.done()).map(|it| it.values);
        (values, transcript.borrow().clone())
    }

    fn shown(values: &Values) -> String {
        values
            .iter()
            .map(|(key, value)| format!("{key}: {value:?}\n"))
            .collect::<Vec<_>>()
            .concat()
    }

    #[test]
    fn a_person_is_asked_in_words_and_nothing_that_protects_is_proposed() {
        let answers = "gruppeinterview|14. marts|Bolig|Sundhed||Om at vente på tolk|C-BEM|– vælg –|samtykke|mundtligt|2/6|1/6|\
                       – vælg –|ingen føl|– vælg –|ja|31.2|i går|må gengives|18-1234";
        let answers: Vec<&str> = answers.split('|').collect();
        let (values, transcript) = filled(&answers, Language::Danish);
        assert_data_eq!(
            transcript,
            str![[r#"
Hvordan hører I dem? gruppeinterview
Hvornår? 14. marts
Hvem bliver hørt? Bolig
Hvilke temaer er på dagsordenen? Sundhed
Hvor mange deltager, uden jer selv? 
En kort overskrift, uden navne på personer? Om at vente på tolk
Hvilken enhed står for det? C-BEM
Hvad giver jer ret til at behandle oplysningerne? – vælg –
Hvad giver jer ret til at behandle oplysningerne? samtykke
Hvordan er samtykket givet? mundtligt
Hvilken dag blev samtykket givet? 2/6
! 2. juni 2018 ligger i fremtiden. Skriv en dag, der er gået.
Hvilken dag blev samtykket givet? 1/6
Står der noget om helbred, tro, oprindelse, politik, fagforening, sexliv eller noget strafbart i det, I skriver ned? – vælg –
Står der noget om helbred, tro, oprindelse, politik, fagforening, sexliv eller noget strafbart i det, I skriver ned? ingen føl
Har deltagerne fået at vide, hvad der sker med det, de fortæller? – vælg –
Har deltagerne fået at vide, hvad der sker med det, de fortæller? ja
Hvilken dag? 31.2
! »31.2« er ikke en dato. Skriv fx 14.3.2018, 14/3 eller i går.
Hvilken dag? i går
Hvad må I bruge af det, de fortæller? må gengives
Hvilket nummer har originalen i sagssystemet? 18-1234

"#]]
        );
        assert_data_eq!(
            shown(&values.unwrap()),
            str![[r#"
method: Plain("group-interview")
date: Plain("2018-03-14")
stakeholders: Ids(["boligselskaber"])
themes: Ids(["sundhed"])
title: Text("Om at vente på tolk")
by: Text("C-BEM")
basis: Plain("consent")
consent.form: Plain("oral")
consent.date: Plain("2018-06-01")
special: Plain("none")
informed: Plain("2018-05-31")
publish: Plain("summary")
delete-after: Plain("2019-03-14")
journal: Text("18-1234")

"#]]
        );
    }

    #[test]
    fn only_what_is_needed_is_asked() {
        let (values, transcript) = filled(
            &[
                "study or",
                "",
                "Bolig",
                "",
                "",
                "",
                "",
                "publicly",
                "may be quoted with the",
            ],
            Language::English,
        );
        assert!(!transcript.contains("told"), "{transcript}");
        assert!(values.unwrap().iter().all(|it| it.0 != "delete-after"));
        let (values, transcript) = filled(
            &[
                "interview",
                "1.9.2018",
                "Bolig",
                "",
                "",
                "",
                "",
                "consent",
                "– leave",
                "only counted",
            ],
            Language::English,
        );
        let values = values.unwrap();
        assert!(values.iter().all(|it| !it.0.starts_with("consent")), "{transcript}");
        assert!(values.iter().all(|it| it.0 != "informed"), "{transcript}");
    }

    #[test]
    fn of_a_hearing_response_it_is_asked_who_sent_it_and_not_how_many_took_part() {
        let answers = [
            "høringssvar",
            "1/6",
            "Bolig",
            "7",
            "Boligforeningen",
            "",
            "",
            "",
            "offentligt",
            "må citeres med",
        ];
        let (values, transcript) = filled(&answers, Language::Danish);
        assert_data_eq!(
            transcript,
            str![[r#"
Hvordan hører I dem? høringssvar
Hvornår kom det ind? 1/6
Hvem har svaret? Bolig
Hvilket nummer har høringssvaret? 7
Hvilken organisation har sendt det? Aldrig en privatperson. Boligforeningen
Hvilke temaer handler det om? 
En kort overskrift, uden navne på personer? 
Hvilken enhed behandler det? 
Hvad giver jer ret til at behandle oplysningerne? offentligt
Hvad må I bruge af det, de skriver? må citeres med

"#]]
        );
        let values = values.unwrap();
        assert!(values.contains(&("number", Value::Text("7".to_owned()))), "{values:?}");
    }

    #[test]
    fn whoever_stops_at_any_question_has_written_nothing() {
        let answers = [
            "interview",
            "",
            "Bolig",
            "",
            "",
            "",
            "",
            "myndighed",
            "ingen føl",
            "ikke endnu",
            "må citeres uden",
            "",
        ];
        for length in 0..answers.len() {
            let failure = filled(&answers[..length], Language::Danish).0.unwrap_err();
            assert_eq!(
                (failure.cause, failure.message.key),
                (Cause::Usage, "ask-stopped"),
                "{length}"
            );
        }
        assert!(filled(&answers, Language::Danish).0.is_ok());
    }
}
