//! Random small projects, made by rules from a seed: every note has words of its own in everything that it says.

use std::fmt::Write;

/// A stakeholder: its id, its name, and which one it is a part of.
pub(super) const STAKEHOLDERS: [(&str, &str, Option<usize>); 5] = [
    ("alfa", "Alfagruppen", None),
    ("beta", "Betagruppen", Some(0)),
    ("gamma", "Gammagruppen", Some(1)),
    ("delta", "Deltagruppen", None),
    ("epsilon", "Epsilongruppen", Some(3)),
];

const METHODS: [&str; 8] = [
    "interview",
    "group-interview",
    "dialogue-meeting",
    "citizen-meeting",
    "committee",
    "survey",
    "study",
    "hearing",
];

/// Every insert of a chapter, and every other one of a memo.
pub(super) const INSERTS: [&str; 13] = [
    "goals",
    "themes",
    "stakeholders",
    "organisation",
    "timeline",
    "coverage",
    "quotes",
    "evidence",
    "sources",
    "voices",
    "depth",
    "answers",
    "method",
];
pub(super) const MEMO_INSERTS: [&str; 14] = [
    "heard",
    "gaps",
    "process",
    "chapters",
    "changes",
    "asked",
    "questions",
    "analysis",
    "unforeseen",
    "responses",
    "points",
    "revised",
    "unanswered",
    "feedback",
];

/// What became of a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Held,
    Planned,
    Erased,
    Withdrawn,
}

/// One note.
#[derive(Debug, Clone)]
pub(super) struct Note {
    pub(super) number: usize,
    pub(super) method: &'static str,
    pub(super) year: u32,
    pub(super) month: u32,
    pub(super) day: u32,
    pub(super) stakeholders: Vec<usize>,
    pub(super) participants: Option<u32>,
    pub(super) publish: &'static str,
    pub(super) is_public_record: bool,
    pub(super) is_example: bool,
    pub(super) state: State,
}

/// What a statement or a paragraph cites: which note, how, and whether against.
#[derive(Debug, Clone)]
pub(super) struct Cited {
    pub(super) note: usize,
    passage: &'static str,
    pub(super) against: bool,
}

/// An answer: to which notes it is, and whether it is to a theme too.
#[derive(Debug, Clone)]
pub(super) struct Answer {
    pub(super) number: usize,
    pub(super) notes: Vec<usize>,
    is_to_theme: bool,
    /// The statement that it changed.
    pub(super) changed: usize,
}

/// A project.
#[derive(Debug, Clone)]
pub(super) struct Model {
    /// How many people must stand behind what is shown.
    pub(super) limit: u32,
    pub(super) notes: Vec<Note>,
    pub(super) statements: Vec<Vec<Cited>>,
    paragraphs: Vec<Vec<Cited>>,
    quoted: Vec<usize>,
    pub(super) answers: Vec<Answer>,
}

/// Numbers that look random and are the same in each run.
pub(super) struct Random(u64);

impl Random {
    pub(super) fn of(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub(super) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 20).unwrap() % end
    }

    fn is(&mut self, one_in: usize) -> bool {
        self.below(one_in) == 0
    }

    fn one<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

impl Note {
    pub(super) fn date(&self) -> String {
        format!("{}-{:02}-{:02}", self.year, self.month, self.day)
    }

    pub(super) fn id(&self) -> String {
        format!(
            "{}-{}-q{:02}",
            self.date(),
            STAKEHOLDERS[self.stakeholders[0]].0,
            self.number
        )
    }

    /// Tells whether it was held and not taken back.
    pub(super) fn is_held(&self) -> bool {
        matches!(self.state, State::Held | State::Erased)
    }

    /// Tells whether everyone may be told of it.
    pub(super) fn is_open(&self) -> bool {
        self.state == State::Held && self.publish != "none" && (self.publish == "named" || self.is_public_record)
    }

    /// Tells whether a source line may say that there was one.
    pub(super) fn is_lined(&self) -> bool {
        self.state == State::Erased || self.state == State::Held && self.publish != "none" && !self.is_open()
    }

    /// Tells whether it is from a stakeholder, or from one below it.
    pub(super) fn is_of(&self, stakeholder: usize) -> bool {
        self.stakeholders.iter().any(|it| {
            let mut own = Some(*it);
            while let Some(at) = own {
                if at == stakeholder {
                    return true;
                }
                own = STAKEHOLDERS[at].2;
            }
            false
        })
    }

    fn is_quotable(&self) -> bool {
        self.state == State::Held && matches!(self.publish, "quote" | "named")
    }

    fn text(&self) -> String {
        let mut head = format!("method: {}\ndate: {}\n", self.method, self.date());
        let groups: Vec<&str> = self.stakeholders.iter().map(|it| STAKEHOLDERS[*it].0).collect();
        let number = self.number;
        let _ = writeln!(head, "stakeholders: [{}]", groups.join(", "));
        if let Some(it) = self.participants {
            let _ = writeln!(head, "participants: {it}");
        }
        match self.state {
            State::Withdrawn => {
                return format!(
                    "---\n{head}basis: public-task\npublish: quote\nwithdrawn: {{date: 2018-05-30, right: objection}}\nspecial: none\ninformed: 2015-01-01\ndelete-after: 2020-01-01\n---\n"
                );
            }
            State::Erased => {
                return format!("---\n{head}themes: [sundhed]\nerased: {{date: 2018-05-30, reason: frist}}\n---\n");
            }
            State::Held | State::Planned => {}
        }
        let _ = write!(
            head,
            "title: Titelord{number}\nplace: Stedord{number}\nby: Enhedord{number}\njournal: Journalord{number}\nthemes: [sundhed]\n\
             publish: {}\ndelete-after: 2020-01-01\n",
            self.publish
        );
        if self.method == "hearing" {
            let _ = writeln!(head, "sender: Afsenderord{number}\nnumber: '77{number}'");
        }
        if self.is_example {
            head.push_str("example: true\n");
        }
        if self.is_public_record {
            head.push_str("basis: public-record\n");
        } else {
            head.push_str("basis: public-task\nspecial: none\ninformed: 2015-01-01\n");
            if self.publish == "named" {
                head.push_str("named-by: 2015-01-02\n");
            }
        }
        if self.state == State::Planned {
            return format!("---\n{head}---\n");
        }
        format!(
            "---\n{head}---\n> Citatord{number} vi venter her meget længe nu. #sundhed/aspektord{number} ^citatnavn\n\n\
             Resumeord{number} bliver fortalt af dem alle. #skole/aspektord{number} ^resumenavn\n"
        )
    }
}

impl Model {
    pub(super) fn of(seed: u64) -> Self {
        let mut random = Random::of(seed);
        let mut days = Vec::new();
        let number = 5 + random.below(14);
        let notes: Vec<Note> = (0..number).map(|it| note(&mut random, it + 10, &mut days)).collect();
        let cite = |random: &mut Random, most: usize| -> Vec<Cited> {
            let count = random.below(most + 1);
            let all: Vec<Cited> = (0..count).filter_map(|_| cited(random, &notes)).collect();
            all
        };
        Self {
            limit: if seed % 4 == 3 { 3 } else { 5 },
            statements: (0..8).map(|_| cite(&mut random, 5)).collect(),
            paragraphs: (0..5).map(|_| cite(&mut random, 3)).collect(),
            quoted: (0..notes.len()).filter(|it| notes[*it].is_quotable()).collect(),
            answers: (0..8).map(|it| answer(&mut random, it, &notes)).collect(),
            notes,
        }
    }

    /// Tells whether everyone may read an answer: it is to a theme, to an open note, or to so many that one less is still enough.
    pub(super) fn is_told(&self, answer: &Answer) -> bool {
        let notes: Vec<&Note> = answer.notes.iter().map(|it| &self.notes[*it]).collect();
        let lined: Vec<u32> = notes
            .iter()
            .filter(|it| it.is_lined())
            .map(|it| it.participants.unwrap_or(1))
            .collect();
        let rest = lined.iter().sum::<u32>() - lined.iter().max().unwrap_or(&0);
        answer.is_to_theme || notes.iter().any(|it| it.is_open()) || lined.len() > 2 && rest >= self.limit
    }

    /// Returns the project after a note was withdrawn, and after what rested on it was taken out of the draft.
    pub(super) fn without(&self, note: usize) -> Self {
        let mut model = self.clone();
        model.notes[note].state = State::Withdrawn;
        for all in model.statements.iter_mut().chain(&mut model.paragraphs) {
            all.retain(|it| it.note != note);
        }
        model.quoted.retain(|it| *it != note);
        // What was only to it somebody takes away.
        for answer in &mut model.answers {
            answer.notes.retain(|it| *it != note);
        }
        model.answers.retain(|it| it.is_to_theme || !it.notes.is_empty());
        model
    }

    /// Returns every file, each behind a line `//- path`.
    pub(super) fn files(&self) -> String {
        let mut files = format!(
            "//- policy/policy.yaml\ntitle: Integrationspolitik\nauthority: Eksempel Kommune\nlanguage: da\ncoverage: []\n\
             limits: {{small-count: {}}}\n\
             //- policy/sources.yaml\nrapport:\n  type: report\n  title: Rapport om alt\n  author: Institut for Alt\n  date: 2017\n\
             //- policy/organisation.yaml\ngroups:\n  - {{id: styregruppen, title: Styregruppen, members: []}}\n\
             //- policy/goals/sundt-liv.md\n---\ntitle: Sundt liv\n---\nEt mål.\n\
             //- policy/themes/sundhed.md\n---\ntitle: Sundhed\nstatus: proposed\norigin: commission\ngoals: [sundt-liv]\n---\nOm det.\n\
             //- policy/themes/skole.md\n---\ntitle: Skole\nstatus: proposed\norigin: commission\ngoals: [sundt-liv]\n---\nOm skolen.\n",
            self.limit
        );
        for (id, name, above) in STAKEHOLDERS {
            let part = above.map_or_else(String::new, |it| format!("part-of: {}\n", STAKEHOLDERS[it].0));
            let _ = write!(
                files,
                "//- stakeholders/{id}.yaml\nname: {name}\nkind: citizens\n{part}"
            );
        }
        for note in &self.notes {
            let _ = write!(files, "//- interviews/{}.md\n{}", note.id(), note.text());
        }
        for Answer {
            number,
            notes,
            is_to_theme,
            changed,
        } in &self.answers
        {
            let notes = notes.iter().map(|it| format!("{}#resumenavn", self.notes[*it].id()));
            let to: Vec<String> = notes.chain(is_to_theme.then(|| "sundhed".to_owned())).collect();
            let _ = write!(
                files,
                "//- policy/answers/svar-{number}.md\n---\nto: [{}]\noutcome: partly\nby: styregruppen\n\
                 date: 2018-05-31\nchanged: [sundhed#punkt-{changed}]\n---\nSvarord{number} er taget med.\n",
                to.join(", ")
            );
        }
        files.push_str(&self.process());
        files.push_str(&self.chapters());
        files.push_str("//- templates/report-alt.md\n---\ntitle: Alt om alt\n---\n");
        for insert in INSERTS.iter().chain(&MEMO_INSERTS) {
            let _ = writeln!(files, "## Del {insert}\n\n```ip {insert}\n```\n");
        }
        files
    }

    /// Returns milestones that were reached on the days of meetings.
    fn process(&self) -> String {
        let mut text = "//- policy/process.yaml\nphases: []\nmilestones:\n".to_owned();
        for note in self.notes.iter().filter(|it| it.state != State::Planned) {
            let (number, date) = (note.number, note.date());
            let _ = writeln!(
                text,
                "  - {{id: m{number}, title: Milepæl, due: 2018-05, done: {date}}}"
            );
        }
        text
    }

    fn chapters(&self) -> String {
        let mut text = String::new();
        for (at, theme) in ["sundhed", "skole"].into_iter().enumerate() {
            let _ = write!(
                text,
                "//- policy/chapters/{at}0-{theme}.md\n---\ntitle: Kapitel {theme}\ntheme: {theme}\nstatus: draft\n---\n"
            );
            for (number, all) in self.statements.iter().enumerate().filter(|it| it.0 / 4 == at) {
                let _ = writeln!(
                    text,
                    "Kommunen vil punktord{number}.{} ^punkt-{number}\n",
                    self.cites(all, "")
                );
            }
        }
        text.push_str("//- policy/chapters/30-mere.md\n---\ntitle: Mere\nstatus: draft\n---\n");
        for (number, all) in self.paragraphs.iter().enumerate() {
            let _ = writeln!(text, "Vi hørte løbeord{number}{}.\n", self.cites(all, ", Suffiksord"));
        }
        for note in self.quoted.iter().map(|it| &self.notes[*it]) {
            let (number, id) = (note.number, note.id());
            let _ = writeln!(
                text,
                "> Citatord{number} vi venter her meget længe nu. [@{id}#citatnavn]\n\n\
                 De siger »Citatord{number} vi venter her meget længe« [@{id}#citatnavn].\n"
            );
        }
        for insert in INSERTS {
            let _ = writeln!(text, "## Oversigt {insert}\n\n```ip {insert}\n```\n");
        }
        text
    }

    fn cites(&self, all: &[Cited], suffix: &str) -> String {
        let one = |it: &Cited| {
            let note = &self.notes[it.note];
            let passage = if note.state == State::Erased { "" } else { it.passage };
            let prefix = if it.against { "imod " } else { "" };
            let suffix = if suffix.is_empty() {
                String::new()
            } else {
                format!("{suffix}{}", note.number)
            };
            format!("{prefix}@{}{passage}{suffix}", note.id())
        };
        let all: Vec<String> = all.iter().map(one).collect();
        if all.is_empty() {
            return String::new();
        }
        format!(" [{}]", all.join("; "))
    }
}

fn cited(random: &mut Random, notes: &[Note]) -> Option<Cited> {
    let note = random.below(notes.len());
    let passage = random.one(&["", "#resumenavn", "#citatnavn"]);
    let against = random.is(3);
    matches!(notes[note].state, State::Held | State::Erased).then_some(Cited { note, passage, against })
}

fn answer(random: &mut Random, number: usize, notes: &[Note]) -> Answer {
    let count = random.below(5);
    let mut to = Vec::new();
    for _ in 0..count {
        let note = random.below(notes.len());
        if notes[note].state == State::Held && !to.contains(&note) {
            to.push(note);
        }
    }
    Answer {
        number,
        is_to_theme: to.is_empty() || random.is(3),
        notes: to,
        changed: random.below(4),
    }
}

fn note(random: &mut Random, number: usize, days: &mut Vec<(u32, u32, u32)>) -> Note {
    let mut day = (0, 0, 0);
    while day.0 == 0 || days.contains(&day) {
        let number = |it: usize| u32::try_from(it).unwrap();
        day = (
            2017 + number(random.below(2)),
            1 + number(random.below(4)),
            1 + number(random.below(28)),
        );
    }
    days.push(day);
    let state = match random.below(10) {
        0 => State::Planned,
        1 => State::Erased,
        _ => State::Held,
    };
    let is_public_record = state != State::Erased && random.is(8);
    let method = match random.below(4) {
        _ if is_public_record => "committee",
        // Many of a kind, so that lines differ in how fine they are.
        0 => random.one(&METHODS),
        1 => "interview",
        2 => "hearing",
        _ => "group-interview",
    };
    let first = random.below(STAKEHOLDERS.len());
    let mut stakeholders = vec![first];
    if random.is(6) {
        let second = random.below(STAKEHOLDERS.len());
        stakeholders.extend((second != first).then_some(second));
    }
    Note {
        number,
        method,
        year: if state == State::Planned { 2019 } else { day.0 },
        month: day.1,
        day: day.2,
        stakeholders,
        participants: match random.below(4) {
            0 => None,
            1 => Some(1),
            2 => Some(2 + u32::try_from(random.below(4)).unwrap()),
            _ => Some(1 + u32::try_from(random.below(20)).unwrap()),
        },
        publish: if is_public_record {
            "summary"
        } else {
            random.one(&["none", "summary", "quote", "quote", "quote", "named"])
        },
        is_public_record,
        is_example: random.is(10),
        state,
    }
}
