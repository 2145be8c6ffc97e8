//! Conversations: whoever speaks is a number, what they are called is in no byte of what comes out.

use super::escaping::numbers;
use crate::exchange::{self, Refused, Role, Themes};
use crate::language::Language;

fn markdown(text: &str, interviewers: Option<&[usize]>) -> String {
    let incoming = exchange::read(text.as_bytes()).expect("a transcript").unwrap();
    let roles = interviewers.map(|it| incoming.talk.as_ref().unwrap().told(it).unwrap());
    let incoming = incoming.cast(roles.as_deref(), Language::Danish);
    incoming.markdown(&Themes::default()).0
}

const VTT: &str = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna Holm>Hvad siger I?</v>\n\n00:02.500 --> 00:04.000\n<v Bo>Ja, #tolk.</v>\n\n\
    00:06.000 --> 00:07.000\n<v BO>- og *tid*</v>\n\n00:09.001 --> 00:10.000\n<v Bo>Punktum.</v>\n";

#[test]
fn whoever_asks_stays_text_and_turns_within_two_seconds_are_one_quotation() {
    assert_eq!(
        markdown(VTT, Some(&[1])),
        "Hvad siger I?\n\n> Ja, #tolk. - og \\*tid\\*\n\n> Punktum.\n".replace("#tolk", "\\#tolk")
    );
}

#[test]
fn of_nobody_it_is_known_who_they_are_so_nothing_is_a_quotation() {
    let text = markdown(VTT, None);
    assert!(
        text.starts_with("Taler 1:\n\nHvad siger I?\n\nTaler 2:\n\nJa,"),
        "{text}"
    );
    assert!(!text.contains('>'), "{text}");
}

#[test]
fn several_who_were_asked_are_told_apart_by_their_numbers() {
    let text = markdown(VTT, Some(&[0]));
    assert!(
        text.starts_with("Deltager 1:\n\n> Hvad siger I?\n\nDeltager 2:\n\n> Ja,"),
        "{text}"
    );
    let incoming = exchange::read(VTT.as_bytes()).unwrap().unwrap();
    assert!(incoming.talk.as_ref().unwrap().told(&[3]).is_err());
    let roles = [Role::Participant(1), Role::Participant(1)];
    let text = incoming
        .cast(Some(&roles), Language::English)
        .markdown(&Themes::default())
        .0;
    assert!(text.starts_with("> Hvad siger I?\n\n> Ja,"), "{text}");
}

#[test]
fn what_is_empty_overlaps_or_has_no_speaker_is_read() {
    let text = "WEBVTT\n\n00:01.000 --> 00:09.000\n<v A B>Lang</v>\n\n00:03.000 --> 00:04.000\n<v C D>Kort</v>\n\n\
        00:05.000 --> 00:06.000\n\n00:05.000 --> 00:06.000\n<v A B></v>\n\n00:08.000 --> 00:10.000\n<v A B>mere</v>\n\n00:11.000 --> 00:12.000\nUden navn\n";
    assert_eq!(
        markdown(text, Some(&[1])),
        "Lang\n\nDeltager 1:\n\n> Kort\n\nmere\n\nDeltager 2:\n\n> Uden navn\n"
    );
    let srt = "1\n00:00:01,000 --> 00:00:02,000\nA B: Hej\n2\n00:00:02,000 --> 00:00:03,000\nmere\n\nmed tom linje\n\n3\n00:00:09,000 --> 00:00:10,000\nA B: Slut\n";
    assert_eq!(markdown(srt, Some(&[0])), "> Hej mere med tom linje\n\n> Slut\n");
    assert_eq!(markdown("WEBVTT\n", None), "");
}

#[test]
fn data_that_is_no_transcript_is_refused_and_never_read_as_text() {
    for (text, refused) in [
        ("{\"speaker\":\"Anna\"}", Refused::Data),
        (
            "{\"segments\":[{\"speaker\":\"Anna\",\"text\":\"Hej\"",
            Refused::Damaged(String::new()),
        ),
    ] {
        assert_eq!(exchange::read(text.as_bytes()).unwrap().unwrap_err(), refused);
    }
}

#[test]
fn whatever_a_transcript_is_made_of_nothing_panics_and_no_name_comes_through() {
    let pieces = [
        "WEBVTT\n\n",
        "00:01.000 --> 00:02.000\n",
        "<v Zanna Zolm>",
        "</v>",
        "\n\n",
        "Zanna Zolm: ",
        "ord ",
        "<",
        "&amp;",
        "{\\an8}",
        "1\n",
        "NOTE ",
        "[00:01] ",
        "Zanna Zolm  0:01\n",
        "Hej Zanna, ",
        "\r\n",
        "- ",
        "æ ",
        "\u{feff}",
        "-->",
        "<v ",
        "Zolm, Zanna: ",
        "00:01 ",
    ];
    for seed in 0..4000 {
        let mut next = numbers(seed);
        let mut text = String::from("WEBVTT\n\n00:00.000 --> 00:01.000\n<v Zanna Zolm>Hej</v>\n\n");
        for _ in 0..next(20) {
            text.push_str(pieces[next(pieces.len())]);
        }
        let incoming = exchange::read(text.as_bytes()).expect("a transcript").unwrap();
        let (written, left) = incoming.markdown(&Themes::default());
        // What was cut into a tag within a tag is nobody's name any more.
        assert!(
            !written.contains("Zanna") && !written.contains("Zolm"),
            "{seed}: {text}\n===\n{written}"
        );
        assert!(
            left.iter().all(|it| !format!("{it:?}").contains("Zanna")),
            "{text}\n{left:?}"
        );
    }
}

#[test]
fn more_cues_than_a_day_of_talk_has_are_refused() {
    let text = "0:1-->0:1\na\n\n".repeat(200_001);
    assert_eq!(exchange::read(text.as_bytes()).unwrap().unwrap_err(), Refused::TooLarge);
}
