//! Runs the program as people do, one file a command.

#![expect(
    clippy::unwrap_used,
    reason = "what fails here fails a test, also outside the test functions"
)]

mod add_answer;
mod add_interview;
mod add_records;
mod answers;
mod build;
mod check;
mod cite;
mod commonmark;
mod completions;
mod consultation;
mod coverage;
mod diff;
mod disclosure;
mod docs;
mod doctor;
mod exchange;
mod explain;
mod forms;
mod growth;
mod guide;
mod hook;
mod hook_push;
mod hostile;
mod import;
mod import_refi;
mod init;
mod installation;
mod known_case;
mod letter;
mod list;
mod look;
mod lossless;
mod lsp;
mod man;
mod mark;
mod markdown;
mod prepare;
mod privacy;
mod publication;
mod readme;
mod refi;
mod rename;
mod report;
mod returned;
mod review;
mod saving;
mod schema;
mod search;
#[cfg(feature = "serve")]
mod serve;
#[cfg(feature = "serve")]
mod serve_pages;
#[cfg(feature = "serve")]
mod serve_same;
mod show;
mod status;
mod sync;
mod terminal;
mod test_project;
mod trace;
mod undoing;
mod usage;
mod whole;
#[cfg(feature = "serve")]
mod workbench;
#[cfg(feature = "serve")]
mod written;

#[test]
fn no_file_is_forgotten() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/testsuite");
    let list = std::fs::read_to_string(folder.join("main.rs")).unwrap();
    let mut forgotten: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .filter_map(|it| it.strip_suffix(".rs").map(str::to_owned))
        .filter(|it| it != "main" && !list.contains(&format!("\nmod {it};\n")))
        .collect();
    forgotten.sort();
    assert_eq!(forgotten, Vec::<String>::new());
}
