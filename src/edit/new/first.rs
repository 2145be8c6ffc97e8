//! The first files of a new project: a goal, a theme, a stakeholder and a chapter to change, linked as they should be.

use super::commission;
use super::id;
use super::read::bad_sign;
use super::recipe::Recipe;
use super::recipes::{chapter, goal, stakeholder, theme};
use super::scaffold::{self, Scaffold, Template};
use crate::diagnostic::Failure;
use crate::edit::body;
use crate::edit::head::{self, Value, Values};
use crate::language::Language;
use crate::record::kind::Kind;
use crate::record::vocabulary::{self, StakeholderKind};
use crate::text::capital::capitalised;
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
    /// What the project begins with; of what it lacks stands an example.
    pub content: &'a Content,
}

/// What a project begins with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Content {
    /// The titles of the goals.
    pub goals: Vec<String>,
    /// The themes.
    pub themes: Vec<NewTheme>,
    /// The actors.
    pub stakeholders: Vec<NewStakeholder>,
}

impl Content {
    /// Links themes without a goal to the goal, where there is one alone.
    pub fn link(&mut self) {
        if self.goals.len() == 1 {
            for theme in self.themes.iter_mut().filter(|it| it.goals.is_empty()) {
                theme.goals.push(0);
            }
        }
    }

    /// Tells whether somebody has to say yet which goals a theme contributes to.
    pub fn lacks_links(&self) -> bool {
        self.themes.iter().any(|it| it.goals.is_empty())
    }
}

/// A theme that a project begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTheme {
    /// Its title.
    pub title: String,
    /// The places of the goals that it contributes to.
    pub goals: Vec<usize>,
}

impl NewTheme {
    /// Returns a theme that contributes to no goal yet.
    pub fn named(title: String) -> Self {
        Self {
            title,
            goals: Vec::new(),
        }
    }
}

/// An actor that a project begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewStakeholder {
    /// Its name.
    pub name: String,
    /// What kind of actor it is.
    pub kind: StakeholderKind,
}

impl NewStakeholder {
    /// Returns the actor of a kind that such projects usually hear, by its usual name.
    pub fn usual(kind: StakeholderKind, language: Language) -> Self {
        Self {
            name: capitalised(&language.word(kind.key())),
            kind,
        }
    }

    /// Reads `NAME:KIND`, the kind as files or people spell it; nothing where either is missing.
    pub fn of(text: &str) -> Option<Self> {
        let (name, kind) = text.rsplit_once(':')?;
        let kind = vocabulary::named(StakeholderKind::WORDS, kind.trim())?;
        let name = name.trim();
        (!name.is_empty()).then_some(Self {
            name: name.to_owned(),
            kind: StakeholderKind::of(kind)?,
        })
    }
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

/// Reads the title of a goal or a theme, as a line of a list may have it; what is wrong with it is said in a sentence.
pub fn title(text: &str, kind: Kind, language: Language) -> Result<String, String> {
    let title = line(commission::item(text), language)?;
    match no_id(&slug(&title), kind) {
        None => Ok(title),
        Some(key) => Err(language.say(key, &[("title", title.into())])),
    }
}

/// Returns the key of the sentence that a title makes no id; nothing where it does.
fn no_id(id: &str, kind: Kind) -> Option<&'static str> {
    id::refused(kind.into(), id).map(|it| match it {
        "add-bad-id-letter" => "init-no-id-theme",
        _ => "init-no-id",
    })
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
    for (recipe, record) in records(start)? {
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
fn records(start: &Start<'_>) -> Result<Vec<(&'static Recipe, Scaffold)>, Failure> {
    let mut records = Records {
        language: start.language,
        all: Vec::new(),
    };
    let goals = records.goals(&start.content.goals)?;
    records.themes(&start.content.themes, &goals)?;
    records.stakeholders(&start.content.stakeholders)?;
    let chapter = vec![
        ("title", records.word("init-chapter")),
        ("status", Value::plain("outline")),
    ];
    let stem = format!("10-{}", slug(&start.language.word("init-chapter")));
    records.push(
        &chapter::RECIPE,
        &stem,
        chapter,
        start.language.word("init-chapter-text"),
    );
    Ok(records.all)
}

/// The records of a new project.
struct Records {
    language: Language,
    all: Vec<(&'static Recipe, Scaffold)>,
}

impl Records {
    fn word(&self, key: &str) -> Value {
        Value::Text(self.language.word(key))
    }

    /// Adds the goals, else an example; returns their ids.
    fn goals(&mut self, titles: &[String]) -> Result<Vec<String>, Failure> {
        if titles.is_empty() {
            let id = slug(&self.language.word("init-goal"));
            let values = vec![("title", self.word("init-goal"))];
            self.push(&goal::RECIPE, &id, values, later("goal", self.language));
            return Ok(vec![id]);
        }
        let ids = ids(titles.iter().map(String::as_str), Kind::Goal)?;
        for (title, id) in titles.iter().zip(&ids) {
            self.push(
                &goal::RECIPE,
                id,
                vec![("title", Value::Text(title.clone()))],
                String::new(),
            );
        }
        Ok(ids)
    }

    /// Adds the themes, else an example.
    fn themes(&mut self, themes: &[NewTheme], goals: &[String]) -> Result<(), Failure> {
        if themes.is_empty() {
            let values = self.theme(self.word("init-theme"), vec![goals[0].clone()]);
            let id = slug(&self.language.word("init-theme"));
            self.push(&theme::RECIPE, &id, values, later("theme", self.language));
            return Ok(());
        }
        let ids = ids(themes.iter().map(|it| &*it.title), Kind::Theme)?;
        for (theme, id) in themes.iter().zip(&ids) {
            let goals = theme.goals.iter().filter_map(|it| goals.get(*it).cloned());
            let values = self.theme(Value::Text(theme.title.clone()), goals.collect());
            self.push(&theme::RECIPE, id, values, String::new());
        }
        Ok(())
    }

    fn theme(&self, title: Value, goals: Vec<String>) -> Values {
        let questions = ["init-question-good", "init-question-change"].map(|it| self.language.word(it));
        let mut values = vec![("title", title)];
        if !goals.is_empty() {
            values.push(("goals", Value::Ids(goals)));
        }
        values.extend([
            ("status", Value::plain("proposed")),
            ("origin", Value::plain("commission")),
            ("questions", Value::Texts(questions.into())),
        ]);
        values
    }

    /// Adds the actors, else an example.
    fn stakeholders(&mut self, stakeholders: &[NewStakeholder]) -> Result<(), Failure> {
        let example = NewStakeholder {
            name: self.language.word("init-stakeholder"),
            kind: StakeholderKind::Citizens,
        };
        let example = [example];
        let stakeholders = if stakeholders.is_empty() {
            &example
        } else {
            stakeholders
        };
        let ids = ids(stakeholders.iter().map(|it| &*it.name), Kind::Stakeholder)?;
        for (stakeholder, id) in stakeholders.iter().zip(&ids) {
            let values = vec![
                ("name", Value::Text(stakeholder.name.clone())),
                ("kind", Value::plain(stakeholder.kind.word())),
            ];
            self.push(&stakeholder::RECIPE, id, values, String::new());
        }
        Ok(())
    }

    fn push(&mut self, recipe: &'static Recipe, stem: &str, values: Values, body: String) {
        let folder = recipe.kind().row().path;
        let ending = recipe.template().map_or("", Template::ending);
        let scaffold = Scaffold {
            kind: recipe.kind(),
            path: format!("{folder}/{stem}{ending}"),
            values,
            body,
            themes: Vec::new(),
        };
        self.all.push((recipe, scaffold));
    }
}

/// Returns the ids that titles make, each once.
fn ids<'a>(titles: impl Iterator<Item = &'a str>, kind: Kind) -> Result<Vec<String>, Failure> {
    let mut ids: Vec<String> = Vec::new();
    for title in titles {
        let id = slug(title);
        if let Some(key) = no_id(&id, kind) {
            return Err(Failure::usage(key).with("title", title));
        }
        let numbered = (2..).map(|it| format!("{id}-{it}"));
        let free = std::iter::once(id.clone()).chain(numbered).find(|it| !ids.contains(it));
        ids.extend(free);
    }
    Ok(ids)
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
    fn an_actor_is_named_with_its_kind_in_either_language() {
        for (text, expected) in [
            ("Politiet:police", Some(("Politiet", StakeholderKind::Police))),
            (
                "Røde Kors: Frederiksberg : civilsamfund",
                Some(("Røde Kors: Frederiksberg", StakeholderKind::CivilSociety)),
            ),
            ("Politiet", None),
            (":police", None),
            ("Politiet:hund", None),
        ] {
            let of = NewStakeholder::of(text);
            assert_eq!(of.as_ref().map(|it| (&*it.name, it.kind)), expected, "{text}");
        }
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

    #[test]
    fn a_title_is_one_line_without_signs_that_nobody_sees() {
        assert_eq!(line(" Politik ", Language::English).as_deref(), Ok("Politik"));
        assert!(line("to\nlinjer", Language::English).unwrap_err().contains("U+000A"));
    }
}
