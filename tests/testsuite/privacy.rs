//! `ip privacy`: what must be deleted, what is kept longer and why, and what people asked for.

mod accounts;
mod due;
mod erase;
mod extend;
mod names;
mod purge;
mod request;
mod special;
mod withdraw;

use crate::test_project::TestProject;

/// Returns a note with these keys beside those that every note has.
fn note(id: &str, keys: &str) -> String {
    format!(
        "//- interviews/{id}.md\n---\nmethod: interview\ndate: 2018-03-14\nstakeholders: [boligselskaber]\n\
         informed: 2018-03-01\npublish: quote\n{keys}---\nTekst. #sundhed\n"
    )
}

/// Returns a project with some notes, each with these keys, and a list of requests where there is one.
fn project(notes: &[(&str, &str)], requests: &str) -> TestProject {
    let mut sections: String = notes.iter().map(|it| note(it.0, it.1)).collect();
    if !requests.is_empty() {
        sections.push_str(&format!("//- policy/requests.yaml\n{requests}"));
    }
    TestProject::new(&sections)
}

/// Returns what a command says in both languages, with its exit code.
fn said(project: &TestProject, words: &str) -> String {
    let one = |language: &str| {
        let run = project.command(words.split(' ')).env("IP_LANG", language).run();
        format!("{}{}", run.stdout, run.stderr)
    };
    format!("$ ip {words}\n{}{}", one("da"), one("en"))
}
