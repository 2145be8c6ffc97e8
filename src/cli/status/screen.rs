//! The status on the screen: marks and words, and nothing that only a colour says.

use crate::findings::color::{ADVICE, ERROR, STRONG, Style, paint, paint_lines};
use crate::language::{Language, Value};
use crate::overview::{Act, LABELS, Stage, Status, With};
use crate::process::duties::Duty;
use crate::process::explanation;
use crate::query::saves;
use crate::text::columns::width;
use crate::text::printable::{Part, Printable, printable};

/// The widest that the column of the units may be.
const WIDEST: usize = 24;
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

/// How much of what is to be done stands at the front door.
const FIRST: usize = 3;
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
        let labels = LABELS.iter().map(|it| width(&self.language.word(it)));
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
        let lines = self.wrap(self.status.title(self.language));
        printable!("{}\n", paint_lines(&lines, STRONG, self.color))
    }

    fn process(&self) -> Printable {
        let phases = self.status.phases(self.language);
        let milestones = self.status.milestones(self.language);
        if phases.is_empty() && milestones.is_empty() {
            return self.wrap(self.say("status-no-process", &[]));
        }
        let mut text = Printable::default();
        for (heading, stages) in [("status-phases", phases), ("status-milestones", milestones)] {
            if !stages.is_empty() {
                text.push(self.heading(heading));
            }
            for stage in &stages {
                text.push(self.stage(stage));
            }
        }
        text
    }

    fn stage(&self, stage: &Stage) -> Printable {
        let first = format!("{} {}", if stage.is_late { "!" } else { " " }, stage.state);
        let mut text = self.line(first, stage.is_late.then_some(ERROR), self.indent, &stage.text);
        for why in &stage.why {
            text.push(self.further(why));
        }
        text
    }

    fn figures(&self) -> Printable {
        let figures = self.status.figures(self.language);
        let moved = self.status.moved(self.saved(), self.language);
        let mut text = Printable::default();
        for (key, value) in figures.into_iter().chain(moved) {
            text.push(self.line(self.language.word(key), Some(STRONG), self.indent, value));
        }
        for remark in self.status.remarks(self.language) {
            text.push(self.wrap(remark));
        }
        text
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
        parts.extend(saves::unsaved(saved, self.language));
        parts.extend(saves::not_sent(saved, self.language));
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
