//! Characters that no output may hold.

use std::borrow::Cow;

/// Returns a text with U+FFFD for what is no character of a text: controls and non-characters.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    if may_hide(text) && text.contains(is_hidden) {
        Cow::Owned(text.replace(is_hidden, "\u{fffd}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Tells whether a text has a byte with which what is hidden may begin; almost none has, which is seen without a branch.
fn may_hide(text: &str) -> bool {
    let begins = |it: u8| it < 0x20 && it != b'\n' && it != b'\t' || matches!(it, 0x7f | 0xc2 | 0xef..);
    text.as_bytes()
        .chunks(64)
        .any(|it| it.iter().fold(false, |any, it| any | begins(*it)))
}

fn is_hidden(it: char) -> bool {
    it.is_control() && it != '\n' && it != '\t'
        || u32::from(it) & 0xfffe == 0xfffe
        || matches!(it, '\u{fdd0}'..='\u{fdef}')
}

/// How many digits a number has at most that stays with what it counts; a year has more, and may end a line.
const DIGITS: usize = 3;
/// What a number stays with that stands behind it.
const LABELS: [&str; 17] = [
    "punkt",
    "bilag",
    "tabel",
    "figur",
    "kapitel",
    "afsnit",
    "side",
    "nr.",
    "stk.",
    "s.",
    "§",
    "statement",
    "appendix",
    "table",
    "figure",
    "chapter",
    "page",
];
/// The months that begin with a capital.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Returns a text for pages and screens, where no line ends between a number and what it counts, or what is numbered by it: in
/// `14. februar`, `1 deltager` and `Punkt 11` the space is one that does not break.
pub(super) fn bound(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut done = 0;
    // Most texts have no number, which is seen without looking at their words.
    if text.as_bytes().iter().any(u8::is_ascii_digit) {
        for (at, _) in text.match_indices(' ') {
            if is_one(&text[..at], &text[at + 1..]) {
                out.push_str(&text[done..at]);
                out.push('\u{a0}');
                done = at + 1;
            }
        }
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[done..]);
    Cow::Owned(out)
}

/// Tells whether no line may end between two parts of a text.
fn is_one(before: &str, after: &str) -> bool {
    let Some(next) = after.chars().next() else {
        return false;
    };
    // Only the last word counts: what stands before the space before it is not looked at.
    let word = before.rsplit(' ').next().unwrap_or_default();
    let word = word.trim_start_matches(['(', '[', '»', '“', '"']);
    let number = word.strip_suffix('.').unwrap_or(word);
    let is_number = (1..=DIGITS).contains(&number.len()) && number.bytes().all(|it| it.is_ascii_digit());
    if is_number {
        return next.is_lowercase() || next.is_uppercase() && MONTHS.iter().any(|it| after.starts_with(it));
    }
    next.is_ascii_digit() && LABELS.iter().any(|it| word.eq_ignore_ascii_case(it))
}

/// Returns a name as an attribute may hold it: letters, digits, hyphens and underscores.
pub(super) fn name(id: &str) -> String {
    let is_plain = |it: char| it.is_alphanumeric() || matches!(it, '-' | '_');
    id.chars().map(|it| if is_plain(it) { it } else { '-' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stays_with_what_it_counts_and_with_what_it_numbers() {
        let shown = |text: &str| bound(text).replace('\u{a0}', "~");
        for (text, expected) in [
            ("den 14. februar 2018, Punkt 11", "den 14.~februar 2018, Punkt~11"),
            ("(1 deltager) af 17", "(1~deltager) af 17"),
            ("On 14 March 2018", "On 14~March 2018"),
            ("§ 8, stk. 2, og s. 14", "§~8, stk.~2, og s.~14"),
            ("»7. klasse", "»7.~klasse"),
            ("3 aktører og 2 metoder", "3~aktører og 2~metoder"),
        ] {
            assert_eq!(shown(text), expected);
        }
        for text in [
            "I 2018 begyndte vi.",
            "Der var 12. Vi gik.",
            "Punkt  11",
            "Punkt ",
            " 1 ",
            "1",
            "standpunkt 1",
            "a1 b2 c",
            "1,5 procent",
            "",
        ] {
            assert_eq!(shown(text), text);
        }
    }

    #[test]
    fn controls_are_replaced_and_text_is_not() {
        assert_eq!(
            visible("a\u{0}\u{1b}[31m\u{85}\u{fffe}\u{fdd0}\r"),
            "a\u{fffd}\u{fffd}[31m\u{fffd}\u{fffd}\u{fffd}\u{fffd}"
        );
        assert_eq!(visible("æ 🙂\u{301}\n\t"), "æ 🙂\u{301}\n\t");
    }
}
