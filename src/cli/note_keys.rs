//! The flags that give a note's keys, for every command that makes notes.

use super::called::Called;
use crate::record::vocabulary::{Basis, ConsentForm, Method, Publish, Special};

/// The keys that also an answer to a hearing has.
#[derive(Debug, clap::Args)]
pub(super) struct AnyKeys {
    #[arg(long, value_name = "ID")]
    stakeholder: Vec<String>,
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    #[arg(long, value_name = "ID")]
    theme: Vec<String>,
    #[arg(long, value_name = "UNIT")]
    by: Option<String>,
    #[arg(long, value_name = "WORD", value_parser = Called::Words(Basis::WORDS))]
    basis: Option<String>,
    #[arg(long, value_name = "WORD", value_parser = Called::Words(ConsentForm::WORDS))]
    consent: Option<String>,
    #[arg(long, value_name = "DATE", requires = "consent")]
    consent_date: Option<String>,
    #[arg(long, value_name = "WORD", value_parser = Called::Words(Special::WORDS))]
    special: Option<String>,
    #[arg(long, value_name = "DATE")]
    informed: Option<String>,
    #[arg(long, value_name = "PUBLISH", value_parser = Called::Words(Publish::WORDS))]
    publish: Option<String>,
    #[arg(long, value_name = "DATE")]
    delete_after: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    journal: Option<String>,
}

impl AnyKeys {
    /// Returns the values by their keys, in the order in which they are judged.
    pub(super) fn given(&self) -> [(&'static str, &[String]); 12] {
        [
            ("date", self.date.as_slice()),
            ("stakeholders", &self.stakeholder),
            ("themes", &self.theme),
            ("by", self.by.as_slice()),
            ("journal", self.journal.as_slice()),
            ("basis", self.basis.as_slice()),
            ("consent.form", self.consent.as_slice()),
            ("consent.date", self.consent_date.as_slice()),
            ("special", self.special.as_slice()),
            ("informed", self.informed.as_slice()),
            ("publish", self.publish.as_slice()),
            ("delete-after", self.delete_after.as_slice()),
        ]
    }
}

/// The keys of a note of any method.
#[derive(Debug, clap::Args)]
pub(super) struct NoteKeys {
    #[arg(long, value_name = "METHOD", value_parser = Called::Words(Method::WORDS))]
    method: Option<String>,
    #[command(flatten)]
    any: AnyKeys,
    #[arg(long, value_name = "NUMBER")]
    participants: Option<String>,
    #[arg(long, value_name = "TEXT")]
    place: Option<String>,
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[arg(long, value_name = "DATE")]
    named_by: Option<String>,
}

impl NoteKeys {
    /// Returns the values by their keys, in the order in which they are judged: what others depend on comes first.
    pub(super) fn given(&self) -> Vec<(&'static str, &[String])> {
        let first = [
            ("method", self.method.as_slice()),
            ("participants", self.participants.as_slice()),
        ];
        let last = [
            ("title", self.title.as_slice()),
            ("place", self.place.as_slice()),
            ("named-by", self.named_by.as_slice()),
        ];
        first.into_iter().chain(self.any.given()).chain(last).collect()
    }
}
