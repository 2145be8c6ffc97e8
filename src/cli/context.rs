//! What a command has at hand: the language, the day, the project, and the only way to print, ask and end.

use super::ask::{Ask, Terminal};
use super::kept::Kept;
use super::progress::{PATIENCE, Progress};
use crate::check::levels::Purpose;
use crate::diagnostic::{Cause, Failure};
use crate::disk::git::user::SAVING;
use crate::disk::read;
use crate::language::{Language, Value};
use crate::source::Unreadable;
use crate::text::base64::base64;
use crate::text::printable::{Part, Printable, printable};
use crate::workspace::editing::Editing;
use crate::workspace::failure;
use crate::workspace::files::Files;
pub(super) use crate::workspace::new_record::random;
use crate::workspace::opening::Opening;
use crate::workspace::saving::Manner;
use crate::workspace::snapshot::{Checked, Snapshot};
use crate::workspace::{leaving, start};
use chrono::NaiveDate;
use indicatif::ProgressDrawTarget;
use std::ffi::OsString;
use std::io::{IsTerminal, Read, Write};
use std::path::{Path, PathBuf};

/// The variable by which a shell says that it asks what fits, and which shell it is.
pub(super) const COMPLETE: &str = "IP_COMPLETE";

/// How the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// The project has errors, or a gap where that was asked for.
    Project = 1,
    /// Wrong use.
    Usage = 2,
    /// The machine failed.
    Machine = 3,
}

impl From<Cause> for Exit {
    fn from(cause: Cause) -> Self {
        match cause {
            Cause::Usage => Self::Usage,
            Cause::Project => Self::Project,
            Cause::Machine => Self::Machine,
        }
    }
}

/// What a command has at hand.
#[derive(Debug)]
pub struct Context {
    /// The folder from `-C`, else where the program runs.
    directory: PathBuf,
    language: Option<Language>,
    project_language: std::cell::Cell<Option<Language>>,
    /// The day; `IP_TODAY` sets it for tests and for looking back.
    pub today: NaiveDate,
    color: bool,
    quiet: bool,
    /// Whether the process ends after this command.
    pub(super) is_last: bool,
    /// What stood in the way of printing what was asked for.
    unprinted: Option<std::io::Error>,
}

/// Returns a folder with the whole way to it: `.` says nothing to whoever does not know where they are.
pub fn in_full(folder: &Path) -> String {
    let whole = std::path::absolute(folder);
    whole.as_deref().unwrap_or(folder).display().to_string()
}

impl Context {
    /// Returns the context of one run.
    pub fn new(project: Option<PathBuf>, lang: Option<&str>, color: &str, quiet: bool) -> Self {
        let terminal = std::io::stdout().is_terminal() && understands_colour();
        let plain = std::env::var_os("NO_COLOR").is_some_and(|it| !it.is_empty());
        Self {
            directory: project.unwrap_or_else(|| PathBuf::from(".")),
            language: lang.and_then(Language::from_code).or_else(surroundings_language),
            project_language: std::cell::Cell::new(None),
            today: today(),
            color: color == "always" || color == "auto" && terminal && !plain,
            quiet,
            is_last: false,
            unprinted: None,
        }
    }

    /// Returns the language in which this run speaks: what was asked for, else the project's.
    pub fn language(&self) -> Language {
        self.language.or(self.project_language.get()).unwrap_or_default()
    }

    /// Returns whether what is printed may have colour.
    pub fn color(&self) -> bool {
        self.color
    }

    /// Returns whether only what was asked for is printed.
    pub fn quiet(&self) -> bool {
        self.quiet
    }

    /// Returns the folder from `-C`, else where the program runs.
    pub fn directory(&self) -> &Path {
        &self.directory
    }

    /// Returns what the editor's door needs, which takes standard input and output for its own.
    pub(super) fn editing(&self) -> Editing {
        Editing {
            input: Box::new(std::io::BufReader::new(std::io::stdin())),
            output: Box::new(std::io::stdout()),
            directory: self.directory.clone(),
            is_asked: self.directory != Path::new("."),
            language: self.language,
            today,
        }
    }

    /// Goes to another folder.
    pub(super) fn move_to(&mut self, folder: &Path) {
        folder.clone_into(&mut self.directory);
        self.project_language.set(None);
    }

    /// Returns the words of a command as they would be typed to run in a folder, with the language and colour of this run.
    pub(super) fn typed(&self, folder: &Path, command: &[String]) -> Vec<OsString> {
        let color = if self.color { "always" } else { "never" };
        let mut words: Vec<OsString> = vec!["ip".into(), "-C".into(), folder.into(), "--color".into(), color.into()];
        if let Some(language) = self.language {
            words.extend(["--lang".into(), language.code().into()]);
        }
        words.extend(command.iter().map(OsString::from));
        words
    }

    /// Returns whether a person sits at the terminal and sees what is printed.
    pub(super) fn is_at_terminal(&self) -> bool {
        self.is_interactive() && std::io::stdout().is_terminal()
    }

    /// Returns how this program was called, as another folder can call it.
    pub fn program(&self) -> String {
        let called = PathBuf::from(std::env::args_os().next().unwrap_or_else(|| "ip".into()));
        let is_path = called.components().count() > 1;
        let here = std::env::current_dir().ok().filter(|_| is_path);
        here.map_or(called.clone(), |it| it.join(called)).display().to_string()
    }

    /// Returns whether a person sits at the terminal and can be asked.
    pub fn is_interactive(&self) -> bool {
        std::io::stdin().is_terminal() && std::io::stderr().is_terminal() && std::env::var_os("CI").is_none()
    }

    /// Returns the person at the terminal, who can be asked.
    pub(super) fn asker(&self) -> Option<Box<dyn Ask>> {
        let terminal = Terminal {
            language: self.language(),
            color: self.color,
            width: self.width(),
        };
        self.is_interactive().then(|| -> Box<dyn Ask> { Box::new(terminal) })
    }

    /// Returns how many columns the terminal has; 80 where nobody knows.
    pub fn width(&self) -> usize {
        let columns = std::env::var("COLUMNS").ok().and_then(|it| it.parse().ok());
        columns
            .or_else(|| comfy_table_width(std::io::stdout().is_terminal()))
            .unwrap_or(80)
            .max(20)
    }

    /// Returns how many columns the screen has; nothing where what is printed goes elsewhere.
    pub fn screen_width(&self) -> Option<usize> {
        std::io::stdout().is_terminal().then(|| self.width())
    }

    /// Prints what was asked for; a reader that went away is no failure, and what stands in the way else is told at the end.
    pub fn print(&mut self, text: impl Part) {
        let text = text.part();
        let mut out = std::io::stdout().lock();
        let end = if text.is_empty() || text.ends_with('\n') {
            ""
        } else {
            "\n"
        };
        match write!(out, "{text}{end}").and_then(|()| out.flush()) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => self.quiet = true,
            Err(error) => self.unprinted = self.unprinted.take().or(Some(error)),
        }
    }

    /// Hands on the bytes of a file that was asked for; not onto a terminal, which would obey what is in them.
    pub(super) fn print_bytes(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        let mut out = std::io::stdout().lock();
        if out.is_terminal() {
            return Err(Failure::usage("table-terminal"));
        }
        match out.write_all(bytes).and_then(|()| out.flush()) {
            Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
                self.unprinted = self.unprinted.take().or(Some(error));
            }
            _ => {}
        }
        Ok(())
    }

    /// Prints a complaint or a remark on standard error.
    pub fn complain(&self, text: &Printable) {
        let text = text.as_str();
        let end = if text.ends_with('\n') { "" } else { "\n" };
        // Nobody is left to hear that this failed.
        let _ = write!(std::io::stderr().lock(), "{text}{end}");
    }

    /// Prints sentences on standard error, on a terminal broken between words.
    fn print_aside(&self, text: &Printable) {
        if !std::io::stderr().is_terminal() {
            return self.complain(text);
        }
        let width = self.width();
        let line = |line: Printable| {
            if line.width() <= width {
                return printable!("{}\n", line);
            }
            let indent = line.as_str().len() - line.as_str().trim_start().len();
            let indent = line.split_at(indent).0;
            Printable::wrap(line, width, &indent, &indent)
        };
        self.complain(&text.each_line().map(line).collect());
    }

    /// Shows a person at a terminal what is being done, if it takes time; programs and who wants quiet see nothing.
    pub(super) fn progress(&self, text: impl Fn() -> Printable + Send + Sync + 'static) -> Progress {
        let is_watched = std::io::stderr().is_terminal() && std::io::stdout().is_terminal();
        if self.quiet || !is_watched || std::env::var_os("CI").is_some() {
            return Progress::unseen();
        }
        Progress::shown(text, PATIENCE, ProgressDrawTarget::stderr)
    }

    /// Prints what helps a person at the terminal to see what was done; programs and who wants quiet see nothing.
    pub(super) fn tell(&self, text: &Printable) {
        if !self.quiet && std::io::stderr().is_terminal() {
            self.complain(text);
        }
    }

    /// Hands a text to the clipboard of the terminal, which may not have one; tells whether there is a terminal.
    pub(super) fn copy(&self, text: &str) -> bool {
        let mut out = std::io::stderr().lock();
        let kind = std::env::var("TERM").unwrap_or_default();
        out.is_terminal()
            && out
                .write_all(clipboard(text, &kind).as_bytes())
                .and_then(|()| out.flush())
                .is_ok()
    }

    /// Prints a remark unless the run is quiet.
    pub fn remark(&self, key: &str, arguments: &[(&'static str, Value)]) {
        if !self.quiet {
            self.print_aside(&Printable::say(self.language(), key, arguments));
        }
    }

    /// Ends a run: says what failed, and returns the exit code.
    pub fn finish(&mut self, done: Result<Exit, Failure>) -> Exit {
        let done = match (done, self.unprinted.take()) {
            (Ok(_), Some(error)) => Err(failure::unprinted(&error)),
            (done, _) => done,
        };
        match done {
            Ok(exit) => exit,
            Err(failure) => {
                self.explain(&failure);
                failure.cause.into()
            }
        }
    }

    /// Says what failed, and what to do.
    pub(super) fn explain(&self, failure: &Failure) {
        let language = self.language();
        let (key, arguments) = (failure.message.key, &failure.message.arguments);
        let mut text = Printable::say(language, key, arguments);
        if let Some(advice) = Printable::find(language, &format!("{key}.do"), arguments) {
            text.push(printable!("\n{}", advice));
        }
        self.print_aside(&text);
    }

    /// Returns the project's folder.
    pub fn root(&self) -> Result<PathBuf, Failure> {
        read::find_root(&self.directory)
            .ok_or_else(|| Failure::usage("no-project").with("directory", in_full(&self.directory)))
    }

    /// Loads the project without running the checks; what reading found comes with it.
    pub fn load(&self) -> Result<Kept<Snapshot>, Failure> {
        let progress = self.reading();
        let snapshot = Snapshot::load(Files::Disk(self.root()?), self.today, &|| progress.step())?;
        self.project_language.set(Some(snapshot.project.manifest.language));
        Ok(Kept::new(snapshot, self.is_last))
    }

    /// Loads the project and checks it for the internal edition.
    pub fn check(&self) -> Result<Kept<Checked>, Failure> {
        self.check_for(Purpose::INTERNAL)
    }

    /// Loads the project and checks it for what is asked.
    pub fn check_for(&self, purpose: Purpose) -> Result<Kept<Checked>, Failure> {
        let progress = self.reading();
        let checked = Checked::load_for(Files::Disk(self.root()?), self.today, purpose, &|| progress.step())?;
        self.project_language.set(Some(checked.project().manifest.language));
        Ok(Kept::new(checked, self.is_last))
    }

    /// Returns the project's folder, and speaks its language from now on, without loading the project.
    pub fn root_alone(&self) -> Result<PathBuf, Failure> {
        let root = self.root()?;
        self.project_language.set(start::document_language(&root));
        Ok(root)
    }

    /// Checks the project as git is about to save it; nothing where git has nothing of it.
    pub fn check_staged(&self) -> Result<Option<Checked>, Failure> {
        let progress = self.reading();
        let checked = leaving::staged(&self.root()?, self.today, &|| progress.step())?;
        if let Some(checked) = &checked {
            self.project_language.set(Some(checked.project().manifest.language));
        }
        Ok(checked)
    }

    /// Loads the project and checks its records, without trying how its documents look.
    pub fn check_records(&self) -> Result<Kept<Checked>, Failure> {
        let progress = self.reading();
        let checked = Checked::load_records(Files::Disk(self.root()?), self.today, &|| progress.step())?;
        self.project_language.set(Some(checked.project().manifest.language));
        Ok(Kept::new(checked, self.is_last))
    }

    /// Returns the language of the project's documents, as far as it is known.
    pub fn document_language(&self) -> Language {
        self.project_language.get().unwrap_or(self.language())
    }

    /// Returns what a door that stays open is given.
    pub(super) fn opening(&self) -> Result<Opening, Failure> {
        let root = self.root_alone()?;
        let language = self.language();
        Ok(Opening {
            root,
            language: self.language,
            today,
            moment,
            manner: self.manner(),
            tell: Box::new(move |key, arguments| {
                let text = Printable::say(language, key, arguments);
                let mut out = std::io::stdout().lock();
                // Whoever closed what it is printed to may still use the browser.
                let _ = writeln!(out, "{}", text.as_str()).and_then(|()| out.flush());
            }),
        })
    }

    /// Returns how git is run for whoever runs this.
    pub fn manner(&self) -> Manner {
        Manner {
            is_interactive: self.is_interactive(),
            language: self.language().code(),
        }
    }

    /// Shows that the project is being read.
    pub(super) fn reading(&self) -> Progress {
        let language = self.language();
        self.progress(move || Printable::word(language, "progress-read"))
    }
}

/// Returns the signs by which a terminal takes a text into its clipboard (OSC 52); what runs terminals inside of itself keeps them, and
/// hands them on where they are wrapped.
fn clipboard(text: &str, terminal: &str) -> String {
    let copy = format!("\x1b]52;c;{}\x07", base64(text.as_bytes()));
    if terminal.starts_with("tmux") || terminal.starts_with("screen") {
        let wrapped = copy.replace('\x1b', "\x1b\x1b");
        return format!("{copy}\x1bPtmux;{wrapped}\x1b\\");
    }
    copy
}

/// Returns what comes in on standard input, as far as a record can be large.
pub(super) fn input() -> Result<Vec<u8>, Unreadable> {
    let mut bytes = Vec::new();
    let read = std::io::stdin().lock().take(read::LARGEST + 1).read_to_end(&mut bytes);
    match read {
        Err(_) => Err(Unreadable::Denied),
        Ok(length) if length as u64 > read::LARGEST => Err(Unreadable::TooLarge),
        Ok(_) => Ok(bytes),
    }
}

/// Returns the person's editor, as a program and its arguments.
pub(super) fn editor() -> Option<Vec<String>> {
    let own = ["VISUAL", "EDITOR"].iter().filter_map(|it| std::env::var(it).ok());
    let line = own.into_iter().find(|it| !it.trim().is_empty());
    let line = line.or_else(|| cfg!(windows).then(|| "notepad".to_owned()))?;
    Some(line.split_whitespace().map(str::to_owned).collect())
}

fn comfy_table_width(terminal: bool) -> Option<usize> {
    terminal
        .then(|| comfy_table::Table::new().width().map(usize::from))
        .flatten()
}

/// Returns the shell that asks what may stand on its command line.
pub(super) fn asking_shell() -> Option<String> {
    std::env::var(COMPLETE).ok().filter(|it| !it.is_empty())
}

/// Returns the hour and the minute, for names of what is kept.
#[expect(
    clippy::disallowed_methods,
    reason = "it names a folder of copies, and stands in no output"
)]
pub(super) fn moment() -> String {
    chrono::Local::now().format("%H%M%S").to_string()
}

/// Tells whether it is this program that saves: then it has looked through everything itself.
pub(super) fn is_saving() -> bool {
    std::env::var_os(SAVING).is_some()
}

/// Tells whether the message of a commit was written in an editor; git says where it was not, and keeps every line of it then.
pub(super) fn is_in_editor() -> bool {
    std::env::var_os("GIT_EDITOR").is_none_or(|it| it != ":")
}

/// Returns what the surroundings say of the letters that can be shown; nothing where the system has no such word.
pub(super) fn letters() -> Option<String> {
    if cfg!(windows) {
        return None;
    }
    let set = ["LC_ALL", "LC_CTYPE", "LANG"]
        .iter()
        .filter_map(|it| std::env::var(it).ok());
    // Where nobody says anything it is the letters of English alone.
    Some(
        set.into_iter()
            .find(|it| !it.is_empty())
            .unwrap_or_else(|| "C".to_owned()),
    )
}

/// Returns the folders in which the shell looks for programs.
pub(super) fn programs() -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).collect()
}

/// Returns the language of `IP_LANG`, else of the system.
pub(super) fn surroundings_language() -> Option<Language> {
    let own = std::env::var("IP_LANG").ok().and_then(|it| Language::from_code(&it));
    own.or_else(|| sys_locale::get_locale().and_then(|it| Language::from_code(&it)))
}

/// Windows' older console shows the signs of colour as letters until it is asked not to.
#[cfg(windows)]
fn understands_colour() -> bool {
    crossterm::ansi_support::supports_ansi()
}

#[cfg(not(windows))]
fn understands_colour() -> bool {
    true
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place where the day is read; everything else is handed it"
)]
fn today() -> NaiveDate {
    let set = std::env::var("IP_TODAY").ok().and_then(|it| it.parse().ok());
    set.unwrap_or_else(|| chrono::Local::now().date_naive())
}

#[cfg(test)]
mod tests {
    use super::clipboard;

    #[test]
    fn a_text_goes_to_the_clipboard_of_the_terminal_and_through_what_runs_inside_of_one() {
        assert_eq!(clipboard("foo", "xterm-256color"), "\x1b]52;c;Zm9v\x07");
        assert_eq!(
            clipboard("foo", "tmux-256color"),
            "\x1b]52;c;Zm9v\x07\x1bPtmux;\x1b\x1b]52;c;Zm9v\x07\x1b\\"
        );
    }
}
