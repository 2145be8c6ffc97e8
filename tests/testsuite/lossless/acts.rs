//! What people do: write, take out, rename, save, undo, share, and take notes back.

use super::Chance;
use super::ledger::Ledger;
use super::mishaps::Mishap;
use super::team::Team;
use crate::sync::Person;

/// What somebody does.
#[derive(Debug)]
pub(super) enum Act {
    /// A file gets a text, or is deleted.
    Write(Writing),
    Save,
    Undo(Vec<String>),
    Share,
    Rename(String, String),
    /// A note is taken back: its path, and how.
    Take(String, &'static str),
}

/// What is written, by the path that it is written in.
#[derive(Debug)]
pub(super) enum Writing {
    Goal,
    Note,
    Chapter,
    /// At the end of a text.
    More(String),
    /// In place of all of a chapter.
    Anew(String),
    Title(String),
    Request,
    Group,
    Delete(String),
}

const NOTE_HEAD: &str = "---\nmethod: interview\ndate: 2018-04-03\nstakeholders: [boligselskaber]\nthemes: [sundhed]\nbasis: public-task\nspecial: none\njournal: 18-1\ninformed: 2018-03-01\npublish: quote\ndelete-after: 2019-03-14\n---\n";

impl Act {
    pub(super) fn chosen(chance: &mut Chance, team: &Team, at: usize, ledger: &Ledger) -> Self {
        let person = &team.people[at];
        match chance.below(24) {
            0..=8 => Self::Write(Writing::chosen(chance, person, at, ledger)),
            9..=12 => Self::Save,
            13..=15 => Self::Undo(undo(chance, person)),
            16..=20 => Self::Share,
            21..=22 => rename(chance, person, at, ledger).unwrap_or(Self::Save),
            _ => {
                let notes = notes(person, at, ledger);
                let how = if chance.one_in(2) { "withdraw" } else { "erase" };
                // One note always stays.
                match notes.len() {
                    0 | 1 => Self::Save,
                    _ => chance.of(&notes).map_or(Self::Save, |it| Self::Take(it.clone(), how)),
                }
            }
        }
    }

    pub(super) fn is_sync(&self) -> bool {
        matches!(self, Self::Share)
    }

    /// Returns at how many calls of git it may be stopped; nothing where it calls none.
    pub(super) fn calls(&self) -> Option<usize> {
        match self {
            Self::Write(_) => None,
            Self::Save => Some(26),
            Self::Undo(_) => Some(30),
            Self::Share => Some(44),
            Self::Rename(..) | Self::Take(..) => Some(4),
        }
    }

    fn name(&self) -> &'static str {
        match self {
            Self::Write(_) => "write",
            Self::Save => "save",
            Self::Undo(_) => "undo",
            Self::Share => "sync",
            Self::Rename(..) => "rename",
            Self::Take(_, how) => how,
        }
    }

    /// Does it; returns the command, the call and the side where the program was killed.
    pub(super) fn happen(
        &self,
        team: &mut Team,
        at: usize,
        mishap: &Mishap,
        chance: &mut Chance,
        ledger: &mut Ledger,
    ) -> Option<(String, usize, bool)> {
        let said = match self {
            Self::Write(writing) => {
                writing.happen(team, at, chance, ledger);
                return None;
            }
            Self::Share if *mishap == Mishap::Nothing => {
                team.share(at, ledger);
                return None;
            }
            Self::Share => team.watched(at, &["sync"], mishap, ledger),
            Self::Save => team.watched(at, &["save"], mishap, ledger),
            Self::Undo(words) => {
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                team.watched(at, &[&["undo"], &words[..]].concat(), mishap, ledger)
            }
            Self::Rename(from, to) => team.watched(at, &["rename", from, to], mishap, ledger),
            Self::Take(path, how) => take(team, at, (path, how), mishap, ledger),
        };
        match mishap {
            Mishap::Killed(call, is_before) if said.code.is_none() => Some((self.name().to_owned(), *call, *is_before)),
            _ => None,
        }
    }
}

/// Takes a note back, again if need be, until it is done or refused.
fn take(
    team: &mut Team,
    at: usize,
    (path, how): (&str, &str),
    mishap: &Mishap,
    ledger: &mut Ledger,
) -> crate::sync::Said {
    let note = number(&team.people[at].read(path)).unwrap();
    let id = path
        .trim_start_matches("interviews/")
        .trim_end_matches(".md")
        .to_owned();
    let words: Vec<&str> = match how {
        "withdraw" => vec!["privacy", how, &id, "--right", "consent", "--reason", "x"],
        _ => vec!["privacy", how, &id, "--reason", "x"],
    };
    // From here on its unsaved words may be gone, and are meant to be.
    let said = team.run(at, &words, mishap);
    let is_gone = |team: &Team| {
        let text = team.people[at].read(path);
        text.is_empty() || text.contains("withdrawn:")
    };
    if !is_gone(team) {
        let again = team.run(at, &words, &Mishap::Nothing);
        assert!(matches!(again.code, Some(0 | 2)), "{} {}", again.out, again.aside);
    }
    if is_gone(team) {
        ledger.take(at, note);
        // A killed one is finished by the next that writes.
        team.watched(at, &["save"], &Mishap::Nothing, ledger);
    }
    said
}

fn undo(chance: &mut Chance, person: &Person) -> Vec<String> {
    let files = person.files();
    let is_record = |it: &&String| {
        ["policy/goals/", "policy/chapters/", "interviews/"]
            .iter()
            .any(|own| it.starts_with(own))
    };
    let records: Vec<&String> = files.iter().filter(is_record).collect();
    let mut words = Vec::new();
    if chance.one_in(3)
        && let Some(path) = chance.of(&records)
    {
        let name = path.rsplit('/').next().unwrap().split('.').next().unwrap();
        words.push(
            name.trim_start_matches(|it: char| path.contains("chapters/") && (it.is_ascii_digit() || it == '-'))
                .to_owned(),
        );
    }
    if chance.one_in(3) {
        let saves = person.git(&["rev-list", "--max-count=12", "HEAD"]);
        let saves: Vec<&str> = saves.lines().collect();
        words.extend(["--to".to_owned(), (*chance.of(&saves).unwrap()).to_owned()]);
    }
    words
}

fn rename(chance: &mut Chance, person: &Person, at: usize, ledger: &Ledger) -> Option<Act> {
    let mut paths: Vec<String> = person
        .files()
        .into_iter()
        .filter(|it| it.starts_with("policy/goals/"))
        .collect();
    paths.extend(notes(person, at, ledger));
    let path = chance.of(&paths)?;
    let name = path.rsplit('/').next().unwrap().split('.').next().unwrap();
    let number = chance.below(90) + 10;
    let new = match path.strip_prefix("interviews/") {
        Some(_) => format!("{}-boligselskaber-r{number}", &name[..10]),
        None => format!("maal-r{number}"),
    };
    Some(Act::Rename(name.to_owned(), new))
}

/// Returns the notes that somebody may still write in.
fn notes(person: &Person, at: usize, ledger: &Ledger) -> Vec<String> {
    let is_open = |it: &String| number(&person.read(it)).is_some_and(|it| !ledger.is_taken(at, it));
    let notes = person.files().into_iter().filter(|it| it.starts_with("interviews/"));
    notes
        .filter(|it| is_open(it) && !person.read(it).contains("withdrawn:"))
        .collect()
}

/// Returns by which number a note is known, whatever it is called.
fn number(text: &str) -> Option<usize> {
    let (_, rest) = text.split_once("Samtale nr. ")?;
    rest[..rest.find(|it: char| !it.is_ascii_digit())?].parse().ok()
}

impl Writing {
    fn chosen(chance: &mut Chance, person: &Person, at: usize, ledger: &Ledger) -> Self {
        let files = person.files();
        let chapters: Vec<String> = files
            .iter()
            .filter(|it| it.starts_with("policy/chapters/"))
            .cloned()
            .collect();
        let goals: Vec<String> = files
            .iter()
            .filter(|it| it.starts_with("policy/goals/"))
            .cloned()
            .collect();
        let notes = notes(person, at, ledger);
        let chosen = match chance.below(12) {
            0 => Some(Self::Goal),
            1..=2 => Some(Self::Note),
            3 => Some(Self::Chapter),
            4..=5 => chance.of(&notes).cloned().map(Self::More),
            6 => chance.of(&chapters).cloned().map(Self::More),
            7 => chance.of(&chapters).cloned().map(Self::Anew),
            8 => chance.of(&notes).cloned().map(Self::Title),
            9 => Some(Self::Request),
            10 => Some(Self::Group),
            _ => {
                let list = [chapters, goals, notes];
                chance.of(&list).and_then(|it| chance.of(it)).cloned().map(Self::Delete)
            }
        };
        chosen.unwrap_or(Self::Goal)
    }

    fn happen(&self, team: &Team, at: usize, chance: &mut Chance, ledger: &mut Ledger) {
        let person = &team.people[at];
        let (path, text) = match self {
            Self::Delete(path) => (path.clone(), None),
            Self::More(path) | Self::Anew(path) | Self::Title(path) => {
                let old = person.read(path);
                (path.clone(), Some(self.changed(&old, at, chance, ledger)))
            }
            Self::Request | Self::Group => {
                let (path, text) = self.listed(person, at, ledger);
                (path, Some(text))
            }
            Self::Goal | Self::Note | Self::Chapter => {
                let (path, text) = self.new_file(at, chance, ledger);
                (path, Some(text))
            }
        };
        ledger.write(team, at, &path, text.as_deref());
    }

    fn new_file(&self, at: usize, chance: &mut Chance, ledger: &mut Ledger) -> (String, String) {
        if let Self::Note = self {
            let note = ledger.number();
            let word = ledger.word(at, Some(note));
            let path = format!("interviews/2018-04-03-boligselskaber-n{note}.md");
            let said = format!("Samtale nr. {note}. #sundhed\n\nVi talte om {word} hele dagen lang. #sundhed\n");
            return (path, format!("{NOTE_HEAD}{said}"));
        }
        let word = ledger.word(at, None);
        if let Self::Goal = self {
            return (format!("policy/goals/{word}.yaml"), format!("title: {word}\n"));
        }
        let path = format!("policy/chapters/{}-k{word}.md", chance.below(80) + 11);
        (
            path,
            format!("---\ntitle: Kapitel {word}\nstatus: draft\n---\n\nHer står {word}.\n"),
        )
    }

    fn changed(&self, old: &str, at: usize, chance: &mut Chance, ledger: &mut Ledger) -> String {
        let note = number(old);
        match self {
            Self::More(_) => {
                let word = ledger.word(at, note);
                let mark = if note.is_some() { " #sundhed" } else { "" };
                let line = format!("Så kom vi til {word} og blev der.{mark}\n");
                format!("{}\n\n{line}", old.trim_end())
            }
            Self::Title(_) => {
                let word = ledger.word(at, note);
                let key = ["title", "place"][chance.below(2)];
                let lines = old.lines().filter(|it| !it.starts_with(&format!("{key}:")));
                let text = lines.collect::<Vec<_>>().join("\n") + "\n";
                text.replacen("---\n", &format!("---\n{key}: Om {word}\n"), 1)
            }
            _ => {
                let word = ledger.word(at, None);
                format!("---\ntitle: Forfra\nstatus: draft\n---\n\nForfra med {word}.\n")
            }
        }
    }

    fn listed(&self, person: &Person, at: usize, ledger: &mut Ledger) -> (String, String) {
        let word = ledger.word(at, None);
        let (path, line) = match self {
            Self::Request => (
                "policy/requests.yaml",
                format!("{word}: {{note: 2018-03-14-boligselskaber-k3f, kind: objection, received: 2018-05-02}}\n"),
            ),
            _ => (
                "policy/organisation.yaml",
                format!("  - id: {word}\n    title: Gruppe {word}\n"),
            ),
        };
        let list = person.read(path);
        let list = if list.is_empty() && !path.ends_with("requests.yaml") {
            "groups:\n".to_owned()
        } else {
            list
        };
        (path.to_owned(), list + &line)
    }
}
