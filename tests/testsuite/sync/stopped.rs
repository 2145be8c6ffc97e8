//! Sharing that is stopped at a call of git, or that two do at once: nothing is lost, and the next run goes on.

use super::{NOTE, Person, Shared};

fn everything(person: &Person) -> String {
    person
        .files()
        .iter()
        .map(|it| format!("{it}\n{}\n", person.read(it)))
        .collect::<Vec<_>>()
        .concat()
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
