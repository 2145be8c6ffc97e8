//! What was taken back, is weighed or erased is shown nowhere, and personal data only covered.

use super::client::{Client, place};
use crate::test_project::TestProject;
use serde_json::json;

const CHAPTER: &str = "policy/chapters/10-a.md";
const NOTE: &str = "interviews/2018-05-01-hemmelig-aaa.md";

fn note(keys: &str) -> String {
    format!(
        "---\ntitle: Skjult titel\nmethod: interview\ndate: 2018-05-01\nstakeholders: [boligselskaber]\nbasis: public-record\n\
         publish: quote\n{keys}---\n> Skjulte ord. #sundhed/skjult ^ord\n"
    )
}

#[test]
fn no_answer_repeats_a_note_that_was_taken_back_or_rests() {
    let text = "---\ntitle: A\nstatus: draft\n---\nVi. [@2018-05-01-hemmelig-aaa#ord] ^vi\n\nVi [@2018-05-01-hemmelig-aaa#\n\nVi [@\n";
    for keys in [
        "withdrawn: {date: 2018-05-20, right: consent}\n",
        "restricted: {date: 2018-05-20, reason: indsigelse}\n",
        "erased: {date: 2018-05-20, reason: frist}\n",
    ] {
        let project = TestProject::new(&format!("//- {NOTE}\n{}//- {CHAPTER}\n{text}", note(keys)));
        let mut client = Client::new(&project);
        client.open(CHAPTER, text);
        let mut said = String::new();
        for (letters, into) in [("@2018", 5), ("#ord", 2), ("^vi", 2), ("aaa#\n", 4), ("Vi [@\n", 5)] {
            for method in ["hover", "completion", "definition"] {
                said.push_str(
                    &client
                        .at(
                            &format!("textDocument/{method}"),
                            CHAPTER,
                            &place(text, letters, into, false),
                        )
                        .to_string(),
                );
            }
        }
        said.push_str(&client.ask("workspace/symbol", json!({"query": ""})).to_string());
        said.push_str(&client.ask("workspace/symbol", json!({"query": "skjult"})).to_string());
        client.wait("findings", |it| !it.findings.is_empty());
        said.push_str(&json!(client.findings).to_string());
        for word in ["Skjulte", "Skjult titel"] {
            assert!(!said.contains(word), "{keys}: {said}");
        }
        assert_eq!(client.leave(), 0);
    }
}

#[test]
fn while_somebody_types_that_a_note_is_taken_back_nothing_of_it_is_shown() {
    let text = "---\ntitle: A\nstatus: draft\n---\nVi. [@2018-05-01-hemmelig-aaa#ord] ^vi\n";
    let project = TestProject::new(&format!("//- {NOTE}\n{}//- {CHAPTER}\n{text}", note("")));
    let mut client = Client::new(&project);
    client.open(CHAPTER, text);
    client.open(NOTE, &note(""));
    for half in [
        "withdrawn: {date: \n",
        "withdrawn: [\n",
        "erased: \"\n",
        "restricted: {\n",
    ] {
        client.replace(NOTE, &note(half));
        let card = client.at("textDocument/hover", CHAPTER, &place(text, "#ord", 2, false));
        assert!(!card.to_string().contains("Skjulte"), "{half}: {card}");
    }
    assert_eq!(client.leave(), 0);
}

#[test]
fn personal_data_is_covered_wherever_it_is_shown() {
    let text = "---\ntitle: A\nstatus: draft\n---\nVi. [@2018-05-01-hemmelig-aaa#ord] ^vi\n";
    let own = note("").replace("Skjulte ord", "Nummer 670761-1152 siger det");
    let project = TestProject::new(&format!("//- {NOTE}\n{own}//- {CHAPTER}\n{text}"));
    let mut client = Client::new(&project);
    client.open(CHAPTER, text);
    client.open(NOTE, &own);
    client.wait("a number", |it| it.rules(NOTE).contains(&"cpr-number"));
    let mut said = json!(client.findings).to_string();
    said.push_str(
        &client
            .at("textDocument/hover", CHAPTER, &place(text, "#ord", 2, false))
            .to_string(),
    );
    let document = json!({"textDocument": {"uri": client.address(NOTE)}});
    said.push_str(&client.ask("textDocument/documentSymbol", document).to_string());
    assert!(said.contains('•') && !said.contains("1152"), "{said}");
    assert_eq!(client.leave(), 0);
}
