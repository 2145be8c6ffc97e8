//! What the add commands share: a new id, the scaffold, the file that is written, and the editor.

use super::context::{self, Context, Exit, random};
use super::form::Form;
use crate::diagnostic::Failure;
use crate::disk::error::Why;
use crate::disk::{editor, read};
use crate::edit::head::Values;
use crate::edit::scaffold::{self, Broken, Scaffold, Template};
use crate::language::Language;
use crate::project::Project;
use crate::record::kind::Kind;
use crate::text::slug::{is_id, is_reserved, slug};
use crate::text::visible::visible;
use std::path::Path;

/// How often a random id is drawn before we give up; nobody has that many notes of one day and one stakeholder.
const DRAWS: usize = 1000;
/// How often a new id is drawn because another process took it meanwhile.
const TRIES: usize = 100;
/// The longest id that reading takes.
const LONGEST: usize = 200;
/// What random ids are made of: no vowels, so that no words come out, and nothing that looks like something else.
const SIGNS: &[u8] = b"bcdfghjkmnpqrstvwxz23456789";

/// Returns the id that was chosen, or the one that the title under a key makes; it may not be taken.
pub(super) fn id(form: &Form<'_>, title: &str, chosen: Option<&str>) -> Result<String, Failure> {
    let (project, kind) = (form.project(), form.kind());
    let Some(title) = form.text(title) else {
        // Without a title nothing will be written, and that is said once all flags are looked at.
        return Ok(String::new());
    };
    let id = chosen.map_or_else(|| slug(title), str::to_owned);
    if id.is_empty() && chosen.is_none() {
        let title = visible(title).into_owned();
        return Err(Failure::usage("add-no-id").with("title", title));
    }
    free(project, kind, id)
}

/// Returns an id that may be one and that nothing has.
pub(super) fn free(project: &Project, kind: Kind, id: String) -> Result<String, Failure> {
    let letter_first = kind != Kind::Theme || id.starts_with(|it: char| it.is_ascii_lowercase());
    if !is_id(&id) || !letter_first || is_reserved(&id) || id.len() > LONGEST {
        let key = if letter_first {
            "add-bad-id"
        } else {
            "add-bad-id-letter"
        };
        return Err(Failure::usage(key).with("id", visible(&id).into_owned()));
    }
    match taken(project, kind, &id) {
        Some(path) => Err(Failure::usage("add-taken").with("id", id).with("path", path)),
        None => Ok(id),
    }
}

/// Returns a new record of a kind that asks no questions.
pub(super) fn scaffold(kind: Kind, stem: &str, values: Values, body: String) -> Scaffold {
    let ending = Template::of(kind).map_or(".md", Template::ending);
    Scaffold {
        kind,
        path: format!("{}/{stem}{ending}", kind.row().path),
        values,
        body,
        themes: Vec::new(),
    }
}

/// Returns the path of what has an id already; names that differ in capital letters only are one name on many machines.
fn taken(project: &Project, kind: Kind, id: &str) -> Option<String> {
    let same = |it: &&crate::record::Record| it.id.eq_ignore_ascii_case(id);
    if let Some(record) = project.records(kind).iter().find(same) {
        return Some(project.path(record.file).to_owned());
    }
    let source = project
        .sources()
        .filter(|_| kind == Kind::Note)
        .find(|it| it.1.value.eq_ignore_ascii_case(id));
    source.map(|(record, _)| project.path(record.file).to_owned())
}

/// Returns an id that nothing has, three random signs after a beginning.
fn random_id(project: &Project, kind: Kind, beginning: &str) -> Option<String> {
    (0..DRAWS).find_map(|_| {
        let mut number = random();
        let mut id = format!("{beginning}-");
        for _ in 0..3 {
            let count = SIGNS.len() as u64;
            id.push(char::from(SIGNS[usize::try_from(number % count).unwrap_or(0)]));
            number /= count;
        }
        taken(project, kind, &id).is_none().then_some(id)
    })
}

/// Returns the text of a new record, by the project's own template where it has one.
fn text(root: &Path, project: &Project, scaffold: &Scaffold, language: Language) -> Result<String, Failure> {
    let template = Template::of(scaffold.kind).ok_or_else(|| Failure::usage("add-no-template"))?;
    let own = if read::is_there(root, template.path) {
        let failed = |_| Failure::project("template-unreadable").with("path", template.path);
        Some(read::text(root, template.path).map_err(failed)?)
    } else {
        None
    };
    let document = project.manifest.language;
    scaffold::render(own.as_deref().unwrap_or(template.text), scaffold, document).map_err(|broken| match broken {
        Broken::Template(line, key) => Failure::project(key).with("path", template.path).with("line", line),
        Broken::Result(defect) => Failure::project("template-result")
            .with("path", template.path)
            .with("why", language.say(defect.message.key, &defect.message.arguments)),
    })
}

/// What became of a new record.
enum Written {
    /// The file is there.
    Done,
    /// A file of this name was there already.
    Taken(Failure),
}

/// Writes a new record and prints its path; with `dry_run` prints the text that would be written.
fn write(context: &mut Context, path: &str, text: &str, dry_run: bool) -> Result<Written, Failure> {
    if dry_run {
        context.print(text);
        context.remark("add-dry-run", &[("path", path.into())]);
        return Ok(Written::Done);
    }
    match context.writer()?.create(path, text.as_bytes()) {
        Ok(()) => {
            context.print(path);
            Ok(Written::Done)
        }
        Err(error) if error.why == Why::Exists => Ok(Written::Taken(error.into())),
        Err(error) => Err(error.into()),
    }
}

/// What the id of a record without a title is made of.
pub(super) struct Beginning<'a> {
    /// What it begins with.
    pub text: String,
    /// Whether that alone may be the id, where nothing has it.
    pub alone: bool,
    /// The project.
    pub project: &'a Project,
}

/// Writes a record under an id that nothing has; a process that took the same one meanwhile only makes us draw again.
/// Returns the record's text.
pub(super) fn add_anew(
    context: &mut Context,
    root: &Path,
    beginning: &Beginning<'_>,
    scaffold: &mut Scaffold,
    dry_run: bool,
) -> Result<String, Failure> {
    let (kind, project) = (scaffold.kind, beginning.project);
    let own = Some(beginning.text.clone()).filter(|it| beginning.alone && free(project, kind, it.clone()).is_ok());
    let drawn = (0..TRIES).map_while(|_| random_id(project, kind, &beginning.text));
    let mut failure = Failure::machine("add-no-free-id");
    for id in own.into_iter().chain(drawn) {
        scaffold.path = format!("{}/{id}.md", kind.row().path);
        let text = text(root, project, scaffold, context.language())?;
        match write(context, &scaffold.path, &text, dry_run)? {
            Written::Done => return Ok(text),
            Written::Taken(taken) => failure = taken,
        }
    }
    Err(failure)
}

/// Returns the editor that will be opened; whoever asks for one without having one is told before anything is asked.
pub(super) fn editor(wanted: bool) -> Result<Option<Vec<String>>, Failure> {
    if !wanted {
        return Ok(None);
    }
    let none = || Failure::usage("add-no-editor");
    context::editor().ok_or_else(none).map(Some)
}

/// Opens a new record in the editor, unless none was asked for or nothing was written.
pub(super) fn open(editor: Option<Vec<String>>, file: &Path, dry_run: bool) -> Result<Exit, Failure> {
    match editor {
        Some(editor) if !dry_run && !editor::edit(&editor, file) => {
            Err(Failure::machine("add-editor").with("editor", editor.join(" ")))
        }
        _ => Ok(Exit::Done),
    }
}

/// Writes a record whose id was chosen or made from its title.
pub(super) fn add(
    context: &mut Context,
    root: &Path,
    project: &Project,
    new: &Scaffold,
    dry_run: bool,
) -> Result<Exit, Failure> {
    let text = text(root, project, new, context.language())?;
    match write(context, &new.path, &text, dry_run)? {
        Written::Done => Ok(Exit::Done),
        Written::Taken(failure) => Err(failure),
    }
}
