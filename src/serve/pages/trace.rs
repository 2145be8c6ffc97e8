//! `/trace/…`: from what was said to every statement that rests on it, and from a statement to everything under it.

use crate::diagnostic::Failure;
use crate::document::{Block, Inline};
use crate::evidence::figures;
use crate::evidence::review::State;
use crate::evidence::support::{Strength, Support, SupportSource};
use crate::evidence::trace::{Ground, Written};
use crate::language::{Language, Value};
use crate::project::thing::{Thing, ThingKind};
use crate::query::describe::{Describer, quoted};
use crate::query::lookup;
use crate::query::origin::origin;
use crate::query::sheet::sign;
use crate::query::trace::Traced;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::serve::address;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::blocks::{self, heading, link, paragraph};
use crate::serve::desk::Desk;
use crate::serve::frame::Page;
use crate::text::capital::capitalised;
use rustc_hash::FxHashSet;

/// Shows what lies under a thing and what rests on it.
pub(in crate::serve) fn show(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let view = desk.view()?;
    let language = view.language;
    let snapshot = &view.checked.snapshot;
    let kinds = lookup::TRACED.iter().copied();
    let Some(thing) = snapshot.project.look_up(asked.value("id"), kinds).thing() else {
        return Ok(Answer::Missing(Page::missing(language)));
    };
    let page = snapshot.with_texts(|texts| {
        let traced = Traced::of(&snapshot.project, texts, thing);
        let describer = Describer::new(&snapshot.project, texts);
        let title = format!("{}: {}", language.word("serve-traced"), describer.title(&thing));
        let sheet = Sheet {
            describer: &describer,
            traced: &traced,
            language,
        };
        Page::new(title).blocks(sheet.blocks(), language)
    })?;
    Ok(Answer::Page(page))
}

struct Sheet<'a> {
    describer: &'a Describer<'a>,
    traced: &'a Traced<'a>,
    language: Language,
}

impl Sheet<'_> {
    fn word(&self, key: &str) -> String {
        self.language.word(key)
    }

    fn say(&self, key: &str, arguments: &[(&'static str, Value)]) -> String {
        self.language.say(key, arguments)
    }

    fn blocks(&self) -> Vec<Block> {
        let thing = &self.traced.thing;
        let id = link(address::of_thing(thing), thing.id());
        let mut all = vec![Block::Paragraph(vec![id])];
        all.extend(self.own());
        match (&self.traced.support, *thing) {
            (Some(support), _) => all.extend(self.statement(support)),
            (None, Thing::Part(..)) => all.extend(self.written("trace-rests")),
            (None, Thing::Record(record)) if record.kind == Kind::Chapter => {
                all.extend(self.written("trace-statements"));
                all.extend(self.heard("trace-cited"));
                all.extend(self.sources());
            }
            (None, Thing::Record(record)) if record.kind == Kind::Answer => {
                all.extend(self.heard("trace-answered"));
                all.extend(self.written("trace-concerned"));
            }
            (None, Thing::Entry(_)) if self.traced.trace.grounds.is_empty() => all.extend(self.written("trace-rests")),
            _ => {
                all.extend(self.heard("trace-said"));
                all.extend(self.written("trace-written"));
            }
        }
        all.extend(self.answers());
        all
    }

    fn title(&self, key: &str, words: String) -> Block {
        heading(1, key, blocks::line(words))
    }

    fn section(&self, key: &str, words: String, items: Vec<Vec<Inline>>) -> Vec<Block> {
        if items.is_empty() {
            return Vec::new();
        }
        vec![self.title(key, words), blocks::list(items)]
    }

    /// Returns a part's own words, and of a passage who said them.
    fn own(&self) -> Vec<Block> {
        let Thing::Part(record, passage) = self.traced.thing else {
            return Vec::new();
        };
        let words = quoted(passage, self.describer.words(record, passage), self.language);
        let who = record
            .note()
            .map(|it| origin(self.describer.project, it, self.language));
        let words = paragraph(words);
        std::iter::once(words)
            .chain(who.map(|it| paragraph(format!("– {it}"))))
            .collect()
    }

    /// Returns what speaks for a statement and what against, and whether that is a question for somebody.
    fn statement(&self, support: &Support<'_>) -> Vec<Block> {
        let strength = self.word(support.strength(self.describer.project).key());
        let mut counted = Vec::new();
        if support.favour.notes > 0 {
            counted.push(figures::side(support, false, self.language));
        }
        let sources = support.unread(false);
        if sources > 0 {
            counted.push(self.say("list-count-sources", &[("count", sources.into())]));
        }
        let colon = if counted.is_empty() { "" } else { ": " };
        let mut all = vec![paragraph(format!(
            "{}{colon}{}",
            capitalised(&strength),
            counted.join(", ")
        ))];
        all.extend(self.side("trace-for", false));
        all.extend(self.side("trace-against", true));
        let describe = |it: &Record| it.id.to_string();
        all.extend(figures::on_both_sides(support, describe, self.language).map(paragraph));
        let review = match &self.traced.review {
            Some(State::Outdated(_)) => Some("trace-outdated"),
            Some(State::Current) => Some("trace-reviewed"),
            Some(State::Never) | None => None,
        };
        all.extend(review.map(|it| paragraph(self.word(it))));
        let question = self.traced.question.as_ref();
        let question = question.map(|it| if it.is_open() { "trace-open" } else { "trace-decided" });
        all.extend(question.map(|it| paragraph(self.word(it))));
        all
    }

    fn side(&self, key: &str, against: bool) -> Vec<Block> {
        let grounds = self.traced.trace.grounds.iter().filter(|it| it.against == against);
        let mut items: Vec<Vec<Inline>> = grounds.map(|it| self.ground(it)).collect();
        let sources = self.traced.trace.sources.iter();
        items.extend(sources.filter(|it| it.against == against).map(|it| self.source(it)));
        self.section(key, self.word(key), items)
    }

    /// Returns a passage or a note, with its words and who said them.
    fn ground(&self, ground: &Ground<'_>) -> Vec<Inline> {
        let mut line = vec![Inline::text(format!("{} ", sign(ground.against))), self.name(ground)];
        if self.traced.is_outdated(ground) {
            line.push(Inline::text(format!(" (! {})", self.word("trace-moved"))));
        }
        if let Some((passage, words)) = ground.passage.zip(self.traced.words(ground)) {
            line.push(Inline::LineBreak);
            line.push(Inline::text(quoted(passage, words.to_owned(), self.language)));
        }
        line.push(Inline::LineBreak);
        let who = origin(self.describer.project, ground.note, self.language);
        line.push(Inline::text(format!("– {who}")));
        line
    }

    fn name(&self, ground: &Ground<'_>) -> Inline {
        let note = &ground.record.id;
        match ground.name() {
            Some(name) => {
                let id = format!("{note}#{name}");
                link(address::of(ThingKind::Passage, &id), id)
            }
            None => link(address::of(ThingKind::Record(Kind::Note), note), &**note),
        }
    }

    fn source(&self, source: &SupportSource<'_>) -> Vec<Inline> {
        let found = self.describer.project.entry(ThingKind::Source, source.key);
        let title = found.map(|it| self.describer.title(&Thing::Entry(it)));
        let mut line = vec![
            Inline::text(format!("{} ", sign(source.against))),
            link(address::of(ThingKind::Source, source.key), source.key),
        ];
        line.extend(title.map(|it| Inline::text(format!(" · {it}"))));
        line
    }

    fn sources(&self) -> Vec<Block> {
        let items = self.traced.trace.sources.iter().map(|it| self.source(it));
        self.section("trace-sources", self.word("trace-sources"), items.collect())
    }

    /// Returns what was said, each passage with the statements that use it.
    fn heard(&self, key: &str) -> Vec<Block> {
        let grounds = &self.traced.trace.grounds;
        let notes: FxHashSet<_> = grounds.iter().map(|it| it.record.file).collect();
        let passages = grounds.iter().filter(|it| it.passage.is_some()).count();
        let arguments = [("passages", passages.into()), ("notes", notes.len().into())];
        let words = self.say(key, &arguments);
        // Under a chapter the statements stand above.
        let leads_on = self.traced.thing.record().kind != Kind::Chapter;
        let items = grounds.iter().map(|ground| {
            let mut line = self.ground(ground);
            for user in self.traced.users(ground).iter().filter(|_| leads_on) {
                line.push(Inline::LineBreak);
                line.push(Inline::text("→ "));
                line.push(link(address::of(ThingKind::Statement, &user.id), &*user.id));
                if user.against {
                    line.push(Inline::text(format!(" ({})", self.word("trace-cited-against"))));
                }
            }
            line
        });
        let items: Vec<Vec<Inline>> = items.collect();
        if items.is_empty() {
            return vec![self.title(key, words), paragraph(self.word("trace-nothing-said"))];
        }
        self.section(key, words, items)
    }

    /// Returns the statements and the places of the draft that rest on it.
    fn written(&self, key: &str) -> Vec<Block> {
        let all = &self.traced.trace.written;
        let line = |it: &Written<'_>| self.describer.line_at(it.chapter, it.span);
        let is_same = |a: &Written<'_>, b: &Written<'_>| {
            let is_unnamed = a.statement.is_none() && b.statement.is_none();
            a.chapter.file == b.chapter.file && (a.block == b.block || is_unnamed && line(a) == line(b))
        };
        let items: Vec<Vec<Inline>> = all.chunk_by(is_same).map(|it| self.place(it)).collect();
        let words = self.say(key, &[("statements", items.len().into())]);
        if items.is_empty() {
            return vec![self.title(key, words), paragraph(self.word("trace-nothing-written"))];
        }
        self.section(key, words, items)
    }

    /// Returns a place of the draft, which may cite it on both sides.
    fn place(&self, same: &[Written<'_>]) -> Vec<Inline> {
        let written = &same[0];
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
        let start = Inline::text(format!("{sign} "));
        let Some(statement) = written.statement else {
            marks.insert(0, self.word("trace-unnamed"));
            let id = &written.chapter.id;
            let to = address::of(ThingKind::Record(Kind::Chapter), id);
            return vec![start, link(to, &**id), Inline::text(format!(" ({})", marks.join(", ")))];
        };
        let support = Support::of(self.describer.project, statement);
        let strength = support.strength(self.describer.project);
        let mark = if strength == Strength::None { "! " } else { "" };
        marks.insert(0, format!("{mark}{}", self.word(strength.key())));
        if support.is_contradicted() {
            marks.push(self.word("trace-contradicted"));
        }
        let words = self.describer.words(statement.chapter, statement.passage);
        let point = statement.point(self.describer.project, self.language);
        let to = address::of(ThingKind::Statement, &statement.id());
        vec![
            start,
            link(to, format!("{point} · {}", statement.id())),
            Inline::text(format!(" ({})", marks.join(", "))),
            Inline::LineBreak,
            Inline::text(words),
        ]
    }

    fn answers(&self) -> Vec<Block> {
        let items = self.traced.trace.answers.iter().map(|record| {
            let answer = record.answer();
            let outcome = answer.and_then(|it| it.outcome).map(|it| self.word(it.value.key()));
            let date = answer.and_then(|it| it.date).map(|it| it.value.in_words(self.language));
            let decided: Vec<String> = outcome.into_iter().chain(date).collect();
            let to = address::of(ThingKind::Record(Kind::Answer), &record.id);
            vec![
                link(to, &*record.id),
                Inline::text(format!(" ({})", decided.join(", "))),
            ]
        });
        self.section("trace-answers", self.word("trace-answers"), items.collect())
    }
}
