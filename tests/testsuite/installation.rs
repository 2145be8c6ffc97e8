//! What is handed out is called the same wherever it is named, and what the IT department is told is so.

use crate::test_project::TestProject;
use std::collections::BTreeSet;
use std::path::Path;

const PAGE: &str = include_str!("../../docs/installation.md");
const README: &str = include_str!("../../README.md");
const WORKFLOW: &str = include_str!("../../.github/workflows/release.yml");
const PLATFORMS: &str = include_str!("../../.ci/release/platforms.tsv");
const CARGO: &str = include_str!("../../Cargo.toml");

/// How the names of files begin, with a word for the version.
const BEGINNING: &str = "ip-workbench-VERSION-";

/// A row of the table of platforms.
struct Platform {
    target: &'static str,
    name: &'static str,
    kinds: Vec<&'static str>,
}

fn platforms() -> Vec<Platform> {
    let rows = PLATFORMS.lines().filter(|it| !it.starts_with('#'));
    rows.map(|row| {
        let [target, name, kinds] = row.split('\t').collect::<Vec<_>>().try_into().unwrap();
        let kinds = kinds.split(' ').collect();
        Platform { target, name, kinds }
    })
    .collect()
}

/// Returns the names of the files that are made, but for wheels: pip finds those by itself.
fn made() -> BTreeSet<String> {
    let of = |it: Platform| {
        let kinds = it.kinds.into_iter().filter(|kind| *kind != "wheel");
        kinds
            .map(move |kind| format!("{BEGINNING}{}.{kind}", it.name))
            .collect::<Vec<_>>()
    };
    platforms().into_iter().flat_map(of).collect()
}

/// Returns the names of files that a text tells its readers of.
fn named(text: &str) -> BTreeSet<String> {
    let names = text.split(BEGINNING).skip(1).map(|rest| {
        let end = rest.find(|it: char| !it.is_ascii_alphanumeric() && !"-._".contains(it));
        let name = &rest[..end.unwrap_or(rest.len())];
        format!(
            "{BEGINNING}{}",
            name.strip_suffix(".sha256").unwrap_or(name).trim_end_matches('.')
        )
    });
    // The folder inside an archive has the archive's name without its ending.
    names.filter(|it| Path::new(it).extension().is_some()).collect()
}

fn halves() -> (&'static str, &'static str) {
    PAGE.split_once("\n---\n").unwrap()
}

#[test]
fn the_page_in_both_languages_and_readme_name_the_files_that_are_made() {
    let (danish, english) = halves();
    assert_eq!(named(danish), made());
    assert_eq!(named(english), made());
    assert_eq!(named(README), made());
}

#[test]
fn the_workflow_makes_each_platforms_files_by_scripts_that_are_there() {
    let values = |key: &str| -> Vec<&str> {
        let lines = WORKFLOW
            .lines()
            .filter_map(|it| it.trim_start_matches([' ', '-']).strip_prefix(key));
        lines.map(str::trim).collect()
    };
    let targets: Vec<&str> = platforms().iter().map(|it| it.target).collect();
    assert_eq!(values("target:"), targets);
    for script in ["archive", "wheel", "msi", "try", "try-msi", "glibc"] {
        assert!(WORKFLOW.contains(&format!(".ci/release/{script} ")), "{script}");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(".ci/release").join(script);
        assert!(path.is_file(), "{script}");
    }
    let kinds = platforms().into_iter().flat_map(|it| it.kinds);
    assert_eq!(
        kinds.collect::<BTreeSet<_>>(),
        BTreeSet::from(["msi", "tar.gz", "wheel", "zip"])
    );
}

#[test]
fn an_action_is_named_by_a_commit_and_nobody_may_more_than_their_job_needs() {
    let actions = WORKFLOW.lines().filter_map(|it| it.split_once("uses: ")).map(|it| it.1);
    for action in actions {
        let (_, rest) = action.split_once('@').unwrap();
        let (commit, version) = rest.split_once(" # v").unwrap();
        assert!(
            commit.len() == 40 && commit.bytes().all(|it| it.is_ascii_hexdigit()),
            "{action}"
        );
        assert!(version.starts_with(|it: char| it.is_ascii_digit()), "{action}");
    }
    assert!(WORKFLOW.contains("\npermissions: {}\n"));
    // What compiles strangers' code may only read.
    let (_, make) = WORKFLOW.split_once("\n  make:\n").unwrap();
    let (make, _) = make.split_once("\n  draft:\n").unwrap();
    assert!(make.contains("    permissions:\n      contents: read\n    strategy:"));
    assert!(!make.contains(": write"));
}

#[test]
fn the_page_and_the_workflow_ask_for_the_compiler_that_the_program_needs() {
    let (_, rest) = CARGO.split_once("rust-version = \"").unwrap();
    let needed = rest.split('"').next().unwrap();
    assert!(WORKFLOW.contains(&format!("rustup toolchain install {needed} ")));
    let (danish, english) = halves();
    for half in [danish, english] {
        assert!(half.contains(&format!("[Rust](https://rustup.rs) {needed},")));
    }
}

#[test]
fn the_program_itself_reaches_no_network() {
    const CLIENTS: [&str; 9] = [
        "attohttpc",
        "curl",
        "isahc",
        "minreq",
        "native-tls",
        "openssl",
        "reqwest",
        "rustls",
        "ureq",
    ];
    let lock = include_str!("../../Cargo.lock");
    for client in CLIENTS {
        assert!(
            !lock.contains(&format!("\nname = \"{client}\"\n")),
            "{client} is in the program"
        );
    }
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in walkdir::WalkDir::new(source).into_iter().map(Result::unwrap) {
        if entry.path().extension().is_some_and(|it| it == "rs") {
            let text = std::fs::read_to_string(entry.path()).unwrap();
            // The one place that listens is told of; nothing else knows what a network is.
            let is_told_of = entry.path().ends_with("src/serve/server.rs");
            let reaches = ["std::net", "tokio::net", "TcpStream::connect", "UdpSocket"];
            let reached: Vec<_> = reaches.iter().filter(|it| text.contains(**it)).collect();
            let is_test = entry.path().ends_with("src/serve/tests.rs");
            assert!(
                is_told_of || is_test || reached.is_empty(),
                "{}",
                entry.path().display()
            );
        }
    }
}

#[test]
fn what_listens_is_on_this_machine_alone_and_both_languages_say_so() {
    let server = include_str!("../../src/serve/server.rs");
    assert_eq!(server.matches("::bind(").count(), 1);
    assert!(server.contains("TcpListener::bind((Ipv4Addr::LOCALHOST, "));
    assert!(!server.contains("::connect("));
    let (danish, english) = halves();
    for half in [danish, english] {
        assert!(half.contains("`ip serve`") && half.contains("`127.0.0.1`"));
    }
}

#[cfg(unix)]
#[test]
fn outside_a_project_one_file_is_written_which_both_languages_name() {
    const STATE: &str = ".local/state/ip/projects.json";
    let project = TestProject::empty();
    let home = tempfile::tempdir().unwrap();
    let run = |words: &[&str]| project.command(words).env("HOME", home.path()).run();
    for words in [&["init", "."][..], &["check"], &["build"], &["list", "note"]] {
        let _ = run(words).code(0);
    }
    // What it thinks of the machine that tests run on is no matter.
    let _ = run(&["doctor"]).exit();
    assert!(project.files().iter().any(|it| it.starts_with("build/")));
    let written = walkdir::WalkDir::new(home.path()).into_iter().map(Result::unwrap);
    let files: Vec<_> = written.filter(|it| it.file_type().is_file()).collect();
    let names: Vec<_> = files
        .iter()
        .map(|it| it.path().strip_prefix(home.path()).unwrap())
        .collect();
    assert_eq!(names, [Path::new(STATE)]);
    let (danish, english) = halves();
    for half in [danish, english] {
        assert!(half.contains(&format!("`~/{STATE}`")));
    }
}
