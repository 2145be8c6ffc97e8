//! Taking something out as people ask for it: what it is about, what follows, and what is still to be done.

pub mod erasing;
pub mod withdrawing;

use super::consequences::{self, Consequence};
use super::describe::Describer;
use crate::diagnostic::{Failure, Message};
use crate::edit::new::id::Numbers;
use crate::project::Project;
use crate::record::Record;
use crate::workspace::erasure;
use crate::workspace::leftovers::Cleared;
use crate::workspace::snapshot::Snapshot;
use crate::workspace::taking::Plan;
use crate::workspace::withdrawal;
use serde_json::Value;

/// What is asked for.
#[derive(Debug, Clone)]
pub enum Wish {
    /// Somebody takes back what they said, or a part of it.
    Withdraw(withdrawing::Given),
    /// A note is to be erased.
    Erase(erasing::Given),
}

/// What becomes of a note, and the list of what rests on it.
#[derive(Debug)]
pub struct Taking<'a> {
    /// What becomes of it.
    pub plan: Plan<'a>,
    /// Every place that rests on what goes.
    pub list: Vec<Consequence>,
}

impl Wish {
    /// Returns what journals call it.
    pub fn command(&self) -> String {
        match self {
            Self::Withdraw(it) => withdrawal::command(&it.note),
            Self::Erase(_) => erasure::COMMAND.to_owned(),
        }
    }

    /// Returns what becomes of the note and what rests on it, or why it can't be done; `numbers` gives random ones.
    pub fn plan<'a>(&'a self, snapshot: &'a Snapshot, numbers: Numbers<'_>) -> Result<Taking<'a>, Failure> {
        let plan = match self {
            Self::Withdraw(it) => Plan::Withdrawal(withdrawing::planned(snapshot, it)?),
            Self::Erase(it) => Plan::Erasure(erasing::planned(snapshot, it, numbers)?),
        };
        let (resting, versions) = plan.resting();
        let list = snapshot.with_texts(|texts| {
            let describer = Describer::new(&snapshot.project, texts);
            consequences::of(&describer, resting, versions)
        })?;
        Ok(Taking { plan, list })
    }
}

impl Taking<'_> {
    /// Returns the question whether it is to be done.
    pub fn question(&self) -> Message {
        match &self.plan {
            Plan::Withdrawal(it) => withdrawing::question(it, self.list.len()),
            Plan::Erasure(it) => erasing::question(it, self.list.len()),
        }
    }

    /// Says that nothing was done yet.
    pub fn would(&self, project: &Project) -> Message {
        let arguments = match &self.plan {
            Plan::Withdrawal(it) => withdrawing::figures(it, project),
            Plan::Erasure(_) => Vec::new(),
        };
        Message {
            key: "withdraw-would",
            arguments,
        }
    }

    /// Says what was done, and what is still to be done, since a file is not all there is.
    pub fn said(&self, cleared: &Cleared, project: &Project) -> Vec<Message> {
        let mut all = match &self.plan {
            Plan::Withdrawal(it) => withdrawing::said(it, &self.list, project),
            Plan::Erasure(it) => erasing::said(it),
        };
        all.extend(after(self.plan.record(), cleared));
        all
    }

    /// Returns the words of the quotations that are taken out of the draft.
    pub fn quotations(&self) -> Vec<&str> {
        match &self.plan {
            Plan::Withdrawal(_) => Vec::new(),
            Plan::Erasure(it) => it.resting.quotations.iter().map(|it| &*it.words).collect(),
        }
    }

    /// Returns the path that the note gets, where it gets another.
    pub fn path(&self) -> Option<&str> {
        match &self.plan {
            Plan::Withdrawal(_) => None,
            Plan::Erasure(it) => Some(it.path()),
        }
    }

    /// Returns it as JSON has it; `cleared` once it was done.
    pub fn json(&self, cleared: Option<&Cleared>) -> Value {
        let rests: Vec<Value> = self.list.iter().map(Consequence::json).collect();
        match &self.plan {
            Plan::Withdrawal(it) => withdrawing::json(it, &rests, cleared),
            Plan::Erasure(it) => erasing::json(it, &rests, cleared),
        }
    }
}

/// Says where the words may still be: in outputs, in the history, and in the records system.
fn after(record: &Record, cleared: &Cleared) -> Vec<Message> {
    let files = |key: &'static str, list: &[String]| {
        let message = Message::new(key).with("paths", list.join(", "));
        (!list.is_empty()).then(|| message.with("files", list.len()))
    };
    let places = [
        files("withdraw-removed", &cleared.removed),
        files("withdraw-left", &cleared.left),
    ];
    let last = ["withdraw-history", "withdraw-original"].map(|it| Message::new(it).with("note", &*record.id));
    places.into_iter().flatten().chain(last).collect()
}
