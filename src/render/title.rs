//! Where the title of a document is broken: by sense, and not where a line happens to be full.

/// How long a title may be that stays on one line.
const LINE: usize = 24;

/// What a second line may begin with.
const JOINTS: [&str; 14] = [
    "for", "i", "om", "på", "til", "med", "af", "og", "in", "of", "on", "to", "and", "with",
];

/// Returns the lines of a title: one, or two that are about as long, broken before a joint if there is one near the middle.
pub(super) fn title_lines(title: &str) -> Vec<String> {
    let words: Vec<&str> = title.split_whitespace().collect();
    let length = |words: &[&str]| words.join(" ").chars().count();
    let whole = length(&words);
    if whole <= LINE || words.len() < 2 {
        return vec![words.join(" ")];
    }
    let uneven = |at: usize| length(&words[..at]).abs_diff(length(&words[at..]));
    // A break by sense may be uneven, but no line stands with a single small word.
    let is_joint = |at: &usize| JOINTS.contains(&&*words[*at].to_lowercase()) && uneven(*at) * 3 <= whole * 2;
    let places = 1..words.len();
    let best = places.clone().filter(is_joint).min_by_key(|it| uneven(*it));
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
            (
                "Etmegetlangtordudenmellemrumoverhovedet",
                &["Etmegetlangtordudenmellemrumoverhovedet"],
            ),
        ] {
            assert_eq!(title_lines(title), lines, "{title}");
        }
    }
}
