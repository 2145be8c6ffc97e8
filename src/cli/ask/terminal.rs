//! The person at the terminal: questions drawn in its lines, and keys as answers.

use super::asking::{Ask, Left};
use super::choice::Choice;
use super::entries::Entries;
use super::key::Key;
use super::line::Line;
use super::list::List;
use super::prompt::{Judge, Prompt};
use super::screen::{Cursor, Screen};
use crate::findings::color::{ADVICE, FAINT, STRONG, Style, WRONG, paint, paint_lines};
use crate::language::Language;
use crate::text::printable::{Part, Printable, printable};

/// How many lines of answers are shown at once, where the terminal has room for them.
const MOST: usize = 20;
/// How many lines of the terminal a question leaves for what is not the answers.
const BESIDE: usize = 5;

/// What stands before a question.
const MARK: &str = "? ";

/// The person at the terminal.
#[derive(Debug)]
pub(in crate::cli) struct Terminal {
    /// The language that they read.
    pub language: Language,
    /// Whether there may be colour.
    pub color: bool,
    /// How many columns they see.
    pub width: usize,
}

impl Terminal {
    /// Returns the lines of a question with what is being written, and where the cursor is.
    fn asked(
        &self,
        mark: &'static str,
        question: &Printable,
        default: &str,
        line: &Line,
        width: usize,
    ) -> (Vec<Printable>, Cursor) {
        let asked = Printable::wrap(question, width, mark, "  ");
        let mut lines: Vec<Printable> = asked.each_line().collect();
        let hint = if default.is_empty() {
            Printable::default()
        } else {
            printable!(" ({})", default)
        };
        let taken = lines.last().map_or(0, Printable::width);
        // One column more than the text, for the cursor behind it.
        let is_beside = taken + hint.width() + Printable::text(line.text()).width() + 2 < width;
        let questions = lines.len();
        let mut written = if is_beside {
            printable!("{}{} ", lines.pop().unwrap_or_default(), hint)
        } else {
            Printable::spaces(2)
        };
        let mut column = written.width();
        let mut cursor = Cursor {
            row: lines.len(),
            column,
        };
        let before = line.before().chars().count();
        for (at, sign) in line.text().chars().enumerate() {
            let sign = Printable::text(sign.to_string());
            let size = sign.width();
            if column + size >= width {
                lines.push(std::mem::replace(&mut written, Printable::spaces(2)));
                column = 2;
            }
            if at == before {
                cursor = Cursor {
                    row: lines.len(),
                    column,
                };
            }
            written.push(sign);
            column += size;
        }
        if before == line.text().chars().count() {
            cursor = Cursor {
                row: lines.len(),
                column,
            };
        }
        lines.push(written);
        let painted = if is_beside {
            questions
        } else {
            questions.min(lines.len())
        };
        for line in lines.iter_mut().take(painted) {
            *line = self.strong(line, question);
        }
        (lines, cursor)
    }

    /// Returns a line of a question in which what is asked stands out.
    fn strong(&self, line: &Printable, question: &Printable) -> Printable {
        let (mark, rest) = line.split_at(2);
        let length = rest.as_str().len().min(question.as_str().len());
        let start = rest.as_str().get(..length);
        if start.is_none_or(|it| !question.as_str().contains(it.trim_end())) {
            return line.clone();
        }
        let (asked, rest) = rest.split_at(length);
        printable!("{}{}{}", mark, paint(asked, STRONG, self.color), rest)
    }

    /// Returns the lines of a question for a list: what was taken, the line that is being written, and where the cursor is.
    fn entered(
        &self,
        question: &Printable,
        prompt: &Prompt<'_>,
        entries: &Entries<'_>,
        width: usize,
        height: usize,
    ) -> (Vec<Printable>, Cursor) {
        let asked = Printable::wrap(question, width, MARK, "  ");
        let mut lines: Vec<Printable> = asked.each_line().map(|it| self.strong(&it, question)).collect();
        let help = self.aside(prompt.help, FAINT, width);
        let wrong = printable!("! {}", entries.wrong());
        let wrong = match entries.wrong() {
            "" => Vec::new(),
            _ => self.aside(wrong, WRONG, width),
        };
        let room = height
            .saturating_sub(lines.len() + help.len() + wrong.len() + BESIDE)
            .max(1);
        let taken = (1..).zip(entries.taken()).flat_map(|(number, text)| {
            let start = printable!("{}. ", format!("{number:>4}"));
            let indent = Printable::spaces(start.width());
            let entry = Printable::wrap(text, width, start, indent);
            entry.each_line().collect::<Vec<_>>()
        });
        let taken: Vec<Printable> = taken.collect();
        lines.extend(taken.iter().skip(taken.len().saturating_sub(room)).cloned());
        let own = printable!("{}.", entries.taken().len() + 1);
        let (written, mut cursor) = self.asked("   ", &own, "", entries.line(), width);
        cursor.row += lines.len();
        lines.extend(written);
        lines.extend(wrong);
        lines.extend(help);
        (lines, cursor)
    }

    fn aside(&self, text: impl Part, style: Style, width: usize) -> Vec<Printable> {
        let lines = Printable::wrap(text, width, "  ", "  ");
        lines.each_line().map(|it| paint(it, style, self.color)).collect()
    }

    /// Returns an answered question as it stays on the screen.
    fn answered(&self, question: &Printable, answer: impl Part, width: usize) -> Printable {
        let asked = Printable::wrap(question, width, "· ", "  ").trim_end();
        let answer = Printable::text(answer);
        let last = asked.each_line().next_back().map_or(0, |it| it.width());
        if last + answer.width() < width {
            return printable!("{} {}\n", asked, paint(answer, ADVICE, self.color));
        }
        let answer = Printable::wrap(answer, width, "    ", "    ");
        printable!("{}\n{}\n", asked, paint_lines(&answer, ADVICE, self.color))
    }

    /// Takes a question off the screen that has no answer.
    fn leave(&self, screen: &mut Screen, question: &Printable, left: Left) -> Left {
        let (width, _) = self.room(screen);
        let lines = match left {
            Left::Escaped => Printable::default(),
            Left::Stopped => self.answered(question, self.language.word("ask-stopped-here"), width),
        };
        screen.leave(&lines).map_or_else(Left::from, |()| left)
    }

    /// Returns how wide a line may be, and how many lines there are.
    fn room(&self, screen: &Screen) -> (usize, usize) {
        let (columns, lines) = screen.size(self.width);
        (columns.saturating_sub(1).max(12), lines)
    }

    /// Lets somebody choose; returns the places.
    fn choose(&self, question: &str, choices: &[Choice], several: bool) -> Result<Vec<usize>, Left> {
        let (mut screen, question) = (Screen::new()?, Printable::text(question));
        let mut list = List::new(choices, several);
        let mut is_refused = false;
        let keys = if several { "ask-keys-several" } else { "ask-keys-one" };
        loop {
            let (width, height) = self.room(&screen);
            let (mut lines, cursor) = self.asked(MARK, &question, "", list.filter(), width);
            let help = self.aside(self.language.word(keys), FAINT, width);
            let most = height.saturating_sub(lines.len() + help.len() + BESIDE).clamp(1, MOST);
            let point = |it: Printable| {
                if it.as_str().starts_with('>') {
                    paint(it, ADVICE, self.color)
                } else {
                    it
                }
            };
            lines.extend(list.lines(self.language, width, most).into_iter().map(point));
            if is_refused {
                let wrong = printable!("! {}", self.language.word("ask-no-answer"));
                lines.extend(self.aside(wrong, WRONG, width));
            }
            lines.extend(help);
            screen.draw(&lines, cursor)?;
            let chosen = match screen.key()? {
                Key::Esc => return Err(self.leave(&mut screen, &question, Left::Escaped)),
                Key::Stop => return Err(self.leave(&mut screen, &question, Left::Stopped)),
                Key::EndOfInput if list.filter().is_empty() => {
                    return Err(self.leave(&mut screen, &question, Left::Stopped));
                }
                key => list.press(&key),
            };
            // A line that only asks for an answer is none.
            is_refused = chosen.iter().flatten().any(|it| !choices[*it].is_answer);
            if let Some(chosen) = chosen.filter(|_| !is_refused) {
                let labels: Vec<&str> = chosen.iter().map(|it| choices[*it].label.as_str()).collect();
                screen.leave(&self.answered(&question, labels.join(", "), width))?;
                return Ok(chosen);
            }
        }
    }
}

impl Ask for Terminal {
    fn text(&mut self, prompt: &Prompt<'_>, judge: Judge<'_>) -> Result<String, Left> {
        let Prompt { help, default, .. } = *prompt;
        let (mut screen, question) = (Screen::new()?, Printable::text(prompt.question));
        let (mut line, mut wrong) = (Line::default(), String::new());
        line.press(&Key::Paste(prompt.written.to_owned()));
        loop {
            let (width, _) = self.room(&screen);
            let (mut lines, cursor) = self.asked(MARK, &question, default, &line, width);
            if !wrong.is_empty() {
                lines.extend(self.aside(format!("! {wrong}"), WRONG, width));
            }
            if !help.is_empty() {
                lines.extend(self.aside(help, FAINT, width));
            }
            screen.draw(&lines, cursor)?;
            match screen.key()? {
                Key::Enter => {
                    let text = if line.is_empty() {
                        default.to_owned()
                    } else {
                        line.text()
                    };
                    match judge(&text) {
                        Ok(taken) => {
                            screen.leave(&self.answered(&question, &taken, width))?;
                            return Ok(text);
                        }
                        Err(why) => wrong = why,
                    }
                }
                Key::Esc => return Err(self.leave(&mut screen, &question, Left::Escaped)),
                Key::Stop => return Err(self.leave(&mut screen, &question, Left::Stopped)),
                Key::EndOfInput if line.is_empty() => return Err(self.leave(&mut screen, &question, Left::Stopped)),
                key => {
                    line.press(&key);
                    wrong.clear();
                }
            }
        }
    }

    fn lines(&mut self, prompt: &Prompt<'_>, said: &[String], judge: Judge<'_>) -> Result<Vec<String>, Left> {
        let (mut screen, question) = (Screen::new()?, Printable::text(prompt.question));
        let mut entries = Entries::new(said, judge);
        loop {
            let (width, height) = self.room(&screen);
            let (lines, cursor) = self.entered(&question, prompt, &entries, width, height);
            screen.draw(&lines, cursor)?;
            match screen.key()? {
                Key::Esc => return Err(self.leave(&mut screen, &question, Left::Escaped)),
                Key::Stop => return Err(self.leave(&mut screen, &question, Left::Stopped)),
                Key::EndOfInput if entries.line().is_empty() => {
                    return Err(self.leave(&mut screen, &question, Left::Stopped));
                }
                key => {
                    if entries.press(&key) {
                        let taken = entries.into_taken();
                        screen.leave(&self.answered(&question, taken.join(" · "), width))?;
                        return Ok(taken);
                    }
                }
            }
        }
    }

    fn one(&mut self, question: &str, choices: &[Choice]) -> Result<usize, Left> {
        let chosen = self.choose(question, choices, false)?;
        chosen.first().copied().ok_or(Left::Stopped)
    }

    fn several(&mut self, question: &str, choices: &[Choice]) -> Result<Vec<usize>, Left> {
        self.choose(question, choices, true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terminal() -> Terminal {
        Terminal {
            language: Language::Danish,
            color: false,
            width: 30,
        }
    }

    fn asked(question: &str, text: &str, keys: &[Key]) -> String {
        let mut line = Line::default();
        line.press(&Key::Paste(text.to_owned()));
        for key in keys {
            line.press(key);
        }
        let (lines, cursor) = terminal().asked(MARK, &Printable::text(question), "i dag", &line, 29);
        for line in &lines {
            assert!(line.width() < 30, "{line:?}");
        }
        let mut lines: Vec<String> = lines.into_iter().map(Printable::into_string).collect();
        let row = &mut lines[cursor.row];
        let at = row.char_indices().nth(cursor.column).map_or(row.len(), |it| it.0);
        row.insert(at, '|');
        lines.join("\n")
    }

    #[test]
    fn what_is_written_stands_beside_the_question_or_below_it_and_the_cursor_where_it_is() {
        assert_eq!(asked("Hvornår?", "", &[]), "? Hvornår? (i dag) |");
        assert_eq!(asked("Hvornår?", "14/3", &[Key::Left]), "? Hvornår? (i dag) 14/|3");
        assert_eq!(
            asked("Hvad handler temaet om?", "At vente på en tolk i flere uger", &[]),
            "? Hvad handler temaet om?\n  At vente på en tolk i fler\n  e uger|"
        );
        assert_eq!(
            asked(
                "Hvad handler temaet om?",
                "At vente på en tolk i flere uger",
                &[Key::Home]
            ),
            "? Hvad handler temaet om?\n  |At vente på en tolk i fler\n  e uger"
        );
    }

    #[test]
    fn an_answer_stays_beside_its_question_or_in_lines_of_its_own() {
        let answered = |question: &str, answer: &str| {
            let question = Printable::text(question);
            terminal().answered(&question, answer, 29).into_string()
        };
        assert_eq!(answered("Hvornår?", "i dag"), "· Hvornår? i dag\n");
        assert_eq!(
            answered("Hvem bliver hørt?", "Boligselskaber, Børn og unge"),
            "· Hvem bliver hørt?\n    Boligselskaber, Børn og\n    unge\n"
        );
    }
}
