//! Small projects for the tests of coverage, looked at on 1 June 2018.

use crate::project::{self, Project};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A project in the making.
#[derive(Default)]
pub(super) struct Sample(BTreeMap<String, String>);

impl Sample {
    /// Begins a project with the targets of a manifest; with none, defaults hold.
    pub(super) fn new(coverage: &str) -> Self {
        let manifest = format!("title: Politik\nauthority: Eksempel Kommune\nlanguage: da\n{coverage}");
        Self::default().file("policy/policy.yaml", manifest)
    }

    pub(super) fn file(mut self, path: &str, text: impl Into<String>) -> Self {
        self.0.insert(path.to_owned(), text.into());
        self
    }

    pub(super) fn goal(self, id: &str) -> Self {
        self.file(&format!("policy/goals/{id}.md"), format!("---\ntitle: Mål {id}\n---\n"))
    }

    pub(super) fn theme(self, id: &str, goals: &str) -> Self {
        self.theme_with(id, goals, "proposed")
    }

    pub(super) fn theme_with(self, id: &str, goals: &str, status: &str) -> Self {
        let head = format!("title: Tema {id}\ngoals: [{goals}]\nstatus: {status}\norigin: commission\n");
        self.file(&format!("policy/themes/{id}.md"), format!("---\n{head}---\n"))
    }

    /// Adds a stakeholder; `rest` are further lines of YAML.
    pub(super) fn stakeholder(self, id: &str, kind: &str, rest: &str) -> Self {
        let text = format!("name: Aktør {id}\nkind: {kind}\n{rest}");
        self.file(&format!("stakeholders/{id}.yaml"), text)
    }

    /// Adds a note: its head in words (`METHOD DATE STAKEHOLDERS [key: value]…`, commas between the stakeholders) and its body.
    pub(super) fn note(self, id: &str, head: &str, body: &str) -> Self {
        let mut words = head.splitn(4, ' ');
        let [method, date, stakeholders, rest] = std::array::from_fn(|_| words.next().unwrap_or_default());
        let rest = rest.replace("; ", "\n");
        let text =
            format!("---\nmethod: {method}\ndate: {date}\nstakeholders: [{stakeholders}]\n{rest}\n---\n{body}\n");
        self.file(&format!("interviews/{id}.md"), text)
    }

    /// Reads it.
    pub(super) fn project(&self) -> Project {
        let paths = self.0.keys().cloned().collect();
        let today = NaiveDate::from_ymd_opt(2018, 6, 1).unwrap();
        project::load(paths, today, &|path| Ok(self.0[path].clone()), &|_, _| {}).project
    }
}
