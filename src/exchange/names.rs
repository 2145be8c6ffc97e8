//! What styles are called in Danish and English programs: headings, quotations and lists.

fn bare(name: &str) -> String {
    name.to_lowercase().replace([' ', '-', '–', '_'], "")
}

/// The names of quotations that have no word of their own for it.
const QUOTES: [&str; 7] = [
    "intensequote",
    "strktcitat",
    "stærktcitat",
    "blocktext",
    "bloktekst",
    "blockquote",
    "blockquotation",
];

/// Tells whether a style is a quotation's.
pub(super) fn is_quote(name: &str) -> bool {
    let small = name.to_lowercase();
    let mut words = small.split(|it: char| !it.is_alphabetic());
    let is_word = |it: &str| {
        matches!(
            it,
            "quote" | "quotes" | "quotation" | "quotations" | "citat" | "citater"
        )
    };
    words.any(is_word) || QUOTES.contains(&&*bare(name))
}

/// Returns the level of a heading's style.
pub(super) fn heading(name: &str) -> Option<u8> {
    let bare = bare(name);
    if bare == "title" || bare == "titel" {
        return Some(1);
    }
    let level = ["heading", "overskrift"].iter().find_map(|it| bare.strip_prefix(it))?;
    level.parse().ok().filter(|it| (1..=9).contains(it))
}

/// Returns the level of a list's style, and whether its items have numbers.
pub(super) fn list(name: &str) -> Option<(u8, bool)> {
    let bare = bare(name);
    let names = [
        ("listbullet", false),
        ("listnumber", true),
        ("opstillingpunkttegn", false),
        ("opstillingtalellerbogst", true),
    ];
    let (rest, ordered) = names.iter().find_map(|it| Some((bare.strip_prefix(it.0)?, it.1)))?;
    match rest {
        "" => Some((0, ordered)),
        rest => Some((rest.parse::<u8>().ok()?.checked_sub(1)?, ordered)),
    }
}
