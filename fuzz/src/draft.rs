//! A small project: the draft that files are held against, the registers that tables are.

use crate::exchange::returned::Known;
use crate::project::texts::Texts;
use crate::project::{self, Project};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The project that the drafts in `tests/testsuite/returned/` were made of.
const FILES: &str = include_str!("../../tests/testsuite/returned/project.txt");
const MANIFEST: &str = "title: Politik\nauthority: Eksempel Kommune\nlanguage: da\ncoverage: []\n";
const THEME: &str = "---\ntitle: Sundhed og trivsel\n---\n";

/// A project and its texts.
pub(crate) struct Draft {
    pub(crate) project: Project,
    pub(crate) texts: Texts,
}

impl Draft {
    pub(crate) fn new() -> Self {
        let mut files: BTreeMap<String, String> = BTreeMap::new();
        for file in FILES.split("//- ").skip(1) {
            let (path, text) = file.split_once('\n').expect("a path");
            files.insert(path.to_owned(), text.to_owned());
        }
        for (path, text) in [("policy/policy.yaml", MANIFEST), ("policy/themes/sundhed.md", THEME)] {
            files.entry(path.to_owned()).or_insert_with(|| text.to_owned());
        }
        let paths = files.keys().cloned().collect();
        let day = NaiveDate::from_ymd_opt(2018, 12, 1).expect("a day");
        let read = |path: &str| Ok(files[path].clone());
        let project = project::load(paths, day, &read, &|_, _| {}).project;
        let texts = Texts::new(move |path| Ok(files[path].clone()));
        Self { project, texts }
    }

    pub(crate) fn known(&self) -> Known {
        Known::of(&self.project, &self.texts)
    }
}
