//! What follows where something that was said is to go: every place that rests on it, as people and programs read it.

use super::describe::Describer;
use crate::evidence::resting::Resting;
use crate::evidence::trace::Written;
use crate::language::Language;
use crate::record::Record;
use crate::record::version::{PATH, Version};
use crate::source::Span;
use crate::workspace::sent::SentVersion;
use serde_json::{Value, json};

/// A place that rests on something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consequence {
    /// What it is: `statement`, `text`, `answer`, `quotation` or `version`.
    pub kind: &'static str,
    /// Its id: of text and a quotation the chapter's.
    pub id: String,
    /// The number of a statement in the draft, else 0.
    pub number: usize,
    /// Its file.
    pub path: String,
    /// Its line, from 1; nothing where it is the whole file.
    pub line: Option<usize>,
    /// Whether it cites the whole note, of which only a part goes.
    pub is_nearby: bool,
    /// Whether the history has it; so long as a version is not found nobody can tell.
    pub is_known: bool,
    /// Whether a quotation was approved for publication.
    pub is_approved: bool,
    /// Whom a version was sent to.
    pub receivers: Vec<String>,
}

impl Consequence {
    /// Returns it as JSON has it.
    pub fn json(&self) -> Value {
        json!({
            "kind": self.kind,
            "id": self.id,
            "path": self.path,
            "line": self.line,
            "nearby": self.is_nearby,
            "known": self.is_known,
            "approved": self.is_approved,
            "receivers": self.receivers,
        })
    }

    /// Says what it is.
    pub fn what(&self, language: Language) -> String {
        let number = ("number", self.number.to_string().into());
        let kind = if self.is_approved { "approved" } else { self.kind };
        let own = language.say(&format!("consequence-{kind}"), &[number]);
        if self.is_nearby {
            format!("{own}\n{}", language.word("consequence-nearby"))
        } else {
            own
        }
    }

    /// Says where it is, or whom it was sent to.
    pub fn place(&self, language: Language) -> String {
        if self.kind == "version" {
            let to = ("to", self.receivers.join(", ").into());
            let key = match (self.is_known, self.receivers.is_empty()) {
                (false, _) => "consequence-unknown",
                (true, true) => "consequence-recorded",
                (true, false) => "consequence-sent",
            };
            return language.say(key, &[to]);
        }
        match self.line {
            Some(line) => format!("{}:{line}", self.path),
            None => self.path.clone(),
        }
    }
}

/// Returns what rests on something: statements and text in the order of the draft, quotations, answers, and sent versions.
pub fn of(describer: &Describer<'_>, resting: &Resting<'_>, versions: &[SentVersion<'_>]) -> Vec<Consequence> {
    let project = describer.project;
    let place = |kind, id: String, record: &Record, span: Span| Consequence {
        kind,
        id,
        number: 0,
        path: project.path(record.file).to_owned(),
        line: describer.line_at(record, span),
        is_nearby: false,
        is_known: true,
        is_approved: false,
        receivers: Vec::new(),
    };
    let written = |it: &Written<'_>, is_nearby| Consequence {
        is_nearby,
        number: it.statement.map_or(0, |it| it.number(project)),
        ..match it.statement {
            Some(statement) => place("statement", statement.id(), it.chapter, it.span),
            None => place("text", it.chapter.id.to_string(), it.chapter, it.span),
        }
    };
    let mut all: Vec<Consequence> = resting.written.iter().map(|it| written(it, false)).collect();
    all.extend(resting.nearby.iter().map(|it| written(it, true)));
    let quotations = resting.quotations.iter();
    all.extend(quotations.map(|it| Consequence {
        is_approved: it.is_approved,
        ..place("quotation", it.chapter.id.to_string(), it.chapter, it.span)
    }));
    let answers = resting.answers.iter();
    all.extend(answers.map(|it| Consequence {
        line: None,
        ..place("answer", it.id.to_string(), it, it.head)
    }));
    all.extend(versions.iter().map(|it| Consequence {
        kind: "version",
        id: it.version.name.value.to_string(),
        number: 0,
        path: PATH.to_owned(),
        line: None,
        is_nearby: false,
        is_known: it.is_known,
        is_approved: false,
        receivers: receivers(it.version),
    }));
    all.dedup();
    all
}

/// Returns whom a version or a memo of it was sent to, each once.
fn receivers(version: &Version) -> Vec<String> {
    let sent = version.sent_to.iter().map(|it| &*it.to);
    let documents = version.documents.iter().filter_map(|it| it.to.as_deref());
    let mut all: Vec<String> = Vec::new();
    for to in sent.chain(documents) {
        if all.iter().all(|it| it != to) {
            all.push(to.to_owned());
        }
    }
    all
}
