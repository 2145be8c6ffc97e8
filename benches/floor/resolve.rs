//! Looks up every reference of every record.

use std::collections::HashSet;

use crate::record::{Kind, Record};

#[derive(Default)]
pub struct Found {
    pub references: usize,
    pub dangling: usize,
}

impl Found {
    fn count(&mut self, exists: bool) {
        self.references += 1;
        self.dangling += usize::from(!exists);
    }
}

struct Index<'a> {
    goals: HashSet<&'a str>,
    themes: HashSet<&'a str>,
    stakeholders: HashSet<&'a str>,
    notes: HashSet<&'a str>,
    passages: HashSet<(&'a str, &'a str)>,
}

impl<'a> Index<'a> {
    fn new(records: &'a [Record]) -> Self {
        let ids = |kind| {
            records
                .iter()
                .filter(|it| it.kind == Some(kind))
                .map(|it| it.id.as_str())
                .collect()
        };
        let named = |it: &'a Record| it.names.iter().map(|name| (it.id.as_str(), name.as_str()));
        Self {
            goals: ids(Kind::Goal),
            themes: ids(Kind::Theme),
            stakeholders: ids(Kind::Stakeholder),
            notes: ids(Kind::Note),
            passages: records.iter().flat_map(named).collect(),
        }
    }

    fn cites(&self, key: &str) -> bool {
        match key.split_once('#') {
            Some(passage) => self.passages.contains(&passage),
            None => self.notes.contains(key),
        }
    }
}

pub fn resolve(records: &[Record]) -> Found {
    let index = Index::new(records);
    let mut found = Found::default();
    for record in records {
        let fields = &record.fields;
        for goal in &fields.goals {
            found.count(index.goals.contains(goal.as_str()));
        }
        for theme in fields.themes.iter().chain(&fields.theme) {
            found.count(index.themes.contains(theme.as_str()));
        }
        for stakeholder in fields.stakeholders.iter().chain(&fields.part_of) {
            found.count(index.stakeholders.contains(stakeholder.as_str()));
        }
        // Outside notes `#` is plain text.
        if record.kind == Some(Kind::Note) {
            for marker in &record.markers {
                found.count(index.themes.contains(marker.as_str()));
            }
        }
        for citation in &record.citations {
            found.count(index.cites(citation));
        }
    }
    found
}
