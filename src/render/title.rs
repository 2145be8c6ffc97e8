//! Where the title of a document is broken: by sense, and not where a line happens to be full.

/// How long a title may be that stays on one line.
const LINE: usize = 24;

/// What a second line may begin with.
const JOINTS: [&str; 14] = [
    "for", "i", "om", "på", "til", "med", "af", "og", "in", "of", "on", "to", "and", "with",
];

/// What parts a title into two, and stays on the first line.
const DASHES: [&str; 3] = ["–", "—", "-"];

/// Returns the lines of a title: one, or two that are about as long, broken after a dash or before a joint if there is one near the middle.
pub(super) fn title_lines(title: &str) -> Vec<String> {
    let words: Vec<&str> = title.split_whitespace().collect();
    let length = |words: &[&str]| words.join(" ").chars().count();
    let whole = length(&words);
    if whole <= LINE || words.len() < 2 {
        return vec![words.join(" ")];
    }
    let uneven = |at: usize| length(&words[..at]).abs_diff(length(&words[at..]));
    // A break by sense may be uneven, but no line stands with a single small word.
    // »I« with a capital is who is spoken to.
    let joins = |word: &str| word != "I" && JOINTS.contains(&&*word.to_lowercase());
    let is_joint = |at: &usize| joins(words[*at]) && uneven(*at) * 3 <= whole * 2;
    let is_after_dash = |at: &usize| DASHES.contains(&words[at - 1]) && uneven(*at) * 2 <= whole;
    let places = 1..words.len();
    let dash = places.clone().filter(is_after_dash).min_by_key(|it| uneven(*it));
    let best = dash.or_else(|| places.clone().filter(is_joint).min_by_key(|it| uneven(*it)));
    let best = best.or_else(|| places.min_by_key(|it| uneven(*it)));
    let (first, second) = words.split_at(best.unwrap_or(words.len()));
    [first, second]
        .iter()
        .filter(|it| !it.is_empty())
        .map(|it| it.join(" "))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::title_lines;

    #[test]
    fn a_title_is_broken_by_sense() {
        for (title, lines) in [
            ("", &[""][..]),
            ("Integrationspolitik", &["Integrationspolitik"]),
            ("Politik for alle", &["Politik for alle"]),
            (
                "Integrationspolitik for Ballerup Kommune",
                &["Integrationspolitik", "for Ballerup Kommune"],
            ),
            (
                "Sammen om hverdagen i Eksempel Kommune",
                &["Sammen om hverdagen", "i Eksempel Kommune"],
            ),
            (
                "Kommunens integrationsindsats 2027–2031",
                &["Kommunens", "integrationsindsats 2027–2031"],
            ),
            ("Det sagde I – det gjorde vi", &["Det sagde I –", "det gjorde vi"]),
            // A dash far from the middle leaves a line with next to nothing.
            (
                "Udkast – politik for integration i Eksempel Kommune",
                &["Udkast – politik for integration", "i Eksempel Kommune"],
            ),
            ("Det, som vi hører I siger", &["Det, som vi", "hører I siger"]),
            (
                "Etmegetlangtordudenmellemrumoverhovedet",
                &["Etmegetlangtordudenmellemrumoverhovedet"],
            ),
        ] {
            assert_eq!(title_lines(title), lines, "{title}");
        }
    }
}
