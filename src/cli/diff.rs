//! `ip diff`: what changed between two versions of the draft.

mod json;
mod screen;

use super::ask::{Ask, Choice};
use super::build::{self, Output};
use super::context::{Context, Exit, Failure};
use super::heading::Screen;
use super::look;
use super::versions::{Called, Past, Version};
use crate::change::redline::{Told, redline};
use crate::change::{self, Changes, Draft};
use crate::document::{Block, Changes as Author, Document, Inline};
use crate::draft;
use crate::language::Language;
use crate::project::Project;
use crate::record::version::Version as Marked;
use crate::render::look::Look;
use std::path::PathBuf;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "OLD")]
    earlier: Option<String>,
    #[arg(value_name = "NEW")]
    later: Option<String>,
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = ["text", "json", "html", "docx"])]
    format: String,
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// Two versions and what changed from the one to the other.
struct Compared {
    old: Version,
    new: Version,
    changes: Changes,
}

/// Prints what changed.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let (root, loaded) = context.load()?;
    let (old, new) = {
        let project = &loaded.project;
        let asked = older(args, project, context)?;
        let past = Past::open(&root, project)?;
        let new = args.later.as_deref().map(|it| past.version(it)).transpose()?;
        (past.version(&asked)?, new)
    };
    let look = match &*args.format {
        "json" | "text" => Look::default(),
        _ => look::sound(&root, &loaded.project)?,
    };
    let new = new.unwrap_or_else(|| Version::now(&root, loaded));
    let compared = compare(old, new);
    for version in [&compared.old, &compared.new] {
        doubt(version, context);
    }
    let text = match &*args.format {
        "json" => json::show(&compared, context.language()),
        "text" => screen::show(&compared, Screen::of(context)),
        format => {
            let output = Output::of(format, args.out.clone());
            return build::write(&compared.redline(), &compared.stem(), &output, (&root, &look), context);
        }
    };
    context.print(&text);
    Ok(Exit::Done)
}

impl Compared {
    /// Returns the new draft with every change in it, to be accepted or rejected.
    fn redline(&self) -> Document {
        let language = self.language();
        let arguments = [
            ("old", self.old.label(language).into()),
            ("new", self.new.label(language).into()),
        ];
        let key = match self.new.called {
            Called::Now => "change-line-since",
            _ => "change-line-between",
        };
        let (old, new) = (drafted(&self.old), drafted(&self.new));
        let mut remark = vec![vec![Inline::text(language.say(key, &arguments))]];
        remark.extend(
            self.changes
                .counted(language)
                .into_iter()
                .map(|it| vec![Inline::text(it)]),
        );
        remark.extend(self.places(&new));
        let told = Told {
            remark: remark.into_iter().map(Block::Paragraph).collect(),
            author: change_of(&self.new),
        };
        redline(&old, &new, &self.changes, told)
    }

    /// Says which chapters something changed in, each as the way to it; a chapter that is gone has none.
    fn places(&self, new: &Document) -> Option<Vec<Inline>> {
        let stands = |chapter: &str| {
            let is_it = |it: &Block| matches!(it, Block::Heading { id, .. } if id == chapter);
            new.blocks.iter().any(is_it)
        };
        let mut line = vec![Inline::text(self.language().word("change-places"))];
        for (at, chapter) in self.changes.chapters.iter().enumerate() {
            line.push(Inline::text(if at == 0 { " " } else { " · " }));
            let title = Inline::text(chapter.title.clone());
            line.push(if stands(&chapter.id) {
                let (target, content) = (format!("#{}", chapter.id), vec![title]);
                Inline::Link {
                    target,
                    title: String::new(),
                    content,
                }
            } else {
                title
            });
        }
        (line.len() > 1).then_some(line)
    }

    /// Returns the stem of the files' names, which says that they are internal and which versions they show.
    fn stem(&self) -> String {
        let language = self.language();
        let draft = draft::file_stem(&self.new.loaded.project);
        let (old, new) = (self.old.stem(language), self.new.stem(language));
        format!("{draft}-{}-{old}-{new}", language.word("change-file"))
    }

    /// Returns the language of the document.
    fn language(&self) -> Language {
        self.new.loaded.project.manifest.language
    }
}

fn drafted(version: &Version) -> Document {
    let text_of = |path: &str| version.text(path);
    let bytes_of = |path: &str| version.bytes(path);
    draft::assemble(&version.loaded.project, &text_of, &bytes_of)
}

/// Returns whose the changes are: the authority's, of the day of the version; what lies in the folder has none.
fn change_of(version: &Version) -> Author {
    Author {
        by: version.loaded.project.manifest.authority.to_string(),
        date: Some(version.day).filter(|_| version.called != Called::Now),
        front: None,
    }
}

fn compare(old: Version, new: Version) -> Compared {
    let (old_text, new_text) = (|path: &str| old.text(path), |path: &str| new.text(path));
    let changes = change::compare(
        Draft {
            project: &old.loaded.project,
            text_of: &old_text,
        },
        Draft {
            project: &new.loaded.project,
            text_of: &new_text,
        },
    );
    Compared { old, new, changes }
}

/// Returns the version that was asked for; a person at the terminal chooses among the marked ones.
fn older(args: &Args, project: &Project, context: &Context) -> Result<String, Failure> {
    if let Some(asked) = &args.earlier {
        return Ok(asked.clone());
    }
    let names = newest_first(project);
    match (names.first(), context.asker()) {
        (Some(_), Some(mut person)) => chosen(&names, context.language(), &mut *person),
        (Some(newest), None) => {
            let names: Vec<&str> = names.iter().map(|it| &*it.name.value).collect();
            let failure = Failure::new(Exit::Usage, "diff-which-of").with("names", names.join(", "));
            Err(failure.with("newest", &*newest.name.value))
        }
        (None, _) => Err(Failure::new(Exit::Usage, "diff-which")),
    }
}

fn newest_first(project: &Project) -> Vec<&Marked> {
    let mut versions: Vec<&Marked> = project.versions.iter().collect();
    versions.sort_by_key(|it| std::cmp::Reverse(it.date));
    versions
}

fn chosen(versions: &[&Marked], language: Language, person: &mut dyn Ask) -> Result<String, Failure> {
    let choices: Vec<Choice> = versions
        .iter()
        .map(|it| Choice {
            label: it.name.value.to_string(),
            means: it.date.map(|it| language.day(it.last())).unwrap_or_default(),
        })
        .collect();
    let at = person.one(&language.word("ask-diff"), &choices)?;
    Ok(choices.get(at).map(|it| it.label.clone()).unwrap_or_default())
}

/// Says on the side what of a version could not be read, and so is not compared.
fn doubt(version: &Version, context: &mut Context) {
    let unread = version.unread();
    if !unread.is_empty() {
        let arguments = [
            ("version", version.label(context.language()).into()),
            ("files", unread.len().into()),
            ("paths", unread.join(", ").into()),
        ];
        context.remark("diff-unread", &arguments);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::ask::script::Script;
    use crate::source::{Span, Spanned};
    use crate::syntax::date::Date;

    #[test]
    fn a_person_chooses_among_the_names_by_their_days() {
        let version = |name: &str, date: &str| Marked {
            name: Spanned::new(name.into(), Span::default()),
            date: Date::parse(date),
            commit: None,
            digest: "".into(),
            journal: None,
            sent_to: Vec::new(),
        };
        let versions = [version("hoering-2", "2018-06-01"), version("hoering-1", "2018-05-01")];
        let mut person = Script::new(&["hoering-1"]);
        let all: Vec<&Marked> = versions.iter().collect();
        assert_eq!(chosen(&all, Language::Danish, &mut person).unwrap(), "hoering-1");
        assert!(person.said.borrow().starts_with("Hvilken version"));
    }
}
