//! What was decided about what: from an input, a theme, a milestone or a statement to the answers that name it.

use super::Statement;
use crate::project::Project;
use crate::project::thing::{Thing, ThingKind};
use crate::record::Record;
use crate::record::answer::Answer;
use crate::record::kind::Kind;
use crate::record::vocabulary::Method;
use crate::source::Place;
use crate::syntax::markdown::outline::{Form, Passage};
use crate::text::order::Natural;
use rustc_hash::FxHashMap;

/// The kinds of thing that an answer can be about.
pub const KINDS: [ThingKind; 5] = [
    ThingKind::Record(Kind::Note),
    ThingKind::Passage,
    ThingKind::Statement,
    ThingKind::Record(Kind::Theme),
    ThingKind::Milestone,
];

/// Returns the themes that something is about, each once: a passage's and a note's own, a statement's by its chapter.
pub fn themes(thing: Thing<'_>) -> Vec<&str> {
    let all: Vec<&str> = match thing {
        Thing::Record(record) if record.kind == Kind::Theme => vec![&record.id],
        Thing::Record(record) => match record.coded_themes() {
            coded if coded.is_empty() => agenda(record).collect(),
            coded => coded,
        },
        Thing::Part(chapter, _) if chapter.kind == Kind::Chapter => {
            let theme = chapter.chapter().and_then(|it| it.theme.as_ref());
            theme.map(|it| &*it.value).into_iter().collect()
        }
        Thing::Part(record, passage) => match record.themes_of(passage) {
            own if own.is_empty() => agenda(record).collect(),
            own => own,
        },
        Thing::Entry(_) => Vec::new(),
    };
    distinct(all.into_iter())
}

fn agenda(note: &Record) -> impl Iterator<Item = &str> {
    note.note().into_iter().flat_map(|it| &it.themes).map(|it| &*it.value)
}

/// One answer, with what it names looked up; what does not exist is left out, and a check's to say.
#[derive(Debug)]
pub struct ResolvedAnswer<'a> {
    /// Its record.
    pub record: &'a Record,
    /// The answer.
    pub answer: &'a Answer,
    /// What it answers, each once, in the order of the file.
    pub to: Vec<Thing<'a>>,
    /// The statements that it changed, each once, in the order of the file.
    pub changed: Vec<Statement<'a>>,
}

impl<'a> ResolvedAnswer<'a> {
    /// Returns an answer with what it names; nothing for what is no answer.
    pub fn of(project: &'a Project, record: &'a Record) -> Option<Self> {
        let answer = record.answer()?;
        let named = |key: &'static str| record.references.iter().filter(move |it| it.key() == key);
        let mut to: Vec<Thing<'a>> = Vec::new();
        for reference in named("to") {
            let thing = project
                .look_up(&reference.id.value, ThingKind::all(reference.kinds()))
                .thing();
            to.extend(thing.filter(|new| to.iter().all(|it| it.place() != new.place())));
        }
        Some(Self {
            record,
            answer,
            to,
            changed: statements(project, named("changed").map(|it| &*it.id.value)),
        })
    }

    /// Returns the themes that it is about, each once: those of what it answers, else of what it changed.
    pub fn themes(&self) -> Vec<&'a str> {
        let own = distinct(self.to.iter().flat_map(|it| themes(*it)));
        if own.is_empty() {
            distinct(self.changed.iter().flat_map(|it| themes(it.thing())))
        } else {
            own
        }
    }
}

/// Every answer of a project, by what it is about.
#[derive(Debug)]
pub struct Answers<'a> {
    given: Vec<ResolvedAnswer<'a>>,
    /// The answers to a thing, by their place in `given`.
    to: FxHashMap<Place, Vec<usize>>,
    /// The answers that a reader of a statement must know of, by their place in `given`.
    at: FxHashMap<Place, Vec<usize>>,
}

impl<'a> Answers<'a> {
    /// Returns the answers that are given on the project's day, by date, then id.
    pub fn of(project: &'a Project) -> Self {
        Self::of_those(project, |_| true)
    }

    /// Returns every answer of a project, those among them whose day is said to be still to come.
    pub fn whenever(project: &'a Project) -> Self {
        Self::with(project, project.records(Kind::Answer).iter(), |_| true)
    }

    /// Returns those of the answers that are given on the project's day which fit.
    pub fn of_those(project: &'a Project, fits: impl Fn(&ResolvedAnswer<'a>) -> bool) -> Self {
        let records = project.records(Kind::Answer).iter();
        let is_given = |record: &&Record| record.answer().is_some_and(|it| it.is_given(project.today));
        Self::with(project, records.filter(is_given), fits)
    }

    fn with(
        project: &'a Project,
        records: impl Iterator<Item = &'a Record>,
        fits: impl Fn(&ResolvedAnswer<'a>) -> bool,
    ) -> Self {
        let mut given: Vec<ResolvedAnswer<'a>> = records.filter_map(|it| ResolvedAnswer::of(project, it)).collect();
        given.retain(fits);
        given.sort_by_key(|given| (given.answer.date.map(|it| it.value.last()), Natural(&given.record.id)));
        let mut answers = Self {
            given: Vec::new(),
            to: FxHashMap::default(),
            at: FxHashMap::default(),
        };
        for (place, each) in given.iter().enumerate() {
            for thing in &each.to {
                push(answers.to.entry(thing.place()).or_default(), place);
            }
            for statement in informed(project, each) {
                push(answers.at.entry(statement.thing().place()).or_default(), place);
            }
        }
        answers.given = given;
        answers
    }

    /// Returns every answer, by date.
    pub fn all(&self) -> &[ResolvedAnswer<'a>] {
        &self.given
    }

    /// Returns the answers that name a thing itself, by date.
    pub fn to(&self, thing: Thing<'_>) -> impl Iterator<Item = &ResolvedAnswer<'a>> {
        let places = self.to.get(&thing.place()).map_or(&[][..], |it| it);
        places.iter().map(|it| &self.given[*it])
    }

    /// Returns the answers to a point, by date: those that name it, else those to the list it stands in,
    /// else those to the whole response.
    pub fn to_point(&self, point: Point<'_>) -> Vec<&ResolvedAnswer<'a>> {
        let things = [Some(point.thing()), point.around(), Some(Thing::Record(point.note))];
        let answers = things.into_iter().flatten().map(|it| self.to(it).collect());
        answers
            .into_iter()
            .find(|it: &Vec<&ResolvedAnswer<'a>>| !it.is_empty())
            .unwrap_or_default()
    }

    /// Returns the points of a note that have no answer, in the order of the text.
    pub fn open_points<'n>(&self, note: &'n Record) -> Vec<Point<'n>> {
        let mut open = points(note);
        open.retain(|it| self.to_point(*it).is_empty());
        open
    }

    /// Returns the answers that a reader of a statement must know of, by date: those that name it or changed it, and those
    /// to a response that asked for it to be changed, where nothing was.
    pub fn at(&self, statement: Statement<'_>) -> impl Iterator<Item = &ResolvedAnswer<'a>> {
        let places = self.at.get(&statement.thing().place()).map_or(&[][..], |it| it);
        places.iter().map(|it| &self.given[*it])
    }
}

/// A point of what was said: a passage that is coded or named, or the whole note where nothing in it is.
#[derive(Debug, Clone, Copy)]
pub struct Point<'a> {
    /// The note.
    pub note: &'a Record,
    /// The passage; nothing for the whole.
    pub passage: Option<&'a Passage>,
    /// The list that it stands in, where that was coded or named as a whole.
    list: Option<&'a Passage>,
}

impl<'a> Point<'a> {
    /// Returns the thing that it is.
    pub fn thing(self) -> Thing<'a> {
        self.passage
            .map_or(Thing::Record(self.note), |it| Thing::Part(self.note, it))
    }

    fn is_in(self, list: &Passage) -> bool {
        self.passage.is_some_and(|it| list.span.contains(it.span))
    }

    /// Returns the list that it stands in: what is said of that is said of it.
    pub fn around(self) -> Option<Thing<'a>> {
        self.list.map(|it| Thing::Part(self.note, it))
    }
}

/// Returns the points of a note, in the order of the text.
pub fn points(note: &Record) -> Vec<Point<'_>> {
    let mut all: Vec<Point<'_>> = Vec::new();
    for passage in note.voices() {
        // The items of a list stand before the list itself.
        let items = all.iter().rev().take_while(|it| it.is_in(passage)).count();
        let items = if passage.form == Form::Whole { items } else { 0 };
        let items = all.len() - items..;
        let is_handed_down = |point: &Point<'_>| {
            let markers = point.passage.into_iter().flat_map(|it| &it.markers);
            markers.into_iter().any(|it| it.inherited)
        };
        // A heading codes each item with words, so the list is nothing beside them.
        let is_said = all[items.clone()].iter().any(is_handed_down);
        all[items].iter_mut().for_each(|it| it.list = Some(passage));
        if !is_said {
            all.push(Point {
                note,
                passage: Some(passage),
                list: None,
            });
        }
    }
    if all.is_empty() {
        all.push(Point {
            note,
            passage: None,
            list: None,
        });
    }
    all
}

/// Returns the responses that somebody waits for an answer to, by id: what was heard in a hearing, and what concerns
/// statements of the draft. What is to come, was withdrawn or is erased is not among them.
pub fn responses(project: &Project) -> impl Iterator<Item = &Record> {
    project.records(Kind::Note).iter().filter(|record| {
        let Some(note) = record.note() else { return false };
        let is_response =
            note.method == Some(Method::Hearing) || record.references.iter().any(|it| it.key() == "concerns");
        is_response && !note.is_out() && !note.is_erased() && !note.is_planned(project.today)
    })
}

/// Returns the statements that a response concerns, each once, in the order of its file.
pub fn concerned<'a>(project: &'a Project, note: &'a Record) -> Vec<Statement<'a>> {
    let named = note.references.iter().filter(|it| it.key() == "concerns");
    statements(project, named.map(|it| &*it.id.value))
}

/// Returns the statements whose readers must know of an answer: those it answers or changed; where it changed none of what
/// a response concerned, those of them that the response was about, since nothing else there says that something was asked.
fn informed<'a>(project: &'a Project, given: &ResolvedAnswer<'a>) -> Vec<Statement<'a>> {
    let mut described: Vec<Statement<'a>> = given.changed.clone();
    for thing in &given.to {
        let more = match Statement::of(*thing) {
            Some(it) => vec![it],
            None => unchanged(project, given, *thing),
        };
        for statement in more {
            if !described.iter().any(|it| it.is(statement)) {
                described.push(statement);
            }
        }
    }
    described
}

/// Returns the statements that a response, or a point of it, is about: what it concerns, of several those that cite the point.
pub fn about<'a>(project: &'a Project, input: Thing<'a>) -> Vec<Statement<'a>> {
    let mut asked = input.note().map(|it| concerned(project, it)).unwrap_or_default();
    if asked.len() > 1 && matches!(input, Thing::Part(..)) {
        asked.retain(|it| cites(*it, input));
    }
    asked
}

/// Returns what a response asked to have changed and was not.
fn unchanged<'a>(project: &'a Project, given: &ResolvedAnswer<'a>, input: Thing<'a>) -> Vec<Statement<'a>> {
    let asked = input.note().map(|it| concerned(project, it)).unwrap_or_default();
    let is_changed = |it: &Statement<'a>| given.changed.iter().any(|own| own.is(*it));
    if asked.iter().any(is_changed) {
        return Vec::new();
    }
    about(project, input)
}

fn cites(statement: Statement<'_>, point: Thing<'_>) -> bool {
    let note = point.record();
    let is_own = |name: &str| point.name() == Some(name);
    super::citations(statement.chapter, statement.passage)
        .flat_map(|it| &it.items)
        .any(|item| item.record.value == note.id && item.name.as_ref().is_none_or(|it| is_own(&it.value)))
}

fn statements<'a>(project: &'a Project, ids: impl Iterator<Item = &'a str>) -> Vec<Statement<'a>> {
    let mut found: Vec<Statement<'a>> = Vec::new();
    for id in ids {
        let thing = project.look_up(id, [ThingKind::Statement]).thing();
        if let Some(new) = thing.and_then(Statement::of)
            && !found.iter().any(|it| it.is(new))
        {
            found.push(new);
        }
    }
    found
}

/// Returns things, each once, in their order.
fn distinct<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut list = Vec::new();
    for each in all {
        push(&mut list, each);
    }
    list
}

fn push<T: PartialEq>(list: &mut Vec<T>, new: T) {
    if !list.contains(&new) {
        list.push(new);
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::evidence::statements as all_statements;
    use chrono::NaiveDate;

    /// Responses to two statements: the points `a#et` and `b#to` got one answer together, which changed `k#en`; `b#tre` got
    /// a no of its own; `c` waits; `f#fem` was noted.
    const RESPONSES: [(&str, &str); 11] = [
        ("interviews/a.md", "number: 10\nconcerns: [k#en]\n---\nEt. #t/x ^et\n"),
        (
            "interviews/b.md",
            "number: 2\nconcerns: [k#to]\n---\nTo. #t ^to\n\nTre. #u ^tre\n\nFire.\n",
        ),
        ("interviews/c.md", "concerns: [k#to, k#en]\nthemes: [t]\n---\nTekst.\n"),
        (
            "interviews/d.md",
            "withdrawn: {date: 2018-05, right: consent}\nconcerns: [k#to]\n---\n",
        ),
        ("interviews/f.md", "concerns: [k#en, k#to]\n---\nFem. #t ^fem\n"),
        (
            "policy/answers/fem.md",
            "to: [f#fem]\noutcome: noted\nby: g\ndate: 2018-05-03\n",
        ),
        (
            "interviews/e.md",
            "x: 1\n---\nEt. #t ^et\n\nFire. #t ^fire\n\nFem. #t ^fem\n",
        ),
        (
            "policy/answers/nej.md",
            "to: [b#tre]\noutcome: rejected\nby: g\ndate: 2018-05-02\n",
        ),
        (
            "policy/answers/sammen.md",
            "to: [a#et, b#to, a#et, note/a]\noutcome: partly\nby: g\ndate: 2018-05-01\nchanged: [10-k#en, k#en, k#intet]\n",
        ),
        (
            "policy/answers/tema.md",
            "to: [t, intet, frist]\noutcome: noted\nby: g\ndate: 2018-04\n",
        ),
        (
            "policy/chapters/10-k.md",
            "title: K\ntheme: u\n---\nEn. [@e#et; imod @e#fire] ^en\n\nTo. [@f#fem; @e#et] ^to\n\nDe sagde det [@e#fem].\n",
        ),
    ];

    pub(in crate::evidence) fn known() -> Project {
        let theme = "---\ntitle: T\nstatus: proposed\norigin: inquiry\n---\n";
        let mut files: Vec<(String, String)> = vec![
            ("policy/themes/t.md".to_owned(), theme.to_owned()),
            ("policy/themes/u.md".to_owned(), theme.to_owned()),
            (
                "policy/process.yaml".to_owned(),
                "phases: []\nmilestones: [{id: frist, title: Frist, due: 2018-06}]\n".to_owned(),
            ),
        ];
        for (path, text) in RESPONSES {
            let method = "method: interview\ndate: 2018-03\nstakeholders: [s]\nbasis: public-record\npublish: named\n";
            let head = if path.starts_with("interviews") { method } else { "" };
            let end = if path.contains("answers") { "---\nFordi.\n" } else { "" };
            files.push((path.to_owned(), format!("---\n{head}{text}{end}")));
        }
        files.sort();
        let paths = files.iter().map(|it| it.0.clone()).collect();
        let read = |path: &str| Ok(files.iter().find(|it| it.0 == path).unwrap().1.clone());
        let today = NaiveDate::from_ymd_opt(2018, 6, 1).unwrap();
        crate::project::load(paths, today, &read, &|_, _| {}).project
    }

    fn ids<'a: 'b, 'b>(given: impl IntoIterator<Item = &'b ResolvedAnswer<'a>>) -> Vec<&'a str> {
        given.into_iter().map(|it| &*it.record.id).collect()
    }

    #[test]
    fn each_point_of_a_response_has_its_own_answers() {
        let project = known();
        let answers = Answers::of(&project);
        let described: Vec<String> = responses(&project)
            .flat_map(points)
            .map(|point| {
                let name = point
                    .passage
                    .and_then(|it| it.name.as_ref())
                    .map_or("", |it| &*it.value);
                format!("{}#{name} {}", point.note.id, ids(answers.to_point(point)).join(" "))
            })
            .collect();
        assert_eq!(
            described,
            ["a#et sammen", "b#to sammen", "b#tre nej", "c# ", "f#fem fem"]
        );
    }

    #[test]
    fn a_merged_answer_keeps_each_input_once() {
        let project = known();
        let answers = Answers::of(&project);
        assert_eq!(ids(answers.all()), ["tema", "sammen", "nej", "fem"]);
        let merged = &answers.all()[1];
        assert_eq!((merged.to.len(), merged.changed.len()), (3, 1));
        assert_eq!(merged.themes(), ["t"]);
        assert_eq!(answers.all()[2].themes(), ["u"]);
        assert_eq!((answers.all()[0].to.len(), answers.all()[0].themes()), (2, vec!["t"]));
    }

    #[test]
    fn a_statement_knows_what_changed_it_and_what_it_was_not_changed_for() {
        let project = known();
        let answers = Answers::of(&project);
        let described: Vec<Vec<&str>> = all_statements(&project).map(|it| ids(answers.at(it))).collect();
        // The merged answer changed what `a` concerned, and nothing of what `b` did; `f` concerns both, and only one cites it.
        assert_eq!(described, [vec!["sammen"], vec!["sammen", "nej", "fem"]]);
    }

    #[test]
    fn an_answer_counts_from_its_day() {
        let mut project = known();
        let all = |project: &Project| ids(Answers::of(project).all()).join(" ");
        assert_eq!(all(&project), "tema sammen nej fem");
        project.today = NaiveDate::from_ymd_opt(2018, 5, 2).unwrap();
        assert_eq!(all(&project), "tema sammen nej");
        // Of a month its last day, as with everything that has happened.
        project.today = NaiveDate::from_ymd_opt(2018, 4, 29).unwrap();
        assert_eq!(all(&project), "");
        assert_eq!(ids(Answers::whenever(&project).all()), ["tema", "sammen", "nej", "fem"]);
    }

    #[test]
    fn a_milestone_and_a_theme_have_answers_too() {
        let project = known();
        let answers = Answers::of(&project);
        let milestone = Thing::Entry(project.entry(ThingKind::Milestone, "frist").unwrap());
        assert_eq!(ids(answers.to(milestone)), ["tema"]);
        let theme = project.find(Kind::Theme, "t").unwrap();
        assert_eq!(ids(answers.to(Thing::Record(theme))), ["tema"]);
        assert_eq!(
            ids(answers.to(Thing::Record(project.find(Kind::Note, "a").unwrap()))),
            ["sammen"]
        );
    }
}
