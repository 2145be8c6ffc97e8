//! The status on the screen: marks and words, and nothing that only a colour says.

use crate::coverage::labels as coverage_labels;
use crate::findings::color::{ADVICE, ERROR, STRONG, Style, paint, paint_lines};
use crate::language::{Language, Value};
use crate::overview::{self, Act, Status, With};
use crate::process::duties::Duty;
use crate::process::{State, explanation};
use crate::query::saves;
use crate::record::Record;
use crate::text::columns::width;
use crate::text::printable::{Part, Printable, printable};

/// The widest that the column of the units may be.
const WIDEST: usize = 24;
/// How many of a list are named.
const MOST: usize = 10;

/// Returns the status as lines.
pub(super) fn show(status: &Status<'_>, language: Language, room: usize, color: bool) -> Printable {
    let mut screen = Screen {
        status,
        language,
        room,
        color,
        indent: 0,
    };
    screen.indent = screen.first_column();
    let parts = [
        screen.top(),
        screen.process(),
        screen.figures(),
        screen.units(),
        screen.acts(true),
        screen.acts(false),
    ];
    Printable::joined(parts.into_iter().filter(|it| !it.is_empty()), "\n")
}

/// Returns what the project is and what is most urgent, in a few lines.
pub(in crate::cli) fn brief(status: &Status<'_>, language: Language, room: usize, color: bool) -> Printable {
    let screen = Screen {
        status,
        language,
        room,
        color,
        indent: 0,
    };
    Printable::joined([screen.top(), screen.first_acts()], "")
}

struct Screen<'a> {
    status: &'a Status<'a>,
    language: Language,
    room: usize,
    color: bool,
    /// Where the second column begins.
    indent: usize,
}

/// The figures' labels in the catalogue.
const LABELS: [&str; 4] = [
    "status-label-heard",
    "status-label-draft",
    "status-label-deletion",
    "status-label-checks",
];

/// The labels of what has moved, in the catalogue.
const MOVES: [&str; 4] = [
    "status-label-decided",
    "status-label-sent",
    "status-label-waiting",
    "status-label-saved",
];
/// How much of what is to be done stands at the front door.
const FIRST: usize = 3;
/// How much of what was decided or sent is shown.
const LATEST: usize = 3;

impl Screen<'_> {
    fn say(&self, key: &str, arguments: &[(&'static str, Value)]) -> String {
        self.language.say(key, arguments)
    }

    fn heading(&self, key: &str) -> Printable {
        printable!("{}\n", paint(self.language.word(key), STRONG, self.color))
    }

    /// Returns how wide the first column is: its widest word, with room for a mark before it.
    fn first_column(&self) -> usize {
        let standing = &self.status.standing;
        let phases = standing
            .phases
            .iter()
            .map(|it| explanation::phase_state(it.state, self.language));
        let milestones = standing.milestones.iter();
        let milestones = milestones.map(|it| explanation::milestone_state(it.state, self.language));
        let states = phases.chain(milestones).map(|it| width(&it) + 2);
        let labels = LABELS.iter().chain(&MOVES).map(|it| width(&self.language.word(it)));
        states.chain(labels).max().unwrap_or(0) + 2
    }

    /// Returns a line of two columns, broken in the second, which begins at `indent`.
    fn line(&self, first: impl Part, style: Option<Style>, indent: usize, text: impl Part) -> Printable {
        let first = Printable::text(first);
        let space = indent.saturating_sub(first.width()).max(2);
        let start = printable!("{}{}", first, Printable::spaces(space));
        let lines = Printable::wrap(text, self.room, start, Printable::spaces(indent));
        match style {
            Some(style) => paint(&first, style, self.color) + lines.split_at(first.as_str().len()).1,
            None => lines,
        }
    }

    fn wrap(&self, text: impl Part) -> Printable {
        Printable::wrap(text, self.room, "", "")
    }

    fn further(&self, text: impl Part) -> Printable {
        let indent = Printable::spaces(self.indent);
        Printable::wrap(text, self.room, &indent, &indent)
    }

    fn top(&self) -> Printable {
        let project = self.status.project;
        let manifest = &project.manifest;
        let mut parts = vec![manifest.title.to_string()];
        parts.extend(manifest.status.map(|it| self.language.word(it.key())));
        parts.push(self.language.weekday(project.today));
        let lines = self.wrap(parts.join(" · "));
        printable!("{}\n", paint_lines(&lines, STRONG, self.color))
    }

    fn process(&self) -> Printable {
        let standing = &self.status.standing;
        if standing.phases.is_empty() && standing.milestones.is_empty() {
            return self.wrap(self.say("status-no-process", &[]));
        }
        let mut text = Printable::default();
        if !standing.phases.is_empty() {
            text.push(self.heading("status-phases"));
        }
        for it in &standing.phases {
            let state = explanation::phase_state(it.state, self.language);
            let line = format!("{} · {}", it.phase.title, explanation::period(it, self.language));
            text.push(self.state(it.state, &state, line));
            for why in explanation::waits(it, standing, self.language) {
                text.push(self.further(why));
            }
        }
        if !standing.milestones.is_empty() {
            text.push(self.heading("status-milestones"));
        }
        for it in standing.by_urgency() {
            let state = explanation::milestone_state(it.state, self.language);
            let mut parts = vec![it.milestone.title.to_string(), explanation::time(it, self.language)];
            parts.extend(it.milestone.unit.as_deref().map(str::to_owned));
            text.push(self.state(it.state, &state, parts.join(" · ")));
            if let Some(why) = explanation::why_not(it, standing, self.language) {
                text.push(self.further(why));
            }
        }
        text
    }

    fn state(&self, state: State, word: &str, text: String) -> Printable {
        let is_late = state == State::Late;
        let first = format!("{} {word}", if is_late { "!" } else { " " });
        self.line(first, is_late.then_some(ERROR), self.indent, text)
    }

    fn figures(&self) -> Printable {
        let status = self.status;
        let values = [
            self.heard(),
            self.draft(),
            self.deletions(),
            self.say(
                "status-findings",
                &[("errors", status.errors.into()), ("warnings", status.warnings.into())],
            ),
        ];
        let mut text = Printable::default();
        for (key, value) in LABELS.iter().zip(values) {
            text.push(self.line(self.language.word(key), Some(STRONG), self.indent, value));
        }
        text.push(self.moves());
        let hearing = &status.hearing;
        let notes = hearing.notes + hearing.planned + hearing.expected + hearing.uncoded;
        if let Some(examples) = coverage_labels::examples_of(hearing.examples, notes, self.language) {
            text.push(self.wrap(examples));
        }
        if !status.is_today {
            text.push(self.wrap(self.say("status-as-today", &[])));
        }
        text
    }

    /// Says what was decided and sent, who waits for an answer, and when anything was changed; what there is none of is left out.
    fn moves(&self) -> Printable {
        let moves = &self.status.moves;
        let waiting: Vec<String> = moves.waiting.iter().map(|it| overview::sender(it)).collect();
        let values = [
            self.latest(moves.decided.iter().map(|it| it.in_words(self.language)).collect()),
            self.latest(moves.sent.iter().map(|it| it.in_words(self.language)).collect()),
            self.several("status-waiting", waiting).unwrap_or_default(),
            self.saved(),
        ];
        let lines = MOVES.iter().zip(values).filter(|it| !it.1.is_empty());
        lines
            .map(|(key, value)| self.line(self.language.word(key), Some(STRONG), self.indent, value))
            .collect()
    }

    /// Returns the first of some things, and how many more there are.
    fn latest(&self, mut all: Vec<String>) -> String {
        if all.len() > LATEST {
            let more = self.say("status-more", &[("more", (all.len() - LATEST).into())]);
            all.truncate(LATEST);
            all.push(more);
        }
        all.join(" · ")
    }

    /// Says when something was last saved, what is not, and what is not sent; nothing where nothing is known of it.
    fn saved(&self) -> String {
        let Some(saved) = &self.status.saved else {
            return String::new();
        };
        let mut parts: Vec<String> = saved
            .day
            .iter()
            .map(|it| self.say("status-changed", &[("day", (*it).into())]))
            .collect();
        if !saved.unsaved.is_empty() {
            let words = saves::words(&saved.unsaved, self.language);
            parts.push(self.say("status-unsaved", &[("words", words.into())]));
        }
        if let Some(number) = saved.not_sent.filter(|it| *it > 0) {
            parts.push(self.say("status-not-sent", &[("number", number.into())]));
        }
        parts.join(" · ")
    }

    fn heard(&self) -> String {
        let hearing = &self.status.hearing;
        let all = hearing.heard.len() + hearing.unheard.len();
        let arguments = [("heard", hearing.heard.len().into()), ("all", all.into())];
        let mut parts = vec![
            self.say("status-actors", &arguments),
            self.say("coverage-notes", &[("notes", hearing.notes.into())]),
        ];
        for (key, notes) in [
            ("coverage-planned", hearing.planned),
            ("coverage-expected", hearing.expected),
            ("coverage-uncoded", hearing.uncoded),
        ] {
            if notes > 0 {
                parts.push(self.say(key, &[("notes", notes.into())]));
            }
        }
        parts.push(self.say("status-gaps", &[("gaps", hearing.gaps.len().into())]));
        let mut names: Vec<String> = hearing.unheard.iter().take(MOST).map(|it| self.actor(it)).collect();
        if hearing.unheard.len() > MOST {
            names.push(self.say("status-more", &[("more", (hearing.unheard.len() - MOST).into())]));
        }
        if !names.is_empty() {
            parts.push(self.say("status-unheard", &[("names", self.language.list(&names).into())]));
        }
        parts.extend(self.named("status-unforeseen", &self.status.unforeseen));
        parts.join(" · ")
    }

    /// Returns what some records are, by their titles; nothing where there are none.
    fn named(&self, key: &str, records: &[&Record]) -> Option<String> {
        self.several(key, records.iter().map(|it| it.title.to_string()).collect())
    }

    /// Returns what is said of some names, at most so many of them; nothing where there are none.
    fn several(&self, key: &str, mut names: Vec<String>) -> Option<String> {
        let number = ("number", names.len().into());
        if names.len() > MOST {
            let more = self.say("status-more", &[("more", (names.len() - MOST).into())]);
            names.truncate(MOST);
            names.push(more);
        }
        let names = Some(names).filter(|it| !it.is_empty())?;
        Some(self.say(key, &[("names", self.language.list(&names).into()), number]))
    }

    fn actor(&self, line: &crate::coverage::axis::Line) -> String {
        let name = coverage_labels::name(&line.member, self.language);
        match &line.accepted {
            Some(why) => format!("{name} ({})", coverage_labels::accepted(why, self.language)),
            None => name,
        }
    }

    fn draft(&self) -> String {
        let status = self.status;
        let chapters: usize = status.chapters.iter().map(|it| it.1).sum();
        let each: Vec<String> = status
            .chapters
            .iter()
            .map(|(status, number)| format!("{number} {}", self.language.word(status.key())))
            .collect();
        let mut parts = vec![self.say("status-chapters", &[("number", chapters.into())])];
        if !each.is_empty() {
            parts[0].push_str(&format!(" ({})", each.join(", ")));
        }
        parts.push(self.say("status-statements", &[("number", status.statements.into())]));
        if status.unsupported > 0 {
            parts.push(self.say("status-unsupported", &[("number", status.unsupported.into())]));
        }
        if status.questions > 0 {
            parts.push(self.say("status-questions", &[("number", status.questions.into())]));
        }
        parts.extend(self.named("status-unheeded", &status.unheeded));
        if let (Some(lix), Some(level)) = (status.lix.rounded(), status.lix.level()) {
            let arguments = [("lix", lix.into()), ("level", Value::word(level))];
            parts.push(self.say("status-lix", &arguments));
        }
        parts.join(" · ")
    }

    fn deletions(&self) -> String {
        let (today, all) = (self.status.project.today, &self.status.deletions);
        let held = all.iter().filter(|it| it.hold).count();
        let overdue = all.iter().filter(|it| !it.hold && it.day < today).count();
        let near: Vec<_> = all.iter().filter(|it| !it.hold && it.day >= today).collect();
        let mut parts = Vec::new();
        if overdue > 0 {
            parts.push(self.say("status-overdue", &[("number", overdue.into())]));
        }
        if let Some(last) = near.last() {
            let arguments = [("number", near.len().into()), ("day", last.day.into())];
            parts.push(self.say("status-near", &arguments));
        }
        if held > 0 {
            parts.push(self.say("status-held", &[("number", held.into())]));
        }
        if parts.is_empty() {
            parts.push(self.say("status-no-deletion", &[]));
        }
        let open = &self.status.requests;
        let late = open.iter().filter(|it| it.days < 0).count();
        if late > 0 {
            parts.push(self.say("status-requests-late", &[("number", late.into())]));
        }
        if let Some(next) = open.get(late) {
            let days = usize::try_from(next.days).unwrap_or_default();
            let number = ("number", (open.len() - late).into());
            parts.push(self.say(
                "status-requests",
                &[number, ("day", next.due.into()), ("days", days.into())],
            ));
        }
        parts.join(" · ")
    }

    fn unit(&self, duty: &Duty<'_>) -> String {
        duty.unit.map_or_else(|| self.say("status-no-unit", &[]), str::to_owned)
    }

    /// Says who does what.
    fn units(&self) -> Printable {
        if self.status.duties.is_empty() {
            return Printable::default();
        }
        let mut text = self.heading("status-units");
        let units = self.status.duties.iter().map(|it| Printable::text(self.unit(it)));
        let indent = units.map(|it| it.width() + 4).max().unwrap_or(0).min(WIDEST);
        for duty in &self.status.duties {
            let titles = duty.milestones.iter().map(|it| it.milestone.title.to_string());
            let mut parts: Vec<String> = titles.collect();
            for (key, number) in [
                ("status-unit-chapters", duty.chapters.len()),
                ("status-unit-planned", duty.planned.len()),
                ("status-unit-uncoded", duty.uncoded.len()),
            ] {
                if number > 0 {
                    parts.push(self.say(key, &[("number", number.into())]));
                }
            }
            text.push(self.line(format!("  {}", self.unit(duty)), None, indent, parts.join(" · ")));
        }
        text
    }

    /// Lists what to do; the numbers go on from what is urgent to what comes after.
    fn acts(&self, urgent: bool) -> Printable {
        let acts = self.status.acts(self.language);
        let own: Vec<(usize, &Act)> = (1..).zip(&acts).filter(|it| it.1.is_urgent == urgent).collect();
        if own.is_empty() {
            return if urgent {
                self.heading("status-nothing-urgent")
            } else {
                Printable::default()
            };
        }
        self.numbered(if urgent { "status-urgent" } else { "status-next" }, &own)
    }

    /// Returns the first of what is to be done, what is urgent where anything is, and where the rest is to be seen.
    fn first_acts(&self) -> Printable {
        let acts = self.status.acts(self.language);
        let is_urgent = acts.iter().any(|it| it.is_urgent);
        let own: Vec<(usize, &Act)> = (1..).zip(&acts).filter(|it| it.1.is_urgent == is_urgent).collect();
        let shown = &own[..own.len().min(FIRST)];
        let mut text = match (is_urgent, shown) {
            (true, _) => self.numbered("status-urgent", shown),
            (false, []) => self.heading("status-nothing-urgent"),
            (false, _) => self.heading("status-nothing-urgent") + self.numbered("status-next", shown),
        };
        if acts.len() > shown.len() {
            let more = self.say("front-more", &[("count", (acts.len() - shown.len()).into())]);
            let indent = Printable::spaces(5);
            text.push(Printable::wrap(more, self.room, &indent, &indent));
        }
        text
    }

    /// Returns what is to be done with its numbers, each with its way.
    fn numbered(&self, heading: &str, acts: &[(usize, &Act)]) -> Printable {
        let texts = acts
            .iter()
            .map(|it| Printable::text(&it.1.text).width())
            .max()
            .unwrap_or(0);
        let ways = acts
            .iter()
            .map(|it| Printable::text(way(it.1)).width())
            .max()
            .unwrap_or(0);
        let mut text = self.heading(heading);
        for (number, act) in acts {
            let start = format!("{number:>3}. ");
            let way = paint(way(act), ADVICE, self.color);
            // In two columns where all fit; else the command stands on a line of its own, and can be pasted.
            if start.len() + texts + 2 + ways <= self.room {
                let what = Printable::text(&act.text);
                let space = Printable::spaces(texts + 2 - what.width());
                text.push(printable!("{}{}{}{}\n", start, what, space, way));
            } else {
                let indent = Printable::spaces(start.len());
                text.push(Printable::wrap(&act.text, self.room, start, &indent));
                text.push(printable!("{}{}\n", indent, way));
            }
        }
        text
    }
}

/// Returns what something is done with.
fn way(act: &Act) -> &str {
    match &act.with {
        With::Command(it) | With::File(it) => it,
    }
}
