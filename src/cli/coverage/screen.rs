//! The coverage on the screen: the matrix, what is missing, the plan with its commands, and the origin of the targets.

use super::grid;
use crate::coverage::plan::Inquiry;
use crate::coverage::{Report, labels};
use crate::findings::color::{ADVICE, STRONG, paint, paint_lines};
use crate::language::{Language, Value};
use crate::text::columns::width;
use crate::text::printable::{Part, Printable, printable};
use crate::text::slug::is_id;

/// The most cells and inquiries that are listed; programs get them all.
const MOST: usize = 12;

/// Returns the report as people read it.
pub(super) fn show(report: &Report, language: Language, room: usize, color: bool) -> Printable {
    let screen = Screen {
        report,
        language,
        room,
        color,
    };
    let parts = [
        screen.top(),
        screen.matrix(),
        screen.excused(),
        screen.missing(),
        screen.plan(),
        screen.choices(),
        screen.origins(),
    ];
    Printable::joined(parts.into_iter().filter(|it| !it.is_empty()), "\n")
}

struct Screen<'a> {
    report: &'a Report,
    language: Language,
    room: usize,
    color: bool,
}

impl Screen<'_> {
    fn say(&self, key: &str, arguments: &[(&'static str, Value)]) -> String {
        self.language.say(key, arguments)
    }

    fn heading(&self, text: impl Part) -> Printable {
        let lines = self.wrap(text);
        printable!("{}\n", paint_lines(&lines, STRONG, self.color))
    }

    fn wrap(&self, text: impl Part) -> Printable {
        Printable::wrap(text, self.room, "", "")
    }

    fn wrap_within(&self, text: impl Part) -> Printable {
        Printable::wrap(text, self.room, "  ", "    ")
    }

    /// Says what is shown, how many notes it rests on, and what the marks mean.
    fn top(&self) -> Printable {
        let report = self.report;
        let title = labels::title(report, self.language);
        let counts = labels::counts(report, self.language);
        let counts = counts.join(" · ");
        let marks = labels::legend(report, self.language);
        let (line, legend) = (format!("{title}  {counts}"), marks.join("   "));
        let space = self.room.saturating_sub(width(&line) + width(&legend));
        let painted = printable!("{}  {}", paint(&title, STRONG, self.color), counts);
        if !marks.is_empty() && space >= 3 {
            return printable!("{}{}{}\n", painted, Printable::spaces(space), legend) + self.examples();
        }
        let mut text = if width(&line) <= self.room {
            printable!("{}\n", painted)
        } else {
            self.heading(title) + self.wrap(counts)
        };
        if !marks.is_empty() {
            text.push(self.wrap(marks.join(" · ")));
        }
        text + self.examples()
    }

    fn examples(&self) -> Printable {
        let examples = labels::examples(self.report, self.language);
        examples.map_or_else(Printable::default, |it| self.wrap(it))
    }

    /// Shows the matrix, or how it gets its first rows and columns.
    fn matrix(&self) -> Printable {
        let none = labels::none(self.report, self.language);
        let none: Printable = none.iter().map(|it| self.wrap(it)).collect();
        if none.is_empty() {
            grid::show(self.report, self.language, self.room, self.color)
        } else {
            none
        }
    }

    /// Says why nothing is asked of some rows and columns.
    fn excused(&self) -> Printable {
        let excused = labels::excused(self.report, self.language);
        let wrap = |it: &String| Printable::wrap(it, self.room, "* ", "  ");
        excused.iter().map(wrap).collect()
    }

    /// Says how many gaps there are, and lists what is missing where.
    fn missing(&self) -> Printable {
        let Some(title) = labels::missing(self.report, self.language) else {
            return Printable::default();
        };
        let mut text = self.heading(title);
        let cells = self.report.open_cells();
        for gaps in cells.iter().take(MOST) {
            let name = labels::cell(gaps[0], self.language);
            let amounts: Vec<String> = gaps.iter().map(|it| labels::shortfall(it, self.language)).collect();
            text.push(self.wrap_within(format!("{name}: {}", amounts.join(", "))));
        }
        text + self.more("coverage-more-gaps", cells.len())
    }

    /// Lists the inquiries, each with the command that adds it; those that are the same stand together.
    fn plan(&self) -> Printable {
        let plan = &self.report.plan;
        if plan.is_empty() {
            return Printable::default();
        }
        let grouped = labels::grouped(plan);
        let mut text = self.heading(self.say("coverage-plan", &[("inquiries", plan.len().into())]));
        for (number, group) in (1..).zip(&grouped).take(MOST) {
            let start = format!("  {number}. ");
            let indent = Printable::spaces(start.len());
            let wording = labels::inquiry(group, self.language);
            text.push(Printable::wrap(wording, self.room, start, &indent));
            if let Some(command) = command(group.inquiry) {
                text.push(printable!("{}{}\n", indent, paint(command, ADVICE, self.color)));
            }
        }
        text.push(self.more("coverage-more-inquiries", grouped.len()));
        if self.report.is_plan_cut {
            text.push(Printable::wrap(
                self.say("coverage-plan-cut", &[]),
                self.room,
                "  ",
                "  ",
            ));
        }
        text
    }

    /// Says what inquiries can't close, and what must be chosen.
    fn choices(&self) -> Printable {
        let choices = labels::choices(self.report, self.language);
        if choices.is_empty() {
            return Printable::default();
        }
        let mut text = self.heading(self.say("coverage-choices", &[("choices", choices.len().into())]));
        for it in choices.iter().take(MOST) {
            text.push(self.wrap_within(it));
        }
        text + self.more("coverage-more-choices", choices.len())
    }

    /// Says where the targets come from; the defaults with what they rest on.
    fn origins(&self) -> Printable {
        let lines = labels::origins(self.report, self.language);
        match &lines[..] {
            [] => Printable::default(),
            [only] => self.wrap(only),
            [heading, reasons @ ..] => {
                let mut text = self.heading(heading);
                for reason in reasons {
                    text.push(self.wrap_within(reason));
                }
                text
            }
        }
    }

    fn more(&self, key: &str, all: usize) -> Printable {
        let more = all.saturating_sub(MOST);
        if more == 0 {
            return Printable::default();
        }
        self.wrap_within(self.say(key, &[("more", more.into())]))
    }
}

/// Returns the command that adds an inquiry, fit to be pasted; nothing where an id is none, and a shell might obey it.
fn command(inquiry: &Inquiry) -> Option<String> {
    let mut command = format!(
        "ip add-interview --stakeholder {} --method {}",
        inquiry.stakeholder.id,
        inquiry.method.word()
    );
    for theme in &inquiry.themes {
        command.push_str(&format!(" --theme {}", theme.id));
    }
    if let Some(participants) = inquiry.participants {
        command.push_str(&format!(" --participants {participants}"));
    }
    let ids = inquiry.themes.iter().chain([&inquiry.stakeholder]);
    ids.map(|it| &*it.id).all(is_id).then_some(command)
}
