//! What stands in the way of sharing: a place that is gone or refuses, half-done work, another project there.

use super::{NOTE, Shared};
use std::io::{Read, Write};
use std::net::TcpListener;

/// A number that nobody can have: day + 60.
const CPR: &str = "680352-2004";

#[test]
fn where_there_is_nowhere_to_send_or_nothing_to_that_is_said() {
    let (_shared, one, _) = Shared::two();
    one.git(&["remote", "remove", "origin"]);
    one.sync(&[]).ends(0, "Her er intet at sende til.");
    one.write("policy/goals/nyt.yaml", "title: Nyt\n");
    one.sync(&[])
        .ends(0, "Her er intet at sende til. En ændring er ikke gemt endnu.");
    std::fs::remove_dir_all(one.root.join(".git")).unwrap();
    one.sync(&[]).ends(0, "Her er intet at sende til.");
}

#[test]
fn a_place_that_is_gone_is_not_reached_and_nothing_is_lost() {
    let (shared, one, _) = Shared::two();
    one.change(NOTE, "publish: quote", "publish: summary");
    let away = shared.folder.path().join("vaek.git");
    std::fs::rename(shared.remote(), &away).unwrap();
    let said = one.sync(&[]);
    said.ends(
        3,
        "En version er ikke sendt, fordi det sted, der sendes til, ikke findes mere, eller du ikke har adgang til det.",
    );
    assert!(!said.aside.contains("fatal"), "{}", said.aside);
    std::fs::rename(&away, shared.remote()).unwrap();
    one.sync(&[]).ends(0, "Alt er sendt.");
}

#[test]
fn a_place_that_wants_a_password_asks_nobody() {
    let (_shared, one, _) = Shared::two();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://127.0.0.1:{}/politik.git", listener.local_addr().unwrap().port());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let _ = stream.read(&mut [0; 4096]);
            let _ = stream.write_all(b"HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        }
    });
    one.git(&["remote", "set-url", "origin", &address]);
    one.sync(&[])
        .ends(3, "fordi det sted, der sendes til, ikke lukker dig ind.");
}

#[test]
fn a_place_that_refuses_says_why_and_nothing_is_called_sent() {
    let (shared, one, _) = Shared::two();
    let hook = shared.remote().join("hooks/pre-receive");
    std::fs::write(&hook, "#!/bin/sh\necho Kun om mandagen >&2\nexit 1\n").unwrap();
    runnable(&hook);
    one.change(NOTE, "publish: quote", "publish: summary");
    one.sync(&[]).ends(
        1,
        "En version er ikke sendt, fordi det sted, der sendes til, siger nej: Kun om mandagen.",
    );
    std::fs::remove_file(hook).unwrap();
    one.sync(&[]).ends(0, "Alt er sendt.");
}

#[cfg(unix)]
fn runnable(path: &std::path::Path) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
}

#[cfg(not(unix))]
fn runnable(_: &std::path::Path) {}

#[test]
fn personal_data_and_marks_of_two_versions_are_never_sent_and_are_not_shown() {
    for text in [
        format!("\nCpr {CPR}. #sundhed\n"),
        "\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n".to_owned(),
    ] {
        let (shared, one, _) = Shared::two();
        let sent = one.git(&["ls-remote", shared.remote().to_str().unwrap()]);
        one.write(NOTE, &(one.read(NOTE) + &text));
        one.save("x");
        let said = one.ip(&["sync"]);
        said.ends(
            1,
            "En version er ikke sendt, fordi der er persondata eller mærker efter to udgaver i det.",
        );
        assert!(said.out.contains(NOTE) && !said.out.contains("2004"), "{}", said.out);
        assert_eq!(one.git(&["ls-remote", shared.remote().to_str().unwrap()]), sent);
    }
}

#[test]
fn a_host_that_the_project_does_not_name_gets_nothing() {
    let (_shared, one, _) = Shared::two();
    let manifest = one.read("policy/policy.yaml");
    one.write("policy/policy.yaml", &(manifest + "hosts: [git.example.org]\n"));
    one.save("hosts");
    one.sync(&[])
        .ends(1, "En version er ikke sendt, fordi projektet ikke må sendes til local.");
}

#[test]
fn work_that_stands_half_way_or_an_older_version_is_left_alone() {
    let (_shared, one, _) = Shared::two();
    one.write(".git/rebase-merge/done", "");
    let sentence = "Det er uvist, om alt er hentet og sendt, fordi noget gik galt undervejs (se ovenfor).";
    one.sync(&[]).ends(1, sentence);
    std::fs::remove_dir_all(one.root.join(".git/rebase-merge")).unwrap();
    one.git(&["checkout", "-q", "--detach"]);
    one.sync(&[]).ends(1, sentence);
    one.git(&["checkout", "-q", "main"]);
    one.sync(&[]).ends(0, "Alt er sendt.");
}

#[test]
fn a_lock_that_was_left_behind_is_told_and_nothing_is_lost() {
    let (_shared, one, other) = Shared::two();
    one.change(NOTE, "publish: quote", "publish: summary");
    one.sync(&[]).ends(0, "Alt er sendt.");
    other.write("policy/goals/nyt.yaml", "title: Nyt\n");
    other.save("Nyt");
    other.write(".git/index.lock", "");
    let said = other.sync(&[]);
    said.ends(
        3,
        "En version er ikke sendt, fordi noget gik galt undervejs (se ovenfor).",
    );
    assert!(
        said.aside.contains("index.lock") && said.aside.contains("ip doctor --unlock"),
        "{}",
        said.aside
    );
    // It is taken away once it is old enough to be nobody's.
    assert_eq!(other.ip(&["doctor", "--unlock"]).code, Some(1));
    let lock = std::fs::File::options()
        .append(true)
        .open(other.root.join(".git/index.lock"));
    let before = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_hours(400_000);
    lock.unwrap().set_modified(before).unwrap();
    let said = other.ip(&["doctor", "--unlock"]);
    assert_eq!(said.code, Some(0), "{}", said.aside);
    assert!(
        said.aside.contains(".git/index.lock, som et program efterlod for "),
        "{}",
        said.aside
    );
    other.sync(&[]).ends(0, "Alt er sendt.");
}

#[test]
fn without_a_name_nothing_is_joined_and_what_to_do_is_said() {
    let (_shared, one, other) = Shared::two();
    one.change(NOTE, "publish: quote", "publish: summary");
    one.sync(&[]).ends(0, "Alt er sendt.");
    other.write("policy/goals/nyt.yaml", "title: Nyt\n");
    other.save("Nyt");
    other.git(&["config", "--unset", "user.name"]);
    other.git(&["config", "user.useConfigOnly", "true"]);
    let said = other.sync(&[]);
    said.ends(
        2,
        "En version er ikke sendt, fordi noget gik galt undervejs (se ovenfor).",
    );
    assert!(said.aside.contains("ip save --name"), "{}", said.aside);
    // What is said there helps, also where nothing is left to be saved.
    let said = other.ip(&["save", "--name", "C-SS", "--email", "x@example.org"]);
    assert!(
        said.aside.contains("Fra nu af bliver der gemt som C-SS"),
        "{}",
        said.aside
    );
    other.sync(&[]).ends(0, "Alt er sendt.");
}

#[test]
fn without_git_it_is_said_what_is_lost() {
    let (_shared, one, _) = Shared::two();
    let empty = one.root.join("../tom");
    std::fs::create_dir(&empty).unwrap();
    let output = one
        .command(env!("CARGO_BIN_EXE_ip"))
        .arg("sync")
        .env("PATH", empty)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&output.stderr).contains("programmet git mangler"));
    assert!(String::from_utf8_lossy(&output.stdout).starts_with("Det er uvist, om alt er hentet og sendt"));
}

#[test]
fn another_project_there_is_never_mixed_with_this_one() {
    let (shared, one, _) = Shared::two();
    let stranger = shared.person("fremmed", "Andre");
    std::fs::create_dir_all(&stranger.root).unwrap();
    stranger.git(&["init", "-q", "-b", "main"]);
    stranger.set_up();
    stranger.write("policy/goals/andet.yaml", "title: Andet\n");
    stranger.save("Et andet");
    let there = shared.folder.path().join("andet.git");
    stranger.git(&["init", "-q", "--bare", "-b", "main", there.to_str().unwrap()]);
    stranger.git(&["push", "-q", there.to_str().unwrap(), "main"]);
    one.git(&["remote", "set-url", "origin", there.to_str().unwrap()]);
    let said = one.sync(&[]);
    said.ends(1, "fordi det, der ligger dér, er ikke det samme projekt.");
    assert!(!one.has("policy/goals/andet.yaml"));
}

#[test]
fn half_a_history_and_other_names_of_the_branch_are_no_obstacle() {
    let (shared, one, _) = Shared::two();
    for it in 0..3 {
        one.write("policy/goals/nyt.yaml", &format!("title: Nyt {it}\n"));
        one.save("Nyt");
    }
    one.sync(&[]).ends(0, "Alt er sendt.");
    let half = shared.clone("halv", "C-BEM", &["--depth", "1"]);
    one.change(NOTE, "publish: quote", "publish: summary");
    one.sync(&[]).ends(0, "Alt er sendt.");
    half.write("policy/goals/mere.yaml", "title: Mere\n");
    half.save("Mere");
    half.sync(&[]).ends(0, "Alt er sendt.");
    assert!(half.read(NOTE).contains("publish: summary"));
    half.git(&["branch", "-m", "master"]);
    half.git(&["branch", "--unset-upstream"]);
    half.write("policy/goals/mest.yaml", "title: Mest\n");
    half.save("Mest");
    half.sync(&[]).ends(0, "Alt er sendt.");
    one.sync(&[]).ends(0, "Alt er sendt.");
    assert!(one.has("policy/goals/mest.yaml"));
    let there = one.git(&["ls-remote", "--heads", "origin"]);
    assert_eq!(there.lines().count(), 1, "{there}");
}

#[test]
fn a_new_folder_with_an_address_gets_what_lies_there() {
    let (shared, _, _) = Shared::two();
    let new = shared.person("ny", "Ny");
    std::fs::create_dir_all(&new.root).unwrap();
    new.write("policy/policy.yaml", "title: T\nauthority: E\nlanguage: da\n");
    new.git(&["init", "-q", "-b", "main"]);
    new.set_up();
    new.git(&["remote", "add", "origin", shared.remote().to_str().unwrap()]);
    // What lies there already and is not saved is in the way.
    new.sync(&[]).ends(1, "du ikke har gemt.");
    assert_eq!(new.read("policy/policy.yaml"), "title: T\nauthority: E\nlanguage: da\n");
}

#[test]
fn line_ends_that_git_changes_are_no_change_of_anybodys() {
    let (_shared, one, other) = Shared::two();
    other.git(&["config", "core.autocrlf", "true"]);
    other.git(&["rm", "-q", "-r", "--cached", "."]);
    other.git(&["reset", "-q", "--hard"]);
    assert!(other.read(NOTE).contains("\r\n"));
    one.change(NOTE, "publish: quote", "publish: summary");
    one.sync(&[]).ends(0, "Alt er sendt.");
    let text = other.read(NOTE);
    other.write(NOTE, &text.replacen("---\r\n", "---\r\ntitle: Et møde\r\n", 1));
    other.save("Titel");
    other.sync(&[]).ends(0, "Alt er sendt.");
    one.sync(&[]).ends(0, "Alt er sendt.");
    let text = one.read(NOTE);
    assert!(
        text.contains("title: Et møde") && text.contains("publish: summary") && !text.contains('\r'),
        "{text}"
    );
}

#[test]
fn what_others_took_back_leaves_the_outputs_and_the_kept_copies_here_too() {
    for words in [
        &[
            "privacy",
            "withdraw",
            "2018-03-14-boligselskaber-k3f",
            "--right",
            "consent",
            "--reason",
            "x",
        ][..],
        &["privacy", "erase", "2018-03-14-boligselskaber-k3f", "--reason", "x"],
    ] {
        let (_shared, one, other) = Shared::two();
        let copy = ".ip/kept/2018-05-01-1200/interviews/2018-03-14-boligselskaber-k3f.md";
        other.write(copy, "Kort.\n");
        let quoted = ".ip/kept/2018-05-01-1200/policy/chapters/20-b.md";
        other.write(quoted, "De sagde: vi venter tre uger på en tolk.\n");
        other.write(".ip/kept/2018-05-01-1200/policy/chapters/30-c.md", "Noget andet.\n");
        assert_eq!(other.ip(&["build", "--format", "html"]).code, Some(0));
        let outputs = |it: &super::Person| {
            walkdir::WalkDir::new(it.root.join("build"))
                .into_iter()
                .flatten()
                .count()
        };
        assert!(outputs(&other) > 2);
        assert_eq!(one.ip(words).code, Some(0));
        assert_eq!(one.ip(&["save"]).code, Some(0));
        one.sync(&[]).ends(0, "Alt er sendt.");
        other.sync(&[]).ends(0, "Alt er sendt.");
        assert!(!other.has(copy) && !other.has(quoted));
        assert!(other.has(".ip/kept/2018-05-01-1200/policy/chapters/30-c.md"));
        assert!(outputs(&other) <= 2);
    }
}
