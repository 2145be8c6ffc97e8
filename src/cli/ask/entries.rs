//! A list that is being written: the lines that were taken, and the one below them.

use super::key::Key;
use super::line::Line;
use super::prompt::Judge;

/// A list that is being written.
pub(super) struct Entries<'a> {
    judge: Judge<'a>,
    taken: Vec<String>,
    line: Line,
    /// What is wrong with the line that was to be taken; empty where nothing is.
    wrong: String,
}

impl<'a> Entries<'a> {
    /// Returns a list with what was taken before.
    pub(super) fn new(said: &[String], judge: Judge<'a>) -> Self {
        Self {
            judge,
            taken: said.to_vec(),
            line: Line::default(),
            wrong: String::new(),
        }
    }

    /// Returns what was taken.
    pub(super) fn taken(&self) -> &[String] {
        &self.taken
    }

    /// Returns what was taken, at the end.
    pub(super) fn into_taken(self) -> Vec<String> {
        self.taken
    }

    /// Returns the line that is being written.
    pub(super) fn line(&self) -> &Line {
        &self.line
    }

    /// Returns what is wrong with it; empty where nothing is.
    pub(super) fn wrong(&self) -> &str {
        &self.wrong
    }

    /// Does what a key says; returns whether the list is at its end, which an empty line says.
    pub(super) fn press(&mut self, key: &Key) -> bool {
        match key {
            Key::Enter if self.line.is_empty() => return true,
            Key::Enter => self.take(),
            Key::Paste(text) if text.trim().contains(['\n', '\r']) => {
                for part in text.split(['\n', '\r']) {
                    self.line.press(&Key::Paste(part.trim().to_owned()));
                    self.take();
                }
            }
            Key::Backspace | Key::Up if self.line.is_empty() => {
                if let Some(last) = self.taken.pop() {
                    self.line.press(&Key::Paste(last));
                }
                self.wrong.clear();
            }
            key => {
                self.line.press(key);
                self.wrong.clear();
            }
        }
        false
    }

    /// Takes the line, unless something is wrong with it; what stands in the list already stands there once.
    fn take(&mut self) {
        let text = self.line.text();
        if text.trim().is_empty() {
            return self.line.clear();
        }
        match (self.judge)(&text) {
            Ok(taken) => {
                if !taken.is_empty() && !self.taken.contains(&taken) {
                    self.taken.push(taken);
                }
                self.line.clear();
                self.wrong.clear();
            }
            Err(why) => self.wrong = why,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns what was taken and `|` with the line below, after some keys.
    fn entered(said: &[&str], keys: &[Key]) -> (String, bool) {
        let judge = |text: &str| match text {
            "nej" => Err("ikke nej".to_owned()),
            text => Ok(text.trim_start_matches("- ").to_owned()),
        };
        let said: Vec<String> = said.iter().map(|it| (*it).to_owned()).collect();
        let mut entries = Entries::new(&said, &judge);
        let is_ended = keys.iter().any(|it| entries.press(it));
        let wrong = entries.wrong().to_owned();
        let line = entries.line().text();
        (format!("{}|{line}{wrong}", entries.into_taken().join(",")), is_ended)
    }

    fn typed(text: &str) -> Key {
        Key::Paste(text.to_owned())
    }

    #[test]
    fn a_pasted_list_is_as_many_lines_and_an_empty_line_ends_it() {
        let list = typed("- a\r\n- b\n\n- a\n");
        assert_eq!(entered(&[], std::slice::from_ref(&list)), ("a,b|".to_owned(), false));
        assert_eq!(entered(&["x"], &[list, Key::Enter]), ("x,a,b|".to_owned(), true));
        assert_eq!(
            entered(&[], &[typed("a"), Key::Enter, typed("b")]),
            ("a|b".to_owned(), false)
        );
    }

    #[test]
    fn the_line_above_comes_back_to_be_written_anew() {
        let keys = [Key::Backspace, Key::Backspace, Key::Sign('y'), Key::Enter];
        assert_eq!(entered(&["a", "xx"], &keys), ("a,xy|".to_owned(), false));
        assert_eq!(entered(&[], &[Key::Backspace]), ("|".to_owned(), false));
    }

    #[test]
    fn a_line_that_is_refused_stays_with_what_is_wrong() {
        assert_eq!(
            entered(&[], &[typed("nej"), Key::Enter]),
            ("|nejikke nej".to_owned(), false)
        );
        assert_eq!(
            entered(&[], &[typed("nej"), Key::Enter, Key::CutBefore]),
            ("|".to_owned(), false)
        );
    }
}
