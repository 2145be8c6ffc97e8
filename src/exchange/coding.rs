//! What a comment in a file says: how its block is coded, what it is called, or something else.

use crate::text::slug::{is_id, slug};

/// The themes of a project, each by its id and its title.
#[derive(Debug, Default)]
pub struct Themes<'a>(pub Vec<(&'a str, &'a str)>);

/// What a comment says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Coding {
    /// Markers, each with its sign.
    Markers(Vec<String>),
    /// It begins like one, and is none: the theme is not there, or the letters are no marker's.
    Unknown,
    /// Something else.
    Remark,
}

/// The most words of an aspect that is written with spaces.
const MOST_WORDS: usize = 4;

impl Themes<'_> {
    /// Reads a comment.
    pub(super) fn read(&self, comment: &str) -> Coding {
        let comment = comment.trim();
        if !comment.starts_with(['#', '^']) {
            let is_title = |it: &&(&str, &str)| it.1.trim().to_lowercase() == comment.to_lowercase();
            return match self.0.iter().find(is_title) {
                Some((id, _)) => Coding::Markers(vec![format!("#{id}")]),
                None => Coding::Remark,
            };
        }
        let words: Vec<&str> = comment.split_whitespace().collect();
        let markers: Option<Vec<String>> = if words.iter().all(|it| it.starts_with(['#', '^'])) {
            words.iter().map(|it| self.marker(it)).collect()
        } else if words.len() <= MOST_WORDS && comment.contains('/') {
            self.marker(&words.join("-")).map(|it| vec![it])
        } else {
            None
        };
        markers.map_or(Coding::Unknown, Coding::Markers)
    }

    fn marker(&self, word: &str) -> Option<String> {
        if let Some(name) = word.strip_prefix('^') {
            let name = slug(name);
            let is_name = name.len() > 1 && is_id(&name) && name.starts_with(|it: char| it.is_ascii_lowercase());
            return is_name.then(|| format!("^{name}"));
        }
        let word = word.trim_start_matches('#').trim_end_matches(['/', '.', ',', ';']);
        let (theme, aspect) = word.split_once('/').map_or((word, None), |it| (it.0, Some(it.1)));
        let theme = slug(theme);
        let (id, _) = self.0.iter().find(|it| it.0 == theme)?;
        let Some(aspect) = aspect.map(str::to_lowercase) else {
            return Some(format!("#{id}"));
        };
        let is_letter = |it: char| it.is_ascii_alphanumeric() || "æøå".contains(it);
        let is_aspect = aspect
            .split('-')
            .all(|part| !part.is_empty() && part.chars().all(is_letter));
        is_aspect.then(|| format!("#{id}/{aspect}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_codes_names_or_says_something_else() {
        let themes = Themes(vec![("sundhed", "Sundhed og trivsel"), ("boern", "Børn")]);
        let markers = |it: &[&str]| Coding::Markers(it.iter().map(|it| (*it).to_owned()).collect());
        let cases = [
            ("#sundhed", markers(&["#sundhed"])),
            (" #Sundhed/Adgang ", markers(&["#sundhed/adgang"])),
            ("#sundhed/adgang til læge", markers(&["#sundhed/adgang-til-læge"])),
            ("sundhed og TRIVSEL", markers(&["#sundhed"])),
            ("#børn ^vejen-ind", markers(&["#boern", "^vejen-ind"])),
            ("^Gratis", markers(&["^gratis"])),
            ("#trafik", Coding::Unknown),
            ("#sundhed er vigtigt her", Coding::Unknown),
            ("^1", Coding::Unknown),
            ("#", Coding::Unknown),
            ("Husk at spørge", Coding::Remark),
            ("", Coding::Remark),
        ];
        for (comment, expected) in cases {
            assert_eq!(themes.read(comment), expected, "{comment}");
        }
    }
}
