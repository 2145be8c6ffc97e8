//! What a person chooses from by its words: the inputs that can be answered, and the statements of the draft.

use super::describe::{Describer, quoted};
use super::entries;
use super::search::{fresh, fresh_notes};
use crate::diagnostic::Failure;
use crate::edit::new::form::Form;
use crate::edit::new::question::Choice;
use crate::edit::new::read::shape;
use crate::edit::new::recipe::Field;
use crate::evidence::answers::{Answers, KINDS, responses};
use crate::evidence::review::{self, State};
use crate::evidence::{Statement, statements as all_statements};
use crate::language::Language;
use crate::project::Project;
use crate::project::reference::Found;
use crate::project::thing::{Thing, ThingKind};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::source::FileId;
use crate::syntax::fields::Shape;
use crate::text::shortened::shortened;
use crate::workspace::snapshot::Snapshot;
use rustc_hash::FxHashSet;

/// Where an input stands among the choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Turn {
    /// Somebody waits for an answer to it.
    Waits,
    /// It has no answer.
    Open,
    /// It has one.
    Answered,
}

/// Returns the choices of a field whose things are known by words that stand in files; nothing for any other field.
pub fn described(form: &Form<'_>, field: &Field, snapshot: &Snapshot) -> Result<Option<Vec<Choice>>, Failure> {
    let Shape::List(Shape::Reference(kinds)) = shape(form.keys(), field.key) else {
        return Ok(None);
    };
    let project = &snapshot.project;
    match *kinds {
        ["statement"] => snapshot.with_texts(|texts| Some(statements(&Describer::new(project, texts)))),
        kinds if ThingKind::all(kinds).eq(KINDS) => snapshot.with_texts(|texts| {
            let describer = Describer::new(project, texts);
            let notes = fresh(&describer, project.records(Kind::Note));
            Some(inputs(&describer, &notes, &Answers::of(project), form.language))
        }),
        _ => Ok(None),
    }
}

/// Returns everything that can be answered, what waits for an answer first; `notes` are the notes with their texts.
fn inputs<'a>(
    describer: &Describer<'a>,
    notes: &'a [Record],
    answers: &Answers<'a>,
    language: Language,
) -> Vec<Choice> {
    let project = describer.project;
    let inputs = Inputs {
        describer,
        answers,
        waiting: responses(project).map(|it| it.file).collect(),
        language,
    };
    let mut rows = Vec::new();
    for note in notes.iter().filter(|it| may_be_answered(it, project.today)) {
        let named = note.voices().filter(|it| it.name.is_some());
        rows.extend(named.map(|it| inputs.row(Thing::Part(note, it))));
        rows.push(inputs.row(Thing::Record(note)));
    }
    rows.extend(all_statements(project).map(|it| inputs.row(it.thing())));
    for kind in [ThingKind::Record(Kind::Theme), ThingKind::Milestone] {
        rows.extend(project.things(kind).map(|it| inputs.row(it)));
    }
    rows.sort_by_key(|it| it.0);
    rows.into_iter().map(|it| it.1).collect()
}

/// Returns the kinds of which there is something, each with how many there are.
pub fn kinds(project: &Project, kinds: &[ThingKind], language: Language) -> Vec<Choice> {
    let row = |kind: &ThingKind| {
        let count = project.things(*kind).count();
        let label = language.word(&format!("{}.many", kind.key()));
        (count > 0).then(|| choice(kind.word().to_owned(), &label, &count.to_string()))
    };
    kinds.iter().filter_map(row).collect()
}

/// Returns everything of a kind, in the order of its list.
pub fn of_kind(describer: &Describer<'_>, kind: &str, language: Language) -> Vec<Choice> {
    let notes = fresh_notes(describer, kind);
    let row = |thing: Thing<'_>| {
        let label = match thing {
            Thing::Part(record, passage) => shortened(&describer.words(record, passage)),
            _ => describer.title(&thing),
        };
        let id = thing.id();
        let means = if label == id { "" } else { &id };
        choice(format!("{kind}/{id}"), &label, means)
    };
    let things = entries::of(describer, &notes, kind, language).into_iter();
    // What has no name of its own can't be asked for.
    let has_id = |it: &Thing<'_>| !matches!(it, Thing::Part(..)) || it.name().is_some();
    things.filter(has_id).map(row).collect()
}

/// Returns the statements of the draft, in its order.
fn statements(describer: &Describer<'_>) -> Vec<Choice> {
    let row = |it: Statement<'_>| {
        let label = shortened(&describer.words(it.chapter, it.passage));
        let number = it.number(describer.project);
        choice(it.id(), &format!("{number}. {label}"), &it.id())
    };
    all_statements(describer.project).map(row).collect()
}

/// Returns the statements that should be read against their evidence: those that it changed for first, then those that never were.
pub fn unread(describer: &Describer<'_>, language: Language) -> Vec<Choice> {
    let project = describer.project;
    let row = |statement: Statement<'_>| {
        let (is_never, key) = match review::state(project, statement) {
            State::Current => return None,
            State::Never => (true, "review-never"),
            State::Outdated(_) => (false, "review-outdated"),
        };
        let words = shortened(&describer.words(statement.chapter, statement.passage));
        let point = statement.point(project, language);
        let means = format!("{point}, {}: {words}", language.word(key));
        let id = statement.id();
        Some((is_never, choice(id.clone(), &id, &means)))
    };
    let mut rows: Vec<(bool, Choice)> = all_statements(project).filter_map(row).collect();
    rows.sort_by_key(|it| it.0);
    rows.into_iter().map(|it| it.1).collect()
}

/// Returns what an answer calls something that it is to; nothing where that can't be answered.
pub fn answered(project: &Project, thing: Thing<'_>) -> Option<String> {
    let is_open = thing.note().is_none_or(|it| may_be_answered(it, project.today));
    let has_id = !matches!(thing, Thing::Part(..)) || thing.name().is_some();
    (KINDS.contains(&thing.kind()) && is_open && has_id).then(|| full(project, thing))
}

/// Returns an id as it can stand in the file of an answer: with its kind where it could be of several.
fn full(project: &Project, thing: Thing<'_>) -> String {
    let id = thing.id();
    match project.look_up(&id, KINDS) {
        Found::Ambiguous => format!("{}/{id}", thing.kind().word()),
        _ => id,
    }
}

fn may_be_answered(note: &Record, today: chrono::NaiveDate) -> bool {
    let own = note.note();
    own.is_some_and(|it| !it.is_out() && !it.is_erased() && !it.is_planned(today))
}

struct Inputs<'a, 't> {
    describer: &'t Describer<'a>,
    answers: &'t Answers<'a>,
    /// The responses that are to be answered.
    waiting: FxHashSet<FileId>,
    language: Language,
}

impl<'a> Inputs<'a, '_> {
    fn row(&self, thing: Thing<'a>) -> (Turn, Choice) {
        let is_answered = |it: Thing<'a>| self.answers.to(it).next().is_some();
        let note = thing.note();
        let is_settled = match thing {
            Thing::Record(it) if it.kind == Kind::Note => self.answers.open_points(it).is_empty(),
            thing => is_answered(thing) || note.is_some_and(|it| is_answered(Thing::Record(it))),
        };
        let turn = if is_settled {
            Turn::Answered
        } else if note.is_some_and(|it| self.waiting.contains(&it.file)) {
            Turn::Waits
        } else {
            Turn::Open
        };
        let mut means = vec![format!("{} {}", self.language.word(&thing.kind().key()), thing.id())];
        means.extend(
            note.filter(|it| it.in_place_of_words().is_none())
                .and_then(Record::note)
                .and_then(|it| it.rare().sender.as_deref().map(str::to_owned)),
        );
        match turn {
            Turn::Waits => means.push(self.language.word("add-answer-waits")),
            Turn::Answered => means.push(self.language.word("add-answer-answered")),
            Turn::Open => {}
        }
        (
            turn,
            choice(
                full(self.describer.project, thing),
                &self.label(thing),
                &means.join(" · "),
            ),
        )
    }

    /// Returns what something is called: its title or its first words.
    fn label(&self, thing: Thing<'a>) -> String {
        let Thing::Part(record, passage) = thing else {
            return thing.title().to_owned();
        };
        let words = shortened(&self.describer.words(record, passage));
        match record.kind {
            Kind::Note => quoted((record, passage), words, self.language),
            _ => words,
        }
    }
}

fn choice(value: String, label: &str, means: &str) -> Choice {
    Choice {
        value,
        label: label.to_owned(),
        means: means.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;
    use crate::project::texts::Texts;
    use snapbox::{assert_data_eq, str};

    const NOTE: &str = "stakeholders: [boligselskaber]\nbasis: public-record\npublish: named\n---\n";

    #[test]
    fn what_waits_for_an_answer_stands_first_and_what_has_one_last() {
        let fixture::Fixture { project, texts, .. } = fixture::load(&format!(
            "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nIngen skal vente. ^vent\n\
             //- policy/themes/vent.md\n---\ntitle: Ventetid\nstatus: proposed\norigin: inquiry\n---\n\
             //- policy/process.yaml\nphases: []\nmilestones: [{{id: sundhed, title: Møde, due: 2018-06}}]\n\
             //- interviews/h.md\n---\nmethod: hearing\ndate: 2018-05\nnumber: 7\nsender: Bolig\n{NOTE}\
             > En uge. #sundhed ^uge\n\nFor dyrt. #sundhed ^dyrt\n\nKort. #sundhed\n\
             //- interviews/planned.md\n---\nmethod: hearing\ndate: 2018-09\n{NOTE}\
             //- policy/answers/x.yaml\nto: [h#dyrt, theme/sundhed]\noutcome: noted\nby: g\ndate: 2018-05\n"
        ));
        let own = texts.clone();
        let own = Texts::new(move |path| own.get(path).cloned().ok_or(crate::source::Unreadable::Denied));
        let describer = Describer::new(&project, &own);
        let read = |it: &Record| {
            let path = project.path(it.file).to_owned();
            let (file, text) = (it.file, texts[&path].clone());
            crate::record::read(&crate::source::Source { file, path, text }, Kind::Note, true).0
        };
        let notes: Vec<Record> = project.records(Kind::Note).iter().map(read).collect();
        let rows = inputs(&describer, &notes, &Answers::of(&project), Language::Danish);
        let shown = |it: &Choice| format!("{}\n      {}", it.label, it.means);
        let rows: Vec<String> = rows.iter().map(|it| format!("{}\n  {}", it.value, shown(it))).collect();
        assert_data_eq!(
            rows.join("\n"),
            str![[r#"
h#uge
  »En uge.«
      uddrag h#uge · Bolig · venter på en tilbagemelding
h
  h
      notat h · Bolig · venter på en tilbagemelding
2018-03-14-boligselskaber-k3f#tolk
  »Vi venter tre uger på en tolk.«
      uddrag 2018-03-14-boligselskaber-k3f#tolk
2018-03-14-boligselskaber-k3f
  2018-03-14-boligselskaber-k3f
      notat 2018-03-14-boligselskaber-k3f
a#vent
  Ingen skal vente.
      punkt a#vent
vent
  Ventetid
      tema vent
milestone/sundhed
  Møde
      milepæl sundhed
h#dyrt
  For dyrt.
      uddrag h#dyrt · Bolig · har en tilbagemelding
theme/sundhed
  Sundhed
      tema sundhed · har en tilbagemelding
"#]]
        );
        let statements: Vec<String> = statements(&describer)
            .iter()
            .map(|it| format!("{} {}", it.value, shown(it)))
            .collect();
        assert_data_eq!(
            statements.join("\n"),
            str![[r#"
a#vent 1. Ingen skal vente.
      a#vent
"#]]
        );
    }
}
