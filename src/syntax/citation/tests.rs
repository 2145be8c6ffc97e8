//! What a bracket cites, and what is wrong in it.

use super::*;

fn read(bracket: &str) -> (Citation, Vec<Fault>) {
    parse(bracket, Span::new(0, bracket.len()))
}

/// Returns the keys, with `!` before those against, and each fault with its place and the right spelling.
fn shown(bracket: &str) -> String {
    let (citation, faults) = read(bracket);
    let key = |it: &Item| format!("{}{}", if it.against { "!" } else { "" }, &bracket[it.span().range()]);
    let keys: Vec<String> = citation.items.iter().map(key).collect();
    let faults = faults.iter().map(|it| {
        let slip = format!("{:?}", it.slip);
        let slip = slip.split(' ').next().unwrap_or_default();
        format!(" | {slip} ‹{}› {}", &bracket[it.span.range()], it.right)
    });
    keys.join(" ") + &faults.collect::<String>()
}

#[test]
fn several_keys_each_with_words_around_them() {
    let (citation, broken) = read("[@a#x; se imod @b-2, s. 3]");
    assert_eq!(broken, []);
    let [first, second] = &citation.items[..] else {
        panic!("{citation:?}")
    };
    assert_eq!(
        (
            &*first.record.value,
            first.name.as_ref().map(|it| &*it.value),
            first.against
        ),
        ("a", Some("x"), false)
    );
    assert_eq!(first.span(), Span::new(2, 5));
    assert_eq!(
        (&*second.record.value, second.against, &*second.prefix, &*second.suffix),
        ("b-2", true, "se", "s. 3")
    );
}

#[test]
fn a_bracket_may_run_over_the_lines_of_a_quotation() {
    let (citation, faults) = read("[@a;\n> se imod @b, s.\n> 3]");
    let second = &citation.items[1];
    assert_eq!((&*second.prefix, &*second.suffix, second.against), ("se", "s. 3", true));
    assert_eq!(faults, []);
}

#[test]
fn a_mail_address_is_no_citation() {
    assert!(!is_citation("post@kommune.dk"));
    assert!(!is_citation("tekst"));
    assert!(is_citation("jf. @a"));
    assert_eq!(shown("[@a, brev fra post@kommune.dk]"), "a");
}

#[test]
fn a_part_without_a_key_is_reported() {
    assert_eq!(shown("[@a; b; ]"), "a | NoKey ‹b› b | NoKey ‹ › ");
}

#[test]
fn words_before_a_key_turn_the_evidence_or_are_known_to_be_neutral() {
    assert_eq!(shown("[@a#x; mod @a#y]"), "a#x !a#y");
    assert_eq!(shown("[Contra @a; MODSAT: @b; se også @c; Jf. @d; -@e]"), "!a !b c d e");
    assert_eq!(shown("[kritisk @a]"), "a | Prefix ‹kritisk› [kritisk @a]");
    assert_eq!(shown("[@b; i mod @a]"), "b !a | Prefix ‹i mod› imod @a");
    assert_eq!(shown("[klart imod @a]"), "!a | Prefix ‹klart imod› [klart imod @a]");
}

#[test]
fn a_second_key_in_a_part_is_an_error_that_names_the_semicolon() {
    assert_eq!(shown("[@a#x, imod @b#y]"), "a#x !b#y | Second ‹@b#y› [@a#x; imod @b#y]");
    for bracket in [
        "[@a#x, @b]",
        "[@a#x @b]",
        "[@a#x og @b]",
        "[@a#x/@b]",
        "[@a#x & @b]",
        "[@a#x: @b]",
        "[@a#x,@b]",
    ] {
        assert_eq!(shown(bracket), "a#x b | Second ‹@b› [@a#x; @b]", "{bracket}");
    }
    assert_eq!(shown("[@a#x@b]"), "a#x b | Second ‹@b› [@a#x; @b]");
    assert_eq!(shown("[@a, s. 3, @b]"), "a b | Second ‹@b› [@a, s. 3; @b]");
    assert_eq!(shown("[@a, @b, @c]"), "a b c | Second ‹@b› [@a; @b; @c]");
    assert_eq!(
        shown("[@a, tværtimod @b]"),
        "a b | Second ‹@b› [@a; imod @b] | Prefix ‹tværtimod› [@a; imod @b]"
    );
}

#[test]
fn a_passage_stands_right_after_its_note() {
    for bracket in ["[@a #x]", "[@a# x]", "[@a # x]", "[@a, #x]", "[@a ^x]"] {
        let shown = shown(bracket);
        assert!(
            shown.contains("Apart") && shown.ends_with("[@a#x]"),
            "{bracket}: {shown}"
        );
        assert_eq!(read(bracket).0.items[0].name.as_ref().map(|it| &*it.value), Some("x"));
    }
    assert!(shown("[@a#x, #y]").ends_with("[@a#x; @a#y]"));
    assert_eq!(shown("[@a, punkt #4]"), "a");
    assert_eq!(
        shown("[@a, s. 3 #x]").split(" | ").nth(1),
        Some("Apart ‹#x› [@a#x, s. 3]")
    );
}

#[test]
fn what_says_against_stands_before_the_key() {
    assert!(read("[@a#x, imod]").0.items[0].against);
    assert_eq!(shown("[@a#x (mod)]"), "!a#x | AgainstAfter ‹(mod)› [mod @a#x]");
    assert_eq!(shown("[@a, mod slutningen]"), "a");
    for (bracket, right) in [
        ("[@a#x, s. 4, imod]", "[imod @a#x, s. 4]"),
        ("[@a#x, s. 4 imod]", "[imod @a#x, s. 4]"),
        ("[@a#x, imod s. 4]", "[imod @a#x, s. 4]"),
        ("[@a#x, imod, s. 4]", "[imod @a#x, s. 4]"),
        ("[@a#x, dog imod]", "[imod @a#x]"),
        ("[@a#x, som taler imod]", "[imod @a#x]"),
        ("[@a#x (er imod)]", "[imod @a#x]"),
        ("[@a#x – derimod]", "[imod @a#x]"),
        ("[@a#x, uenig]", "[imod @a#x]"),
        ("[@a#x, against]", "[contra @a#x]"),
        ("[@a#x, p. 4, but against]", "[contra @a#x, p. 4]"),
    ] {
        let shown = shown(bracket);
        assert!(
            shown.starts_with("!a#x | AgainstAfter") && shown.ends_with(right),
            "{bracket}: {shown}"
        );
    }
    for bracket in [
        "[@a, hovedstaden mod nord]",
        "[@a, ikke før s. 4]",
        "[@a, modtagelsen]",
        "[@a, s. 4, note 2]",
    ] {
        assert_eq!(shown(bracket), "a", "{bracket}");
    }
}

#[test]
fn what_says_against_stays_with_the_key_that_it_stands_before() {
    for bracket in ["[@a#x, imod b#y]", "[@a#x imod b#y]"] {
        assert_eq!(shown(bracket), "a#x !b#y | NoKey ‹b#y› [@a#x; imod @b#y]", "{bracket}");
    }
    assert_eq!(
        shown("[@a#x, s. 3, se også b#y]"),
        "a#x b#y | NoKey ‹b#y› [@a#x, s. 3; se også @b#y]"
    );
    assert_eq!(shown("[@a#x og b#y]"), "a#x b#y | NoKey ‹b#y› [@a#x; @b#y]");
}

#[test]
fn a_word_that_turns_to_the_second_key_says_nothing_of_the_first() {
    for turning in ["men", "dog", "men dog", "mens", "hvorimod", "but", "whereas"] {
        for (against, right) in [
            ("imod", "imod"),
            ("modsat", "modsat"),
            ("contra", "contra"),
            ("Mod", "Mod"),
        ] {
            let shown = shown(&format!("[@a#x, {turning} {against} @b#y]"));
            assert!(
                shown.starts_with("a#x !b#y | ") && shown.ends_with(&format!("[@a#x; {right} @b#y]")),
                "{turning} {against}: {shown}"
            );
        }
    }
    for (bracket, right) in [
        ("[@a#x, men imod b#y]", "[@a#x; imod @b#y]"),
        ("[@a#x, s. 4, dog imod @b#y]", "[@a#x, s. 4; imod @b#y]"),
        ("[@a#x, men @b#y er imod]", "[@a#x; imod @b#y]"),
        ("[@a#x, mens @b#y taler imod]", "[@a#x; imod @b#y]"),
        ("[imod @a#x, imod]", "[imod @a#x]"),
        ("[se @a#x, imod]", "[imod se @a#x]"),
    ] {
        assert!(shown(bracket).ends_with(right), "{bracket}: {}", shown(bracket));
    }
}

#[test]
fn other_signs_in_a_key_are_an_error() {
    for bracket in ["[@a^x]", "[@a#^x]", "[@a##x]"] {
        assert!(shown(bracket).ends_with("[@a#x]"), "{bracket}: {}", shown(bracket));
    }
    assert_eq!(shown("[@a#]"), "a | Key ‹a#› [@a]");
    assert_eq!(shown("[@a#x, b#y]"), "a#x b#y | NoKey ‹b#y› [@a#x; @b#y]");
    assert_eq!(shown("[@a; @ b#y]"), "a b#y | Key ‹@ b#y› @b#y");
}
