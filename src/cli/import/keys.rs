//! What every note that comes in at once has in common: the flags that say it.

use crate::cli::called::Called;
use crate::record::vocabulary::{Basis, ConsentForm, Method, Publish, Special};

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Keys {
    #[arg(long, value_name = "ID")]
    stakeholder: Vec<String>,
    #[arg(long, value_name = "METHOD", value_parser = Called::Words(Method::WORDS))]
    method: Option<String>,
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    #[arg(long, value_name = "ID")]
    theme: Vec<String>,
    #[arg(long, value_name = "NUMBER")]
    participants: Option<String>,
    #[arg(long, value_name = "UNIT")]
    by: Option<String>,
    #[arg(long, value_name = "TEXT")]
    place: Option<String>,
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
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
    named_by: Option<String>,
    #[arg(long, value_name = "DATE")]
    delete_after: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    journal: Option<String>,
}

impl Keys {
    /// Returns the values of the notes' keys, in the order in which they are judged.
    pub(super) fn given(&self) -> [(&'static str, &[String]); 17] {
        [
            ("method", self.method.as_slice()),
            ("date", self.date.as_slice()),
            ("stakeholders", &self.stakeholder),
            ("themes", &self.theme),
            ("participants", self.participants.as_slice()),
            ("title", self.title.as_slice()),
            ("by", self.by.as_slice()),
            ("place", self.place.as_slice()),
            ("journal", self.journal.as_slice()),
            ("basis", self.basis.as_slice()),
            ("consent.form", self.consent.as_slice()),
            ("consent.date", self.consent_date.as_slice()),
            ("special", self.special.as_slice()),
            ("informed", self.informed.as_slice()),
            ("publish", self.publish.as_slice()),
            ("named-by", self.named_by.as_slice()),
            ("delete-after", self.delete_after.as_slice()),
        ]
    }
}
