//! New records from scaffolds: the head that the kind's table gives, and a body to write in.

use crate::diagnostic::{Diagnostic, Failure};
use crate::edit::{body, head};
use crate::language::Language;
use crate::record::kind::Kind;
use crate::record::{self, Record};
use crate::source::{FileId, Source};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Value;
use minijinja::{AutoEscape, Environment, ErrorKind, UndefinedBehavior, context};

/// A scaffold: the file of a project that stands in its place, and its text.
#[derive(Debug, Clone, Copy)]
pub struct Template {
    /// The path from the project's root; its ending is that of the records.
    pub path: &'static str,
    /// The text.
    pub text: &'static str,
}

impl Template {
    /// Returns the ending of the records that it makes.
    pub fn ending(&self) -> &'static str {
        if self.path.ends_with(".yaml") { ".yaml" } else { ".md" }
    }
}

/// What stands in a new record.
#[derive(Debug)]
pub struct Scaffold {
    /// The kind.
    pub kind: Kind,
    /// The path from the project's root.
    pub path: String,
    /// The values of its head.
    pub values: head::Values,
    /// Its body; empty where one is still to be written.
    pub body: String,
    /// The themes whose questions a note asks.
    pub themes: Vec<Theme>,
}

/// A theme that a note asks about.
#[derive(Debug)]
pub struct Theme {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its questions.
    pub questions: Vec<String>,
}

/// Why a scaffold gives no record.
#[derive(Debug)]
pub enum Broken {
    /// The template itself has a defect: in which line, and the key of the catalogue that says what kind.
    Template(usize, &'static str),
    /// What it gives can't be read as a record.
    Result(Box<Diagnostic>),
}

impl Broken {
    /// Returns the failure that the template at a path is broken, with what is wrong said in a language.
    pub fn failure(self, path: &str, language: Language) -> Failure {
        match self {
            Self::Template(line, key) => Failure::project(key).with("path", path).with("line", line),
            Self::Result(defect) => Failure::project("template-result")
                .with("path", path)
                .with("why", language.say(defect.message.key, &defect.message.arguments)),
        }
    }
}

/// Returns the text of a new record by a template, in the document's language.
pub fn render(template: &str, scaffold: &Scaffold, language: Language) -> Result<String, Broken> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    // The default syntax with lines of their own for what is no text; it builds always.
    if let Ok(syntax) = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .keep_trailing_newline(true)
        .build()
    {
        environment.set_syntax(syntax);
    }
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.add_function("say", move |key: &str| language.word(key));
    let themes: Vec<Value> = scaffold.themes.iter().map(theme).collect();
    let values = context! {
        head => head::head(scaffold.kind, &scaffold.values, language),
        body => &scaffold.body,
        themes => themes,
    };
    let text = environment
        .render_named_str("template", template, values)
        .map_err(|error| Broken::Template(error.line().unwrap_or(1), explanation(error.kind())))?;
    match read(&text, scaffold).1.into_iter().next() {
        Some(defect) => Err(Broken::Result(Box::new(defect))),
        None => Ok(text),
    }
}

fn theme(theme: &Theme) -> Value {
    let questions: Vec<String> = theme.questions.iter().map(|it| body::inline(it)).collect();
    context! { id => &theme.id, title => body::inline(&theme.title), questions => questions }
}

/// Reads a new record back; what is wrong with its head comes with it, but for keys that are honestly missing.
fn read(text: &str, scaffold: &Scaffold) -> (Record, Vec<Diagnostic>) {
    let source = Source {
        file: FileId(0),
        path: scaffold.path.clone(),
        text: text.to_owned(),
    };
    let (record, mut diagnostics) = record::read(&source, scaffold.kind, false);
    let body = record.body;
    let is_in_head = |it: &Diagnostic| body.is_empty() || !body.contains(it.place.span);
    diagnostics.retain(|it| it.rule == "missing-front-matter" || it.rule != "missing-key" && is_in_head(it));
    (record, diagnostics)
}

fn explanation(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::UndefinedError => "template-undefined",
        ErrorKind::UnknownFunction | ErrorKind::UnknownFilter | ErrorKind::UnknownTest | ErrorKind::UnknownMethod => {
            "template-unknown"
        }
        _ => "template-syntax",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::head::Value as Field;
    use crate::edit::new::recipes::{RECIPES, note};
    use snapbox::{IntoData, assert_data_eq, str};

    fn note(body: &str, themes: Vec<Theme>) -> Scaffold {
        Scaffold {
            kind: Kind::Note,
            path: "interviews/2018-06-01-borgere-k3f.md".to_owned(),
            values: vec![
                ("method", Field::Plain("interview".to_owned())),
                ("date", Field::Plain("2018-06-01".to_owned())),
            ],
            body: body.to_owned(),
            themes,
        }
    }

    fn body_of(text: &str) -> String {
        text.split_once("\n---\n").unwrap().1.to_owned()
    }

    fn sundhed() -> Theme {
        Theme {
            id: "sundhed".to_owned(),
            title: "Sundhed".to_owned(),
            questions: vec![
                "Hvad gør du, når du er syg?".to_owned(),
                "Og #hvem <hjælper>?".to_owned(),
            ],
        }
    }

    #[test]
    fn a_note_asks_the_questions_of_its_themes_and_counts_none_of_them_as_heard() {
        let scaffold = note("", vec![sundhed()]);
        let text = render(note::RECIPE.template().unwrap().text, &scaffold, Language::Danish).unwrap();
        assert_data_eq!(
            body_of(&text),
            str![[r#"

<!--
Skriv under hvert spørgsmål, hvad der blev sagt, med jeres egne ord.
Deltagerens egne ord skrives efter > forrest på linjen.
Mærket #tema i en overskrift gælder alt under den. #tema/aspekt i et afsnit siger det nøjere.
Det, som udkastet skal kunne henvise til, får et navn sidst i afsnittet: ^navn
Skriv ingen navne på personer, ingen numre og ingen adresser.
-->

## Sundhed #sundhed

### Hvad gør du, når du er syg?

### Og \#hvem \<hjælper>?

"#]]
            .raw()
        );
        assert!(!read(&text, &scaffold).0.is_coded());
        let answered = text + "\nJeg ringer til min søster.\n";
        assert!(read(&answered, &scaffold).0.is_coded());
    }

    #[test]
    fn a_body_stands_as_it_is_whatever_it_says() {
        let scaffold = note("{{ head }} {% raw %} --- ${x}", vec![sundhed()]);
        let text = render(note::RECIPE.template().unwrap().text, &scaffold, Language::Danish).unwrap();
        assert_eq!(body_of(&text), "\n{{ head }} {% raw %} --- ${x}\n");
    }

    #[test]
    fn a_broken_template_is_reported_at_its_line() {
        let broken = |template: &str| match render(template, &note("", Vec::new()), Language::Danish) {
            Err(Broken::Template(line, key)) => format!("{line} {key}"),
            Err(Broken::Result(defect)) => defect.rule.to_owned(),
            Ok(text) => text,
        };
        assert_eq!(broken("---\n{{ head }---\n"), "2 template-syntax");
        assert_eq!(broken("---\n{{ head }}---\n{{ hoved }}\n"), "3 template-undefined");
        assert_eq!(broken("---\n{{ sig(\"x\") }}\n"), "2 template-unknown");
        assert_eq!(broken("---\n{{ head }}farve: rød\n---\n"), "unknown-key");
        assert_eq!(broken("{{ head }}"), "missing-front-matter");
    }

    #[test]
    fn every_scaffold_gives_a_record_of_its_kind() {
        for recipe in RECIPES {
            let Some(template) = recipe.template() else { continue };
            let kind = recipe.kind();
            for language in Language::ALL {
                // An answer has no title of its own and goes by its id.
                let title = match kind {
                    Kind::Stakeholder => Some("name"),
                    Kind::Answer => None,
                    _ => Some("title"),
                };
                let scaffold = Scaffold {
                    kind,
                    path: format!("{}/x{}", kind.row().path, template.ending()),
                    values: title
                        .map(|it| (it, Field::Text("Et navn: »x«".to_owned())))
                        .into_iter()
                        .collect(),
                    body: String::new(),
                    themes: Vec::new(),
                };
                let text = render(template.text, &scaffold, language).unwrap();
                let expected = title.map_or("x", |_| "Et navn: »x«");
                assert_eq!(&*read(&text, &scaffold).0.title, expected);
                assert!(
                    !text.contains("scaffold-") && text.ends_with('\n') && !text.ends_with("\n\n"),
                    "{text}"
                );
            }
        }
    }
}
