//! The first files of a new project: a goal, a theme, a stakeholder and a chapter to change, linked as they should be.

mod content;
mod records;
mod title;

pub use content::{Content, NewStakeholder, NewTheme};
pub use title::{line, title};

use super::scaffold;
use crate::diagnostic::Failure;
use crate::edit::head::{self, Value, Values};
use crate::language::Language;
use crate::record::kind::Kind;
use records::records;

/// What is said of a new project.
#[derive(Debug, Clone, Copy)]
pub struct Start<'a> {
    /// The language of its documents.
    pub language: Language,
    /// The title of the document.
    pub title: &'a str,
    /// The municipality.
    pub authority: &'a str,
    /// The year of the examples.
    pub year: i32,
    /// What the project begins with; of what it lacks stands an example.
    pub content: &'a Content,
}

/// The texts of a new project that are no records of their own.
struct Texts {
    policy: &'static str,
    process: &'static str,
    organisation: &'static str,
    interviews: &'static str,
}

const DANISH: Texts = Texts {
    policy: include_str!("first/policy.da.yaml"),
    process: include_str!("first/process.da.yaml"),
    organisation: include_str!("first/organisation.da.yaml"),
    interviews: include_str!("first/interviews.da.md"),
};
const ENGLISH: Texts = Texts {
    policy: include_str!("first/policy.en.yaml"),
    process: include_str!("first/process.en.yaml"),
    organisation: include_str!("first/organisation.en.yaml"),
    interviews: include_str!("first/interviews.en.md"),
};

/// A file that is to be made.
#[derive(Debug)]
pub struct NewFile {
    /// Its path from the root.
    pub path: String,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

impl NewFile {
    /// Returns a file with these bytes.
    pub fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            path: path.into(),
            bytes: bytes.into(),
        }
    }
}

/// Returns the files of a new project.
pub fn files(start: &Start<'_>) -> Result<Vec<NewFile>, Failure> {
    let texts = match start.language {
        Language::Danish => DANISH,
        Language::English => ENGLISH,
    };
    let single = |kind: Kind| format!("{}.yaml", kind.row().path);
    let process = texts.process.replace("YEAR", &start.year.to_string());
    let mut files = vec![
        NewFile::new(single(Kind::Policy), manifest(start) + texts.policy),
        NewFile::new(single(Kind::Process), process),
        NewFile::new(single(Kind::Organisation), texts.organisation),
        NewFile::new(format!("{}/README.md", Kind::Note.row().path), texts.interviews),
    ];
    for (recipe, record) in records(start.content, start.language)? {
        let Some(template) = recipe.template() else { continue };
        let text = scaffold::render(template.text, &record, start.language)
            .map_err(|broken| broken.failure(template.path, start.language))?;
        files.push(NewFile::new(record.path, text));
    }
    Ok(files)
}

fn manifest(start: &Start<'_>) -> String {
    let values: Values = vec![
        ("title", Value::Text(start.title.to_owned())),
        ("authority", Value::Text(start.authority.to_owned())),
        ("language", Value::plain(start.language.code())),
        ("status", Value::plain("draft")),
    ];
    let introduction = start.language.word("init-policy").replace('\n', "\n# ");
    format!(
        "# {introduction}\n{}",
        head::head(Kind::Policy, &values, start.language)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check;
    use crate::project;
    use crate::record::vocabulary::StakeholderKind;
    use chrono::NaiveDate;
    use std::collections::BTreeMap;

    fn texts(language: Language, title: &str) -> BTreeMap<String, String> {
        let start = Start {
            language,
            title,
            authority: "Eksempel Kommune",
            year: 2018,
            content: &Content::default(),
        };
        made(&start)
    }

    fn made(start: &Start<'_>) -> BTreeMap<String, String> {
        let files = files(start).unwrap().into_iter();
        files
            .map(|it| (it.path, String::from_utf8(it.bytes).unwrap()))
            .collect()
    }

    #[test]
    fn the_first_records_check_clean_in_both_languages() {
        for language in Language::ALL {
            let texts = texts(language, "Politik for alle: nu #1");
            let today = NaiveDate::from_ymd_opt(2018, 6, 1).unwrap();
            let read = |path: &str| Ok(texts[path].clone());
            let loaded = project::load(texts.keys().cloned().collect(), today, &read, &check::record);
            // Their own names are told, so that none of them is printed by mistake.
            let found: Vec<&str> = loaded.diagnostics.iter().map(|it| it.rule).collect();
            assert_eq!(found, ["placeholder"; 2]);
            assert_eq!(check::project(&loaded.project), []);
            let project = loaded.project;
            assert_eq!(project.manifest.language, language);
            for kind in [Kind::Goal, Kind::Theme, Kind::Stakeholder, Kind::Chapter] {
                assert_eq!(project.records(kind).len(), 1, "{kind:?}");
            }
            let goals = &project.records(Kind::Theme)[0].theme().unwrap().goals;
            assert_eq!(goals[0].value, project.records(Kind::Goal)[0].id);
        }
    }

    #[test]
    fn what_a_project_begins_with_stands_in_place_of_the_examples() {
        let content = Content {
            goals: vec!["Et sundt liv".to_owned(), "Et sundt liv!".to_owned()],
            themes: vec![
                NewTheme {
                    title: "Sundhed: krop og sind".to_owned(),
                    goals: vec![1],
                },
                NewTheme {
                    title: "Fritid".to_owned(),
                    goals: Vec::new(),
                },
            ],
            stakeholders: vec![
                NewStakeholder::of("Politiet: politi").unwrap(),
                NewStakeholder::usual(StakeholderKind::Housing, Language::Danish),
            ],
        };
        let start = Start {
            language: Language::Danish,
            title: "T",
            authority: "Eksempel Kommune",
            year: 2018,
            content: &content,
        };
        let texts = made(&start);
        let records: Vec<&String> = texts
            .keys()
            .filter(|it| it.contains("s/") && !it.contains("chapters"))
            .collect();
        assert_eq!(
            records,
            [
                "interviews/README.md",
                "policy/goals/et-sundt-liv-2.md",
                "policy/goals/et-sundt-liv.md",
                "policy/themes/fritid.md",
                "policy/themes/sundhed-krop-og-sind.md",
                "stakeholders/boligorganisationer.yaml",
                "stakeholders/politiet.yaml",
            ]
        );
        assert!(texts["policy/themes/sundhed-krop-og-sind.md"].contains("goals: [et-sundt-liv-2]"));
        assert!(texts["stakeholders/politiet.yaml"].contains("kind: police"));
        let today = NaiveDate::from_ymd_opt(2018, 6, 1).unwrap();
        let read = |path: &str| Ok(texts[path].clone());
        let loaded = project::load(texts.keys().cloned().collect(), today, &read, &check::record);
        assert_eq!(loaded.diagnostics, []);
        let mut found: Vec<&str> = check::project(&loaded.project).iter().map(|it| it.rule).collect();
        found.sort_unstable();
        assert_eq!(found, ["goal-without-theme", "theme-without-goal"]);
    }

    #[test]
    fn a_title_that_makes_no_id_is_refused() {
        let content = Content {
            themes: vec![NewTheme {
                title: "2029".to_owned(),
                goals: Vec::new(),
            }],
            ..Content::default()
        };
        let start = Start {
            language: Language::Danish,
            title: "T",
            authority: "E",
            year: 2018,
            content: &content,
        };
        assert_eq!(files(&start).unwrap_err().message.key, "init-no-id-theme");
    }

    #[test]
    fn what_was_said_of_the_project_is_read_back() {
        let texts = texts(Language::English, "Politik for alle: nu #1");
        let manifest: serde_yaml::Value = serde_yaml::from_str(&texts["policy/policy.yaml"]).unwrap();
        assert_eq!(manifest["title"].as_str(), Some("Politik for alle: nu #1"));
        assert_eq!(manifest["language"].as_str(), Some("en"));
        let process = &texts["policy/process.yaml"];
        assert!(process.contains("2018-06") && !process.contains("YEAR"), "{process}");
    }
}
