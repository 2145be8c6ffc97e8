//! What becomes of the answers of a table: new notes, and what of them is told and not taken.

use super::super::head::plain;
use super::super::register::Planned;
use super::super::values::{Values, text};
use super::super::{CellError, about};
use super::columns::{Answers, Mapped, answers};
use super::known;
use crate::diagnostic::{Failure, Message};
use crate::disk::journal::{Change, FileState};
use crate::edit::body::{self, Refused};
use crate::edit::new::form::Form;
use crate::edit::new::id::Numbers;
use crate::edit::new::read::{Reader, shape};
use crate::edit::new::recipes::note;
use crate::exchange::responses::{Holds, body as quoted, is_organisation};
use crate::exchange::table::{Cell, Row, Tables};
use crate::language::Language;
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::kind::Kind;
use crate::record::vocabulary::Method;
use crate::syntax::markdown::marker::Markers;
use crate::text::spreadsheet::address;
use rustc_hash::FxHashSet;

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The name of the sheet, where somebody said it.
    pub sheet: Option<&'a str>,
    /// What somebody said of columns.
    pub mapped: &'a [Mapped],
    /// The numbers of answers that are left out.
    pub left_out: &'a [String],
    /// What stands before each number, so that those of two hearings differ.
    pub prefix: &'a str,
    /// What holds for every answer, by the keys of a note.
    pub given: &'a [(&'static str, Vec<String>)],
    /// The language of sentences.
    pub language: Language,
    /// The project's own template for notes.
    pub template: Option<&'a str>,
}

/// What a table of answers would bring.
#[derive(Debug, Default)]
pub struct Responses {
    /// What is wrong in its cells; where anything is, nothing is to be written.
    pub errors: Vec<CellError>,
    /// What is said of the table, and of what is not taken.
    pub remarks: Vec<Message>,
    /// The new notes.
    pub rows: Vec<Planned>,
    /// Their files.
    pub changes: Vec<Change>,
}

/// Returns what a table of answers would bring; nothing is written.
pub fn plan(
    project: &Project,
    texts: &Texts,
    tables: &Tables,
    asked: Asked<'_>,
    numbers: Numbers<'_>,
) -> Result<Responses, Failure> {
    let (answers, sheet) = answers(tables, asked.sheet, asked.mapped)?;
    let mut remarks = about(tables, &sheet);
    remarks.extend(answers.remarks.clone());
    let mut taking = Taking {
        project,
        texts,
        asked,
        answers: &answers,
        told: Told::default(),
        seen: FxHashSet::default(),
        paths: FxHashSet::default(),
        out: Responses {
            remarks,
            ..Responses::default()
        },
    };
    taking.joined();
    for row in &answers.rows {
        taking.row(row, numbers)?;
    }
    Ok(taking.done())
}

/// A key of a note, its values, and the column that says them.
type Own = (&'static str, Vec<String>, Holds);

/// Answers that are told and not taken, by their numbers.
#[derive(Debug, Default)]
struct Told {
    known: Vec<String>,
    other_words: Vec<String>,
    rejected: Vec<String>,
    waiting: Vec<String>,
    deleted: Vec<String>,
    empty: Vec<String>,
    left_out: Vec<String>,
    /// Answers of which the sender was dropped, who may be a person.
    behalf: Vec<String>,
    /// Answers that had files.
    attachments: Vec<String>,
}

struct Taking<'a> {
    project: &'a Project,
    texts: &'a Texts,
    asked: Asked<'a>,
    answers: &'a Answers,
    told: Told,
    seen: FxHashSet<String>,
    paths: FxHashSet<String>,
    out: Responses,
}

impl Taking<'_> {
    fn wrong(&mut self, row: &Row, holds: Holds, why: String) {
        let column = self.answers.of(holds).unwrap_or(0);
        self.out.errors.push(CellError {
            sheet: self.answers.sheet.clone(),
            cell: address(row.at, column),
            why,
        });
    }

    fn joined(&mut self) {
        let why = self.asked.language.word("import-joined");
        for cell in &self.answers.joined {
            self.out.errors.push(CellError {
                sheet: self.answers.sheet.clone(),
                cell: cell.clone(),
                why: why.clone(),
            });
        }
    }

    /// Returns the text of a cell; an empty one where there is none.
    fn text(&mut self, row: &Row, holds: Holds) -> Option<String> {
        let cell = self.answers.of(holds).and_then(|it| row.cell(it));
        match cell.map(|it| text(it, self.asked.language)) {
            None => Some(String::new()),
            Some(Ok(text)) => Some(text),
            Some(Err(why)) => {
                self.wrong(row, holds, why);
                None
            }
        }
    }

    fn row(&mut self, row: &Row, numbers: Numbers<'_>) -> Result<(), Failure> {
        let (Some(number), Some(words)) = (self.text(row, Holds::Number), self.text(row, Holds::Text)) else {
            return Ok(());
        };
        if number.is_empty() {
            let why = self.asked.language.word("import-no-number");
            self.wrong(row, Holds::Number, why);
            return Ok(());
        }
        if self.asked.left_out.contains(&number) {
            self.told.left_out.push(number);
            return Ok(());
        }
        if !self.seen.insert(number.clone()) {
            let why = self
                .asked
                .language
                .say("import-double-number", &[("number", number.into())]);
            self.wrong(row, Holds::Number, why);
            return Ok(());
        }
        if self.is_turned_away(row, &number, &words) {
            return Ok(());
        }
        let full = format!("{}{number}", self.asked.prefix);
        let text = quoted(&words);
        if let Some(note) = known::of(self.project, &full) {
            let is_same = known::says(self.project, self.texts, note, &text);
            let told = if is_same {
                &mut self.told.known
            } else {
                &mut self.told.other_words
            };
            told.push(number);
            return Ok(());
        }
        self.attachments(row, &number);
        self.take(row, (&number, &full), &text, numbers)
    }

    /// Keeps that files came with an answer.
    fn attachments(&mut self, row: &Row, number: &str) {
        if self
            .answers
            .of(Holds::Attachments)
            .is_some_and(|it| row.cell(it).is_some())
        {
            self.told.attachments.push(number.to_owned());
        }
    }

    /// Tells whether an answer is not to be taken, and keeps why.
    fn is_turned_away(&mut self, row: &Row, number: &str, words: &str) -> bool {
        let status = plain(&self.text(row, Holds::Status).unwrap_or_default());
        let reason = self.text(row, Holds::Reason).unwrap_or_default();
        let is_deleted = |it: &str| matches!(it, "slettet af bruger" | "slettet" | "deleted by user" | "deleted");
        let told = if is_deleted(&plain(words)) || is_deleted(&status) {
            &mut self.told.deleted
        } else if matches!(&*status, "afvist" | "rejected" | "not approved" | "ikke godkendt") || !reason.is_empty() {
            &mut self.told.rejected
        } else if matches!(&*status, "afventer" | "awaiting" | "pending" | "waiting") {
            &mut self.told.waiting
        } else if words.is_empty() {
            self.attachments(row, number);
            &mut self.told.empty
        } else {
            return false;
        };
        told.push(number.to_owned());
        true
    }

    /// Makes a note of an answer.
    fn take(
        &mut self,
        row: &Row,
        (number, full): (&str, &str),
        text: &str,
        numbers: Numbers<'_>,
    ) -> Result<(), Failure> {
        let mut form = Form::new(&note::RECIPE, self.project, self.asked.language);
        let is_theme = |_: &str| true;
        match body::admit(text, body::Form::Markdown, Markers::Note, &is_theme) {
            Ok(body) => form.answers.body = Some(body),
            Err(Refused::Empty) => {
                self.told.empty.push(number.to_owned());
                return Ok(());
            }
            Err(Refused::Sign(_, code)) => {
                let why = crate::edit::new::read::bad_sign(self.asked.language, code);
                self.wrong(row, Holds::Text, why);
                return Ok(());
            }
        }
        let Some(own) = self.own(row, full, number) else {
            return Ok(());
        };
        let method = ("method", vec![Method::Hearing.word().to_owned()], Holds::Number);
        let common = self
            .asked
            .given
            .iter()
            .map(|(key, texts)| (*key, texts.clone(), Holds::Number));
        let common: Vec<_> = common.filter(|it| own.iter().all(|own| own.0 != it.0)).collect();
        for (key, texts, holds) in std::iter::once(method).chain(common).chain(own) {
            if let Err(why) = form.fill(key, &texts) {
                self.wrong(row, holds, why);
                return Ok(());
            }
        }
        if let Err(failure) = form.walk(&mut |_, _| Ok(Vec::new().into())) {
            let why = self.asked.language.say(failure.message.key, &failure.message.arguments);
            self.wrong(row, Holds::Number, why);
            return Ok(());
        }
        let mut record = form.done()?;
        let path = form.paths(numbers)?.find(|it| !self.paths.contains(it));
        record.path = path.ok_or_else(|| Failure::machine("add-no-free-id"))?;
        let text = form.text(&record, self.asked.template)?;
        self.paths.insert(record.path.clone());
        self.out.rows.push(Planned {
            path: record.path.clone(),
            row: row.at + 1,
            is_new: true,
            fields: Vec::new(),
        });
        self.out.changes.push(Change {
            old: None,
            new: Some(FileState::new(record.path, text)),
        });
        Ok(())
    }

    /// Returns what a row says of its note, key by key; nothing where one of its cells is wrong.
    fn own(&mut self, row: &Row, full: &str, number: &str) -> Option<Vec<Own>> {
        let mut own = vec![("number", vec![full.to_owned()], Holds::Number)];
        if let Some((sender, stakeholder)) = self.sender(row, number) {
            own.push(("sender", vec![sender], Holds::Company));
            own.extend(stakeholder.map(|it| ("stakeholders", vec![it], Holds::Company)));
        }
        let project = self.project;
        let reader = Reader {
            project,
            made: &[],
            language: self.asked.language,
        };
        let values = Values {
            reader,
            fresh: &[],
            is_separated: false,
        };
        for (holds, key) in [(Holds::Date, "date"), (Holds::Concerns, "concerns")] {
            let Some(cell) = self.answers.of(holds).and_then(|it| row.cell(it)) else {
                continue;
            };
            let cell = if holds == Holds::Date {
                without_time(cell)
            } else {
                cell.clone()
            };
            match values.value(&cell, shape(Kind::Note.row().keys, key), false) {
                Ok(serde_json::Value::Array(items)) => {
                    let texts = items.iter().filter_map(|it| it.as_str().map(str::to_owned)).collect();
                    own.push((key, texts, holds));
                }
                Ok(value) => own.push((key, value.as_str().map(str::to_owned).into_iter().collect(), holds)),
                Err(why) => {
                    self.wrong(row, holds, why);
                    return None;
                }
            }
        }
        Some(own)
    }

    /// Returns the organisation that sent an answer, and the stakeholder that it is; what may be a person is dropped, and told.
    fn sender(&mut self, row: &Row, number: &str) -> Option<(String, Option<String>)> {
        let company = self.text(row, Holds::Company)?;
        let says_no = |it: &str| matches!(&*plain(it), "nej" | "no" | "false" | "falsk" | "0");
        let is_person = self.text(row, Holds::IsCompany).is_some_and(|it| says_no(&it));
        let behalf = self.text(row, Holds::Behalf)?;
        if !company.is_empty() && (!is_person || self.answers.is_sender_said) {
            let stakeholder = self.stakeholder(&company);
            return Some((company, stakeholder));
        }
        if behalf.is_empty() {
            return None;
        }
        let stakeholder = self.stakeholder(&behalf);
        if stakeholder.is_some() || is_organisation(&behalf) {
            return Some((behalf, stakeholder));
        }
        self.told.behalf.push(number.to_owned());
        None
    }

    fn stakeholder(&self, name: &str) -> Option<String> {
        let is_it = |title: &str| title.trim().to_lowercase() == name.to_lowercase();
        let mut own = self
            .project
            .records(Kind::Stakeholder)
            .iter()
            .filter(|it| is_it(&it.title));
        own.next().map(|it| it.id.to_string()).filter(|_| own.next().is_none())
    }

    fn done(mut self) -> Responses {
        let told = self.told;
        for (key, numbers) in [
            ("import-left-out", told.left_out),
            ("import-rejected", told.rejected),
            ("import-deleted", told.deleted),
            ("import-waiting", told.waiting),
            ("import-empty", told.empty),
            ("import-known", told.known),
            ("import-other-words", told.other_words),
            ("import-behalf", told.behalf),
            ("import-attachments", told.attachments),
        ] {
            if !numbers.is_empty() {
                let remark = Message::new(key).with("count", numbers.len());
                self.out.remarks.push(remark.with("numbers", named(&numbers)));
            }
        }
        let gone = known::gone(self.project);
        if gone > 0 && !self.out.rows.is_empty() {
            self.out.remarks.push(Message::new("import-gone").with("count", gone));
        }
        self.out
    }
}

/// Returns the first of some numbers; nobody reads hundreds of them.
fn named(numbers: &[String]) -> String {
    const NAMED: usize = 50;
    let dots = if numbers.len() > NAMED { " …" } else { "" };
    numbers
        .iter()
        .take(NAMED)
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(", ")
        + dots
}

/// Returns a day without the time that portals write behind it.
fn without_time(cell: &Cell) -> Cell {
    match cell {
        Cell::Text(text) => {
            let parts: Vec<&str> = text.trim().splitn(2, [' ', 'T']).collect();
            let is_time =
                |it: &str| it.len() >= 4 && it.contains([':', '.']) && it.starts_with(|it: char| it.is_ascii_digit());
            match parts[..] {
                [day, time]
                    if is_time(time.trim()) && day.starts_with(|it: char| it.is_ascii_digit()) && day.len() >= 8 =>
                {
                    Cell::Text(day.to_owned())
                }
                _ => cell.clone(),
            }
        }
        cell => cell.clone(),
    }
}
