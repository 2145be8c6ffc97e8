//! A trace on the screen: what was said, what is written on it, and where to go from there.

use crate::cli::heading::Screen;
use crate::evidence::figures;
use crate::evidence::review::State;
use crate::evidence::support::{Strength, Support, SupportSource};
use crate::evidence::trace::{Ground, Written};
use crate::language::Value;
use crate::project::thing::{Thing, ThingKind};
use crate::query::describe::{Describer, quoted};
use crate::query::origin::{day, origin};
use crate::query::trace::Traced;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::text::printable::{Part, Printable, printable};
use rustc_hash::FxHashSet;

/// Returns a trace as a person reads it.
pub(super) fn show(describer: &Describer<'_>, traced: &Traced<'_>, screen: Screen) -> Printable {
    let page = Page {
        describer,
        traced,
        screen,
    };
    let mut text = screen.heading(describer, &traced.thing);
    text.push(page.own());
    match (&traced.support, traced.thing) {
        (Some(support), _) => text.push(page.statement(support)),
        (None, Thing::Part(..)) => text.push(page.written("trace-rests")),
        (None, Thing::Record(record)) if record.kind == Kind::Chapter => {
            text.push(page.written("trace-statements"));
            text.push(page.heard("trace-cited"));
            text.push(page.sources());
        }
        (None, Thing::Record(record)) if record.kind == Kind::Answer => {
            text.push(page.heard("trace-answered"));
            text.push(page.written("trace-concerned"));
        }
        (None, Thing::Entry(_)) if traced.trace.grounds.is_empty() => text.push(page.written("trace-rests")),
        _ => {
            text.push(page.heard("trace-said"));
            text.push(page.written("trace-written"));
        }
    }
    text.push(page.answers());
    text
}

struct Page<'a> {
    describer: &'a Describer<'a>,
    traced: &'a Traced<'a>,
    screen: Screen,
}

impl Page<'_> {
    fn word(&self, key: &str) -> String {
        self.screen.language.word(key)
    }

    fn say(&self, key: &str, arguments: &[(&'static str, Value)]) -> String {
        self.screen.language.say(key, arguments)
    }

    fn wrap(&self, text: impl Part, indent: &str) -> Printable {
        Printable::wrap(text, self.screen.columns, indent, indent)
    }

    /// Returns a part's own words, and of a passage who said them.
    fn own(&self) -> Printable {
        let Thing::Part(record, passage) = self.traced.thing else {
            return Printable::default();
        };
        let words = quoted(passage, self.describer.words(record, passage), self.screen.language);
        let mut text = printable!("\n{}", self.wrap(words, ""));
        if let Some(note) = record.note() {
            text.push(self.wrap(format!("– {}", self.who(note)), ""));
        }
        text
    }

    fn who(&self, note: &Note) -> String {
        origin(self.describer.project, note, self.screen.language)
    }

    /// Returns what speaks for a statement and what against, and whether that is a question for somebody.
    fn statement(&self, support: &Support<'_>) -> Printable {
        let sentence = figures::summary(self.describer.project, support, self.screen.language);
        let mut text = printable!("\n{}", self.wrap(sentence, ""));
        text.push(self.side("trace-for", false));
        text.push(self.side("trace-against", true));
        let describe = |it: &Record| it.id.to_string();
        if let Some(both) = figures::on_both_sides(support, describe, self.screen.language) {
            text.push(printable!("\n{}", self.wrap(both, "")));
        }
        let review = match &self.traced.review {
            Some(State::Outdated(_)) => Some("trace-outdated"),
            Some(State::Current) => Some("trace-reviewed"),
            Some(State::Never) | None => None,
        };
        if let Some(key) = review {
            text.push(printable!("\n{}", self.wrap(self.word(key), "")));
        }
        if let Some(question) = &self.traced.question {
            let key = if question.is_open() {
                "trace-open"
            } else {
                "trace-decided"
            };
            text.push(printable!("\n{}", self.wrap(self.word(key), "")));
        }
        text
    }

    fn side(&self, heading: &str, against: bool) -> Printable {
        let mut lines = Printable::default();
        for ground in self.traced.trace.grounds.iter().filter(|it| it.against == against) {
            let name = ground.name().map(|it| format!("#{it}")).unwrap_or_default();
            let mark = if self.traced.is_outdated(ground) {
                format!(" (! {})", self.word("trace-moved"))
            } else {
                String::new()
            };
            let id = &ground.record.id;
            lines.push(printable!("  {} {}{}{}\n", sign(against), id, name, mark));
            lines.push(self.quote(ground, "      "));
            lines.push(self.wrap(format!("– {}", self.who(ground.note)), "      "));
        }
        let sources = self.traced.trace.sources.iter();
        for source in sources.filter(|it| it.against == against) {
            lines.push(self.source(source));
        }
        if lines.is_empty() {
            lines
        } else {
            self.screen.section(self.word(heading), &lines)
        }
    }

    fn source(&self, source: &SupportSource<'_>) -> Printable {
        let found = self.describer.project.entry(ThingKind::Source, source.key);
        let title = found.map(|it| self.describer.title(&Thing::Entry(it)));
        let line = printable!("  {} {}\n", sign(source.against), source.key);
        line + title.map(|it| self.wrap(it, "      ")).unwrap_or_default()
    }

    fn sources(&self) -> Printable {
        let lines: Printable = self.traced.trace.sources.iter().map(|it| self.source(it)).collect();
        if lines.is_empty() {
            lines
        } else {
            self.screen.section(self.word("trace-sources"), &lines)
        }
    }

    /// Returns the words of a passage, in quotation marks where they are somebody's own.
    fn quote(&self, ground: &Ground<'_>, indent: &str) -> Printable {
        let Some((passage, words)) = ground.passage.zip(self.traced.words(ground)) else {
            return Printable::default();
        };
        self.wrap(quoted(passage, words.to_owned(), self.screen.language), indent)
    }

    /// Returns what was said, note by note, each passage with the statements that use it.
    fn heard(&self, heading: &str) -> Printable {
        let grounds = &self.traced.trace.grounds;
        let notes: FxHashSet<_> = grounds.iter().map(|it| it.record.file).collect();
        let passages = grounds.iter().filter(|it| it.passage.is_some()).count();
        let arguments = [("passages", passages.into()), ("notes", notes.len().into())];
        let heading = self.say(heading, &arguments);
        let mut lines = Printable::default();
        let mut before = None;
        for ground in grounds {
            if before.replace(ground.record.file) != Some(ground.record.file) {
                lines.push(printable!("  {}\n", ground.record.id));
                lines.push(self.wrap(self.who(ground.note), "    "));
            }
            let Some(passage) = ground.passage else {
                if !ground.note.is_erased() {
                    let whole = self.word("trace-whole");
                    lines.push(printable!("    {} ({})\n", sign(ground.against), whole));
                }
                continue;
            };
            let words = self.traced.words(ground).unwrap_or_default().to_owned();
            let words = quoted(passage, words, self.screen.language);
            let name = ground.name().map_or_else(|| "–".to_owned(), |it| format!("#{it}"));
            let first = format!("    {} {name}  ", sign(ground.against));
            lines.push(Printable::wrap(words, self.screen.columns, first, "        "));
            for user in self.traced.users(ground).iter().filter(|_| self.leads_on()) {
                let mark = if user.against {
                    format!(" ({})", self.word("trace-cited-against"))
                } else {
                    String::new()
                };
                lines.push(printable!("        → {}{}\n", user.id, mark));
            }
        }
        if grounds.is_empty() {
            lines = self.wrap(self.word("trace-nothing-said"), "  ");
        }
        self.screen.section(heading, &lines)
    }

    /// Tells whether it is worth saying which statements use a passage: under a chapter they stand above.
    fn leads_on(&self) -> bool {
        self.traced.thing.record().kind != Kind::Chapter
    }

    /// Returns the statements and the places of the draft that rest on it.
    fn written(&self, heading: &str) -> Printable {
        let all = &self.traced.trace.written;
        let (mut lines, mut places) = (Printable::default(), 0);
        // What stands in a table or a heading has no place of its own but its line.
        let line = |it: &Written<'_>| self.describer.line_at(it.chapter, it.span);
        let is_same = |a: &Written<'_>, b: &Written<'_>| {
            let is_unnamed = a.statement.is_none() && b.statement.is_none();
            a.chapter.file == b.chapter.file && (a.block == b.block || is_unnamed && line(a) == line(b))
        };
        for same in all.chunk_by(is_same) {
            lines.push(self.place(same));
            places += 1;
        }
        let heading = self.say(heading, &[("statements", places.into())]);
        if lines.is_empty() {
            lines = self.wrap(self.word("trace-nothing-written"), "  ");
        }
        self.screen.section(heading, &lines)
    }

    /// Returns a place of the draft, which may cite it on both sides.
    fn place(&self, same: &[Written<'_>]) -> Printable {
        let Some(written) = same.first() else {
            return Printable::default();
        };
        let mut marks: Vec<String> = Vec::new();
        let is_both = same.iter().any(|it| it.against) && same.iter().any(|it| !it.against);
        if is_both {
            marks.push(self.word("trace-cited-both"));
        } else if written.against {
            marks.push(self.word("trace-cited-against"));
        }
        if matches!(self.traced.thing, Thing::Part(..)) && written.passage.is_none() {
            marks.push(self.word("trace-whole"));
        }
        let sign = if is_both { "±" } else { sign(written.against) };
        let Some(statement) = written.statement else {
            marks.insert(0, self.word("trace-unnamed"));
            let line = self
                .describer
                .line_at(written.chapter, written.span)
                .unwrap_or_default();
            let path = self.describer.project.path(written.chapter.file);
            return printable!("  {} {}:{} ({})\n", sign, path, line, marks.join(", "));
        };
        let support = Support::of(self.describer.project, statement);
        let strength = support.strength(self.describer.project);
        let mark = if strength == Strength::None { "! " } else { "" };
        marks.insert(0, format!("{mark}{}", self.word(strength.key())));
        if support.is_contradicted() {
            marks.push(self.word("trace-contradicted"));
        }
        let words = self.describer.words(statement.chapter, statement.passage);
        let point = statement.point(self.describer.project, self.screen.language);
        let sentence = format!("{point} · {} ({})", statement.id(), marks.join(", "));
        let sentence = Printable::wrap(sentence, self.screen.columns, format!("  {sign} "), "      ");
        sentence + self.wrap(words, "      ")
    }

    fn answers(&self) -> Printable {
        let line = |record: &&Record| {
            let answer = record.answer();
            let outcome = answer.and_then(|it| it.outcome).map(|it| self.word(it.value.key()));
            let date = answer
                .and_then(|it| it.date)
                .map(|it| day(it.value, self.screen.language));
            let decided: Vec<String> = outcome.into_iter().chain(date).collect();
            printable!("  {} ({})\n", record.id, decided.join(", "))
        };
        let lines: Printable = self.traced.trace.answers.iter().map(line).collect();
        if lines.is_empty() {
            lines
        } else {
            self.screen.section(self.word("trace-answers"), &lines)
        }
    }
}

fn sign(against: bool) -> &'static str {
    if against { "−" } else { "+" }
}
