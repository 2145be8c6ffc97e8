//! `ip sync`: two people, each with a clone, and the place that both send to.

mod crossed;
mod hostile;
mod stopped;

use crate::test_project::TestProject;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

pub(crate) const NOTE: &str = "interviews/2018-03-14-boligselskaber-k3f.md";
/// A project as the rules' tests have it, with the lists that `ip init` makes.
const LISTS: &str = "//- .gitignore\nprivate/\n.ip/\nbuild/\n//- policy/chapters/10-indledning.md\n---\ntitle: Indledning\nstatus: draft\n---\n\nHer er en tekst.\n";

/// What git may leave undone where nothing of it must outlast the day.
pub(crate) const QUICK: [(&str, &str); 7] = [
    ("GIT_CONFIG_COUNT", "3"),
    ("GIT_CONFIG_KEY_0", "core.fsync"),
    ("GIT_CONFIG_VALUE_0", "none"),
    ("GIT_CONFIG_KEY_1", "gc.auto"),
    ("GIT_CONFIG_VALUE_1", "0"),
    ("GIT_CONFIG_KEY_2", "maintenance.auto"),
    ("GIT_CONFIG_VALUE_2", "false"),
];

/// The place that is sent to, and the folder in which the clones lie.
pub(crate) struct Shared {
    pub(crate) folder: TempDir,
}

/// One person's clone.
#[derive(Clone)]
pub(crate) struct Person {
    pub(crate) root: PathBuf,
    pub(crate) name: &'static str,
}

/// What a run gave.
pub(crate) struct Said {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) aside: String,
}

impl Said {
    #[track_caller]
    pub(crate) fn ends(&self, code: i32, sentence: &str) {
        let last = self.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            self.code == Some(code) && last.ends_with(sentence),
            "{:?}\n--- stdout\n{}\n--- stderr\n{}",
            self.code,
            self.out,
            self.aside
        );
    }
}

impl Shared {
    /// Makes a project, sent by one and fetched by another.
    pub(crate) fn two() -> (Self, Person, Person) {
        let shared = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        let project = TestProject::new(LISTS);
        let one = shared.person("en", "Sekretariatet");
        std::fs::create_dir_all(&one.root).unwrap();
        for path in project.files() {
            one.write(&path, &project.read(&path));
        }
        one.git(&["init", "-q", "-b", "main"]);
        one.set_up();
        one.save("Start");
        one.git(&["init", "-q", "--bare", "-b", "main", shared.remote().to_str().unwrap()]);
        one.git(&["remote", "add", "origin", shared.remote().to_str().unwrap()]);
        one.sync(&[]).ends(0, "Alt er sendt.");
        let other = shared.clone("to", "C-SS", &[]);
        (shared, one, other)
    }

    pub(crate) fn remote(&self) -> PathBuf {
        self.folder.path().canonicalize().unwrap().join("faelles.git")
    }

    pub(crate) fn person(&self, folder: &str, name: &'static str) -> Person {
        Person {
            root: self.folder.path().canonicalize().unwrap().join(folder),
            name,
        }
    }

    pub(crate) fn clone(&self, folder: &str, name: &'static str, words: &[&str]) -> Person {
        let person = self.person(folder, name);
        let at = Person {
            root: self.folder.path().to_owned(),
            name,
        };
        let address = format!("file://{}", self.remote().display());
        let mut all = vec!["clone", "-q"];
        all.extend(words);
        all.extend([address.as_str(), person.root.to_str().unwrap()]);
        at.git(&all);
        person.set_up();
        person
    }
}

impl Person {
    pub(crate) fn set_up(&self) {
        self.git(&["config", "user.name", self.name]);
        self.git(&["config", "user.email", "x@example.org"]);
    }

    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(&self.root)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.root.parent().unwrap_or(Path::new("/")))
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .envs(QUICK)
            .env("IP_TODAY", "2018-06-01")
            .env("IP_LANG", "da")
            .env("COLUMNS", "80");
        command
    }

    pub(crate) fn try_git(&self, words: &[&str]) -> Output {
        self.command("git").args(words).output().unwrap()
    }

    #[track_caller]
    pub(crate) fn git(&self, words: &[&str]) -> String {
        let output = self.try_git(words);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "git {words:?}: {said}");
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }

    pub(crate) fn ip(&self, words: &[&str]) -> Said {
        let output = self.command(env!("CARGO_BIN_EXE_ip")).args(words).output().unwrap();
        Said {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            aside: String::from_utf8(output.stderr).unwrap(),
        }
    }

    pub(crate) fn sync(&self, words: &[&str]) -> Said {
        let words: Vec<&str> = ["sync"].iter().chain(words).copied().collect();
        let said = self.ip(&words);
        self.has_no_marks();
        said
    }

    /// No file of the project ever has the marks of two versions.
    #[track_caller]
    pub(crate) fn has_no_marks(&self) {
        for path in self.files() {
            let text = self.read(&path);
            assert!(!text.contains("<<<<<<<") && !text.contains(">>>>>>>"), "{path}: {text}");
        }
    }

    pub(crate) fn files(&self) -> Vec<String> {
        let mut files = Vec::new();
        for folder in ["policy", "interviews", "stakeholders"] {
            let entries = walkdir::WalkDir::new(self.root.join(folder)).into_iter().flatten();
            let paths = entries.filter(|it| it.file_type().is_file());
            files.extend(paths.map(|it| it.path().strip_prefix(&self.root).unwrap().to_str().unwrap().to_owned()));
        }
        files.sort();
        files
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.root.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        String::from_utf8_lossy(&std::fs::read(self.root.join(path)).unwrap_or_default()).into_owned()
    }

    pub(crate) fn has(&self, path: &str) -> bool {
        self.root.join(path).exists()
    }

    pub(crate) fn save(&self, message: &str) {
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "-m", message]);
    }

    /// Changes a file and saves it.
    pub(crate) fn change(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path} has no {from}: {text}");
        self.write(path, &text.replacen(from, to, 1));
        self.save(path);
    }
}

#[test]
fn what_one_sends_the_other_has_and_the_last_sentence_says_so() {
    let (_shared, one, other) = Shared::two();
    one.write("policy/goals/nyt.yaml", "title: Nyt\n");
    one.save("Nyt mål");
    one.sync(&[]).ends(0, "Alt er sendt.");
    let said = other.sync(&[]);
    said.ends(0, "Alt er sendt.");
    assert!(
        said.aside.contains("Hentet: en fil er ny eller ændret."),
        "{}",
        said.aside
    );
    assert_eq!(other.read("policy/goals/nyt.yaml"), "title: Nyt\n");
    other.sync(&[]).ends(0, "Alt er sendt.");
}

#[test]
fn what_is_not_saved_is_neither_sent_nor_touched_and_is_told() {
    let (_shared, one, other) = Shared::two();
    one.change(NOTE, "publish: quote", "publish: summary");
    one.sync(&[]).ends(0, "Alt er sendt.");
    let goal = other
        .files()
        .into_iter()
        .find(|it| it.starts_with("policy/goals"))
        .unwrap();
    other.write(&goal, "title: Ikke gemt\n");
    other.write("policy/goals/kladde.yaml", "title: Kladde\n");
    let said = other.sync(&[]);
    said.ends(0, "Alt, der er gemt, er sendt. 2 ændringer er ikke gemt endnu.");
    assert_eq!(other.read(&goal), "title: Ikke gemt\n");
    assert!(other.read(NOTE).contains("publish: summary"));
    // What comes in never goes over it.
    one.change(&goal, "title: ", "title: Ny ");
    one.sync(&[]).ends(0, "Alt er sendt.");
    let said = other.sync(&[]);
    said.ends(
        1,
        "Intet er hentet eller sendt, fordi det, der skal hentes, ville skrive over en fil, du ikke har gemt.",
    );
    assert!(
        said.aside.contains(&goal) && said.aside.contains("ip save"),
        "{}",
        said.aside
    );
    assert_eq!(other.read(&goal), "title: Ikke gemt\n");
}

#[test]
fn two_that_changed_different_files_or_different_keys_of_one_have_both() {
    let (_shared, one, other) = Shared::two();
    one.change(NOTE, "publish: quote", "publish: summary");
    one.sync(&[]).ends(0, "Alt er sendt.");
    let text = other.read(NOTE);
    other.write(NOTE, &text.replacen("---\n", "---\ntitle: Et møde\n", 1));
    other.write("policy/goals/nyt.yaml", "title: Nyt\n");
    other.save("Titel");
    other.sync(&[]).ends(0, "Alt er sendt.");
    let both = other.read(NOTE);
    assert!(
        both.contains("publish: summary") && both.contains("title: Et møde"),
        "{both}"
    );
    one.sync(&[]).ends(0, "Alt er sendt.");
    assert_eq!(one.read(NOTE), both);
    assert_eq!(
        one.git(&["log", "-1", "--format=%s"]),
        "Samlet med det, de andre har sendt"
    );
}

#[test]
fn two_that_add_to_the_end_of_one_list_both_have_it_there() {
    let (_shared, one, other) = Shared::two();
    let request =
        |id: &str| format!("{id}: {{note: 2018-03-14-boligselskaber-k3f, kind: access, received: 2018-05-02}}\n");
    let group = |id: &str| format!("  - id: {id}\n    title: Gruppe {id}\n");
    one.write("policy/requests.yaml", &request("a1b2c"));
    one.write(
        "policy/organisation.yaml",
        &format!("groups:\n{}", group("styregruppe")),
    );
    one.save("Lister");
    one.sync(&[]).ends(0, "Alt er sendt.");
    other.sync(&[]).ends(0, "Alt er sendt.");
    for (person, id) in [(&one, "x1y2z"), (&other, "m1n2p")] {
        person.write(
            "policy/requests.yaml",
            &(person.read("policy/requests.yaml") + &request(id)),
        );
        person.write(
            "policy/organisation.yaml",
            &(person.read("policy/organisation.yaml") + &group(id)),
        );
        person.save(id);
        person.sync(&[]).ends(0, "Alt er sendt.");
    }
    let list = other.read("policy/requests.yaml");
    assert_eq!(list, request("a1b2c") + &request("m1n2p") + &request("x1y2z"));
    let groups = other.read("policy/organisation.yaml");
    assert!(groups.contains("id: x1y2z") && groups.contains("id: m1n2p"), "{groups}");
    let said = other.ip(&["check", "--format", "short"]);
    assert!(
        !said.out.contains("duplicate") && !said.out.contains("yaml]"),
        "{}",
        said.out
    );
}

#[test]
fn where_both_changed_the_same_nothing_is_done_and_both_are_shown_with_their_names() {
    let (_shared, one, other) = Shared::two();
    one.change(NOTE, "publish: quote", "publish: summary");
    one.sync(&[]).ends(0, "Alt er sendt.");
    other.change(NOTE, "publish: quote", "publish: none");
    let before = (other.git(&["rev-parse", "HEAD"]), other.read(NOTE));
    let said = other.sync(&[]);
    said.ends(
        1,
        "En version er ikke sendt, fordi I har rettet det samme sted i en fil.",
    );
    for words in [
        "publish: none",
        "publish: summary",
        "Dig (C-SS",
        "De andre (Sekretariatet",
        NOTE,
    ] {
        assert!(said.out.contains(words), "{words}: {}", said.out);
    }
    assert!(
        said.aside.contains("--mine") && !said.aside.contains("--both"),
        "{}",
        said.aside
    );
    assert_eq!((other.git(&["rev-parse", "HEAD"]), other.read(NOTE)), before);
    other.sync(&["--theirs", NOTE]).ends(0, "Alt er sendt.");
    assert!(other.read(NOTE).contains("publish: summary"));
    one.sync(&[]).ends(0, "Alt er sendt.");
}

#[test]
fn in_a_text_both_may_stand_and_in_a_head_they_may_not() {
    let (_shared, one, other) = Shared::two();
    let chapter = one
        .files()
        .into_iter()
        .find(|it| it.starts_with("policy/chapters"))
        .unwrap();
    for (person, words) in [(&one, "Det ene."), (&other, "Det andet.")] {
        person.write(&chapter, &(person.read(&chapter) + "\n" + words + "\n"));
        person.save(words);
    }
    one.sync(&[]).ends(0, "Alt er sendt.");
    let said = other.sync(&[]);
    said.ends(1, "i en fil.");
    assert!(said.aside.contains("--both"), "{}", said.aside);
    other.sync(&["--both", &chapter]).ends(0, "Alt er sendt.");
    let text = other.read(&chapter);
    assert!(text.ends_with("Det andet.\n\nDet ene.\n"), "{text}");
    // What was joined stands in the history, and can be undone record by record.
    let history: serde_json::Value = serde_json::from_str(&other.ip(&["history", "--format", "json"]).out).unwrap();
    assert_eq!(history["saves"][0]["message"], "Samlet med det, de andre har sendt");
    assert_eq!(
        history["saves"][0]["records"],
        serde_json::json!([{ "kind": "chapter", "id": "indledning", "change": "changed" }])
    );
    one.sync(&[]).ends(0, "Alt er sendt.");
    one.change(NOTE, "publish: quote", "publish: summary");
    one.sync(&[]).ends(0, "Alt er sendt.");
    other.change(NOTE, "publish: quote", "publish: none");
    other.sync(&["--both", NOTE]).ends(1, "i en fil.");
    other.sync(&["--mine", NOTE]).ends(0, "Alt er sendt.");
    assert!(other.read(NOTE).contains("publish: none"));
}

#[test]
fn both_can_t_stand_where_a_name_would_stand_twice() {
    let (_shared, one, other) = Shared::two();
    let chapter = "policy/chapters/10-indledning.md";
    for (person, words) in [(&one, "Vi vil det ene. ^punkt"), (&other, "Vi vil det andet. ^punkt")] {
        person.write(chapter, &(person.read(chapter) + "\n" + words + "\n"));
        person.save(words);
    }
    one.sync(&[]).ends(0, "Alt er sendt.");
    let said = other.sync(&["--both", chapter]);
    said.ends(1, "i en fil.");
    let squeezed = said.aside.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(squeezed.contains("ville stå to gange"), "{}", said.aside);
    assert_eq!(other.read(chapter).matches("^punkt").count(), 1);
    other.sync(&["--theirs", chapter]).ends(0, "Alt er sendt.");
    assert_eq!(other.read(chapter).matches("^punkt").count(), 1);
    assert_eq!(other.ip(&["check"]).code, Some(0));
}

#[test]
fn one_that_was_renamed_here_and_changed_there_has_its_new_name_and_its_new_words() {
    let (_shared, one, other) = Shared::two();
    other.ip(&[
        "rename",
        "2018-03-14-boligselskaber-k3f",
        "2018-03-14-boligselskaber-moede",
    ]);
    other.save("Nyt navn");
    one.change(NOTE, "publish: quote", "publish: summary");
    one.sync(&[]).ends(0, "Alt er sendt.");
    other.sync(&[]).ends(0, "Alt er sendt.");
    assert!(!other.has(NOTE));
    let text = other.read("interviews/2018-03-14-boligselskaber-moede.md");
    assert!(text.contains("publish: summary"), "{text}");
}

#[test]
fn one_that_was_deleted_here_and_changed_there_is_asked_about() {
    let (_shared, one, other) = Shared::two();
    one.change(NOTE, "publish: quote", "publish: summary");
    one.sync(&[]).ends(0, "Alt er sendt.");
    std::fs::remove_file(other.root.join(NOTE)).unwrap();
    other.save("Slettet");
    let said = other.sync(&[]);
    said.ends(1, "i en fil.");
    assert!(
        said.out.contains("har slettet filen") && said.out.contains("har rettet i filen"),
        "{}",
        said.out
    );
    other.sync(&["--theirs", NOTE]).ends(0, "Alt er sendt.");
    assert!(other.read(NOTE).contains("publish: summary"));
}

#[test]
fn two_that_made_a_file_of_the_same_name_are_asked_whose_it_is() {
    let (_shared, one, other) = Shared::two();
    let note = |words: &str| one.read(NOTE) + words + "\n";
    let (first, second) = (note("\nDet første. #sundhed"), note("\nDet andet. #sundhed"));
    let path = "interviews/2018-04-01-naboer-a1b.md";
    for (person, text) in [(&one, &first), (&other, &second)] {
        person.write(path, text);
        person.save("Ny");
    }
    one.sync(&[]).ends(0, "Alt er sendt.");
    other.sync(&[]).ends(1, "i en fil.");
    assert_eq!(other.read(path), second);
    other.sync(&["--mine", path]).ends(0, "Alt er sendt.");
    assert_eq!(other.read(path), second);
}

#[test]
fn who_takes_their_words_back_wins_whatever_others_wrote_meanwhile() {
    for is_here in [true, false] {
        let (_shared, one, other) = Shared::two();
        let (withdraws, writes) = if is_here { (&other, &one) } else { (&one, &other) };
        let words = [
            "privacy",
            "withdraw",
            "2018-03-14-boligselskaber-k3f",
            "--right",
            "consent",
            "--reason",
            "x",
            "--yes",
        ];
        let said = withdraws.ip(&words);
        let words: &[&str] = if said.code == Some(0) { &words } else { &words[..7] };
        let _ = withdraws.ip(words);
        assert!(
            withdraws.read(NOTE).contains("withdrawn"),
            "{} {}",
            said.out,
            said.aside
        );
        withdraws.save("Trukket tilbage");
        let text = writes.read(NOTE);
        writes.write(NOTE, &(text + "\nMere af det samme. #sundhed\n"));
        writes.save("Mere");
        one.sync(&[]).ends(0, "Alt er sendt.");
        let said = other.sync(&[]);
        said.ends(0, "Alt er sendt.");
        assert!(
            said.aside.contains("er trukket tilbage eller slettet"),
            "{}",
            said.aside
        );
        assert!(!other.read(NOTE).contains("Mere af det samme"), "{}", other.read(NOTE));
        assert!(other.read(NOTE).contains("withdrawn"));
    }
}

#[test]
fn an_erased_note_stays_erased_whatever_others_wrote_meanwhile() {
    let (_shared, one, other) = Shared::two();
    let said = one.ip(&[
        "privacy",
        "erase",
        "2018-03-14-boligselskaber-k3f",
        "--reason",
        "Fristen er gået",
    ]);
    assert!(!one.has(NOTE), "{} {}", said.out, said.aside);
    one.save("Slettet");
    one.sync(&[]).ends(0, "Alt er sendt.");
    other.change(NOTE, "publish: quote", "publish: summary");
    let said = other.sync(&[]);
    said.ends(0, "Alt er sendt.");
    assert!(!other.has(NOTE) && said.aside.contains("slettet"), "{}", said.aside);
}

#[test]
fn a_joined_file_that_could_not_be_read_is_asked_about() {
    let (_shared, one, other) = Shared::two();
    let goal = "stakeholders/naboer.yaml".to_owned();
    let long = (0..12).map(|it| format!("# linje {it}\n")).collect::<Vec<_>>().concat();
    one.write(&goal, &format!("name: Naboer\n{long}"));
    one.save("Langt");
    one.sync(&[]).ends(0, "Alt er sendt.");
    other.sync(&[]).ends(0, "Alt er sendt.");
    one.write(&goal, &format!("name: Naboer\n{long}number: 1\n"));
    one.save("Nederst");
    one.sync(&[]).ends(0, "Alt er sendt.");
    other.write(&goal, &format!("name: Naboer\nnumber: 2\n{long}"));
    other.save("Øverst");
    let said = other.sync(&[]);
    assert_eq!(said.code, Some(1), "{}", other.read(&goal));
    said.ends(1, "i en fil.");
    other.sync(&["--mine", &goal]).ends(0, "Alt er sendt.");
    let text = other.read(&goal);
    assert_eq!(text.matches("number:").count(), 1, "{text}");
}

#[test]
fn a_dry_run_says_what_would_be_done_and_does_nothing() {
    let (_shared, one, other) = Shared::two();
    one.change(NOTE, "publish: quote", "publish: summary");
    one.sync(&["--dry-run"]).ends(0, "En version ville blive sendt.");
    one.sync(&[]).ends(0, "Alt er sendt.");
    let before = other.git(&["for-each-ref"]);
    other
        .sync(&["--dry-run"])
        .ends(0, "De andre har sendt noget, som ville blive hentet.");
    assert_eq!(other.git(&["for-each-ref"]), before);
}
