//! The lists of a text that a project begins with, such as a commission: each with the words that lead to it.

use crate::text::bullet::bullet;
use crate::text::capital::capitalised;

/// A list that stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// The paragraph before it; empty where none is.
    pub lead: String,
    /// What it lists, each in one line.
    pub items: Vec<String>,
}

/// Returns the lists of a text, in their order.
pub fn lists(text: &str) -> Vec<Listing> {
    let mut reading = Reading::default();
    for line in text.lines() {
        reading.read(line);
    }
    reading.end_list();
    reading.lists
}

/// Returns a line of a list that somebody pasted, without its bullet and what ends it.
pub fn item(line: &str) -> &str {
    let line = line.trim();
    let rest = line.get(marked(line)..).unwrap_or(line);
    rest.trim().trim_end_matches([';', ',', '.']).trim_end()
}

/// A text that is being read line by line.
#[derive(Default)]
struct Reading {
    lists: Vec<Listing>,
    /// The lines of the paragraph that may lead to a list.
    lead: String,
    items: Vec<String>,
    /// Whether the line before was empty.
    is_parted: bool,
}

impl Reading {
    fn read(&mut self, line: &str) {
        let line = line.trim();
        if line.is_empty() {
            self.is_parted = true;
            return;
        }
        let is_item = marked(line) > 0;
        if is_item {
            self.items.push(item(line).to_owned());
        } else if let Some(last) = self.items.last_mut().filter(|_| !self.is_parted) {
            join(last, item(line));
        } else {
            self.end_list();
            if self.is_parted {
                self.lead.clear();
            }
            join(&mut self.lead, line);
        }
        self.is_parted = false;
    }

    fn end_list(&mut self) {
        if self.items.is_empty() {
            return;
        }
        let items = std::mem::take(&mut self.items);
        let items = items.iter().map(|it| capitalised(it)).filter(|it| !it.is_empty());
        let listing = Listing {
            lead: std::mem::take(&mut self.lead),
            items: items.collect(),
        };
        if !listing.items.is_empty() {
            self.lists.push(listing);
        }
    }
}

/// Returns how many bytes the mark of an item takes: a bullet of a text program, of Markdown, or a number.
fn marked(line: &str) -> usize {
    if let Some(length) = bullet(line) {
        return length;
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let mark = match line.as_bytes().get(digits) {
        Some(b'-' | b'*' | b'+') if digits == 0 => 1,
        Some(b'.' | b')') if (1..=3).contains(&digits) => digits + 1,
        _ => return 0,
    };
    let is_parted = line[mark..].starts_with([' ', '\t']);
    if is_parted { mark + 1 } else { 0 }
}

/// Puts a line behind another; a word that was divided at its end is put together again.
fn join(text: &mut String, line: &str) {
    let is_divided = text
        .strip_suffix('-')
        .is_some_and(|it| it.ends_with(char::is_alphabetic));
    // "bolig- og nærmiljø" is two words, also where the line ends between them.
    let is_list = ["og ", "eller ", "and ", "or "].iter().any(|it| line.starts_with(it));
    if is_divided && !is_list && line.starts_with(char::is_lowercase) {
        text.pop();
    } else if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(line);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(text: &str) -> Vec<(String, Vec<String>)> {
        lists(text).into_iter().map(|it| (it.lead, it.items)).collect()
    }

    fn list(lead: &str, items: &[&str]) -> (String, Vec<String>) {
        (lead.to_owned(), items.iter().map(|it| (*it).to_owned()).collect())
    }

    #[test]
    fn a_commissions_goals_and_themes_are_two_lists_with_what_leads_to_them() {
        let text = "Baggrund\nDer er sket meget.\n\nMålene er, at borgere med anden bag-\ngrund:\n\
                    • har de samme mulig-\nheder for et sundt liv;\n• lever i gode bolig-\nog nærmiljøer.\n\n\
                    Politikken skal berøre:\n\u{f0d8} Børn og unge\n\u{f0d8} Sundhed\n\nTemaerne er en ramme.\n";
        assert_eq!(
            listed(text),
            [
                list(
                    "Målene er, at borgere med anden baggrund:",
                    &[
                        "Har de samme muligheder for et sundt liv",
                        "Lever i gode bolig- og nærmiljøer"
                    ]
                ),
                list("Politikken skal berøre:", &["Børn og unge", "Sundhed"]),
            ]
        );
    }

    #[test]
    fn the_marks_of_every_program_make_a_list() {
        let one = |text: &str| listed(text).into_iter().map(|it| it.1.join("|")).collect::<Vec<_>>();
        for text in [
            "- a\n- b",
            "* a\n* b",
            "+ a\n+ b",
            "1. a\n2. b",
            "1) a\n2) b",
            "•\ta\n•\tb",
            "o\ta\no\tb",
            "- a\n\n- b",
            "  - a\n  - b\r\n",
        ] {
            assert_eq!(one(text), ["A|B"], "{text}");
        }
        for text in ["", "Ingen liste.", "-5 grader", "1.2 afsnit", "2018 var et år", "-\n- "] {
            assert_eq!(one(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn words_between_two_lists_part_them() {
        assert_eq!(
            listed("- a\n\nSå kommer:\n- b\n"),
            [list("", &["A"]), list("Så kommer:", &["B"])]
        );
    }

    #[test]
    fn a_pasted_line_loses_its_mark_and_nothing_else() {
        assert_eq!(item("  •\tBørn og unge;"), "Børn og unge");
        assert_eq!(item("3. Sundhed"), "Sundhed");
        assert_eq!(item("Fritids- og kulturliv"), "Fritids- og kulturliv");
        assert_eq!(item("-"), "-");
        assert_eq!(item("  "), "");
    }
}
