//! What anybody ever wrote, and where it must be found, or must not.

use super::mishaps::Mishap;
use super::team::Team;
use crate::sync::{Person, Said};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The words that somebody wrote, each once: `ord7`, or `ord7i2` in the second note.
#[derive(Default)]
pub(super) struct Ledger {
    /// Each word, and who wrote it.
    words: BTreeMap<String, usize>,
    /// What the versions of each person have.
    versions: [Versions; 2],
    /// The notes of which each knows that they were taken back.
    taken: [BTreeSet<usize>; 2],
    /// The notes of which everyone knows it who has what was sent.
    sent: BTreeSet<usize>,
    last: usize,
}

#[derive(Default)]
struct Versions {
    head: Option<String>,
    words: BTreeSet<String>,
}

/// How somebody's folder was before a command.
pub(super) struct Before(BTreeMap<String, Vec<u8>>);

impl Ledger {
    pub(super) fn of(team: &Team) -> Self {
        let mut ledger = Self::default();
        for at in [0, 1] {
            ledger.read_versions(&team.people[at], at);
        }
        ledger
    }

    /// Returns a new word, of a note or of none.
    pub(super) fn word(&mut self, at: usize, note: Option<usize>) -> String {
        self.last += 1;
        let word = match note {
            Some(note) => format!("ord{}i{note}", self.last),
            None => format!("ord{}", self.last),
        };
        self.words.insert(word.clone(), at);
        word
    }

    /// Returns a number for a new note.
    pub(super) fn number(&mut self) -> usize {
        self.last += 1;
        self.last
    }

    /// Writes a file as its author does: what they take out themselves and never saved is theirs to lose.
    pub(super) fn write(&mut self, team: &Team, at: usize, path: &str, text: Option<&str>) {
        let person = &team.people[at];
        let old = words_in(&person.read(path));
        match text {
            Some(text) => person.write(path, text),
            None => drop(std::fs::remove_file(person.root.join(path))),
        }
        let here = everywhere(person);
        for word in old {
            if !here.contains(&word) && !self.versions[at].words.contains(&word) {
                self.words.remove(&word);
            }
        }
    }

    /// Notes that somebody took a note back.
    pub(super) fn take(&mut self, at: usize, note: usize) {
        self.taken[at].insert(note);
    }

    pub(super) fn is_taken(&self, at: usize, note: usize) -> bool {
        self.taken[at].contains(&note)
    }

    pub(super) fn before(&self, team: &Team, at: usize) -> Before {
        let person = &team.people[at];
        Before(
            person
                .files()
                .into_iter()
                .map(|it| (it.clone(), plain(person, &it)))
                .collect(),
        )
    }

    /// Looks whether all that was written is found after a command, and whether it said what is true.
    pub(super) fn after(
        &mut self,
        team: &Team,
        at: usize,
        words: &[&str],
        mishap: &Mishap,
        said: &Said,
        before: &Before,
    ) {
        let person = &team.people[at];
        self.read_versions(person, at);
        if matches!(words[0], "save" | "undo" | "sync") {
            found(person, before);
        }
        if words[0] == "sync" && said.code.is_some() {
            self.is_true(team, at, mishap, said);
        }
        self.look(person, at);
        if !matches!(mishap, Mishap::Killed(..) | Mishap::Full(..)) && !mishap.kills_git() {
            self.is_silent(person, at);
        }
    }

    /// Takes up what was saved since, which must stand on what was saved before.
    fn read_versions(&mut self, person: &Person, at: usize) {
        let head = person.git(&["rev-parse", "--verify", "HEAD"]);
        let versions = &mut self.versions[at];
        if versions.head.as_ref() == Some(&head) {
            return;
        }
        let mut range = head.clone();
        if let Some(old) = &versions.head {
            person.git(&["merge-base", "--is-ancestor", old, &head]);
            range = format!("{old}..{head}");
        }
        let shown = person.git(&["log", "-p", "-m", "--root", "--text", "--format=", &range]);
        let added = shown.lines().filter(|it| it.starts_with('+'));
        versions.words.extend(added.flat_map(words_in));
        versions.head = Some(head);
    }

    /// Fails where a word of somebody is nowhere with them.
    fn look(&self, person: &Person, at: usize) {
        let here = everywhere(person);
        let own = self.words.iter().filter(|it| *it.1 == at).map(|it| it.0);
        let lost: Vec<&String> = own
            .filter(|it| !here.contains(*it) && !self.versions[at].words.contains(*it) && !self.is_word_taken(it))
            .collect();
        assert!(lost.is_empty(), "{}: {lost:?} is lost", person.name);
    }

    fn is_word_taken(&self, word: &str) -> bool {
        note_of(word).is_some_and(|note| self.taken.iter().any(|it| it.contains(&note)))
    }

    /// Fails where words that were taken back stand anywhere but in older versions.
    fn is_silent(&self, person: &Person, at: usize) {
        let said: Vec<(String, String)> = files(person, &["policy", "interviews", "stakeholders", ".ip", "build"])
            .into_iter()
            .flat_map(|(path, text)| words_in(&text).into_iter().map(move |it| (path.clone(), it)))
            .filter(|it| note_of(&it.1).is_some_and(|note| self.taken[at].contains(&note)))
            .collect();
        assert!(said.is_empty(), "{}: {said:?} was taken back", person.name);
    }

    /// Fails where the last sentence of a `sync` is not true, or is no sentence.
    fn is_true(&mut self, team: &Team, at: usize, mishap: &Mishap, said: &Said) {
        let person = &team.people[at];
        let told = format!("{:?}\n{}\n{}", said.code, said.out, said.aside);
        let flat = said.out.split_whitespace().collect::<Vec<_>>().join(" ");
        let head = person.git(&["rev-parse", "HEAD"]);
        let there = team.there(&["rev-parse", "refs/heads/main"]);
        let unsaved = person
            .git(&["status", "--porcelain", "-uall", "--no-renames"])
            .lines()
            .count();
        if said.code == Some(0) {
            assert_eq!(head, there, "{told}");
            if flat.ends_with("Alt er sendt.") {
                assert_eq!(unsaved, 0, "{told}");
                self.sent.extend(&self.taken[at]);
                self.taken[at].extend(&self.sent);
            } else {
                assert!(unsaved > 0 && flat.ends_with("gemt endnu."), "{told}");
                self.taken[at].extend(&self.sent);
            }
            return;
        }
        let sentence = [
            "er ikke sendt, fordi",
            "er hentet eller sendt, fordi",
            "er hentet og sendt, fordi",
        ];
        let sentence = sentence.iter().find_map(|it| flat.rsplit_once(it));
        let (before, why) = sentence.unwrap_or_else(|| panic!("no sentence: {told}"));
        assert!(
            why.len() > 5 && why.ends_with(['.', '?', '!', ')']) && !why.contains("git-"),
            "{told}"
        );
        // Where something failed on the way nobody knows for sure.
        let is_known = !before.ends_with("om alt ");
        if is_known
            && matches!(
                mishap,
                Mishap::Nothing | Mishap::Refused | Mishap::Gone | Mishap::Locked
            )
        {
            assert_eq!(
                number(before),
                waiting(person, &team.remote(), [&head, &there]),
                "{told}"
            );
        }
    }

    /// Fails where not all have the same in the end, where something saved was not sent, or something sent has marks.
    pub(super) fn close(&self, team: &Team) {
        let [one, other] = &team.people;
        let all = |it: &Person| -> BTreeMap<String, Vec<u8>> {
            it.files()
                .into_iter()
                .map(|path| (path.clone(), plain(it, &path)))
                .collect()
        };
        assert_eq!(all(one), all(other));
        let sent = team.there(&["log", "-p", "-m", "--root", "--text", "--format=", "refs/heads/main"]);
        let added: BTreeSet<String> = sent
            .lines()
            .filter(|it| it.starts_with('+'))
            .flat_map(words_in)
            .collect();
        for versions in &self.versions {
            let missing: Vec<&String> = versions.words.difference(&added).collect();
            assert!(missing.is_empty(), "{missing:?} was not sent");
        }
        assert!(!sent.contains("<<<<<<<") && !sent.contains(">>>>>>>"));
        for (at, person) in team.people.iter().enumerate() {
            self.look(person, at);
            self.is_silent(person, at);
            assert_eq!(person.git(&["status", "--porcelain"]), "");
            person.git(&["fsck", "--strict", "--no-dangling"]);
        }
        team.there(&["fsck", "--strict", "--no-dangling"]);
        let said = one.ip(&["check", "--format", "short"]);
        for rule in ["duplicate-key", "yaml", "merge-conflict"] {
            assert!(!said.out.contains(&format!("error[{rule}")), "{}", said.out);
        }
    }
}

/// Returns the number that the sentence ends in before it says that so many versions are not sent.
fn number(before: &str) -> usize {
    let mut words = before.split(' ').rev();
    let number = |it: &str| match it {
        "En" => Some(1),
        "Intet" => Some(0),
        it => it.parse().ok(),
    };
    words.find_map(number).unwrap()
}

/// Returns how many versions of somebody are not there.
fn waiting(person: &Person, remote: &Path, [head, there]: [&str; 2]) -> usize {
    let mut command = person.command("git");
    let counted = command
        .env("GIT_ALTERNATE_OBJECT_DIRECTORIES", remote.join("objects"))
        .args(["rev-list", "--count", head, "--not", there])
        .output()
        .unwrap();
    String::from_utf8(counted.stdout).unwrap().trim().parse().unwrap()
}

/// Returns a file's bytes, whatever ends its lines.
fn plain(person: &Person, path: &str) -> Vec<u8> {
    person.read(path).replace("\r\n", "\n").into_bytes()
}

/// Returns the texts of some folders.
fn files(person: &Person, folders: &[&str]) -> Vec<(String, String)> {
    let below = folders
        .iter()
        .flat_map(|it| walkdir::WalkDir::new(person.root.join(it)).into_iter().flatten());
    let paths = below.filter(|it| it.file_type().is_file());
    let path = |it: walkdir::DirEntry| {
        it.path()
            .strip_prefix(&person.root)
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned()
    };
    paths.map(path).map(|it| (it.clone(), person.read(&it))).collect()
}

/// Returns the words that stand in somebody's folder, those of copies that were kept among them.
fn everywhere(person: &Person) -> BTreeSet<String> {
    let mut texts = files(person, &["policy", "interviews", "stakeholders", ".ip"]);
    // What waits to be saved is a list of names, some of which are words.
    texts.retain(|it| !it.0.starts_with(".ip/save/") && it.0 != ".ip/joining");
    texts.iter().flat_map(|it| words_in(&it.1)).collect()
}

fn words_in(text: &str) -> BTreeSet<String> {
    let end = |it: &str| {
        it.find(|it: char| !it.is_ascii_digit() && it != 'i')
            .unwrap_or(it.len())
    };
    let words = text
        .match_indices("ord")
        .map(|(at, _)| &text[at..at + 3 + end(&text[at + 3..])]);
    words
        .filter(|it| it[3..].starts_with(|it: char| it.is_ascii_digit()))
        .map(str::to_owned)
        .collect()
}

/// Returns the note that a word was written in.
fn note_of(word: &str) -> Option<usize> {
    word.split_once('i')?.1.parse().ok()
}

/// Fails where a text that lay in the folder lies in it no more, stands in no version and is not kept.
fn found(person: &Person, before: &Before) {
    let after: BTreeSet<Vec<u8>> = person.files().iter().map(|it| plain(person, it)).collect();
    let gone: Vec<(&String, &Vec<u8>)> = before.0.iter().filter(|it| !after.contains(it.1)).collect();
    if gone.is_empty() {
        return;
    }
    let kept: BTreeSet<Vec<u8>> = files(person, &[".ip/kept"])
        .into_iter()
        .map(|it| it.1.replace("\r\n", "\n").into_bytes())
        .collect();
    let gone: Vec<_> = gone.into_iter().filter(|it| !kept.contains(it.1)).collect();
    let saved = person.git(&["rev-list", "--objects", "--all"]);
    let folder = person.root.parent().unwrap().join(format!("{}-gone", person.name));
    std::fs::create_dir_all(&folder).unwrap();
    for (path, bytes) in gone {
        let copy = folder.join("text");
        std::fs::write(&copy, bytes).unwrap();
        let object = person.git(&["hash-object", "--no-filters", copy.to_str().unwrap()]);
        assert!(
            saved.contains(&object),
            "{path} is lost: {}",
            String::from_utf8_lossy(bytes)
        );
    }
}
