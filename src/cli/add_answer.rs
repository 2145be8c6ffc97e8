//! `ip add-answer`: what was done with an input, by whom and why.

pub(super) mod choices;

use super::adding::{self, Beginning};
use super::context::{Context, Exit};
use super::form::Form;
use crate::diagnostic::Failure;
use crate::evidence::answers::Answers;
use crate::project::Project;
use crate::project::texts::Texts;
use crate::query::describe::Teller;
use crate::record::kind::Kind;
use crate::record::words::Outcome;
use crate::text::slug::slug;
use clap::builder::PossibleValuesParser;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "ID")]
    to: Vec<String>,
    #[arg(long, value_name = "WORD", value_parser = PossibleValuesParser::new(Outcome::WORDS))]
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

/// Asks for what is missing, writes the answer, prints its path, and says what was not said.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    context.recover(args.dry_run)?;
    let (root, snapshot) = (context.root()?, context.load()?);
    let project = &snapshot.project;
    let editor = adding::editor(args.edit)?;
    let chosen = args
        .id
        .clone()
        .map(|it| adding::free(project, Kind::Answer, it))
        .transpose()?;
    let mut form = Form::new(Kind::Answer, project, context.language(), context.asker());
    given(args, &mut form)?;
    if form.can_ask() {
        snapshot.with_texts(|texts| offer(&mut form, texts, context))?;
    }
    ask(&mut form)?;
    let text = form.free("text", "--text", args.text.as_deref())?;
    let remarks = if editor.is_some() {
        Vec::new()
    } else {
        remarks(&form, &text)
    };
    let beginning = beginning(&form);
    let mut scaffold = adding::scaffold(Kind::Answer, chosen.as_deref().unwrap_or_default(), form.done()?, text);
    if chosen.is_some() {
        adding::add(context, &root, project, &scaffold, args.dry_run)?;
    } else {
        let beginning = Beginning {
            text: beginning,
            alone: true,
            project,
        };
        adding::add_anew(context, &root, &beginning, &mut scaffold, args.dry_run)?;
    }
    for remark in remarks {
        context.remark(remark, &[]);
    }
    adding::open(editor, &root.join(&scaffold.path), args.dry_run)
}

fn given(args: &Args, form: &mut Form<'_>) -> Result<(), Failure> {
    form.given("to", "--to", &args.to)?;
    form.given("outcome", "--outcome", &args.outcome)?;
    form.given("by", "--by", &args.group)?;
    form.given("date", "--date", &args.date)?;
    form.given("changed", "--changed", &args.changed)
}

/// Sets what a person chooses from: what still waits for an answer first.
fn offer(form: &mut Form<'_>, texts: &Texts, context: &Context) {
    let project: &Project = form.project();
    let teller = Teller::new(project, texts);
    if !form.is_set("to") {
        let notes = crate::query::fresh(&teller, project.records(Kind::Note));
        let choices = choices::inputs(&teller, &notes, &Answers::of(project), context.language());
        form.among("to", choices);
    }
    if !form.is_set("changed") {
        form.among("changed", choices::statements(&teller));
    }
}

/// Asks for what is missing: what is answered, what came of it, and what was changed where something was.
fn ask(form: &mut Form<'_>) -> Result<(), Failure> {
    form.require("to", "--to")?;
    form.require("outcome", "--outcome")?;
    form.require("by", "--by")?;
    form.require("date", "--date")?;
    if is_accepted(form) {
        form.offer("changed")?;
    }
    Ok(())
}

fn is_accepted(form: &Form<'_>) -> bool {
    let outcome = form.text("outcome").and_then(Outcome::of);
    matches!(outcome, Some(Outcome::Accepted | Outcome::Partly))
}

/// Returns what is said about an answer when it is written, unless somebody goes on writing at once.
fn remarks(form: &Form<'_>, text: &str) -> Vec<&'static str> {
    let remarks = [
        (is_accepted(form) && !form.is_set("changed"), "add-answer-unchanged"),
        (text.is_empty(), "add-answer-unexplained"),
    ];
    remarks.into_iter().filter(|it| it.0).map(|it| it.1).collect()
}

/// Returns what an answer's id begins with: the first thing that it answers.
fn beginning(form: &Form<'_>) -> String {
    let first = form.list("to").first().map_or("", |it| it);
    let own = first.split_once('/').map_or(first, |it| it.1);
    slug(own)
}

#[cfg(test)]
mod tests {
    use super::super::ask::script::Script;
    use super::*;
    use crate::check::fixture;
    use crate::language::Language;
    use snapbox::{assert_data_eq, str};

    const HEARING: &str = "//- policy/organisation.yaml\ngroups: [{id: g, title: Styregruppe, members: [{unit: X}]}]\n\
        //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
        Ingen skal vente på en tolk. [@2018-03-14-boligselskaber-k3f#tolk] ^vent\n";

    fn filled(answers: &[&'static str], language: Language) -> (String, String) {
        let (project, _, _) = fixture::load(HEARING);
        let script = Script::new(answers);
        let said = script.said.clone();
        let mut form = Form::new(Kind::Answer, &project, language, Some(Box::new(script)));
        let asked = ask(&mut form).and_then(|()| form.free("text", "--text", None));
        let begins = beginning(&form);
        let done = asked.and_then(|text| Ok((form.done()?, text)));
        let shown = match done {
            Ok((values, text)) => format!("{begins}\n{values:?}\n{text}\n"),
            Err(failure) => failure.message.key.to_owned(),
        };
        (shown, said.borrow().clone())
    }

    #[test]
    fn a_person_is_asked_what_came_of_what_and_why() {
        let answers = "2018-03-14-boligselskaber-k3f#tolk+Sundhed|– vælg –|delvist|Styregruppe||1.7.2018|20/5|a#vent|Det kan nås.";
        let answers: Vec<&str> = answers.split('|').collect();
        let (shown, said) = filled(&answers, Language::Danish);
        assert_data_eq!(
            said,
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
    fn what_was_not_changed_is_not_asked_for() {
        let answers = ["Sundhed", "noted", "Styregruppe", "yesterday", ""];
        let (_, said) = filled(&answers, Language::English);
        assert!(!said.contains("changed"), "{said}");
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
