//! What is written.

use super::schema::faults;
use crate::exchange::archive::Archive;
use crate::exchange::coded::{Code, Coded, Coding, Document};
use crate::exchange::refi::write;
use snapbox::{assert_data_eq, str};

fn coded() -> Coded {
    let theme = Code {
        memo: "Om læge & tolk".to_owned(),
        ..Code::new("Sundhed", None)
    };
    let coding = |start, end, codes: &[usize]| Coding {
        start,
        end,
        codes: codes.to_vec(),
        ..Coding::default()
    };
    Coded {
        title: "Prøve <\"1\">".to_owned(),
        codes: vec![theme, Code::new("sundhed/tolk", Some(0)), Code::new("Børn", None)],
        documents: vec![
            Document {
                name: "2018-05-01-x".to_owned(),
                memo: "En titel".to_owned(),
                day: "2018-05-01".to_owned(),
                facts: vec![("method".to_owned(), "interview".to_owned())],
                text: "😀 Ærø\n\n> Vi venter.\u{1}".to_owned(),
                codings: vec![coding(2, 5, &[0, 2]), coding(9, 19, &[1])],
            },
            Document {
                name: "tom".to_owned(),
                ..Document::default()
            },
        ],
    }
}

fn qde(bytes: &[u8]) -> String {
    Archive::open(bytes).unwrap().text("project.qde").unwrap().unwrap()
}

#[test]
fn a_project_is_written_as_the_standard_has_it_and_counts_code_points() {
    let bytes = write(&coded());
    let qde = qde(&bytes);
    assert_eq!(faults(&qde), Vec::<String>::new());
    let selections = qde.lines().filter(|it| it.contains("<PlainTextSelection"));
    let selections: Vec<String> = selections.map(|it| it.trim().to_owned() + "\n").collect();
    assert_data_eq!(
        selections.concat(),
        str![[r#"
<PlainTextSelection guid="2ab72e61-8039-82aa-8e3b-d5da76b1ba45" name="Ærø" startPosition="2" endPosition="5" creatingUser="388809b8-ada0-803b-ad0c-9752d3bc13d0" creationDateTime="2018-05-01T00:00:00Z">
<PlainTextSelection guid="8400f2ef-2e1a-8926-9edd-6de66281a42d" name="Vi venter." startPosition="9" endPosition="19" creatingUser="388809b8-ada0-803b-ad0c-9752d3bc13d0" creationDateTime="2018-05-01T00:00:00Z">

"#]]
    );
    let mut archive = Archive::open(&bytes).unwrap();
    let name = archive.names()[1].clone();
    assert!(qde.contains(&format!(
        "plainTextPath=\"{}\"",
        name.replace("sources/", "internal://")
    )));
    assert_eq!(archive.text(&name).unwrap().unwrap(), coded().documents[0].text);
}

#[test]
fn the_same_project_is_the_same_file_and_no_identifier_stands_for_two_things() {
    assert_eq!(write(&coded()), write(&coded()));
    let qde = qde(&write(&coded()));
    let mut guids: Vec<&str> = qde.split(" guid=\"").skip(1).map(|it| &it[..36]).collect();
    let count = guids.len();
    guids.sort_unstable();
    guids.dedup();
    assert_eq!((guids.len(), count), (12, 12));
}

#[test]
fn an_empty_project_is_one_too() {
    let qde = qde(&write(&Coded::default()));
    assert_eq!(faults(&qde), Vec::<String>::new());
}
