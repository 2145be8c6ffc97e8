//! The status on the screen: marks and words, and nothing that only a colour says.

use crate::findings::color::{ADVICE, ERROR, STRONG, Style, paint, paint_lines};
use crate::language::{Language, Value};
use crate::overview::{Act, LABELS, Stage, Status, Todo, With};
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
    let parts = [screen.top(), screen.process(), screen.figures(), screen.units()];
    let todo = status.todo(language);
    let todo = todo.iter().map(|it| screen.todo(it));
    Printable::joined(parts.into_iter().chain(todo).filter(|it| !it.is_empty()), "\n")
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
        let saved = saves::standing(self.status.saved.as_ref(), self.language);
        let figures = self.status.figures(self.language);
        let moved = self.status.moved(saved, self.language);
        let mut text = Printable::default();
        for (key, value) in figures.into_iter().chain(moved) {
            text.push(self.line(self.language.word(key), Some(STRONG), self.indent, value));
        }
        for remark in self.status.remarks(self.language) {
            text.push(self.wrap(remark));
        }
        text
    }

    /// Says who does what.
    fn units(&self) -> Printable {
        if self.status.duties.is_empty() {
            return Printable::default();
        }
        let units = self.status.units(self.language);
        let mut text = self.heading("status-units");
        let widths = units.iter().map(|it| Printable::text(&it.0).width() + 4);
        let indent = widths.max().unwrap_or(0).min(WIDEST);
        for (unit, duties) in units {
            text.push(self.line(format!("  {unit}"), None, indent, duties));
        }
        text
    }

    /// Returns the first of what is to be done, and where the rest is to be seen.
    fn first_acts(&self) -> Printable {
        let (todo, left) = self.status.first_todo(self.language);
        let mut text: Printable = todo.iter().map(|it| self.todo(it)).collect();
        if left > 0 {
            let more = self.say("front-more", &[("count", left.into())]);
            let indent = Printable::spaces(5);
            text.push(Printable::wrap(more, self.room, &indent, &indent));
        }
        text
    }

    /// Returns what is to be done with its numbers, each with its way.
    fn todo(&self, todo: &Todo) -> Printable {
        let (heading, acts) = (todo.heading, &todo.acts);
        let texts = acts
            .iter()
            .map(|it| Printable::text(&it.1.text).width())
            .max()
            .unwrap_or(0);
        let ways = acts
            .iter()
            .map(|it| Printable::text(way(&it.1)).width())
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
