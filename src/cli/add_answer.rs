//! `ip add-answer`: what was done with an input, by whom and why.

use super::adding::{self, Flags};
use super::called::Called;
use super::context::{Context, Exit};
use crate::diagnostic::Failure;
use crate::edit::new::recipes::answer;
use crate::record::vocabulary::Outcome;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "ID")]
    to: Vec<String>,
    #[arg(long, value_name = "WORD", value_parser = Called::Words(Outcome::WORDS))]
    outcome: Option<String>,
    #[arg(long = "by", value_name = "ID")]
    group: Option<String>,
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    #[arg(long, value_name = "STATEMENT")]
    changed: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    text: Option<String>,
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    #[arg(long)]
    edit: bool,
    #[arg(long)]
    dry_run: bool,
}

/// Adds the answer.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let flags = Flags {
        given: &[
            ("to", &args.to),
            ("outcome", args.outcome.as_slice()),
            ("by", args.group.as_slice()),
            ("date", args.date.as_slice()),
            ("changed", &args.changed),
        ],
        text: args.text.as_deref(),
        id: args.id.as_deref(),
        edit: args.edit,
        dry_run: args.dry_run,
        ..Flags::default()
    };
    adding::run(&answer::RECIPE, &flags, context)
}

#[cfg(test)]
mod tests {
    use crate::check::fixture;
    use crate::cli::adding::person;
    use crate::cli::ask::script::{ESC, Script};
    use crate::edit::new::form::Form;
    use crate::edit::new::recipes::answer::RECIPE;
    use crate::language::Language;
    use crate::record::kind::{Kind, id_of};
    use snapbox::{assert_data_eq, str};

    const HEARING: &str = "//- policy/organisation.yaml\ngroups: [{id: g, title: Styregruppe, members: [{unit: X}]}]\n\
        //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
        Ingen skal vente på en tolk. [@2018-03-14-boligselskaber-k3f#tolk] ^vent\n";

    fn filled(answers: &[&'static str], language: Language) -> (String, String) {
        let project = fixture::load(HEARING).project;
        let mut script = Script::new(answers);
        let transcript = script.transcript.clone();
        let mut form = Form::new(&RECIPE, &project, language);
        let asked = form.walk(&mut |form, field| person::answer(&mut script, form, field, None));
        let path = form.paths(&mut || 0).unwrap().next().unwrap();
        let shown = match asked.and_then(|()| form.done()) {
            Ok(record) => format!("{}\n{:?}\n{}\n", id_of(Kind::Answer, &path), record.values, record.body),
            Err(failure) => failure.message.key.to_owned(),
        };
        (shown, transcript.borrow().clone())
    }

    #[test]
    fn a_person_is_asked_what_came_of_what_and_why() {
        let answers = "2018-03-14-boligselskaber-k3f#tolk+Sundhed|– vælg –|delvist|Styregruppe||1.7.2018|20/5|a#vent|Det kan nås.";
        let answers: Vec<&str> = answers.split('|').collect();
        let (shown, transcript) = filled(&answers, Language::Danish);
        assert_data_eq!(
            transcript,
            str![[r#"
Hvad svarer I på? 2018-03-14-boligselskaber-k3f#tolk+Sundhed
Hvad blev det til? – vælg –
Hvad blev det til? delvist
Hvem besluttede det? Styregruppe
Hvilken dag blev det besluttet? 
! Skriv noget.
Hvilken dag blev det besluttet? 1.7.2018
! 1. juli 2018 ligger i fremtiden. Skriv en dag, der er gået.
Hvilken dag blev det besluttet? 20/5
Hvilke punkter er ændret? a#vent
Hvorfor blev det sådan? Det kan nås.

"#]]
        );
        assert_data_eq!(
            shown,
            str![[r#"
2018-03-14-boligselskaber-k3f-tolk
[("to", Ids(["2018-03-14-boligselskaber-k3f#tolk", "sundhed"])), ("outcome", Plain("partly")), ("by", Plain("g")), ("date", Plain("2018-05-20")), ("changed", Ids(["a#vent"]))]
Det kan nås.

"#]]
        );
    }

    #[test]
    fn a_group_that_is_missing_is_made_on_the_way_and_nothing_is_asked_twice() {
        let project = fixture::load("").project;
        let mut script = Script::new(&[
            "Sundhed",
            "taget",
            "+ en gruppe",
            "Styregruppe",
            "C-BEM",
            "",
            "20/5",
            "Fordi.",
        ]);
        let transcript = script.transcript.clone();
        let mut form = Form::new(&RECIPE, &project, Language::Danish);
        form.walk(&mut |form, field| person::answer(&mut script, form, field, None))
            .unwrap();
        assert_data_eq!(
            transcript.borrow().clone(),
            str![[r#"
Hvad svarer I på? Sundhed
Hvad blev det til? taget
Hvem besluttede det? + en gruppe
Hvad hedder gruppen? Styregruppe
Hvilken enhed er med i gruppen? C-BEM
Hvilken enhed er med i gruppen? 
Hvilken dag blev det besluttet? 20/5
Hvorfor blev det sådan? Fordi.

"#]]
        );
        assert_eq!(form.answers.text("by"), Some("styregruppe"));
        let made: Vec<&str> = form.answers.made.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(made, ["styregruppe"]);
    }

    #[test]
    fn esc_asks_before_answers_are_thrown_away_and_leads_back_to_the_question_before() {
        let esc = [
            "Sundhed",
            "taget",
            ESC,
            "nej",
            ESC,
            "gå et",
            "delvist",
            "Styregruppe",
            "20/5",
            "",
            "Fordi.",
        ];
        let (shown, transcript) = filled(&esc, Language::Danish);
        assert_data_eq!(
            transcript + &shown,
            str![[r#"
Hvad svarer I på? Sundhed
Hvad blev det til? taget
Hvem besluttede det? Esc
I har svaret på 2 spørgsmål. Vil I stoppe? nej
Hvem besluttede det? Esc
I har svaret på 2 spørgsmål. Vil I stoppe? gå et
Hvad blev det til? delvist
Hvem besluttede det? Styregruppe
Hvilken dag blev det besluttet? 20/5
Hvilke punkter er ændret? 
Hvorfor blev det sådan? Fordi.
sundhed
[("to", Ids(["sundhed"])), ("outcome", Plain("partly")), ("by", Plain("g")), ("date", Plain("2018-05-20"))]
Fordi.

"#]]
        );
        let stopped = ["Sundhed", "taget", ESC, "ja, stop"];
        assert_eq!(filled(&stopped, Language::Danish).0, "ask-stopped");
        assert_eq!(filled(&[ESC], Language::Danish).0, "ask-stopped");
    }

    #[test]
    fn whoever_goes_back_from_what_is_made_on_the_way_makes_nothing() {
        let project = fixture::load("").project;
        let answers = [
            "Sundhed",
            "taget",
            "+ en gruppe",
            ESC,
            "gå et",
            ESC,
            "gå et",
            "delvist",
            "+ en gruppe",
            "G",
            "",
            "20/5",
            "Fordi.",
        ];
        let mut script = Script::new(&answers);
        let mut form = Form::new(&RECIPE, &project, Language::Danish);
        form.walk(&mut |form, field| person::answer(&mut script, form, field, None))
            .unwrap();
        assert_eq!(form.answers.made.len(), 1);
        assert_eq!(
            (form.answers.text("by"), form.answers.text("outcome")),
            (Some("g"), Some("partly"))
        );
    }

    #[test]
    fn what_was_not_changed_is_not_asked_for() {
        let answers = ["Sundhed", "noted", "Styregruppe", "yesterday", ""];
        let (_, transcript) = filled(&answers, Language::English);
        assert!(!transcript.contains("changed"), "{transcript}");
    }

    #[test]
    fn whoever_stops_has_written_nothing() {
        let answers = ["Sundhed", "taget", "Styregruppe", "20/5", ""];
        for length in 0..answers.len() {
            assert_eq!(
                filled(&answers[..length], Language::Danish).0,
                "ask-stopped",
                "{length}"
            );
        }
    }
}
