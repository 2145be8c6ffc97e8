//! `/notes/new` and the other forms by which something is made: one page for every recipe.

mod typed;
mod upload;

use crate::diagnostic::{Diagnostic, Failure, Message};
use crate::disk::error::{Error, Why};
use crate::disk::journal::Change;
use crate::edit::new::form::Form;
use crate::edit::new::question::{Choice, First, Input};
use crate::edit::new::recipe::{Field, Need, Place, Recipe};
use crate::edit::new::recipes;
use crate::edit::new::sheet::{Line, Sheet};
use crate::language::Language;
use crate::project::Project;
use crate::project::thing::{Thing, ThingKind};
use crate::query::choices;
use crate::record::kind::{Kind, id_of};
use crate::serve::acts::Act;
use crate::serve::address;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::desk::Desk;
use crate::serve::fields::Fields;
use crate::serve::frame::{Page, exact};
use crate::workspace::snapshot::Checked;
use crate::workspace::{incoming, new_record};
use minijinja::context;
use minijinja::value::Value;
use typed::typed;
use upload::{HEARD, Read};

/// The button that shows the page again instead of writing.
const AGAIN: &str = "again";
/// How many answers are chosen by a tick or a dot; more are a list.
const FEW: usize = 8;
/// How many answers a list shows; where there are more, their ids are written.
const MANY: usize = 300;
/// How many paths are tried where others take them meanwhile.
const TRIES: usize = 4;

/// Other words that an address may have for a key, as those of the command's flags.
const ALIASES: [(&str, &str); 5] = [
    ("stakeholder", "stakeholders"),
    ("theme", "themes"),
    ("goal", "goals"),
    ("question", "questions"),
    ("phase", "phase"),
];

fn recipe_of(path: &str) -> Result<&'static Recipe, Failure> {
    let kind = address::MAKING.iter().find(|it| it.0 == path).map(|it| it.1);
    kind.and_then(recipes::of)
        .ok_or_else(|| Failure::machine("serve-broken"))
}

/// Returns the address of the form for an answer to something; nothing where that can't be answered.
pub(in crate::serve) fn answer_to(project: &Project, thing: Thing<'_>) -> Option<String> {
    let page = address::of_making(ThingKind::Record(Kind::Answer))?;
    let id = choices::answered(project, thing)?;
    Some(format!("{page}?to={}", address::encoded(&id)))
}

/// Shows the empty form; what the address says is filled in.
pub(in crate::serve) fn show(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let recipe = recipe_of(&asked.path)?;
    desk.look()?;
    let language = desk.language();
    let checked = desk.look()?;
    let mut form = Form::new(recipe, checked.project(), language);
    let sheet = form.sheet(&|key| from_address(&asked.query, key));
    let page = page(&form, &sheet, &Shown::new(asked, true), checked)?;
    Ok(Answer::Page(page))
}

fn from_address(query: &Fields, key: &str) -> Option<Vec<String>> {
    let aliases = ALIASES.iter().filter(|it| it.1 == key).map(|it| it.0);
    let names = std::iter::once(key).chain(aliases);
    let texts: Vec<String> = names.flat_map(|it| query.all(it)).map(str::to_owned).collect();
    (!texts.is_empty()).then_some(texts)
}

/// What becomes of a form that was sent.
enum Outcome {
    /// It is shown again.
    Again(Box<Page>),
    /// It is written under the first of these paths that is free.
    Write(Vec<Ready>),
}

/// A record that may be written.
struct Ready {
    path: String,
    changes: Vec<Change>,
    remarks: Vec<Message>,
    id: String,
}

/// Makes what the form asks for, or shows the form again with what is wrong; what a file says is read into it first.
pub(in crate::serve) fn make(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let recipe = recipe_of(&asked.path)?;
    if recipe.kind() == Kind::Note {
        let mut asked = asked.clone();
        if let Some(read) = upload::take_in(&mut asked, desk)? {
            let again = filled(
                &asked,
                desk,
                recipe,
                Beside {
                    read: Some(&read),
                    ..Beside::default()
                },
            )?;
            return match again {
                Outcome::Again(page) => Ok(Answer::Page(*page)),
                Outcome::Write(_) => Err(Failure::machine("serve-broken")),
            };
        }
    }
    written(recipe, asked, desk)
}

fn written(recipe: &'static Recipe, asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let writer = desk.writer()?;
    let ready = match filled(asked, desk, recipe, Beside::default())? {
        Outcome::Again(page) => return Ok(Answer::Page(*page)),
        Outcome::Write(ready) => ready,
    };
    let language = desk.language();
    let mut failure = Failure::machine("add-no-free-id");
    for Ready {
        path,
        changes,
        remarks,
        id,
    } in ready
    {
        match desk.put(&writer, &changes) {
            Ok(found) if found.is_empty() => {
                let what = language.say("serve-made", &[("path", path.as_str().into())]);
                let back = address::of_making(recipe.thing).unwrap_or("/").to_owned();
                desk.wrote(Act { what, back }, writer);
                for it in remarks {
                    desk.remark(language.say(it.key, &it.arguments));
                }
                return Ok(Answer::See(address::of(recipe.thing, &id)));
            }
            Ok(found) => {
                let found = located(&found, &changes, language);
                return match filled(
                    asked,
                    desk,
                    recipe,
                    Beside {
                        found: &found,
                        ..Beside::default()
                    },
                )? {
                    Outcome::Again(page) => Ok(Answer::Page(*page)),
                    Outcome::Write(_) => Err(Failure::machine("serve-broken")),
                };
            }
            Err(it) if it.message.key == taken() => failure = it,
            Err(it) => return Err(it),
        }
    }
    Err(failure)
}

/// Returns the key of the failure that something has a path meanwhile.
fn taken() -> &'static str {
    let error = Error {
        path: String::new(),
        why: Why::Exists,
        unfinished: false,
    };
    Failure::from(error).message.key
}

/// Something that is not written, since it is somebody's personal data.
struct Refused {
    /// What it is, in a sentence that does not repeat it.
    sentence: String,
    /// The words themselves.
    words: String,
}

impl Refused {
    /// Returns the sentence as the way to the field in which the words were typed.
    fn at_its_field(&self, sheet: &Sheet, asked: &Asked) -> Value {
        let text = &self.sentence;
        let heard = asked.form.text(HEARD);
        let units = |it: &str| it.encode_utf16().count();
        if let Some(at) = heard.find(&self.words).filter(|_| !self.words.is_empty()) {
            let start = units(&heard[..at]);
            return context! { id => HEARD, text, start, end => start + units(&self.words) };
        }
        let mut lines = sheet.lines.iter();
        let typed = lines.find(|line| line.typed.iter().any(|it| it.contains(&self.words)));
        context! { id => typed.map(|it| html_id(it.field.key)), text }
    }
}

/// Returns what was found in a record that was not written, each with its words.
fn located(found: &[Diagnostic], changes: &[Change], language: Language) -> Vec<Refused> {
    let texts = changes.iter().filter_map(|it| it.new.as_ref());
    let texts: Vec<&str> = texts.filter_map(|it| std::str::from_utf8(&it.bytes).ok()).collect();
    let words = |it: &Diagnostic| texts.iter().find_map(|text| text.get(it.place.span.range()));
    let refused = |it: &Diagnostic| Refused {
        sentence: language.say(it.message.key, &it.message.arguments),
        words: words(it).unwrap_or_default().to_owned(),
    };
    found.iter().map(refused).collect()
}

/// What is said beside what was sent; where anything is, there is no way but to show the form again.
#[derive(Clone, Copy, Default)]
struct Beside<'a> {
    /// The personal data that would be written.
    found: &'a [Refused],
    /// What came of a file.
    read: Option<&'a Read>,
}

/// Fills in the form with what was sent.
fn filled(asked: &Asked, desk: &mut Desk, recipe: &'static Recipe, beside: Beside<'_>) -> Result<Outcome, Failure> {
    desk.look()?;
    let (language, root) = (desk.language(), desk.root().to_owned());
    let checked = desk.look()?;
    let mut form = Form::new(recipe, checked.project(), language);
    let mut shown = Shown::new(asked, false);
    if recipe.kind() == Kind::Note
        && let Err(why) = form.hear(asked.form.text(HEARD))
    {
        shown.wrong_text = Some(why);
    }
    let sheet = form.sheet(&|key| typed(&asked.form, key));
    shown.beside = beside;
    let is_ready = sheet.is_complete() && shown.wrong_text.is_none() && beside.found.is_empty();
    if !is_ready || beside.read.is_some() || asked.form.get(AGAIN).is_some() {
        return page(&form, &sheet, &shown, checked).map(|it| Outcome::Again(Box::new(it)));
    }
    let mut record = form.done()?;
    let own = new_record::own_template(recipe.template(), &root)?;
    let mut numbers = new_record::random;
    let paths: Vec<String> = form.paths(&mut numbers)?.take(TRIES).collect();
    let mut ready = Vec::new();
    for path in paths {
        record.path.clone_from(&path);
        let text = form.text(&record, own.as_deref())?;
        let id = match recipe.place {
            Place::File(_) => id_of(recipe.kind(), &path).to_owned(),
            Place::List(_) => form.answers.id.clone().unwrap_or_default(),
        };
        ready.push(Ready {
            changes: new_record::changes(&form, &record, &text, &root)?,
            remarks: form.remarks(&text),
            path,
            id,
        });
    }
    Ok(Outcome::Write(ready))
}

/// What a page shows beside its questions.
struct Shown<'a> {
    asked: &'a Asked,
    /// Whether nobody has sent it yet, so that nothing is wrong yet.
    is_fresh: bool,
    /// What is wrong with the text of a note.
    wrong_text: Option<String>,
    beside: Beside<'a>,
}

impl<'a> Shown<'a> {
    fn new(asked: &'a Asked, is_fresh: bool) -> Self {
        Self {
            asked,
            is_fresh,
            wrong_text: None,
            beside: Beside::default(),
        }
    }
}

fn page(form: &Form<'_>, sheet: &Sheet, shown: &Shown<'_>, checked: &Checked) -> Result<Page, Failure> {
    let language = form.language;
    let (mut lines, mut wrong): (Vec<Value>, Vec<Value>) = (Vec::new(), Vec::new());
    let read = shown.beside.read;
    // Whoever had a file read has not asked yet whether all is right.
    let is_asked = !shown.is_fresh && read.is_none();
    let mut is_more = false;
    for line in &sheet.lines {
        is_more |= !line.was_asked && !shown.is_fresh;
        let is_of_file = read.is_some_and(|it| it.filled.contains(&line.field.key));
        let complaint = line.wrong.as_deref().filter(|_| is_asked || is_of_file);
        let value = one(form, line, complaint, shown, checked)?;
        if let Some(text) = complaint {
            wrong.push(context! { id => html_id(line.field.key), text });
        }
        lines.push(value);
    }
    let wrong_of_file = wrong.clone();
    let beside = sheet.wrong.iter().filter(|_| is_asked);
    wrong.extend(beside.map(|text| context! { id => (), text }));
    wrong.extend(shown.beside.found.iter().map(|it| it.at_its_field(sheet, shown.asked)));
    if let Some(text) = &shown.wrong_text {
        wrong.push(context! { id => HEARD, text });
    }
    // Nor has whoever had the choices read; of a file it is said at once what is wrong with its answers.
    let wrong = match read {
        Some(read) => read_wrong(read).into_iter().chain(wrong_of_file).collect(),
        None if shown.asked.form.get(AGAIN).is_some() => Vec::new(),
        None => wrong,
    };
    let word = form.recipe().thing.word();
    let values = context! {
        action => &shown.asked.path,
        lines,
        more => is_more,
        wrong,
        hears => form.kind() == Kind::Note,
        heard => exact(shown.asked.form.text(HEARD)),
        wrong_text => shown.wrong_text.as_deref(),
        file => context! {
            said => read.map(|it| it.said.clone()).unwrap_or_default(),
            wrong => read.and_then(|it| it.wrong.clone()),
            takes => incoming::ENDINGS,
            interviewers => exact(shown.asked.form.text(upload::INTERVIEWERS)),
            text_of => shown.asked.form.text(upload::TEXT_OF),
        },
    };
    let page = Page::new(language.word(&format!("serve-new-{word}"))).filled("new.html", values);
    Ok(page.written_in())
}

/// Returns why a file could not be read, as the way to its field.
fn read_wrong(read: &Read) -> Vec<Value> {
    let wrong = read.wrong.as_deref();
    wrong
        .map(|text| context! { id => upload::FILE, text })
        .into_iter()
        .collect()
}

/// Returns the name by which a link leads to a field.
fn html_id(key: &str) -> String {
    format!("f-{}", key.replace('.', "-"))
}

/// Returns one question as the page shows it.
fn one(
    form: &Form<'_>,
    line: &Line,
    wrong: Option<&str>,
    shown: &Shown<'_>,
    checked: &Checked,
) -> Result<Value, Failure> {
    let field = line.field;
    let own = choices::described(form, field, &checked.snapshot)?;
    let question = match form.question(field, own) {
        Ok(question) => question,
        // Where there is nothing to choose from, it is said at the question what is to be made first.
        Err(failure) => return Ok(nothing(form, field, &failure)),
    };
    let Widget { kind, first, choices } = widget(question.input, &chosen(form, line), line, shown);
    let makes = form
        .makes(field)
        .and_then(|it| Some((address::of_making(it.thing)?, it.thing)));
    let makes = makes.map(|(path, thing)| {
        let label = form.language.word(&format!("ask-new-{}", thing.word()));
        context! { path, label => label.trim_start_matches(['+', ' ']) }
    });
    let is_long = choices.len() > FEW;
    Ok(context! {
        key => field.key,
        id => html_id(field.key),
        question => question.text,
        is_required => field.need == Need::Required,
        kind, first, choices, makes, wrong,
        is_long,
        example => form.example(field),
        default => default(form, field),
        typed => exact(&line.typed.join("\n")),
        day => line.typed.iter().find(|it| *it != "not-yet").map(|it| exact(it)),
    })
}

/// Returns what is chosen: what was typed, and what that stands for where it is only a part of a choice's name.
fn chosen(form: &Form<'_>, line: &Line) -> Vec<String> {
    let (answers, key) = (&form.answers, line.field.key);
    let is_read = line.wrong.is_none() && !line.typed.is_empty() && !answers.is_assumed(key);
    let read = answers.text(key).map(str::to_owned).into_iter();
    let read = read.chain(answers.list(key).iter().cloned()).filter(|_| is_read);
    line.typed.iter().cloned().chain(read).collect()
}

fn nothing(form: &Form<'_>, field: &Field, failure: &Failure) -> Value {
    let language = form.language;
    let text = failure.message.said(language);
    let question = form.question(field, Some(vec![Choice::plain("", String::new())]));
    context! {
        key => field.key,
        id => html_id(field.key),
        question => question.map(|it| it.text).unwrap_or_default(),
        is_required => true,
        kind => "nothing",
        first => "",
        choices => Vec::<Value>::new(),
        makes => (),
        wrong => text,
        is_long => false,
        example => (),
        default => (),
        typed => "",
        day => (),
    }
}

/// How a question is drawn.
struct Widget {
    kind: &'static str,
    /// The entry of the catalogue for the line that is no answer; empty where there is none.
    first: &'static str,
    choices: Vec<Value>,
}

fn widget(input: Input, chosen: &[String], line: &Line, shown: &Shown<'_>) -> Widget {
    let field = line.field;
    let choice = |it: &Choice, is_chosen: bool| context! { value => &it.value, label => &it.label, means => &it.means, is_chosen };
    let is_typed = |it: &Choice| chosen.contains(&it.value);
    let simple = |kind| Widget {
        kind,
        first: "",
        choices: Vec::new(),
    };
    match input {
        Input::Text { .. } if field.key == crate::edit::new::recipe::TEXT => simple("long"),
        Input::Text { .. } => simple("text"),
        Input::Texts { .. } => simple("texts"),
        Input::One { choices, .. } | Input::Several { choices, .. } if choices.len() > MANY => simple("texts"),
        Input::One { first, choices } => {
            // What holds without an answer is chosen; what people must say for themselves never is.
            let holds =
                first == First::Answer && field.need == Need::Offered && shown.is_fresh && line.typed.is_empty();
            let one = |(at, it): (usize, &Choice)| choice(it, is_typed(it) || holds && at == 0);
            Widget {
                kind: if choices.len() > FEW { "select" } else { "radio" },
                first: match (first, field.need) {
                    (First::Skip, _) => "ask-skip",
                    _ if choices.len() > FEW => "ask-choose",
                    _ => "",
                },
                choices: choices.iter().enumerate().map(one).collect(),
            }
        }
        Input::Several { choices, .. } => Widget {
            kind: "several",
            first: "",
            choices: choices.iter().map(|it| choice(it, is_typed(it))).collect(),
        },
        Input::Happened { choices, .. } => {
            let [done, not] = &choices;
            let is_not = is_typed(not);
            let is_done = !is_not && (!line.typed.is_empty() || shown.asked.form.text(field.key) == "done");
            Widget {
                kind: "happened",
                first: "",
                choices: vec![choice(done, is_done), choice(not, is_not)],
            }
        }
    }
}

/// Returns what an empty answer stands for.
fn default(form: &Form<'_>, field: &'static Field) -> Option<String> {
    match form.question(field, Some(Vec::new())).ok()?.input {
        Input::Text { default, .. } if !default.is_empty() => {
            let value = default.as_str().into();
            Some(form.language.say("serve-form-default", &[("value", value)]))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serve::fixture::{Bench, Seen};

    const NOTE: [(&str, &str); 11] = [
        ("method", "interview"),
        ("date", "1/5"),
        ("stakeholders", "boligselskaber"),
        ("themes", "sundhed"),
        ("participants", ""),
        ("title", "Om at »vente«: ja"),
        ("by", ""),
        ("basis", "public-task"),
        ("special", "none"),
        ("publish", "quote"),
        ("journal", "18-1234"),
    ];
    const GROUP: &str =
        "//- policy/organisation.yaml\ngroups:\n  - {id: g, title: Styregruppe, members: [{unit: X}]}\n";

    /// Returns a form that asked for every key that is given, with more beside it.
    fn sent<'a>(given: &[(&'a str, &'a str)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
        let asked = given.iter().map(|it| ("asked", it.0));
        asked.chain(given.iter().copied()).chain(more.iter().copied()).collect()
    }

    fn told() -> [(&'static str, &'static str); 3] {
        [("asked", "informed"), ("informed", "done"), ("informed.day", "30/4")]
    }

    #[test]
    fn a_note_is_written_byte_for_byte_as_the_command_writes_it() {
        let mut bench = Bench::new("");
        let heard = [("heard", "Vi venter på læge. #sundhed\n\n- 🙂\n")];
        let more: Vec<_> = told().into_iter().chain(heard).collect();
        let before = bench.names("interviews");
        let seen = bench.post("/notes/new", &sent(&NOTE, &more)).see();
        let mut after = bench.names("interviews");
        after.retain(|it| !before.contains(it));
        let [name] = &after[..] else { panic!("{after:?}") };
        assert!(name.starts_with("2018-05-01-boligselskaber-") && seen.contains(name.trim_end_matches(".md")));

        let project = crate::check::fixture::load("").project;
        let mut form = Form::new(
            recipes::of(ThingKind::Record(Kind::Note)).unwrap(),
            &project,
            Language::English,
        );
        form.hear(heard[0].1).unwrap();
        form.walk(&mut |_, field| {
            let informed = [("informed", "30/4")];
            let given = NOTE
                .iter()
                .chain(&informed)
                .find(|it| it.0 == field.key && !it.1.is_empty());
            Ok(given.map(|it| it.1.to_owned()).into_iter().collect::<Vec<_>>().into())
        })
        .unwrap();
        let mut record = form.done().unwrap();
        record.path = format!("interviews/{name}");
        assert_eq!(bench.text(&record.path), form.text(&record, None).unwrap());
        let back = bench.post("/undo", &[("number", "1")]).see();
        assert_eq!((back.as_str(), bench.names("interviews")), ("/notes/new", before));
    }

    #[test]
    fn what_was_typed_is_kept_and_what_is_wrong_is_said_on_top_and_at_its_field() {
        let mut bench = Bench::new("");
        let before = bench.names("interviews");
        let mut given = NOTE;
        given[1].1 = "31.2";
        given[5].1 = "<b>\"Æ\"</b>";
        let page = bench.post("/notes/new", &sent(&given, &told())).page();
        assert!(page.contains("<a href=\"#f-date\">“31.2” is not a date."), "{page}");
        assert!(page.contains("aria-describedby=\"f-date-hint f-date-wrong\""), "{page}");
        assert!(
            page.contains("value=\"31.2\"") && page.contains("value=\"&lt;b&gt;&quot;Æ&quot;&lt;/b&gt;\""),
            "{page}"
        );
        assert!(
            page.contains("value=\"quote\" checked") && page.contains("value=\"sundhed\" checked"),
            "{page}"
        );
        assert_eq!(bench.names("interviews"), before);
    }

    #[test]
    fn an_answer_that_opens_questions_brings_them_before_anything_is_written() {
        let mut bench = Bench::new("");
        let mut given = NOTE;
        given[7].1 = "consent";
        let page = bench.post("/notes/new", &sent(&given, &told())).page();
        assert!(
            page.contains("name=\"consent.form\"") && page.contains("role=\"status\""),
            "{page}"
        );
    }

    #[test]
    fn nothing_that_protects_is_chosen_and_the_address_fills_in_the_rest() {
        let mut bench = Bench::new("");
        let page = bench
            .get("/notes/new?method=interview&stakeholder=boligselskaber&theme=sundhed")
            .page();
        for chosen in ["interview", "boligselskaber", "sundhed"] {
            assert!(page.contains(&format!("value=\"{chosen}\" checked")), "{chosen} {page}");
        }
        for key in ["basis", "special", "informed", "publish"] {
            let field = page
                .split("<fieldset ")
                .find(|it| it.contains(&format!("name=\"{key}\"")))
                .unwrap();
            assert!(!field.contains(" checked"), "{key}: {field}");
        }
        assert!(!page.contains("role=\"alert\""), "{page}");
    }

    #[test]
    fn personal_data_is_not_written_and_the_text_is_kept() {
        let mut bench = Bench::new("");
        let before = bench.names("interviews");
        let more: Vec<_> = told()
            .into_iter()
            .chain([("heard", "Hun sagde 670761-1152. #sundhed")])
            .collect();
        let page = bench.post("/notes/new", &sent(&NOTE, &more)).page();
        let (top, rest) = page.split_once("<form method=\"post\" action=\"/notes/new\"").unwrap();
        assert!(top.contains("role=\"alert\"") && !top.contains("670761-1152"), "{top}");
        assert!(top.contains("<a href=\"#heard\" data-select=\"10 21\">"), "{top}");
        assert!(rest.contains("Hun sagde 670761-1152. #sundhed</textarea>"), "{rest}");
        assert_eq!(bench.names("interviews"), before);
        let mut given = NOTE;
        given[5].1 = "Om 670761-1152";
        let page = bench.post("/notes/new", &sent(&given, &told())).page();
        assert!(page.contains("<a href=\"#f-title\">"), "{page}");
        assert_eq!(bench.names("interviews"), before);
    }

    #[test]
    fn every_kind_has_its_page_and_is_made_by_it() {
        let mut bench = Bench::new(GROUP);
        for (path, _) in address::MAKING {
            let page = bench.get(path).page();
            assert!(
                page.contains("name=\"asked\"") && page.contains("<h1>New "),
                "{path}: {page}"
            );
        }
        let theme = [
            ("title", "Tolk"),
            ("text", ""),
            ("goals", "sundt-liv"),
            ("questions", ""),
            ("origin", ""),
        ];
        let made = bench
            .post("/themes/new", &sent(&theme, &[("questions.lines", "Hvem?\nHvor?")]))
            .see();
        assert_eq!(made, "/themes/tolk");
        assert!(bench.text("policy/themes/tolk.md").contains("Hvor?"));
        let group = [("title", "Rådet"), ("reports-to", "g"), ("members.unit", "")];
        bench
            .post("/groups/new", &sent(&group, &[("members.unit.lines", "Y")]))
            .see();
        let text = bench.text("policy/organisation.yaml");
        assert!(
            text.contains("Rådet") && text.starts_with("groups:\n  - {id: g, title: Styregruppe"),
            "{text}"
        );
        let answer = [
            ("to", "theme/sundhed"),
            ("outcome", "noted"),
            ("by", "g"),
            ("date", "1/6"),
            ("text", "Det er hørt."),
        ];
        bench.post("/answers/new", &sent(&answer, &[])).see();
        assert_eq!(bench.names("policy/answers"), ["sundhed.md"]);
        assert!(
            matches!(bench.post("/themes/new", &sent(&theme, &[])), Seen::Page(it) if it.contains("is there already"))
        );
    }
}
