//! `ip add-interview`: a new note from the interview guide, or from a text that is there already.

mod from;

use super::add_answer::choices;
use super::adding::{self, Beginning};
use super::context::{Context, Exit};
use super::form::Form;
use crate::diagnostic::Failure;
use crate::edit::body::Body;
use crate::edit::head::Value;
use crate::edit::scaffold::{Scaffold, Theme};
use crate::query::describe::Teller;
use crate::record::kind::Kind;
use crate::record::words::{Basis, ConsentForm, Method, Publish};
use crate::syntax::date::Date;
use chrono::Months;
use clap::builder::PossibleValuesParser;

/// How many months a note is kept where the project does not say it.
const RETENTION: u32 = 12;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "ID")]
    stakeholder: Vec<String>,
    #[arg(long, value_name = "METHOD", value_parser = PossibleValuesParser::new(Method::WORDS))]
    method: Option<String>,
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    #[arg(long, value_name = "ID")]
    theme: Vec<String>,
    #[arg(long, value_name = "NUMBER")]
    number: Option<String>,
    #[arg(long, value_name = "TEXT")]
    sender: Option<String>,
    #[arg(long, value_name = "STATEMENT")]
    concerns: Vec<String>,
    #[arg(long, value_name = "NUMBER")]
    participants: Option<String>,
    #[arg(long, value_name = "UNIT")]
    by: Option<String>,
    #[arg(long, value_name = "TEXT")]
    place: Option<String>,
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[arg(long, value_name = "WORD", value_parser = PossibleValuesParser::new(Basis::WORDS))]
    basis: Option<String>,
    #[arg(long, value_name = "WORD", value_parser = PossibleValuesParser::new(ConsentForm::WORDS))]
    consent: Option<String>,
    #[arg(long, value_name = "DATE", requires = "consent")]
    consent_date: Option<String>,
    #[arg(long, value_name = "DATE")]
    informed: Option<String>,
    #[arg(long, value_name = "PUBLISH", value_parser = PossibleValuesParser::new(Publish::WORDS))]
    publish: Option<String>,
    #[arg(long, value_name = "DATE")]
    delete_after: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    journal: Option<String>,
    #[arg(long, value_name = "FILE")]
    from: Option<String>,
    #[arg(long)]
    edit: bool,
    #[arg(long)]
    dry_run: bool,
}

/// Asks for what is missing, writes the note, prints its path, and says what was not said.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    context.recover(args.dry_run)?;
    let (root, snapshot) = (context.root()?, context.load()?);
    let project = &snapshot.project;
    let editor = adding::editor(args.edit)?;
    let body = args
        .from
        .as_deref()
        .map(|from| from::take_in(from, context, project))
        .transpose()?;
    let mut form = Form::new(Kind::Note, project, context.language(), context.asker());
    given(args, &mut form)?;
    if form.can_ask() && !form.is_set("concerns") {
        let statements = |texts: &_| choices::statements(&Teller::new(project, texts));
        form.among("concerns", snapshot.with_texts(statements)?);
    }
    let has_date = form.is_set("date") || form.can_ask();
    ask(&mut form)?;
    form.otherwise("date", Value::Plain(Date::from(project.today).to_string()));
    let months = keep(&mut form);
    let remarks = remarks(&form, body.as_ref())?;
    let mut scaffold = Scaffold {
        kind: Kind::Note,
        path: String::new(),
        themes: asked(&form),
        body: body.as_ref().map(|it| it.text.clone()).unwrap_or_default(),
        values: form.done()?,
    };
    let beginning = Beginning {
        text: beginning(&scaffold),
        alone: false,
        project,
    };
    let text = adding::add_anew(context, &root, &beginning, &mut scaffold, args.dry_run)?;
    if let Some(body) = &body {
        from::tell_plain(context, body, &text);
    }
    if !has_date {
        context.remark("add-interview-today", &[("day", project.today.into())]);
    }
    for remark in remarks {
        context.remark(remark, &[]);
    }
    if let (Some(months), Some(day)) = (months, deletion(&scaffold)) {
        let count = ("months", (months as usize).into());
        context.remark("add-interview-deletion", &[("day", day.last().into()), count]);
    }
    adding::open(editor, &root.join(&scaffold.path), args.dry_run)
}

/// Returns what is said about a note when it is written; a text that is coded can't be of a meeting to come.
fn remarks(form: &Form<'_>, body: Option<&Body>) -> Result<Vec<&'static str>, Failure> {
    let is_coded = body.is_some_and(|it| it.is_coded);
    if is_planned(form) && is_coded {
        return Err(Failure::usage("add-interview-coded"));
    }
    let needs_consent = form.text("basis") == Some(Basis::Consent.word());
    let remarks = [
        (is_planned(form), "add-interview-planned"),
        (needs_consent && !form.is_set("consent.form"), "add-interview-consent"),
        (
            form.is_set("consent.form") && !form.is_set("consent.date"),
            "add-interview-consent-date",
        ),
        (body.is_some() && !is_coded, "add-interview-uncoded"),
    ];
    Ok(remarks.into_iter().filter(|it| it.0).map(|it| it.1).collect())
}

fn given(args: &Args, form: &mut Form<'_>) -> Result<(), Failure> {
    form.given("method", "--method", &args.method)?;
    form.given("date", "--date", &args.date)?;
    form.given("stakeholders", "--stakeholder", &args.stakeholder)?;
    form.given("themes", "--theme", &args.theme)?;
    form.given("number", "--number", &args.number)?;
    form.given("sender", "--sender", &args.sender)?;
    form.given("concerns", "--concerns", &args.concerns)?;
    form.given("participants", "--participants", &args.participants)?;
    form.given("title", "--title", &args.title)?;
    form.given("by", "--by", &args.by)?;
    form.given("place", "--place", &args.place)?;
    form.given("journal", "--journal", &args.journal)?;
    form.given("basis", "--basis", &args.basis)?;
    form.given("consent.form", "--consent", &args.consent)?;
    form.given("consent.date", "--consent-date", &args.consent_date)?;
    form.given("informed", "--informed", &args.informed)?;
    form.given("publish", "--publish", &args.publish)?;
    form.given("delete-after", "--delete-after", &args.delete_after)
}

/// Asks for what is missing: first what was heard, then what protects those who spoke.
fn ask(form: &mut Form<'_>) -> Result<(), Failure> {
    form.require("method", "--method")?;
    let is_response = form.text("method") == Some(Method::Hearing.word());
    if is_response {
        form.ask_as(Method::Hearing.word());
    } else if form.is_set("method") {
        refuse_response(form)?;
    }
    form.offer("date")?;
    form.require("stakeholders", "--stakeholder")?;
    let paths: &[&str] = if is_response {
        &["number", "sender", "themes", "concerns", "title", "by"]
    } else {
        &["themes", "participants", "title", "by"]
    };
    for path in paths {
        form.offer(path)?;
    }
    form.require("basis", "--basis")?;
    if form.text("basis") == Some(Basis::Consent.word()) {
        // Nobody has said yes to what is still to come.
        if is_planned(form) {
            form.offer("consent.form")?;
        } else {
            form.require("consent.form", "--consent")?;
        }
        if form.is_set("consent.form") {
            form.offer("consent.date")?;
        }
    }
    if form.text("basis") != Some(Basis::PublicRecord.word()) {
        form.require("informed", "--informed")?;
    }
    form.require("publish", "--publish")
}

/// Refuses what only a hearing response has.
fn refuse_response(form: &Form<'_>) -> Result<(), Failure> {
    match ["number", "sender", "concerns"].iter().find(|it| form.is_set(it)) {
        Some(key) => Err(Failure::usage("add-interview-response").with("flag", format!("--{key}"))),
        None => Ok(()),
    }
}

fn is_planned(form: &Form<'_>) -> bool {
    form.date("date").is_some_and(|it| it.last() > form.project().today)
}

/// Sets when the note must be deleted where nobody said it; returns the months after its date, so that they are told.
fn keep(form: &mut Form<'_>) -> Option<u32> {
    if form.is_set("delete-after") || form.text("basis") == Some(Basis::PublicRecord.word()) {
        return None;
    }
    let months = form.project().manifest.retention.unwrap_or(RETENTION);
    let day = form.date("date")?.last().checked_add_months(Months::new(months))?;
    form.otherwise("delete-after", Value::Plain(Date::from(day).to_string()));
    Some(months)
}

/// Returns the themes of a note with what they ask; a paper answers no questions.
fn asked(form: &Form<'_>) -> Vec<Theme> {
    let is_paper = matches!(form.text("method"), Some("study" | "hearing"));
    let theme = |id: &String| {
        let record = form.project().find(Kind::Theme, id)?;
        let questions = record.theme().filter(|_| !is_paper).map_or(&[][..], |it| &it.questions);
        Some(Theme {
            id: id.clone(),
            title: record.title.to_string(),
            questions: questions.iter().map(|it| it.value.to_string()).collect(),
        })
    };
    form.list("themes").iter().filter_map(theme).collect()
}

/// Returns what a note's id begins with: its date and its first stakeholder.
fn beginning(scaffold: &Scaffold) -> String {
    let value = |key: &str| scaffold.values.iter().find(|it| it.0 == key).map(|it| &it.1);
    let date = match value("date") {
        Some(Value::Plain(date)) => date.as_str(),
        _ => "",
    };
    match value("stakeholders") {
        Some(Value::Ids(ids)) if !ids.is_empty() => format!("{date}-{}", ids[0]),
        _ => date.to_owned(),
    }
}

fn deletion(scaffold: &Scaffold) -> Option<Date> {
    match &scaffold.values.iter().find(|it| it.0 == "delete-after")?.1 {
        Value::Plain(date) => Date::parse(date),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::ask::script::Script;
    use super::*;
    use crate::check::fixture;
    use crate::diagnostic::Cause;
    use crate::edit::head::Values;
    use crate::language::Language;
    use snapbox::{assert_data_eq, str};

    fn filled(answers: &[&'static str], language: Language) -> (Result<Values, Failure>, String) {
        let (project, _, _) = fixture::load("");
        let script = Script::new(answers);
        let said = script.said.clone();
        let mut form = Form::new(Kind::Note, &project, language, Some(Box::new(script)));
        let done = ask(&mut form).map(|()| {
            keep(&mut form);
        });
        let values = done.and_then(|()| form.done());
        (values, said.borrow().clone())
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
                       – vælg –|ja|31.2|i går|må gengives";
        let answers: Vec<&str> = answers.split('|').collect();
        let (values, said) = filled(&answers, Language::Danish);
        assert_data_eq!(
            said,
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
Har deltagerne fået at vide, hvad der sker med det, de fortæller? – vælg –
Har deltagerne fået at vide, hvad der sker med det, de fortæller? ja
Hvilken dag? 31.2
! »31.2« er ikke en dato. Skriv fx 14.3.2018, 14/3 eller i går.
Hvilken dag? i går
Hvad må I bruge af det, de fortæller? må gengives

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
informed: Plain("2018-05-31")
publish: Plain("summary")
delete-after: Plain("2019-03-14")

"#]]
        );
    }

    #[test]
    fn only_what_is_needed_is_asked() {
        let (values, said) = filled(
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
        assert!(!said.contains("told"), "{said}");
        assert!(values.unwrap().iter().all(|it| it.0 != "delete-after"));
        let (values, said) = filled(
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
                "not yet",
                "only counted",
            ],
            Language::English,
        );
        let values = values.unwrap();
        assert!(values.iter().all(|it| !it.0.starts_with("consent")), "{said}");
        assert!(values.contains(&("informed", Value::Plain("not-yet".to_owned()))));
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
        let (values, said) = filled(&answers, Language::Danish);
        assert_data_eq!(
            said,
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
            "ikke endnu",
            "må citeres uden",
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
