//! Fields of a Word file: what they show is words, what they are told is none.

use super::field::Field;
use super::reader::{Reader, Run};
use super::styles::is_on;
use crate::exchange::incoming::LeftKind;
use crate::exchange::xml::Node;

/// Fields that show nothing where they stand.
const SILENT: [&str; 12] = [
    "XE",
    "TC",
    "TA",
    "RD",
    "SET",
    "ASK",
    "PRIVATE",
    "ADVANCE",
    "SEQ",
    "INDEX",
    "BIBLIOGRAPHY",
    "FORMTEXT",
];

/// How many fields are kept that are open within each other; what is within a deeper one counts as that one's.
const DEEPEST: usize = 100;

impl Reader<'_> {
    /// Tells whether what comes is words of the text.
    pub(super) fn is_shown(&self) -> bool {
        self.fields.iter().all(Field::is_shown)
    }

    /// Reads a field that is one element.
    pub(super) fn simple_field(&mut self, node: &Node, run: &Run) {
        let field = Field {
            instruction: node.get("w:instr").unwrap_or_default().to_owned(),
            ..Field::default()
        };
        self.fields.push(field);
        self.begin_result();
        self.each(node, run);
        self.end_field(run);
    }

    /// Reads the sign at which a field begins, shows its result, or ends.
    pub(super) fn field_sign(&mut self, node: &Node, run: &Run) {
        let sign = node.get("w:fldCharType");
        if self.deeper > 0 || sign == Some("begin") && self.fields.len() >= DEEPEST {
            match sign {
                Some("begin") => self.deeper += 1,
                Some("end") => self.deeper -= 1,
                _ => {}
            }
            return;
        }
        match sign {
            Some("begin") => self.fields.push(Field {
                choice: node.child("w:ffData").and_then(choice),
                ..Field::default()
            }),
            Some("separate") => self.begin_result(),
            Some("end") => self.end_field(run),
            _ => {}
        }
    }

    /// Reads what a field is told.
    pub(super) fn instruction(&mut self, node: &Node) {
        if let Some(field) = self.fields.last_mut().filter(|it| !it.has_result) {
            field.instruction.push_str(&node.text());
        }
    }

    fn begin_result(&mut self) {
        let Some(mut field) = self.fields.pop() else { return };
        field.has_result = true;
        field.is_contents = field.name() == "TOC";
        let target = field.target();
        if let Some(target) = target.filter(|it| self.may_lead(it)) {
            field.link = Some(target.into());
        }
        self.fields.push(field);
    }

    fn end_field(&mut self, run: &Run) {
        let Some(field) = self.fields.pop() else { return };
        if field.is_contents {
            self.story.leave(LeftKind::Contents, &field.words);
        } else if let Some(choice) = &field.choice {
            self.words(choice, run);
        } else if !field.has_result && !SILENT.contains(&&*field.name()) && self.is_shown() {
            self.story
                .leave(LeftKind::Field, &format!("{} {}", field.instruction, field.words));
        }
    }

    /// Names the words in fields that never end.
    pub(super) fn end_fields(&mut self) {
        for field in std::mem::take(&mut self.fields) {
            if !field.words.trim().is_empty() {
                let kind = if field.is_contents {
                    LeftKind::Contents
                } else {
                    LeftKind::Field
                };
                self.story.leave(kind, &field.words);
            }
        }
        self.story.flush();
    }
}

/// Returns what an old form's field shows: a box that is ticked or not, or one of its entries.
fn choice(data: &Node) -> Option<String> {
    if let Some(tick) = data.child("w:checkBox") {
        let own = tick.child("w:checked").or_else(|| tick.child("w:default"));
        let is_ticked = own.is_some_and(|it| is_on(it.get("w:val")));
        return Some(if is_ticked { "☒" } else { "☐" }.to_owned());
    }
    let list = data.child("w:ddList")?;
    let value = |name| list.child(name)?.get("w:val")?.parse::<usize>().ok();
    let at = value("w:result").or_else(|| value("w:default")).unwrap_or(0);
    let mut entries = list.nodes().filter(|it| &*it.name == "w:listEntry");
    entries.nth(at)?.get("w:val").map(str::to_owned)
}
