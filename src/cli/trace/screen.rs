//! A trace on the screen: what was said, what is written on it, and where to go from there.

use crate::cli::heading::Screen;
use crate::cli::list::columns::quoted;
use crate::evidence::figures;
use crate::evidence::review::State;
use crate::evidence::support::{Strength, Support, SupportSource};
use crate::evidence::trace::{Ground, Written};
use crate::language::Value;
use crate::project::thing::{Thing, ThingKind};
use crate::query::describe::Describer;
use crate::query::trace::Traced;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::syntax::date::{Date, Precision};
use crate::text::capital::capitalised;
use crate::text::columns::wrap;
use crate::text::visible::visible;
use rustc_hash::FxHashSet;

/// Returns a trace as a person reads it.
pub(super) fn show(describer: &Describer<'_>, traced: &Traced<'_>, screen: Screen) -> String {
    let page = Page {
        describer,
        traced,
        screen,
    };
    let mut text = screen.heading(describer, &traced.thing);
    text.push_str(&page.own());
    match (&traced.support, traced.thing) {
        (Some(support), _) => text.push_str(&page.statement(support)),
        (None, Thing::Part(..)) => text.push_str(&page.written("trace-rests")),
        (None, Thing::Record(record)) if record.kind == Kind::Chapter => {
            text.push_str(&page.written("trace-statements"));
            text.push_str(&page.heard("trace-cited"));
            text.push_str(&page.sources());
        }
        (None, Thing::Record(record)) if record.kind == Kind::Answer => {
            text.push_str(&page.heard("trace-answered"));
            text.push_str(&page.written("trace-concerned"));
        }
        (None, Thing::Entry(_)) if traced.trace.grounds.is_empty() => text.push_str(&page.written("trace-rests")),
        _ => {
            text.push_str(&page.heard("trace-said"));
            text.push_str(&page.written("trace-written"));
        }
    }
    text.push_str(&page.answers());
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

    fn wrap(&self, text: &str, indent: &str) -> String {
        wrap(&visible(text), self.screen.columns, indent, indent)
    }

    /// Returns a part's own words, and of a passage who said them.
    fn own(&self) -> String {
        let Thing::Part(record, passage) = self.traced.thing else {
            return String::new();
        };
        let words = quoted(passage, self.describer.words(record, passage), self.screen.language);
        let mut text = format!("\n{}", self.wrap(&words, ""));
        if let Some(note) = record.note() {
            text.push_str(&self.wrap(&format!("– {}", self.who(note)), ""));
        }
        text
    }

    /// Returns how, who, how many and when: `interview, Virksomheder, 1 deltager, 21. marts 2018`.
    fn who(&self, note: &Note) -> String {
        let name = |id: &str| {
            let record = self.describer.project.find(Kind::Stakeholder, id);
            record.map_or_else(|| id.to_owned(), |it| it.title.to_string())
        };
        let mut parts: Vec<String> = note.method.map(|it| self.word(it.key())).into_iter().collect();
        parts.extend(note.stakeholders.iter().map(|it| name(&it.value)));
        let participants = note.participants.map(|it| it as usize);
        parts.extend(participants.map(|it| self.say("voice-participants", &[("participants", it.into())])));
        parts.extend(note.date.map(|it| self.date(it.value)));
        if note.erased.is_some() {
            parts.push(self.word("voice-erased"));
        }
        if note.example {
            parts.push(self.word("voice-example"));
        }
        parts.join(", ")
    }

    fn date(&self, date: Date) -> String {
        match date.precision() {
            Precision::Day => self.screen.language.day(date.first()),
            Precision::Month => self.screen.language.month(date.first()),
            Precision::Year => date.to_string(),
        }
    }

    /// Returns what speaks for a statement and what against, and whether that is a question for somebody.
    fn statement(&self, support: &Support<'_>) -> String {
        let strength = self.word(support.strength(self.describer.project).key());
        let mut counted = Vec::new();
        if support.favour.notes > 0 {
            counted.push(figures::side(support, false, self.screen.language));
        }
        let sources = support.unread(false);
        if sources > 0 {
            counted.push(self.say("list-count-sources", &[("count", sources.into())]));
        }
        let colon = if counted.is_empty() { "" } else { ": " };
        let sentence = format!("{}{colon}{}", capitalised(&strength), counted.join(", "));
        let mut text = format!("\n{}", self.wrap(&sentence, ""));
        text.push_str(&self.side("trace-for", false));
        text.push_str(&self.side("trace-against", true));
        let describe = |it: &Record| it.id.to_string();
        if let Some(both) = figures::on_both_sides(support, describe, self.screen.language) {
            text.push_str(&format!("\n{}", self.wrap(&both, "")));
        }
        let review = match &self.traced.review {
            Some(State::Outdated(_)) => Some("trace-outdated"),
            Some(State::Current) => Some("trace-reviewed"),
            Some(State::Never) | None => None,
        };
        if let Some(key) = review {
            text.push_str(&format!("\n{}", self.wrap(&self.word(key), "")));
        }
        if let Some(question) = &self.traced.question {
            let key = if question.is_open() {
                "trace-open"
            } else {
                "trace-decided"
            };
            text.push_str(&format!("\n{}", self.wrap(&self.word(key), "")));
        }
        text
    }

    fn side(&self, heading: &str, against: bool) -> String {
        let mut lines = String::new();
        for ground in self.traced.trace.grounds.iter().filter(|it| it.against == against) {
            let name = ground.name().map(|it| format!("#{it}")).unwrap_or_default();
            let mark = if self.traced.is_outdated(ground) {
                format!(" (! {})", self.word("trace-moved"))
            } else {
                String::new()
            };
            lines.push_str(&format!(
                "  {} {}{name}{mark}\n",
                sign(against),
                visible(&ground.record.id)
            ));
            lines.push_str(&self.quote(ground, "      "));
            lines.push_str(&self.wrap(&format!("– {}", self.who(ground.note)), "      "));
        }
        let sources = self.traced.trace.sources.iter();
        for source in sources.filter(|it| it.against == against) {
            lines.push_str(&self.source(source));
        }
        if lines.is_empty() {
            String::new()
        } else {
            self.screen.section(&self.word(heading), &lines)
        }
    }

    fn source(&self, source: &SupportSource<'_>) -> String {
        let found = self.describer.project.entry(ThingKind::Source, source.key);
        let title = found.map(|it| self.describer.title(&Thing::Entry(it)));
        let line = format!("  {} {}\n", sign(source.against), visible(source.key));
        line + &title.map(|it| self.wrap(&it, "      ")).unwrap_or_default()
    }

    fn sources(&self) -> String {
        let lines: String = self.traced.trace.sources.iter().map(|it| self.source(it)).collect();
        if lines.is_empty() {
            lines
        } else {
            self.screen.section(&self.word("trace-sources"), &lines)
        }
    }

    /// Returns the words of a passage, in quotation marks where they are somebody's own.
    fn quote(&self, ground: &Ground<'_>, indent: &str) -> String {
        let Some((passage, words)) = ground.passage.zip(self.traced.words(ground)) else {
            return String::new();
        };
        self.wrap(&quoted(passage, words.to_owned(), self.screen.language), indent)
    }

    /// Returns what was said, note by note, each passage with the statements that use it.
    fn heard(&self, heading: &str) -> String {
        let grounds = &self.traced.trace.grounds;
        let notes: FxHashSet<_> = grounds.iter().map(|it| it.record.file).collect();
        let passages = grounds.iter().filter(|it| it.passage.is_some()).count();
        let arguments = [("passages", passages.into()), ("notes", notes.len().into())];
        let heading = self.say(heading, &arguments);
        let mut lines = String::new();
        let mut before = None;
        for ground in grounds {
            if before.replace(ground.record.file) != Some(ground.record.file) {
                lines.push_str(&format!("  {}\n", visible(&ground.record.id)));
                lines.push_str(&self.wrap(&self.who(ground.note), "    "));
            }
            let Some(passage) = ground.passage else {
                if ground.note.erased.is_none() {
                    lines.push_str(&format!(
                        "    {} ({})\n",
                        sign(ground.against),
                        self.word("trace-whole")
                    ));
                }
                continue;
            };
            let words = self.traced.words(ground).unwrap_or_default().to_owned();
            let words = quoted(passage, words, self.screen.language);
            let name = ground.name().map_or_else(|| "–".to_owned(), |it| format!("#{it}"));
            let first = format!("    {} {name}  ", sign(ground.against));
            lines.push_str(&wrap(
                &visible(&words),
                self.screen.columns,
                &visible(&first),
                "        ",
            ));
            for (user, against) in self.traced.users(ground).iter().filter(|_| self.leads_on()) {
                let mark = if *against {
                    format!(" ({})", self.word("trace-cited-against"))
                } else {
                    String::new()
                };
                lines.push_str(&format!("        → {}{mark}\n", visible(user)));
            }
        }
        if grounds.is_empty() {
            lines = self.wrap(&self.word("trace-nothing-said"), "  ");
        }
        self.screen.section(&heading, &lines)
    }

    /// Tells whether it is worth saying which statements use a passage: under a chapter they stand above.
    fn leads_on(&self) -> bool {
        self.traced.thing.record().kind != Kind::Chapter
    }

    /// Returns the statements and the places of the draft that rest on it.
    fn written(&self, heading: &str) -> String {
        let all = &self.traced.trace.written;
        let (mut lines, mut places) = (String::new(), 0);
        for same in all.chunk_by(|a, b| (a.chapter.file, a.span) == (b.chapter.file, b.span)) {
            lines.push_str(&self.place(same));
            places += 1;
        }
        let heading = self.say(heading, &[("statements", places.into())]);
        if lines.is_empty() {
            lines = self.wrap(&self.word("trace-nothing-written"), "  ");
        }
        self.screen.section(&heading, &lines)
    }

    /// Returns a place of the draft, which may cite it on both sides.
    fn place(&self, same: &[Written<'_>]) -> String {
        let Some(written) = same.first() else {
            return String::new();
        };
        let mut marks: Vec<String> = Vec::new();
        if same.len() > 1 {
            marks.push(self.word("trace-cited-both"));
        } else if written.against {
            marks.push(self.word("trace-cited-against"));
        }
        if matches!(self.traced.thing, Thing::Part(..)) && written.passage.is_none() {
            marks.push(self.word("trace-whole"));
        }
        let sign = if same.len() > 1 { "±" } else { sign(written.against) };
        let Some(statement) = written.statement else {
            marks.insert(0, self.word("trace-unnamed"));
            let line = self
                .describer
                .line_at(written.chapter, written.span)
                .unwrap_or_default();
            let path = visible(self.describer.project.path(written.chapter.file));
            return format!("  {sign} {path}:{line} ({})\n", marks.join(", "));
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
        let sentence = format!("{point} · {} ({})", visible(&statement.id()), marks.join(", "));
        let sentence = wrap(&sentence, self.screen.columns, &format!("  {sign} "), "      ");
        sentence + &self.wrap(&words, "      ")
    }

    fn answers(&self) -> String {
        let line = |it: &&Record| {
            let answer = it.answer();
            let outcome = answer.and_then(|it| it.outcome).map(|it| self.word(it.value.key()));
            let date = answer.and_then(|it| it.date).map(|it| self.date(it.value));
            let decided: Vec<String> = outcome.into_iter().chain(date).collect();
            format!("  {} ({})\n", visible(&it.id), decided.join(", "))
        };
        let lines: String = self.traced.trace.answers.iter().map(line).collect();
        if lines.is_empty() {
            lines
        } else {
            self.screen.section(&self.word("trace-answers"), &lines)
        }
    }
}

fn sign(against: bool) -> &'static str {
    if against { "−" } else { "+" }
}
