//! Commands in what is said, as the pages that do the same: who works in the browser types none.

use super::address::{self, encoded};
use crate::language::Language;
use crate::project::thing::ThingKind;
use crate::render::html_text;
use crate::text::capital::capitalised;

/// The page that does what a command does, and the entry of the catalogue that names it.
const PAGES: [(&str, &str, &str); 15] = [
    ("build", "/draft", "serve-menu-draft"),
    ("check", "/findings", "serve-menu-findings"),
    ("comments", "/comments", "serve-comments"),
    ("coverage", "/coverage", "serve-menu-coverage"),
    ("diff", "/changes", "serve-changes"),
    ("history", "/history", "serve-history"),
    ("privacy due", "/privacy", "serve-privacy"),
    ("privacy extend", "/privacy/extend", "serve-privacy"),
    ("privacy request", "/privacy", "serve-privacy"),
    ("privacy withdraw", "/privacy/withdraw", "serve-privacy"),
    ("report", "/memos", "serve-memos"),
    ("save", "/save", "serve-menu-save"),
    ("search", "/search", "serve-menu-search"),
    ("status", "/status", "serve-menu-status"),
    ("sync", "/sync", "serve-sync"),
];

/// A command that was found in a sentence, and the page that does the same.
struct Found {
    /// How many bytes of the sentence it is.
    length: usize,
    to: String,
    name: String,
}

/// Returns a sentence as HTML, with a link in place of each command that a page does too.
pub(super) fn linked(sentence: &str, language: Language) -> String {
    let mut out = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some(at) = next(rest) {
        out.push_str(&html_text(&rest[..at]));
        rest = &rest[at..];
        if let Some(Found { length, to, name }) = found(rest, language) {
            out.push_str(&format!("<a href=\"{}\">{}</a>", html_text(&to), html_text(&name)));
            rest = &rest[length..];
        } else {
            out.push_str("ip ");
            rest = &rest["ip ".len()..];
        }
    }
    out.push_str(&html_text(rest));
    out
}

/// Returns the page that does what a command does; nothing where none does.
pub(super) fn page(command: &str) -> Option<String> {
    let is_command = command.starts_with("ip ");
    is_command
        .then(|| found(command, Language::default()))
        .flatten()
        .map(|it| it.to)
}

/// Returns where the next command may begin: a word of its own.
fn next(text: &str) -> Option<usize> {
    let is_start = |at: &usize| {
        text[..*at]
            .chars()
            .next_back()
            .is_none_or(|it| !it.is_alphanumeric() && !"-_/.".contains(it))
    };
    text.match_indices("ip ").map(|it| it.0).find(is_start)
}

/// Returns the command with which a text begins, unless no page does it.
fn found(text: &str, language: Language) -> Option<Found> {
    let mut words = Words { text, at: "ip ".len() };
    let command = words.next_plain()?;
    let page = |to: &str, key: &str| Some((to.to_owned(), language.word(key)));
    let (to, name) = match command {
        "review" if words.take("--quotes") => page("/quotes", "serve-quotes"),
        "review" => page("/review", "serve-review"),
        "list" => {
            let kind = words.next_plain().and_then(ThingKind::of)?;
            let many = capitalised(&language.word(&format!("{}.many", kind.key())));
            let to = match kind.word() {
                "note" => "/notes".to_owned(),
                word => format!("/list/{word}"),
            };
            let only = if words.take("--unsupported") {
                "?unsupported=1"
            } else {
                ""
            };
            Some((to + only, many))
        }
        "show" | "trace" | "explain" => {
            let id = words.next_id()?;
            Some((format!("/{command}/{}", encoded(id)), id.to_owned()))
        }
        "undo" => page("/history", "serve-history"),
        _ => match command.strip_prefix("add-") {
            Some(kind) => made(kind, &mut words, language),
            None => {
                let whole = if command == "privacy" {
                    format!("privacy {}", words.next_plain()?)
                } else {
                    command.to_owned()
                };
                let known = PAGES.iter().find(|it| it.0 == whole)?;
                page(known.1, known.2)
            }
        },
    }?;
    words.skip_arguments();
    Some(Found {
        length: words.at,
        to,
        name,
    })
}

/// Returns the page on which a kind of thing is made, with what the command says of it filled in.
fn made(kind: &str, words: &mut Words<'_>, language: Language) -> Option<(String, String)> {
    let kind = if kind == "interview" { "note" } else { kind };
    let path = address::of_making(ThingKind::of(kind)?)?;
    let name = language.word(&format!("serve-new-{kind}"));
    for key in ["theme", "stakeholder", "to"] {
        if words.take(&format!("--{key}")) {
            let id = words.next_id();
            return Some((
                id.map_or_else(|| path.to_owned(), |id| format!("{path}?{key}={}", encoded(id))),
                name,
            ));
        }
    }
    Some((path.to_owned(), name))
}

/// The words of a command, one after the other.
struct Words<'t> {
    text: &'t str,
    /// Where the next begins.
    at: usize,
}

impl<'t> Words<'t> {
    /// Returns the next word without the marks of the sentence behind it, and whether any stand there.
    fn peek(&self) -> (&'t str, bool) {
        let rest = &self.text[self.at..];
        let from = rest.trim_start_matches(' ');
        let word = &from[..from.find(char::is_whitespace).unwrap_or(from.len())];
        let plain = word.trim_end_matches(|it: char| ".,;:)»”\"…".contains(it));
        (plain, plain.len() < word.len())
    }

    /// Goes behind the next word, of which the sentence may have ended.
    fn pass(&mut self, word: &str) {
        let spaces = self.text[self.at..].len() - self.text[self.at..].trim_start_matches(' ').len();
        self.at += spaces + word.len();
    }

    fn is_over(&self) -> bool {
        self.at > "ip ".len() && !self.text[self.at..].starts_with(' ')
    }

    fn next_if(&mut self, is_wanted: impl Fn(&str) -> bool) -> Option<&'t str> {
        let (word, _) = self.peek();
        if self.is_over() || word.is_empty() || !is_wanted(word) {
            return None;
        }
        self.pass(word);
        Some(word)
    }

    /// Returns the next word where it is one of small letters: a command, or a kind.
    fn next_plain(&mut self) -> Option<&'t str> {
        self.next_if(|it| it.bytes().all(|it| it.is_ascii_lowercase() || it == b'-') && !it.starts_with('-'))
    }

    /// Returns the next word where it can be an id.
    fn next_id(&mut self) -> Option<&'t str> {
        let is_sign = |it: char| it.is_lowercase() || it.is_ascii_digit() || "-#/".contains(it);
        self.next_if(|it| it.chars().all(is_sign) && !it.starts_with('-'))
    }

    /// Goes behind the next word, where it is this one.
    fn take(&mut self, word: &str) -> bool {
        self.next_if(|it| it == word).is_some()
    }

    /// Goes behind flags, ids with a name, and what stands for something in capitals.
    fn skip_arguments(&mut self) {
        let is_capital = |it: &str| it.chars().all(|it| it.is_uppercase() || "-#|".contains(it));
        let is_argument = |it: &str| {
            it.starts_with("--") || it.contains('#') || is_capital(it) || it.bytes().any(|it| it.is_ascii_digit())
        };
        while self.next_if(is_argument).is_some() {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serve::routes::ROUTES;

    #[test]
    fn a_command_is_the_page_that_does_the_same_and_the_sentence_around_it_stays() {
        for (sentence, shown) in [
            (
                "Ret mærket, eller opret temaet: ip add-theme",
                "Ret mærket, eller opret temaet: <a href=\"/themes/new\">Nyt tema</a>",
            ),
            (
                "Ret fejlene: ip check. Eller slet »done« her.",
                "Ret fejlene: <a href=\"/findings\">Fejl og advarsler</a>. Eller slet »done« her.",
            ),
            (
                "Skriv den: ip add-answer --to n-k3f",
                "Skriv den: <a href=\"/answers/new?to=n-k3f\">Ny tilbagemelding</a>",
            ),
            (
                "Opret et tema (ip add-theme), eller skriv",
                "Opret et tema (<a href=\"/themes/new\">Nyt tema</a>), eller skriv",
            ),
            (
                "Læs det med ip review --quotes, og godkend",
                "Læs det med <a href=\"/quotes\">Citater</a>, og godkend",
            ),
            (
                "Skriv så: ip review sundhed#tolk ",
                "Skriv så: <a href=\"/review\">Genlæsning</a> ",
            ),
            (
                "Se dem med: ip list passage",
                "Se dem med: <a href=\"/list/passage\">Uddrag</a>",
            ),
            (
                "Se det med: ip show sundhed#tolk.",
                "Se det med: <a href=\"/show/sundhed%23tolk\">sundhed#tolk</a>.",
            ),
            (
                "Se: ip add-interview --from FIL --edit",
                "Se: <a href=\"/notes/new\">Nyt notat</a>",
            ),
            ("ip save", "<a href=\"/save\">Gem</a>"),
            (
                "ip save og ip sync",
                "<a href=\"/save\">Gem</a> og <a href=\"/sync\">Hent og send</a>",
            ),
            // What no page does, and what is no command.
            ("Slet det: ip privacy erase n", "Slet det: ip privacy erase n"),
            ("ip mark NAVN", "ip mark NAVN"),
            (
                "Skip check, chip check og klip check",
                "Skip check, chip check og klip check",
            ),
            ("ip ", "ip "),
            ("ip", "ip"),
            ("", ""),
            ("ip list penge, <b>ip</b>", "ip list penge, &lt;b&gt;ip&lt;/b&gt;"),
            ("ip show <b>", "ip show &lt;b&gt;"),
            ("æip check", "æip check"),
        ] {
            assert_eq!(linked(sentence, Language::Danish), shown);
        }
    }

    #[test]
    fn every_page_that_a_command_leads_to_is_there() {
        let is_there = |path: &str| ROUTES.iter().any(|it| it.path == path);
        for (command, path, key) in PAGES {
            assert!(is_there(path), "{command}");
            assert!(Language::ALL.iter().all(|it| !it.word(key).is_empty()), "{command}");
        }
        for (path, kind) in address::MAKING {
            assert!(is_there(path), "{path}");
            assert!(
                found(&format!("ip add-{} ", kind.word()), Language::Danish).is_some(),
                "{path}"
            );
        }
    }
}
