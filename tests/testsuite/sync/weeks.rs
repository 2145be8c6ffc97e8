//! A week of two who write at once: nothing that anybody saved is lost, also where the program is stopped on the way.

use super::{NOTE, Person, Shared};
use std::collections::{BTreeMap, BTreeSet};

/// Numbers that look like chance and are the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

/// Does something that people do in an afternoon, and returns the words that must not be lost.
fn work(person: &Person, chance: &mut Chance, number: usize) -> Option<String> {
    let word = format!("ord{}x{number}", person.name.len());
    match chance.below(6) {
        0 => person.write(&format!("policy/goals/{word}.yaml"), &format!("title: {word}\n")),
        1 => person.write(NOTE, &format!("{}\n{word}. #sundhed\n", person.read(NOTE).trim_end())),
        2 => {
            let list = person.read("policy/requests.yaml");
            let line = format!("{word}: {{note: 2018-03-14-boligselskaber-k3f, kind: access, received: 2018-05-02}}\n");
            person.write("policy/requests.yaml", &(list + &line));
        }
        3 => {
            let text = person.read(NOTE);
            let key = ["title", "place", "by"][chance.below(3)];
            let lines = text.lines().filter(|it| !it.starts_with(&format!("{key}:")));
            let text = lines.collect::<Vec<_>>().join("\n");
            person.write(
                NOTE,
                &(text.replacen("---\n", &format!("---\n{key}: {word}\n"), 1) + "\n"),
            );
            person.save(&word);
            // The next one may write over it.
            return None;
        }
        4 => {
            let chapter = person
                .files()
                .into_iter()
                .find(|it| it.starts_with("policy/chapters"))
                .unwrap();
            person.write(&chapter, &format!("{}\n\n{word}.\n", person.read(&chapter).trim_end()));
        }
        _ => {
            let list = person.read("policy/organisation.yaml");
            let list = if list.is_empty() { "groups:\n".to_owned() } else { list };
            person.write(
                "policy/organisation.yaml",
                &format!("{list}  - id: {word}\n    title: {word}\n"),
            );
        }
    }
    person.save(&word);
    Some(word)
}

/// Shares, and chooses both where that can be, else one's own; tells whether somebody else's words had to give way.
fn share(person: &Person) -> bool {
    // Of each file that both changed: whether both were asked for already, and could not be had.
    let mut chosen: BTreeMap<String, &str> = BTreeMap::new();
    for _ in 0..6 {
        let words: Vec<&str> = chosen.iter().flat_map(|(file, flag)| [*flag, file]).collect();
        let said = person.sync(&words);
        if said.code == Some(0) {
            assert!(said.out.trim().ends_with("Alt er sendt."), "{}", said.out);
            return chosen.values().any(|it| *it == "--mine");
        }
        assert_eq!(said.code, Some(1), "{} {}", said.out, said.aside);
        for file in said.out.lines().filter(|it| person.has(it) && !it.starts_with(' ')) {
            let flag = if chosen.contains_key(file) { "--mine" } else { "--both" };
            chosen.insert(file.to_owned(), flag);
        }
    }
    panic!("{} can't share", person.name);
}

fn everything(person: &Person) -> String {
    person
        .files()
        .iter()
        .map(|it| format!("{it}\n{}\n", person.read(it)))
        .collect::<Vec<_>>()
        .concat()
}

fn week(seed: u64, steps: usize) {
    let (_shared, one, other) = Shared::two();
    let mut chance = Chance(seed);
    let (mut words, mut gave_way) = (BTreeSet::new(), false);
    for number in 0..steps {
        let person = if chance.below(2) == 0 { &one } else { &other };
        if chance.below(3) == 0 {
            gave_way |= share(person);
        } else {
            words.extend(work(person, &mut chance, number));
        }
    }
    for person in [&one, &other, &one] {
        gave_way |= share(person);
    }
    let (here, there) = (everything(&one), everything(&other));
    assert_eq!(here, there, "seed {seed}");
    // What gave way stands in an older version, as all that was saved does.
    let kept = here.clone()
        + &if gave_way {
            one.git(&["log", "-p", "-m", "--format="])
        } else {
            String::new()
        };
    let lost: Vec<&String> = words.iter().filter(|it| !kept.contains(it.as_str())).collect();
    assert!(lost.is_empty(), "seed {seed}: {lost:?} in {here}");
    let said = one.ip(&["check", "--format", "short"]);
    for rule in ["duplicate-key", "yaml", "merge-conflict"] {
        assert!(
            !said.out.contains(&format!("error[{rule}")),
            "seed {seed}: {}",
            said.out
        );
    }
}

#[test]
fn a_week_of_two_loses_nothing() {
    for seed in 1..=2 {
        week(seed, 24);
    }
}

#[test]
#[ignore = "takes minutes"]
fn many_weeks_of_two_lose_nothing() {
    for seed in 100..140 {
        week(seed, 60);
    }
}

/// Stops the program at its Nth call of git, before or behind it, by a `git` of our own that kills whoever calls it.
#[cfg(unix)]
fn killed(person: &Person, at: usize, is_before: bool) -> bool {
    use std::os::unix::fs::PermissionsExt;
    let folder = person.root.parent().unwrap().join(format!("{}-git", person.name));
    std::fs::create_dir_all(&folder).unwrap();
    let count = folder.join("count");
    std::fs::write(&count, "0").unwrap();
    let real = person.command("sh").args(["-c", "command -v git"]).output().unwrap();
    let real = String::from_utf8(real.stdout).unwrap().trim().to_owned();
    let (before, after) = if is_before {
        ("kill -9 $PPID; exit 1", "")
    } else {
        ("", "kill -9 $PPID")
    };
    let script = format!(
        "#!/bin/sh\nn=$(($(cat '{0}') + 1))\nprintf %s $n > '{0}'\nif [ $n -eq {at} ]; then\n  {before}\n  '{real}' \"$@\"\n  {after}\n  exit 1\nfi\nexec '{real}' \"$@\"\n",
        count.display()
    );
    // What has nothing in it is no command to a shell.
    let script = script.replace("  \n", "");
    let git = folder.join("git");
    std::fs::write(&git, script).unwrap();
    std::fs::set_permissions(&git, std::fs::Permissions::from_mode(0o755)).unwrap();
    let path = std::env::join_paths(
        std::iter::once(folder).chain(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default())),
    );
    let mut command = person.command(env!("CARGO_BIN_EXE_ip"));
    let output = command.arg("sync").env("PATH", path.unwrap()).output().unwrap();
    output.status.code().is_none()
}

#[cfg(unix)]
fn stopped_everywhere(every: usize) {
    for is_before in [true, false] {
        let mut at = 1;
        loop {
            let (_shared, one, other) = Shared::two();
            one.change(NOTE, "publish: quote", "publish: summary");
            one.sync(&[]).ends(0, "Alt er sendt.");
            let text = other.read(NOTE);
            other.write(NOTE, &text.replacen("---\n", "---\ntitle: Et møde\n", 1));
            other.write("policy/goals/nyt.yaml", "title: Nyt\n");
            other.save("Titel");
            other.write("policy/goals/kladde.yaml", "title: Kladde\n");
            let was_killed = killed(&other, at, is_before);
            other.has_no_marks();
            other
                .sync(&[])
                .ends(0, "Alt, der er gemt, er sendt. En ændring er ikke gemt endnu.");
            let text = other.read(NOTE);
            assert!(
                text.contains("publish: summary") && text.contains("title: Et møde"),
                "{at}: {text}"
            );
            assert_eq!(other.read("policy/goals/kladde.yaml"), "title: Kladde\n");
            one.sync(&[]).ends(0, "Alt er sendt.");
            assert_eq!(one.read(NOTE), text);
            if !was_killed {
                assert!(at > 15, "git was called {at} times only");
                break;
            }
            at += every;
        }
    }
}

#[cfg(unix)]
#[test]
fn stopped_at_a_call_of_git_nothing_is_lost_and_the_next_run_goes_on() {
    stopped_everywhere(9);
}

#[cfg(unix)]
#[test]
#[ignore = "takes minutes"]
fn stopped_at_any_call_of_git_nothing_is_lost_and_the_next_run_goes_on() {
    stopped_everywhere(1);
}

#[test]
fn two_who_send_at_once_both_get_there() {
    let (_shared, one, other) = Shared::two();
    for round in 0..3 {
        one.write(&format!("policy/goals/en-{round}.yaml"), "title: En\n");
        one.save("En");
        other.write(&format!("policy/goals/to-{round}.yaml"), "title: To\n");
        other.save("To");
        std::thread::scope(|scope| {
            for person in [&one, &other] {
                scope.spawn(move || person.sync(&[]).ends(0, "Alt er sendt."));
            }
        });
    }
    one.sync(&[]).ends(0, "Alt er sendt.");
    other.sync(&[]).ends(0, "Alt er sendt.");
    assert_eq!(everything(&one), everything(&other));
}
