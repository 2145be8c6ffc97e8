//! Questions on a terminal of 80 columns and 24 lines, key by key, as a person sees them.
//!
//! `script` is the terminal's other end, and a reader of its signs that is not ours says what stands on the screen.

#![cfg(target_os = "linux")]

mod clash;
mod comments;

use crate::test_project::TestProject;
use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

const LINES: NonZero<u16> = NonZero::new(24).unwrap();
const COLUMNS: NonZero<u16> = NonZero::new(80).unwrap();
const DOWN: &str = "\x1b[B";
const ESC: &str = "\x1b";
const ENTER: &str = "\r";
#[cfg(feature = "serve")]
const CTRL_C: &str = "\x03";
const CTRL_U: &str = "\x15";
const BACKSPACE: &str = "\x7f";

/// A person at a terminal.
struct Person {
    program: Child,
    keys: ChildStdin,
    output: Receiver<Vec<u8>>,
    screen: vt100::Parser,
}

impl Person {
    /// Starts `ip` with words in a project's folder.
    fn start(project: &TestProject, words: &str) -> Self {
        Self::start_in(project.root(), words)
    }

    fn start_in(root: &Path, words: &str) -> Self {
        Self::start_after(root, "true", words, COLUMNS)
    }

    /// Starts `ip` in so many columns, once the shell did something.
    fn start_after(root: &Path, before: &str, words: &str, columns: NonZero<u16>) -> Self {
        let line = format!(
            "stty rows {LINES} cols {columns} && {before} && exec '{}' {words}",
            env!("CARGO_BIN_EXE_ip")
        );
        let mut program = Command::new("script")
            .args(["-q", "-e", "-c", &line, "/dev/null"])
            .current_dir(root)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("TERM", "xterm-256color")
            .env("SHELL", "/bin/sh")
            .env("HOME", root.parent().unwrap())
            .env("IP_TODAY", "2018-06-01")
            .env("IP_LANG", "da")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("script, which is a part of util-linux: {error}"));
        let (keys, mut pipe) = (program.stdin.take().unwrap(), program.stdout.take().unwrap());
        let (send, output) = mpsc::channel();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(length @ 1..) = pipe.read(&mut bytes) {
                if send.send(bytes[..length].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self {
            program,
            keys,
            output,
            screen: vt100::Parser::new(LINES, columns, 0),
        }
    }

    /// Presses keys, one after the other.
    fn press(&mut self, keys: &str) -> &mut Self {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
        self
    }

    /// Waits until a line of the screen begins with some words; a key that follows is an answer to what is seen.
    fn sees(&mut self, start: &str) -> &mut Self {
        while self.shown().lines().all(|it| !it.starts_with(start)) {
            let bytes = self.output.recv_timeout(Duration::from_secs(30));
            let bytes = bytes.unwrap_or_else(|_| panic!("»{start}« is not seen:\n{}", self.shown()));
            self.screen.process(&bytes);
            // A line that the terminal breaks itself was drawn too wide.
            let broken = (0..LINES.get()).find(|it| self.screen.screen().row_wrapped(*it));
            assert_eq!(broken, None, "{}", self.shown());
        }
        self
    }

    fn shown(&self) -> String {
        self.screen.screen().contents()
    }

    /// Waits for the end; returns the exit code and what stands on the screen.
    fn end(mut self) -> (Option<i32>, String) {
        loop {
            match self.output.recv_timeout(Duration::from_secs(30)) {
                Ok(bytes) => self.screen.process(&bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("it does not end:\n{}", self.shown()),
            }
        }
        (self.program.wait().unwrap().code(), self.shown())
    }
}

/// Answers the first questions of a note, goes back one of them, and comes to the one about themes.
fn begin(person: &mut Person) {
    person.sees("? Hvordan hører I dem?").sees("> interview");
    // Letters find an answer, and those that find none say so.
    person
        .press("z")
        .sees("  Ingen svar passer til »z«")
        .press(BACKSPACE)
        .sees("> interview");
    person.press("gru").sees("> gruppeinterview").press(ENTER);
    person
        .sees("· Hvordan hører I dem? gruppeinterview")
        .sees("? Hvornår? (i dag)");
    person
        .press("32/3")
        .press(ENTER)
        .sees("  !")
        .press(CTRL_U)
        .sees("? Hvornår? (i dag)");
    person.press("14/3").press(ENTER).sees("· Hvornår? 14. marts 2018");
    // Esc asks what was meant, and one question back is the date again.
    person
        .sees("? Hvem bliver hørt?")
        .sees("> [ ] Boligselskaber")
        .press(ESC);
    person
        .sees("? I har svaret på 2 spørgsmål. Vil I stoppe?")
        .sees("> nej, gå videre her");
    person.press(DOWN).sees("> gå et spørgsmål tilbage").press(ENTER);
    person
        .sees("? Hvornår? (i dag) 14/3")
        .press(CTRL_U)
        .press("15/3")
        .press(ENTER)
        .sees("· Hvornår? 15. marts 2018");
    // Enter takes the line that is pointed at.
    person
        .sees("? Hvem bliver hørt?")
        .sees("> [ ] Boligselskaber")
        .press(ENTER);
    person
        .sees("· Hvem bliver hørt? Boligselskaber")
        .sees("? Hvilke temaer er på dagsordenen?");
}

/// Answers what must be chosen, which has no answer that Enter takes by itself.
fn choose_terms(person: &mut Person) {
    person
        .sees("? Hvad giver jer ret til at behandle oplysningerne?")
        .sees("> – vælg –");
    person
        .press(ENTER)
        .sees("  ! Her er intet svar valgt på forhånd.")
        .sees("? Hvad giver jer ret til at behandle oplysningerne?");
    person.press("mynd").sees("> myndighedsopgave").press(ENTER);
    person.sees("? Står der noget om helbred").sees("> – vælg –");
    person.press("ingen").sees("> ingen følsomme oplysninger").press(ENTER);
    person
        .sees("? Har deltagerne fået at vide")
        .sees("> – vælg –")
        .press(DOWN)
        .press(DOWN);
    person
        .sees("> ikke endnu")
        .press(ENTER)
        .sees("? Hvad må I bruge af det");
    person.press("uden navn").sees("> må citeres uden navn").press(ENTER);
}

#[test]
fn a_note_is_answered_key_by_key() {
    let project = TestProject::new("");
    let mut person = Person::start(&project, "add-interview");
    begin(&mut person);
    person
        .sees("> [ ] – spring over –")
        .press(DOWN)
        .sees("> [ ] Sundhed")
        .press(" ")
        .sees("> [x] Sundhed");
    person.press(ENTER).sees("? Hvor mange deltager, uden jer selv?");
    person
        .press("seks")
        .press(ENTER)
        .sees("  ! »seks« er ikke et helt tal.");
    person
        .press(CTRL_U)
        .press("6")
        .press(ENTER)
        .sees("· Hvor mange deltager, uden jer selv? 6");
    person
        .sees("? En kort overskrift, uden navne på personer?")
        .press("Læge på Åsen")
        .press(ENTER);
    person.sees("? Hvilken enhed står for det?").press(ENTER);
    choose_terms(&mut person);
    person.sees("? Hvilket nummer har originalen").press(ENTER);
    let (code, shown) = person.end();
    assert_eq!(code, Some(0), "{shown}");
    let added = |it: &String| it.starts_with("interviews/2018-03-15-boligselskaber-");
    let path = project.files().into_iter().find(added).expect(&shown);
    let head: Vec<String> = project
        .read(&path)
        .lines()
        .take(12)
        .map(|it| it.split(" #").next().unwrap().to_owned())
        .collect();
    for line in [
        "method: group-interview",
        "date: 2018-03-15",
        "participants: 6",
        "title: Læge på Åsen",
        "informed: not-yet",
    ] {
        assert!(head.iter().any(|it| it == line), "{line}: {head:#?}");
    }
}

#[test]
fn who_stops_writes_nothing() {
    let project = TestProject::new("");
    let before = project.files();
    let mut person = Person::start(&project, "add-interview");
    begin(&mut person);
    person.press(ESC).sees("? I har svaret på 3 spørgsmål. Vil I stoppe?");
    person.press("ja").sees("> ja, stop uden at skrive noget").press(ENTER);
    let (code, shown) = person.end();
    assert_eq!(code, Some(2), "{shown}");
    assert!(shown.contains("Afbrudt. Intet er skrevet."), "{shown}");
    assert_eq!(project.files(), before);
}

#[test]
fn who_names_nothing_chooses_a_kind_and_then_a_thing() {
    let project = TestProject::new("");
    let mut person = Person::start(&project, "show");
    person
        .sees("? Hvad drejer det sig om?")
        .press("aktør")
        .sees("> aktører")
        .press(ENTER);
    person.sees("? Hvilken?").sees("> Boligselskaber").press(ENTER);
    let (code, shown) = person.end();
    assert_eq!(code, Some(0), "{shown}");
    assert!(shown.contains("stakeholders/boligselskaber.yaml"), "{shown}");
    let mut person = Person::start(&project, "list");
    person
        .sees("? Hvad drejer det sig om?")
        .press("tema")
        .sees("> temaer")
        .press(ENTER);
    let (code, shown) = person.end();
    assert_eq!(code, Some(0), "{shown}");
    assert!(shown.contains("sundhed"), "{shown}");
}

const PASTE: &str = "\x1b[200~";
const PASTED: &str = "\x1b[201~";

/// Answers what a new project is called, for whom it is, and in which language.
fn name_project(person: &mut Person) {
    person
        .sees("? Hvad skal dokumentet hedde? (Integrationspolitik)")
        .press(ENTER);
    person
        .sees("? Hvad hedder kommunen?")
        .press("Eksempel Kommune")
        .press(ENTER);
    person.sees("? Hvilket sprog").sees("> dansk").press(ENTER);
}

#[test]
fn a_project_begins_with_the_lists_that_somebody_pastes() {
    let project = TestProject::empty();
    let mut person = Person::start(&project, "init");
    name_project(&mut person);
    person.sees("? Hvad er målene?").sees("   1.");
    person.press(&format!("{PASTE}•\tEt sundt liv\r•\tArbejde til alle\r{PASTED}"));
    person
        .sees("   1. Et sundt liv")
        .sees("   2. Arbejde til alle")
        .sees("   3.");
    // What was taken comes back to be written anew.
    person
        .press(BACKSPACE)
        .sees("   2. Arbejde til alle")
        .press(CTRL_U)
        .press("Job")
        .press(ENTER);
    person.sees("   2. Job").press(ENTER);
    person
        .sees("? Hvad er temaerne?")
        .press("2029")
        .press(ENTER)
        .sees("  ! »2029« kan ikke være");
    person
        .press(CTRL_U)
        .press("Sundhed")
        .press(ENTER)
        .sees("   2.")
        .press(ENTER);
    person
        .sees("? Hvilke mål bidrager temaet »Sundhed« til?")
        .press(DOWN)
        .sees("> [ ] Et sundt liv")
        .press(ENTER);
    person
        .sees("? Hvem vil I begynde med at høre?")
        .press("politi")
        .sees("> [ ] Politi")
        .press(" ");
    person
        .sees("  [ ] – spring over –")
        .press("fagf")
        .sees("> [ ] Fagfolk")
        .press(" ")
        .press(ENTER);
    let (code, shown) = person.end();
    assert_eq!(code, Some(0), "{shown}");
    let theme = project.read("policy/themes/sundhed.md");
    assert!(theme.contains("goals: [et-sundt-liv]"), "{theme}");
    let files = project.files();
    for path in [
        "policy/goals/job.md",
        "stakeholders/politi.yaml",
        "stakeholders/fagfolk.yaml",
    ] {
        assert!(files.iter().any(|it| it == path), "{path}: {files:?}");
    }
}

#[test]
fn a_commissions_lists_are_shown_and_chosen_from() {
    let project = TestProject::empty();
    project.write(
        "kom.txt",
        "Målene er, at alle:\n• er sunde\n• har job\n\nTemaerne er:\n• Sundhed\n• Arbejde\n",
    );
    let mut person = Person::start(&project, "init ny --title T --authority A --language da --from kom.txt");
    person
        .sees("? Hvilken liste er målene?")
        .sees("> Målene er, at alle:")
        .press(ENTER);
    person
        .sees("? Hvilke af dem er mål?")
        .sees("> [x] Er sunde")
        .press(ENTER);
    person
        .sees("? Hvilken liste er temaerne?")
        .press(DOWN)
        .sees("> Temaerne er:")
        .press(ENTER);
    person
        .sees("? Hvilke af dem er temaer?")
        .sees("> [x] Sundhed")
        .press(" ")
        .press(ENTER);
    person.sees("? Hvilke mål bidrager temaet »Arbejde« til?").press(ENTER);
    person.sees("? Hvem vil I begynde med at høre?").press(ENTER);
    let (code, shown) = person.end();
    assert_eq!(code, Some(0), "{shown}");
    let files = project.files();
    for path in [
        "ny/policy/goals/er-sunde.md",
        "ny/policy/goals/har-job.md",
        "ny/policy/themes/arbejde.md",
    ] {
        assert!(files.iter().any(|it| it == path), "{path}: {files:?}");
    }
    assert!(!files.iter().any(|it| it.ends_with("sundhed.md")), "{files:?}");
}

#[test]
fn ip_alone_shows_what_is_urgent_and_runs_what_somebody_wants() {
    let project = TestProject::new("//- stakeholders/x.yaml\nname: X\nkind: hund\n");
    let mut person = Person::start(&project, "");
    person
        .sees("Integrationspolitik · ")
        .sees("DET HASTER")
        .sees("  1. ")
        .sees("? Hvad vil du?");
    person.press("fejl").sees("> Finde fejl").press(ENTER);
    // The command is shown as it is typed, and then run.
    person
        .sees("· Hvad vil du? Finde fejl")
        .sees("Det svarer til: ip check");
    person
        .sees("? Hvad vil du?")
        .sees("> Skrive et notat")
        .press("stop")
        .sees("> Stoppe")
        .press(ENTER);
    let (code, shown) = person.end();
    assert_eq!(code, Some(0), "{shown}");
    // Esc at the door is leaving.
    let mut person = Person::start(&project, "");
    person.sees("? Hvad vil du?").press(ESC);
    let (code, shown) = person.end();
    assert_eq!(code, Some(0), "{shown}");
}

#[test]
#[cfg(feature = "serve")]
fn after_the_workbench_was_closed_ctrl_c_ends_the_program_as_before() {
    let project = TestProject::new("");
    // No browser of this machine opens.
    project.write("../bin/xdg-open", "#!/bin/sh\n");
    let before = "chmod +x ../bin/xdg-open && PATH=\"$PWD/../bin:$PATH\"";
    // An address is printed as it is, however wide.
    let wide = NonZero::new(120).unwrap();
    let mut person = Person::start_after(project.root(), before, "", wide);
    person
        .sees("? Hvad vil du?")
        .press("browser")
        .sees("> Arbejde i browseren")
        .press(ENTER);
    person
        .sees("http://127.0.0.1:")
        .press(CTRL_C)
        .sees("^CLukket.")
        .sees("? Hvad vil du?");
    // The keys are read sign by sign here, so that the signal comes from elsewhere.
    let script = person.program.id();
    let children = std::fs::read_to_string(format!("/proc/{script}/task/{script}/children")).unwrap();
    let signalled = Command::new("kill").args(["-INT", children.trim()]).status().unwrap();
    assert!(signalled.success());
    let (code, shown) = person.end();
    assert_eq!(code, Some(130), "{shown}");
}

#[test]
fn where_there_is_no_project_one_is_begun_or_opened() {
    let project = TestProject::empty();
    let mut person = Person::start(&project, "");
    person
        .sees("? Her er intet projekt. Hvad vil du?")
        .sees("> Begynde et nyt projekt")
        .press(ENTER);
    person
        .sees("Det svarer til: ip init")
        .sees("? Hvad skal dokumentet hedde?")
        .press("Vores politik")
        .press(ENTER);
    person
        .sees("? Hvad hedder kommunen?")
        .press("Eksempel Kommune")
        .press(ENTER);
    person.sees("? Hvilket sprog").press(ENTER);
    person
        .sees("? Hvad er målene?")
        .press(ENTER)
        .sees("? Hvad er temaerne?")
        .press(ENTER);
    person.sees("? Hvem vil I begynde med at høre?").press(ENTER);
    // The door of the new project opens.
    person.sees("Vores politik · ").sees("? Hvad vil du?").press(ESC);
    assert_eq!(person.end().0, Some(0));
    // It is among those that were used, wherever somebody stands.
    std::fs::create_dir(project.root().join("../andet")).unwrap();
    let mut person = Person::start(&project, "-C ../andet");
    person
        .sees("? Her er intet projekt. Hvad vil du?")
        .press("vores")
        .sees("> Vores politik")
        .press(ENTER);
    person.sees("Vores politik · ").sees("? Hvad vil du?").press(ESC);
    assert_eq!(person.end().0, Some(0));
    let mut person = Person::start(&project, "-C ../andet open");
    person
        .sees("? Her er intet projekt.")
        .press("mappe")
        .sees("> Åbne et projekt i en anden mappe")
        .press(ENTER);
    person
        .sees("? I hvilken mappe ligger projektet?")
        .press(".")
        .press(ENTER)
        .sees("  ! ");
    person
        .press(CTRL_U)
        .press("../project/policy")
        .press(ENTER)
        .sees("Vores politik · ")
        .sees("? Hvad vil du?")
        .press(ESC);
    assert_eq!(person.end().0, Some(0));
}

#[test]
fn who_cites_chooses_a_passage_sees_what_may_be_done_with_it_and_gets_the_citation() {
    let project = TestProject::new("");
    let mut person = Person::start(&project, "cite --copy");
    person
        .sees("? Hvilket uddrag vil du henvise til?")
        .press("tre uger")
        .sees("> »Vi venter tre uger på en tolk.«")
        .sees("      2018-03-14-boligselskaber-k3f#tolk")
        .press(ENTER);
    let (code, shown) = person.end();
    assert_eq!(code, Some(0), "{shown}");
    assert!(shown.contains("må citeres uden navn"), "{shown}");
    assert!(
        shown.lines().any(|it| it == "[@2018-03-14-boligselskaber-k3f#tolk]"),
        "{shown}"
    );
    assert!(shown.contains("udklipsholderen"), "{shown}");
}

#[test]
fn a_title_that_several_have_is_a_choice_at_a_terminal() {
    let project = TestProject::new(
        "//- stakeholders/a.yaml\nname: Boligforening A\nkind: housing\n\
         //- stakeholders/b.yaml\nname: Boligforening B\nkind: housing\n",
    );
    let mut person = Person::start(&project, "show boligforening");
    person
        .sees("? Hvilken?")
        .press(DOWN)
        .sees("> Boligforening B")
        .press(ENTER);
    let (code, shown) = person.end();
    assert_eq!(code, Some(0), "{shown}");
    assert!(shown.contains("stakeholders/b.yaml"), "{shown}");
}
