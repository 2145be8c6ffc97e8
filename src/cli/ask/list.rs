//! Answers to choose from: what is pointed at, what is ticked, and what the letters that were typed leave.

use super::choice::Choice;
use super::key::Key;
use super::line::Line;
use crate::language::Language;
use crate::text::columns;
use crate::text::printable::{Printable, printable};
use crate::text::slug::slug;

/// How far the keys for a page move.
const PAGE: usize = 10;
/// What stands before the meaning of an answer.
const INDENT: &str = "      ";

/// Answers to choose from.
#[derive(Debug)]
pub(super) struct List<'a> {
    choices: &'a [Choice],
    /// The places of the answers that fit what was typed.
    fitting: Vec<usize>,
    /// Which of them is pointed at.
    at: usize,
    /// What was typed.
    filter: Line,
    /// Which answers are ticked, where several may be chosen.
    ticked: Option<Vec<bool>>,
}

impl<'a> List<'a> {
    /// Returns answers of which one is to be chosen, or several.
    pub(super) fn new(choices: &'a [Choice], several: bool) -> Self {
        Self {
            choices,
            fitting: (0..choices.len()).collect(),
            at: choices.iter().position(|it| it.was_chosen).unwrap_or(0),
            filter: Line::default(),
            ticked: several.then(|| choices.iter().map(|it| it.was_chosen).collect()),
        }
    }

    /// Returns what was typed.
    pub(super) fn filter(&self) -> &Line {
        &self.filter
    }

    /// Does what a key says; returns the places that are chosen, once they are. Enter takes what is ticked, else what is
    /// pointed at.
    pub(super) fn press(&mut self, key: &Key) -> Option<Vec<usize>> {
        let last = self.fitting.len().saturating_sub(1);
        match key {
            Key::Enter => return self.chosen(),
            Key::Up => self.at = self.at.checked_sub(1).unwrap_or(last),
            Key::Down => self.at = if self.at < last { self.at + 1 } else { 0 },
            Key::PageUp => self.at = self.at.saturating_sub(PAGE),
            Key::PageDown => self.at = (self.at + PAGE).min(last),
            Key::Home if self.filter.is_empty() => self.at = 0,
            Key::End if self.filter.is_empty() => self.at = last,
            Key::Sign(' ') if self.ticked.is_some() => self.tick(),
            key => self.search(key),
        }
        None
    }

    fn chosen(&self) -> Option<Vec<usize>> {
        let ticked = self.ticked.iter().flatten().enumerate().filter(|it| *it.1);
        let ticked: Vec<usize> = ticked.map(|it| it.0).collect();
        if ticked.is_empty() {
            return self.fitting.get(self.at).map(|it| vec![*it]);
        }
        Some(ticked)
    }

    fn tick(&mut self) {
        if let (Some(ticked), Some(at)) = (&mut self.ticked, self.fitting.get(self.at)) {
            ticked[*at] = !ticked[*at];
        }
        if !self.filter.is_empty() {
            // What was searched for is found; the next search begins anew.
            let at = self.fitting.get(self.at).copied();
            self.filter.clear();
            self.fit();
            self.at = at.unwrap_or(0);
        }
    }

    fn search(&mut self, key: &Key) {
        let before = self.filter.text();
        self.filter.press(key);
        if self.filter.text() != before {
            self.fit();
            let likeness = |at: &usize| likeness(&self.choices[*at], &self.filter.text());
            let best = self.fitting.iter().map(likeness).min();
            let at = self.fitting.iter().position(|it| Some(likeness(it)) == best);
            self.at = at.unwrap_or(0);
        }
    }

    fn fit(&mut self) {
        let words: Vec<String> = self.filter.text().split_whitespace().map(str::to_lowercase).collect();
        let fits = |choice: &Choice| {
            let text = format!("{} {}", choice.label, choice.means).to_lowercase();
            let plain = slug(&text);
            words.iter().all(|it| text.contains(it) || is_in(&plain, &slug(it)))
        };
        self.fitting = (0..self.choices.len()).filter(|it| fits(&self.choices[*it])).collect();
    }

    /// Returns the lines of the answers, at most so many and so wide, the one that is pointed at among them.
    pub(super) fn lines(&self, language: Language, width: usize, most: usize) -> Vec<Printable> {
        if self.fitting.is_empty() {
            let typed = [("text", self.filter.text().into())];
            let none = Printable::say(language, "ask-nothing-fits", &typed);
            return Printable::wrap(none, width, "  ", "  ").each_line().collect();
        }
        let entries: Vec<Vec<Printable>> = (0..self.fitting.len()).map(|it| self.entry(it, width)).collect();
        let height = |from: usize, to: usize| entries[from..to].iter().map(Vec::len).sum::<usize>();
        let mut from = 0;
        while from < self.at && height(from, self.at + 1) > most {
            from += 1;
        }
        let mut to = self.at + 1;
        while to < entries.len() && height(from, to + 1) <= most {
            to += 1;
        }
        let mut lines: Vec<Printable> = entries[from..to].concat();
        let hidden = entries.len() - (to - from);
        if hidden > 0 {
            let more = Printable::say(language, "ask-more", &[("count", hidden.into())]);
            lines.push(printable!("  {}", more));
        }
        lines
    }

    /// Returns the lines of one answer.
    fn entry(&self, fitting: usize, width: usize) -> Vec<Printable> {
        let place = self.fitting[fitting];
        let choice = &self.choices[place];
        let pointer = if fitting == self.at { ">" } else { " " };
        let tick = match self.ticked.as_ref().map(|it| it[place]) {
            None => "",
            Some(true) => "[x] ",
            Some(false) => "[ ] ",
        };
        let room = width.saturating_sub(2 + tick.len());
        let label = Printable::text(&choice.label);
        let mut lines = vec![printable!("{} {}{}", pointer, tick, clipped(label.as_str(), room))];
        if !choice.means.is_empty() {
            lines.extend(Printable::wrap(&choice.means, width, INDENT, INDENT).each_line());
        }
        lines
    }
}

/// How near an answer is to what was typed, the nearest first: what the words are scattered over is seldom what somebody means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    Begins,
    Holds,
    Words,
}

fn likeness(choice: &Choice, typed: &str) -> Likeness {
    let (label, typed) = (choice.label.to_lowercase(), typed.trim().to_lowercase());
    let (plain, plain_typed) = (slug(&label), slug(&typed));
    if label.starts_with(&typed) || !plain_typed.is_empty() && plain.starts_with(&plain_typed) {
        Likeness::Begins
    } else if label.contains(&typed) || is_in(&plain, &plain_typed) {
        Likeness::Holds
    } else {
        Likeness::Words
    }
}

fn is_in(text: &str, word: &str) -> bool {
    !word.is_empty() && text.contains(word)
}

/// Returns the beginning of a line that takes at most `room` columns, cut between words.
fn clipped(line: &str, room: usize) -> String {
    if columns::width(line) <= room {
        return line.to_owned();
    }
    let head = columns::head(line.trim_end_matches(" …"), room.saturating_sub(2));
    let words = head.rsplit_once(' ').map_or(head, |it| it.0);
    format!("{words} …")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices(labels: &[&str]) -> Vec<Choice> {
        labels.iter().map(|it| Choice::new(*it, "")).collect()
    }

    fn typed(list: &mut List<'_>, text: &str) {
        for sign in text.chars() {
            assert_eq!(list.press(&Key::Sign(sign)), None);
        }
    }

    #[test]
    fn enter_takes_the_line_that_is_pointed_at_also_where_several_may_be_chosen() {
        let choices = choices(&["– spring over –", "Boligselskaber", "Børn og unge"]);
        for several in [false, true] {
            let mut list = List::new(&choices, several);
            assert_eq!(list.press(&Key::Enter), Some(vec![0]));
            list.press(&Key::Down);
            assert_eq!(list.press(&Key::Enter), Some(vec![1]));
            typed(&mut list, "unge");
            assert_eq!(list.press(&Key::Enter), Some(vec![2]));
        }
    }

    #[test]
    fn who_comes_back_to_a_question_finds_what_was_chosen() {
        let mut choices = choices(&["– spring over –", "Aa", "Bb", "Cc"]);
        choices[2].was_chosen = true;
        assert_eq!(List::new(&choices, false).press(&Key::Enter), Some(vec![2]));
        choices[3].was_chosen = true;
        assert_eq!(List::new(&choices, true).press(&Key::Enter), Some(vec![2, 3]));
    }

    #[test]
    fn what_is_ticked_is_taken_and_the_next_search_begins_anew() {
        let choices = choices(&["Aa", "Bb", "Cc"]);
        let mut list = List::new(&choices, true);
        typed(&mut list, "cc");
        list.press(&Key::Sign(' '));
        assert!(list.filter().is_empty());
        typed(&mut list, "aa ");
        assert_eq!(list.press(&Key::Enter), Some(vec![0, 2]));
    }

    #[test]
    fn letters_search_in_words_and_in_plain_letters_and_say_so_where_nothing_fits() {
        let choices = choices(&["Ældre på Ærø", "Børn og unge"]);
        for (text, found) in [
            ("æRø", vec![0]),
            ("aeroe", vec![0]),
            ("og ung", vec![1]),
            ("boern", vec![1]),
        ] {
            let mut list = List::new(&choices, false);
            typed(&mut list, text);
            assert_eq!(list.fitting, found, "{text}");
        }
        let mut list = List::new(&choices, false);
        typed(&mut list, "xyz");
        assert_eq!(list.press(&Key::Enter), None);
        let lines = Printable::joined(list.lines(Language::Danish, 60, 10), "\n");
        assert!(lines.as_str().contains("»xyz«"), "{lines:?}");
        list.press(&Key::CutBefore);
        assert_eq!(list.press(&Key::Enter), Some(vec![0]));
    }

    #[test]
    fn what_was_typed_is_pointed_at_where_it_stands_as_it_was_typed_and_first_where_an_answer_begins_so() {
        let mut choices = choices(&[
            "– spring over –",
            "må gengives, ikke citeres",
            "må citeres uden navn",
            "intet må citeres",
            "Ærø by",
            "by",
        ]);
        choices[0].means = "Her må citeres uden videre.".to_owned();
        for (text, found) in [
            ("må citeres", 2),
            ("MÅ CIT", 2),
            ("maa citeres", 2),
            ("citeres", 1),
            ("citeres må", 0),
            ("uden videre", 0),
            ("uden nav", 2),
            ("by", 5),
            ("aeroe", 4),
            ("må", 1),
        ] {
            let mut list = List::new(&choices, false);
            typed(&mut list, text);
            assert_eq!(list.press(&Key::Enter), Some(vec![found]), "{text}");
            list.press(&Key::CutBefore);
            assert_eq!(list.press(&Key::Enter), Some(vec![0]), "{text}");
        }
    }

    #[test]
    fn a_long_list_shows_what_is_pointed_at_and_how_much_it_hides() {
        let labels: Vec<String> = (0..40).map(|it| format!("Nr. {it}")).collect();
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let choices = choices(&labels);
        let mut list = List::new(&choices, false);
        for _ in 0..40 {
            let lines = list.lines(Language::Danish, 40, 7);
            assert_eq!(lines.len(), 8);
            assert_eq!(
                lines.iter().filter(|it| it.as_str().starts_with('>')).count(),
                1,
                "{lines:?}"
            );
            list.press(&Key::Down);
        }
        assert_eq!(list.at, 0);
        list.press(&Key::Up);
        assert_eq!(list.at, 39);
    }

    #[test]
    fn a_long_answer_is_cut_between_words_and_a_long_meaning_is_broken_there() {
        let choices = [Choice::new(
            "Vi vil have en uddannet tolk til stede, når …",
            "punkt sundhed#tolk · venter på en tilbagemelding",
        )];
        let lines = List::new(&choices, true).lines(Language::Danish, 30, 10);
        assert_eq!(lines[0].as_str(), "> [ ] Vi vil have en …");
        for line in &lines {
            assert!(line.width() <= 30 && !line.as_str().ends_with("tilbage"), "{line:?}");
        }
        assert_eq!(clipped("Ja", 10), "Ja");
    }
}
