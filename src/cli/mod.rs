//! One file a command: its arguments and what it does. Helps and complaints are in the reader's language.

mod about;
mod add_answer;
mod add_chapter;
mod add_goal;
mod add_group;
mod add_interview;
mod add_milestone;
mod add_phase;
mod add_stakeholder;
mod add_theme;
mod adding;
mod ask;
mod build;
mod called;
mod candidates;
mod check;
mod cite;
mod comments;
mod completions;
pub mod context;
mod coverage;
mod diff;
mod doctor;
pub mod doors;
mod explain;
mod export;
mod filters;
mod form;
mod front;
mod heading;
mod help;
mod history;
mod hook;
mod import;
mod init;
mod instead;
mod kept;
mod language;
mod list;
mod lsp;
mod man;
mod mark;
mod note_keys;
mod open;
mod prepare;
mod privacy;
mod progress;
mod rename;
mod report;
mod review;
mod save;
mod schema;
mod search;
mod serve;
mod show;
mod status;
mod sync;
mod table;
mod trace;
mod undo;
mod which;
mod writing;

use crate::diagnostic::Failure;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use context::{Context, Exit};
use doors::Doors;
use std::ffi::OsString;
use std::path::PathBuf;

/// What every command takes; the helps stand in the catalogues under `cli-…`.
#[derive(Debug, Parser)]
#[command(name = "ip", version, disable_help_subcommand = true)]
struct Arguments {
    #[arg(short = 'C', long, value_name = "DIR", global = true)]
    project: Option<PathBuf>,
    #[arg(long, value_name = "da|en", value_parser = ["da", "en"], global = true)]
    lang: Option<String>,
    #[arg(long, value_name = "WHEN", value_parser = ["auto", "always", "never"], default_value = "auto", hide_possible_values = true, hide_default_value = true, global = true)]
    color: String,
    #[arg(short, long, global = true)]
    quiet: bool,
    #[command(subcommand)]
    command: Option<Command>,
}

/// Lists the commands, and the flags of each beside it.
macro_rules! commands {
    ($($name:ident($args:ty)),+ $(,)?) => {
        #[derive(Debug, Subcommand)]
        #[command(defer = true)]
        enum Command {
            $($name($args)),+
        }

        /// What gives each command its flags, in the order of the commands.
        const FLAGS: &[fn(clap::Command) -> clap::Command] = &[$(<$args as clap::Args>::augment_args),+];
    };
}

commands! {
    Init(init::Args),
    AddInterview(Box<add_interview::Args>),
    AddTheme(add_theme::Args),
    AddGoal(add_goal::Args),
    AddStakeholder(add_stakeholder::Args),
    AddChapter(add_chapter::Args),
    AddAnswer(add_answer::Args),
    AddGroup(add_group::Args),
    AddPhase(add_phase::Args),
    AddMilestone(add_milestone::Args),
    Build(build::Args),
    Check(check::Args),
    Cite(cite::Args),
    Comments(comments::Args),
    Coverage(coverage::Args),
    Diff(diff::Args),
    Doctor(doctor::Args),
    Export(export::Args),
    Import(import::Args),
    Rename(rename::Args),
    Report(report::Args),
    Review(review::Args),
    List(Box<list::Args>),
    Hook(hook::Args),
    Lsp(lsp::Args),
    Mark(mark::Args),
    Open(open::Args),
    Prepare(prepare::Args),
    Privacy(privacy::Args),
    Save(save::Args),
    History(about::Args),
    Undo(undo::Args),
    Schema(schema::Args),
    Search(Box<search::Args>),
    Serve(serve::Args),
    Show(show::Args),
    Status(status::Args),
    Sync(sync::Args),
    Trace(about::Args),
    Explain(explain::Args),
    Form(form::Args),
    Completions(completions::Args),
    Man(man::Args),
}

/// Returns what the front door opens to.
fn program(doors: Doors) -> front::Program {
    front::Program {
        commands: Arguments::command,
        run: |words, doors| run_once(words, doors, false),
        doors,
    }
}

/// Returns the whole program as it is described: every command with its flags. To run one, clap makes the flags of that one
/// alone, since each start would pay for all.
fn described() -> clap::Command {
    let mut flags = FLAGS.iter();
    Arguments::command().mut_subcommands(|it| match flags.next() {
        Some(with_flags) => with_flags(clap::Command::new(it.get_name().to_owned())),
        None => it,
    })
}

/// Runs the program on its arguments and returns its exit code; the process is to end then.
pub fn run(arguments: impl IntoIterator<Item = OsString>, doors: Doors) -> Exit {
    run_once(arguments, doors, true)
}

fn run_once(arguments: impl IntoIterator<Item = OsString>, doors: Doors, is_last: bool) -> Exit {
    let words: Vec<OsString> = arguments.into_iter().collect();
    if let Some(shell) = context::asking_shell() {
        return language::answer(described(), &shell, &words);
    }
    let parsed = Arguments::command()
        .try_get_matches_from(&words)
        .and_then(|it| Arguments::from_arg_matches(&it));
    match parsed {
        Ok(arguments) => {
            let mut context = Context::new(
                arguments.project,
                arguments.lang.as_deref(),
                &arguments.color,
                arguments.quiet,
            );
            // The front door stays open, and runs others.
            context.is_last = is_last && !matches!(arguments.command, None | Some(Command::Open(_)));
            let done = match arguments.command {
                Some(command) => dispatch(command, doors, &mut context),
                None if context.is_at_terminal() => open::alone(program(doors), &mut context),
                None => return without_command(&words),
            };
            context.finish(done)
        }
        Err(error) => language::complain(described, &error, &words),
    }
}

/// Says that a command is missing, where nobody can be asked what they want.
fn without_command(words: &[OsString]) -> Exit {
    let command = Arguments::command()
        .subcommand_required(true)
        .arg_required_else_help(true);
    match command.try_get_matches_from(words) {
        Err(error) => language::complain(described, &error, words),
        Ok(_) => Exit::Usage,
    }
}

fn dispatch(command: Command, doors: Doors, context: &mut Context) -> Result<Exit, Failure> {
    match command {
        Command::Init(args) => init::run(&args, context),
        Command::AddInterview(args) => add_interview::run(&args, context),
        Command::AddTheme(args) => add_theme::run(&args, context),
        Command::AddGoal(args) => add_goal::run(&args, context),
        Command::AddStakeholder(args) => add_stakeholder::run(&args, context),
        Command::AddChapter(args) => add_chapter::run(&args, context),
        Command::AddAnswer(args) => add_answer::run(&args, context),
        Command::AddGroup(args) => add_group::run(&args, context),
        Command::AddPhase(args) => add_phase::run(&args, context),
        Command::AddMilestone(args) => add_milestone::run(&args, context),
        Command::Build(args) => build::run(&args, context),
        Command::Check(args) => check::run(&args, context),
        Command::Cite(args) => cite::run(&args, context),
        Command::Comments(args) => comments::run(&args, context),
        Command::Coverage(args) => coverage::run(&args, context),
        Command::Diff(args) => diff::run(&args, context),
        Command::Doctor(args) => doctor::run(&args, context),
        Command::Export(args) => export::run(&args, context),
        Command::Import(args) => import::run(&args, context),
        Command::Rename(args) => rename::run(&args, context),
        Command::Report(args) => report::run(&args, context),
        Command::Review(args) => review::run(&args, context),
        Command::List(args) => list::run(&args, context),
        Command::Hook(args) => hook::run(&args, context),
        Command::Lsp(args) => Ok(lsp::run(&args, doors, context)),
        Command::Mark(args) => mark::run(&args, context),
        Command::Open(args) => open::run(&args, program(doors), context),
        Command::Prepare(args) => prepare::run(&args, context),
        Command::Privacy(args) => privacy::run(&args, context),
        Command::Save(args) => save::run(&args, context),
        Command::History(args) => history::run(&args, context),
        Command::Undo(args) => undo::run(&args, context),
        Command::Schema(args) => Ok(schema::run(&args, context)),
        Command::Search(args) => search::run(&args, context),
        Command::Serve(args) => serve::run(&args, doors, context),
        Command::Show(args) => show::run(&args, context),
        Command::Status(args) => status::run(&args, context),
        Command::Sync(args) => sync::run(&args, context),
        Command::Trace(args) => trace::run(&args, context),
        Command::Form(args) => form::run(&args, context),
        Command::Explain(args) => explain::run(&args, context),
        Command::Completions(args) => completions::run(&args, context),
        Command::Man(args) => man::run(&args, described(), context),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the arguments of each command and of those in it, each by the path of the command.
    fn arguments(command: &clap::Command, path: &str) -> Vec<String> {
        let own = command.get_arguments().map(|it| format!("{path} {it:?}"));
        let inner = command.get_subcommands();
        own.chain(inner.flat_map(|it| arguments(it, &format!("{path} {}", it.get_name()))))
            .collect()
    }

    #[test]
    fn a_start_makes_no_flags_of_commands_and_each_has_those_that_are_described_when_it_is_asked_for() {
        let mut asked = Arguments::command();
        for command in asked.get_subcommands() {
            assert_eq!(command.get_arguments().count(), 0, "{}", command.get_name());
        }
        let mut described = described();
        assert!(
            described
                .get_subcommands()
                .all(|it| it.has_subcommands() || it.get_arguments().count() > 0)
        );
        asked.build();
        described.build();
        let (mut asked, mut described) = (arguments(&asked, "ip"), arguments(&described, "ip"));
        asked.sort();
        described.sort();
        assert_eq!(asked, described);
    }
}
