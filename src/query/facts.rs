//! What is known of a thing: its themes, who was heard, how, by whom and when.

use crate::evidence::Statement;
use crate::evidence::answers::ResolvedAnswer;
use crate::evidence::support::Support;
use crate::project::Project;
use crate::project::thing::Thing;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::vocabulary::{Method, NoteState, Publish};
use crate::syntax::date::Date;
use crate::syntax::markdown::outline::Passage;
use rustc_hash::FxHashMap;

/// The notes of each theme and of each stakeholder with those below it.
#[derive(Debug, Default)]
pub struct Heard<'a> {
    themes: FxHashMap<&'a str, Notes<'a>>,
    stakeholders: FxHashMap<&'a str, Notes<'a>>,
}

/// The notes about a theme or of a stakeholder.
#[derive(Debug, Default, Clone)]
pub struct Notes<'a> {
    /// Those that count.
    pub counted: Vec<&'a Record>,
    /// Those that are planned or not coded yet.
    pub awaited: Vec<&'a Record>,
}

impl<'a> Heard<'a> {
    /// Reads the notes of a project.
    pub fn of(project: &'a Project) -> Self {
        let mut heard = Self::default();
        for record in project.records(Kind::Note) {
            let (Some(note), Some(state)) = (record.note(), record.state(project.today)) else {
                continue;
            };
            if note.is_out() {
                continue;
            }
            let counts = matches!(state, NoteState::Counted | NoteState::Erased);
            let coded = if counts { record.coded_themes() } else { Vec::new() };
            let agenda = note.themes.iter().map(|it| &*it.value).filter(|it| !coded.contains(it));
            for theme in agenda {
                push(&mut heard.themes.entry(theme).or_default().awaited, record);
            }
            for theme in &coded {
                push(&mut heard.themes.entry(theme).or_default().counted, record);
            }
            for stakeholder in note.stakeholders.iter().flat_map(|it| project.lineage(&it.value)) {
                let notes = heard.stakeholders.entry(stakeholder).or_default();
                push(if counts { &mut notes.counted } else { &mut notes.awaited }, record);
            }
        }
        heard
    }

    /// Returns the notes of a theme or a stakeholder; none for other kinds.
    pub fn notes(&self, record: &Record) -> Notes<'a> {
        let of = match record.kind {
            Kind::Theme => &self.themes,
            Kind::Stakeholder => &self.stakeholders,
            _ => return Notes::default(),
        };
        of.get(&*record.id).cloned().unwrap_or_default()
    }
}

fn push<'a>(notes: &mut Vec<&'a Record>, record: &'a Record) {
    if notes.last().is_none_or(|it| it.file != record.file) {
        notes.push(record);
    }
}

/// What is known of a thing; filters ask for it.
#[derive(Debug, Default)]
pub(super) struct Facts<'a> {
    pub(super) themes: Vec<(&'a str, Option<&'a str>)>,
    pub(super) stakeholders: Vec<&'a str>,
    pub(super) methods: Vec<Method>,
    pub(super) goals: Vec<&'a str>,
    pub(super) by: Vec<&'a str>,
    pub(super) publish: Option<Publish>,
    pub(super) journal: Option<&'a str>,
    pub(super) date: Option<Date>,
}

impl<'a> Facts<'a> {
    /// Gathers what is known of a thing.
    pub(super) fn of(project: &'a Project, heard: &Heard<'a>, thing: &Thing<'a>) -> Self {
        let mut facts = Self::default();
        match *thing {
            Thing::Part(record, passage) if record.kind == Kind::Note => {
                facts.terms(project, record);
                facts.themes = markers(record, passage);
            }
            Thing::Part(record, _) => {
                facts.chapter(record);
                facts.support(project, thing);
            }
            Thing::Record(record) => facts.record(project, heard, record),
            Thing::Entry(_) => {}
        }
        let goals = facts
            .themes
            .iter()
            .filter_map(|it| project.find(Kind::Theme, it.0)?.theme());
        let goals: Vec<&str> = goals.flat_map(|it| &it.goals).map(|it| &*it.value).collect();
        facts.goals.extend(goals);
        facts
    }

    fn record(&mut self, project: &'a Project, heard: &Heard<'a>, record: &'a Record) {
        match record.kind {
            Kind::Note => self.note(project, record),
            Kind::Chapter => self.chapter(record),
            Kind::Theme => {
                let own = record.theme().into_iter().flat_map(|it| &it.goals);
                self.goals.extend(own.map(|it| &*it.value));
            }
            Kind::Stakeholder => self.stakeholders = project.lineage(&record.id),
            Kind::Goal => {
                let serves = |theme: &&Record| {
                    theme
                        .theme()
                        .is_some_and(|theme| theme.goals.iter().any(|it| it.value == record.id))
                };
                let themes = project.records(Kind::Theme).iter().filter(serves);
                self.themes.extend(themes.map(|it| (&*it.id, None)));
            }
            Kind::Answer => {
                self.date = record.answer().and_then(|it| it.date).map(|it| it.value);
                self.by.extend(record.answer().and_then(|it| it.by.as_deref()));
                let themes = ResolvedAnswer::of(project, record).map(|it| it.themes());
                self.themes.extend(themes.into_iter().flatten().map(|it| (it, None)));
            }
            _ => {}
        }
        let notes = heard.notes(record);
        for note in notes.counted.iter().chain(&notes.awaited) {
            self.heard(project, note);
            if record.kind == Kind::Stakeholder {
                self.themes.extend(coding(project, note));
            }
        }
    }

    fn note(&mut self, project: &'a Project, record: &'a Record) {
        self.terms(project, record);
        self.themes = coding(project, record);
    }

    /// Adds what holds for a note and for each of its passages.
    fn terms(&mut self, project: &'a Project, record: &'a Record) {
        self.heard(project, record);
        if let Some(note) = record.note() {
            self.by.extend(note.by.as_deref());
            self.publish = note.publish.map(|it| it.value);
            self.journal = note.journal.as_deref();
            self.date = note.date.map(|it| it.value);
        }
    }

    /// Adds who was heard in a note, and how.
    fn heard(&mut self, project: &'a Project, record: &'a Record) {
        if let Some(note) = record.note() {
            self.stakeholders
                .extend(note.stakeholders.iter().flat_map(|it| project.lineage(&it.value)));
            self.methods.extend(note.method);
        }
    }

    fn chapter(&mut self, record: &'a Record) {
        if let Some(chapter) = record.chapter() {
            self.themes.extend(chapter.theme.iter().map(|it| (&*it.value, None)));
            self.goals.extend(chapter.goals.iter().map(|it| &*it.value));
            self.by.extend(chapter.owner.as_deref());
        }
    }

    /// Adds what a statement rests on.
    fn support(&mut self, project: &'a Project, thing: &Thing<'a>) {
        let Some(statement) = Statement::of(*thing) else { return };
        for item in Support::of(project, statement).items {
            self.heard(project, item.record);
            match item.passage.and_then(|it| item.record.passage(it)) {
                Some(passage) => self.themes.extend(markers(item.record, passage)),
                None => self.themes.extend(coding(project, item.record)),
            }
        }
    }
}

/// Returns what a note is coded with; while nothing is coded, what is on its agenda.
fn coding<'a>(project: &Project, record: &'a Record) -> Vec<(&'a str, Option<&'a str>)> {
    let waits = matches!(
        record.state(project.today),
        Some(NoteState::Planned | NoteState::Uncoded | NoteState::Erased)
    );
    if waits {
        let agenda = record.note().into_iter().flat_map(|it| &it.themes);
        return agenda.map(|it| (&*it.value, None)).collect();
    }
    let own = record.outline.passages.iter();
    own.flat_map(|it| markers(record, it)).collect()
}

/// Returns what a passage is coded with: of a note whose words aren't shown the themes alone.
fn markers<'a>(record: &Record, passage: &'a Passage) -> Vec<(&'a str, Option<&'a str>)> {
    let is_shown = record.in_place_of_words().is_none();
    passage
        .markers
        .iter()
        .map(|it| (it.theme(), it.aspect().filter(|_| is_shown)))
        .collect()
}
