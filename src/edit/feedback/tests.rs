//! What is done to a chapter, block by block, and what is refused.

use super::{Refused, Splice, spliced};
use crate::text::digest::Digest;

const HEAD: &str = "---\ntitle: T\nstatus: draft\n---\n";

fn done(body: &str, splice: &Splice) -> Result<String, Refused> {
    let new = spliced(&format!("{HEAD}{body}"), splice)?;
    Ok(new.strip_prefix(HEAD).unwrap().to_owned())
}

/// Puts words in the place of others in the block that has some words.
fn words(block: &str, old: &str, new: &str) -> Splice {
    let start = block.find(old).unwrap();
    Splice::Words {
        block: Digest::of(block),
        words: block.to_owned(),
        at: start..start + old.len(),
        with: new.to_owned(),
        written: new.to_owned(),
    }
}

fn behind(block: &str, new: &str) -> Splice {
    Splice::Behind {
        block: Digest::of(block),
        near: block.to_owned(),
        words: new.to_owned(),
        written: new.to_owned(),
    }
}

fn away(block: &str) -> Splice {
    Splice::Away {
        block: Digest::of(block),
    }
}

fn remark(block: &str) -> Splice {
    Splice::Remark {
        is_first: false,
        block: Some(Digest::of(block)),
        near: block.to_owned(),
        statement: None,
        written: "<!-- kommentar: Nej -->".to_owned(),
    }
}

#[test]
fn words_are_put_in_the_place_of_others_and_everything_around_stays() {
    for (body, block, old, new, expected) in [
        (
            "Vi venter\ntre uger. ^et\n",
            "Vi venter tre uger.",
            "tre",
            "fire",
            "Vi venter\nfire uger. ^et\n",
        ),
        ("- En\n- To\r\n", "To", "To", "Tre", "- En\n- Tre\r\n"),
        ("## Om os\n\nTekst.\n", "Om os", "os", "alle", "## Om alle\n\nTekst.\n"),
        (
            "| a | b |\n| - | - |\n| c | d |\n",
            "d",
            "d",
            "de",
            "| a | b |\n| - | - |\n| c | de |\n",
        ),
        ("> Et\n> to\n", "Et to", "to", "tre", "> Et\n> tre\n"),
        (
            "Vi *vil* nå det [@a#b].\n",
            "Vi vil nå det.",
            "nå",
            "gøre",
            "Vi *vil* gøre det [@a#b].\n",
        ),
        (
            "Vi vil gerne nå det.\n",
            "Vi vil gerne nå det.",
            "gerne ",
            "",
            "Vi vil nå det.\n",
        ),
        ("Æ 🙂 å", "Æ 🙂 å", "🙂", "ø", "Æ ø å"),
    ] {
        assert_eq!(done(body, &words(block, old, new)).as_deref(), Ok(expected), "{body}");
    }
    let inserted = |body: &str, block: &str, at: usize, with: &str| {
        let splice = Splice::Words {
            block: Digest::of(block),
            words: block.to_owned(),
            at: at..at,
            with: with.to_owned(),
            written: with.to_owned(),
        };
        done(body, &splice).unwrap()
    };
    assert_eq!(inserted("Vi vil.\n", "Vi vil.", 2, " alle"), "Vi alle vil.\n");
    assert_eq!(inserted("Vi vil.\n", "Vi vil.", 3, "alle "), "Vi alle vil.\n");
    assert_eq!(inserted("Vi vil.\n", "Vi vil.", 6, " gerne"), "Vi vil gerne.\n");
    assert_eq!(inserted("Vi vil ^et\n", "Vi vil", 6, " alt"), "Vi vil alt ^et\n");
    assert_eq!(inserted("Vi vil.\n", "Vi vil.", 0, "Alle og "), "Alle og Vi vil.\n");
}

#[test]
fn a_second_change_of_a_block_finds_its_words_after_the_first() {
    let block = "Kommunens gamle politik er fra 2003, og meget er sket siden, både lokalt og nationalt.";
    let body = format!("{block}\n");
    let one = done(&body, &words(block, "2003", "2004")).unwrap();
    let both = done(&one, &words(block, "nationalt", "regionalt")).unwrap();
    assert_eq!(both, body.replace("2003", "2004").replace("nationalt", "regionalt"));
    assert_eq!(done("Helt andet.\n", &words(block, "2003", "2004")), Err(Refused::Gone));
}

#[test]
fn what_is_marked_named_or_there_twice_is_for_a_person() {
    let cases: [(&str, Splice, Refused); 7] = [
        (
            "Vi **vil nå** det.\n",
            words("Vi vil nå det.", "Vi vil", "Vi kan"),
            Refused::Marked,
        ),
        (
            "Det [@a#b] her.\n",
            words("Det her.", "Det her", "Alt"),
            Refused::Marked,
        ),
        ("En\n\nEn\n", words("En", "En", "To"), Refused::Several),
        ("Vi vil. ^et\n", away("Vi vil."), Refused::Named),
        ("Vi vil. [@a#b]\n", away("Vi vil."), Refused::Named),
        (
            "| a | b |\n| - | - |\n| c | d |\n",
            behind("d", "Nyt"),
            Refused::Elsewhere,
        ),
        (
            "Vi vil.\n",
            words("Vi vil.", "Vi vil.", "- Vi vil."),
            Refused::Elsewhere,
        ),
    ];
    for (body, splice, refused) in cases {
        assert_eq!(done(body, &splice), Err(refused), "{body}");
    }
}

#[test]
fn a_new_block_stands_behind_its_neighbour_and_one_that_goes_leaves_no_gap() {
    for (body, splice, expected) in [
        ("En. ^et\n\nTo.\n", behind("En.", "Nyt."), "En. ^et\n\nNyt.\n\nTo.\n"),
        (
            "En.\r\n\r\nTo.\r\n",
            behind("To.", "Nyt."),
            "En.\r\n\r\nTo.\r\n\r\nNyt.\r\n",
        ),
        ("- En\n- To\n", behind("En", "Nyt"), "- En\n- Nyt\n- To\n"),
        ("## En\n\nTo.\n", behind("En", "Nyt."), "## En\n\nNyt.\n\nTo.\n"),
        ("En", behind("En", "Nyt."), "En\n\nNyt."),
        ("En.\n\nTo.\n\nTre.\n", away("To."), "En.\n\nTre.\n"),
        ("- En\n- To\n- Tre\n", away("To"), "- En\n- Tre\n"),
    ] {
        assert_eq!(done(body, &splice).as_deref(), Ok(expected), "{body}");
    }
}

#[test]
fn a_comment_stands_behind_the_outermost_block_and_parts_nothing() {
    for (body, block, expected) in [
        ("En. ^et\n\nTo.\n", "En.", "En. ^et\n\n<!-- kommentar: Nej -->\n\nTo.\n"),
        (
            "- En\n- To\n\nTre.\n",
            "En",
            "- En\n- To\n\n<!-- kommentar: Nej -->\n\nTre.\n",
        ),
        ("> En\n", "En", "> En\n\n<!-- kommentar: Nej -->\n"),
        ("En", "En", "En\n\n<!-- kommentar: Nej -->\n"),
        (
            "En.\r\n\r\nTo.\r\n",
            "En.",
            "En.\r\n\r\n<!-- kommentar: Nej -->\r\n\r\nTo.\r\n",
        ),
        ("En.\n", "Væk fra kapitlet", "En.\n\n<!-- kommentar: Nej -->\n"),
        ("", "Væk", "\n<!-- kommentar: Nej -->\n"),
    ] {
        let found = done(body, &remark(block)).unwrap();
        assert_eq!(found.trim_start(), expected.trim_start(), "{body}");
    }
    let table = "| a | b |\n| - | - |\n| c | d |\n\n^tabel\n\nTo.\n";
    let text = done(table, &remark("d")).unwrap();
    assert_eq!(text, table.replace("^tabel\n", "^tabel\n\n<!-- kommentar: Nej -->\n"));
    // Two on one block stand in their order of coming, the last nearest.
    let twice = done(&done("En.\n", &remark("En.")).unwrap(), &remark("En.")).unwrap();
    assert_eq!(twice.matches("<!-- kommentar").count(), 2);
}

/// Puts words in the place of others in the title.
fn title(own: &str, old: &str, new: &str) -> Splice {
    let start = own.find(old).unwrap();
    Splice::Title {
        words: own.to_owned(),
        at: start..start + old.len(),
        with: new.to_owned(),
    }
}

#[test]
fn a_title_gets_other_words_and_everything_else_stays() {
    for (text, own, old, new, expected) in [
        (
            "title: Sundhed # 1",
            "Sundhed",
            "Sundhed",
            "Sundhed for alle",
            "title: Sundhed for alle # 1",
        ),
        (
            "title: \"Sund: ja\"",
            "Sund: ja",
            "ja",
            "nej \"x\"",
            "title: \"Sund: nej \\\"x\\\"\"",
        ),
        ("title: 'Et  to'", "Et to", "to", "to", "title: Et to"),
        ("title: Om [@a#b]", "Om [@a#b]", "Om", "Til", "title: \"Til [@a#b]\""),
    ] {
        for end in ["\n", "\r\n"] {
            let whole =
                |it: &str| format!("---\n{it}\nstatus: draft\n---\n\n## Sundhed\n\nEt. ^a\n").replace('\n', end);
            let new = spliced(&whole(text), &title(own, old, new)).unwrap();
            assert_eq!(new, whole(expected), "{text}");
        }
    }
}

#[test]
fn a_title_that_is_another_by_now_or_would_be_none_is_left() {
    let text = "---\ntitle: Sundhed\nstatus: draft\n---\n\n## Sygdom\n";
    assert_eq!(spliced(text, &title("Sygdom", "Sygdom", "Tro")), Err(Refused::Gone));
    assert_eq!(spliced(text, &title("Sundhed", "Sundhed", " ")), Err(Refused::Untitled));
    let without = "## Sygdom\n";
    assert_eq!(spliced(without, &title("Sygdom", "Sygdom", "Tro")), Err(Refused::Gone));
}

#[test]
fn what_comes_behind_the_title_stands_before_all_blocks() {
    let first = |words: &str| Splice::First {
        words: words.to_owned(),
        written: words.to_owned(),
    };
    let remark = Splice::Remark {
        is_first: true,
        block: Some(Digest::of("T")),
        near: "T".to_owned(),
        statement: None,
        written: "<!-- kommentar: Nej -->".to_owned(),
    };
    for (body, new) in [
        ("\nEt.\n", "\nNyt.\n\nEt.\n"),
        ("Et.\n", "\nNyt.\n\nEt.\n"),
        ("\n\n- T\n", "\nNyt.\n\n- T\n"),
        ("", "\nNyt.\n"),
        ("\n## T\n\nEt. ^a\n", "\nNyt.\n\n## T\n\nEt. ^a\n"),
    ] {
        assert_eq!(done(body, &first("Nyt.")).unwrap(), new);
        let remarked = new.replace("Nyt.", "<!-- kommentar: Nej -->");
        assert_eq!(done(body, &remark).unwrap(), remarked);
    }
    // It would go on in the list that is there.
    assert_eq!(done("\n- Et\n", &first("- Nyt")), Err(Refused::Elsewhere));
}
