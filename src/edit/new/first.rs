//! The first files of a new project: a goal, a theme, a stakeholder and a chapter to change, linked as they should be.

use super::read::bad_sign;
use super::recipe::Recipe;
use super::recipes::{chapter, goal, stakeholder, theme};
use super::scaffold::{self, Scaffold, Template};
use crate::diagnostic::Failure;
use crate::edit::body;
use crate::edit::head::{self, Value, Values};
use crate::language::Language;
use crate::record::kind::Kind;
use crate::text::slug::slug;

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

/// Reads the title or the municipality, one line of text; what is wrong with it is said in a sentence.
pub fn line(text: &str, language: Language) -> Result<String, String> {
    match text.chars().find(|it| it.is_control()) {
        Some(sign) => Err(bad_sign(language, body::code(sign))),
        None => Ok(text.trim().to_owned()),
    }
}

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
    for (recipe, record) in records(start.language) {
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

/// Returns the first records with the recipes by which they are written.
fn records(language: Language) -> [(&'static Recipe, Scaffold); 4] {
    let word = |key: &str| language.word(key);
    let text = |key: &str| Value::Text(word(key));
    let record = |recipe: &'static Recipe, number: &str, name: &str, values: Values, body: String| {
        let (folder, stem) = (recipe.kind().row().path, slug(&word(name)));
        let scaffold = Scaffold {
            kind: recipe.kind(),
            path: format!(
                "{folder}/{number}{stem}{}",
                recipe.template().map_or("", Template::ending)
            ),
            values,
            body,
            themes: Vec::new(),
        };
        (recipe, scaffold)
    };
    let goal = vec![("title", text("init-goal"))];
    let theme = vec![
        ("title", text("init-theme")),
        ("goals", Value::Ids(vec![slug(&word("init-goal"))])),
        ("status", Value::plain("proposed")),
        ("origin", Value::plain("commission")),
        (
            "questions",
            Value::Texts(vec![word("init-question-good"), word("init-question-change")]),
        ),
    ];
    let stakeholder = vec![("name", text("init-stakeholder")), ("kind", Value::plain("citizens"))];
    let chapter = vec![("title", text("init-chapter")), ("status", Value::plain("outline"))];
    [
        record(&goal::RECIPE, "", "init-goal", goal, later("goal", language)),
        record(&theme::RECIPE, "", "init-theme", theme, later("theme", language)),
        record(&stakeholder::RECIPE, "", "init-stakeholder", stakeholder, String::new()),
        record(
            &chapter::RECIPE,
            "10-",
            "init-chapter",
            chapter,
            word("init-chapter-text"),
        ),
    ]
}

/// Returns the body of a record that is still to be written: what belongs there, and how the file gets another name.
fn later(kind: &str, language: Language) -> String {
    let id = slug(&language.word(&format!("init-{kind}")));
    format!(
        "<!--\n{}\n{}\n-->",
        language.word(&format!("scaffold-{kind}")),
        language.say("init-rename", &[("id", id.into())])
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check;
    use crate::project;
    use chrono::NaiveDate;
    use std::collections::BTreeMap;

    fn texts(language: Language, title: &str) -> BTreeMap<String, String> {
        let start = Start {
            language,
            title,
            authority: "Eksempel Kommune",
            year: 2018,
        };
        let files = files(&start).unwrap().into_iter();
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
    fn what_was_said_of_the_project_is_read_back() {
        let texts = texts(Language::English, "Politik for alle: nu #1");
        let manifest: serde_yaml::Value = serde_yaml::from_str(&texts["policy/policy.yaml"]).unwrap();
        assert_eq!(manifest["title"].as_str(), Some("Politik for alle: nu #1"));
        assert_eq!(manifest["language"].as_str(), Some("en"));
        let process = &texts["policy/process.yaml"];
        assert!(process.contains("2018-06") && !process.contains("YEAR"), "{process}");
    }

    #[test]
    fn a_title_is_one_line_without_signs_that_nobody_sees() {
        assert_eq!(line(" Politik ", Language::English).as_deref(), Ok("Politik"));
        assert!(line("to\nlinjer", Language::English).unwrap_err().contains("U+000A"));
    }
}
