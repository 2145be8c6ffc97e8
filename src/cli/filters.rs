//! The flags by which a list and a search choose among things.

use super::called::Called;
use super::context::Context;
use super::which;
use crate::diagnostic::Failure;
use crate::project::Project;
use crate::query::Asked;
use crate::record::kind::Kind;
use crate::record::vocabulary::{Method, Publish};

/// The flags.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct Filters {
    #[arg(long, value_name = "ID")]
    theme: Option<String>,
    #[arg(long, value_name = "ID")]
    stakeholder: Option<String>,
    #[arg(long, value_name = "METHOD", value_parser = Called::Words(Method::WORDS))]
    method: Option<String>,
    #[arg(long, value_name = "ID")]
    goal: Option<String>,
    #[arg(long, value_name = "UNIT")]
    by: Option<String>,
    #[arg(long, value_name = "PUBLISH", value_parser = Called::Words(Publish::WORDS))]
    publish: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    journal: Option<String>,
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
}

impl Filters {
    /// Returns them with ids in place of the titles that were given.
    pub(super) fn resolved(&self, project: &Project, context: &Context) -> Result<Self, Failure> {
        let id = |asked: Option<&str>, kind: Kind| {
            let found = asked.map(|it| which::find(project, it, &[kind.into()], context));
            found.transpose().map(|it| it.map(|it| it.id()))
        };
        let theme = match self.theme.as_deref().and_then(|it| it.split_once('/')) {
            Some((theme, aspect)) => id(Some(theme), Kind::Theme)?.map(|it| format!("{it}/{aspect}")),
            None => id(self.theme.as_deref(), Kind::Theme)?,
        };
        Ok(Self {
            theme,
            stakeholder: id(self.stakeholder.as_deref(), Kind::Stakeholder)?,
            goal: id(self.goal.as_deref(), Kind::Goal)?,
            ..self.clone()
        })
    }

    /// Returns what they ask of a kind.
    pub(super) fn asked<'a>(&'a self, kind: &'a str) -> Asked<'a> {
        Asked {
            kind,
            theme: self.theme.as_deref(),
            stakeholder: self.stakeholder.as_deref(),
            method: self.method.as_deref(),
            goal: self.goal.as_deref(),
            by: self.by.as_deref(),
            publish: self.publish.as_deref(),
            journal: self.journal.as_deref(),
            since: self.since.as_deref(),
            until: self.until.as_deref(),
            ..Asked::default()
        }
    }
}
