//! What became of what people said, for everyone: by theme and by open meeting, in what it led to.
//!
//! Of protected notes nothing is told but approved quotations. A statement stands here where it may be said that it rests on what
//! was heard: on an open note, or on so many people that the withdrawal of one note changes nothing.

use super::super::feedback::{heading, heading_in, stand};
use super::super::revised;
use crate::document::{Block, Inline};
use crate::draft::assembly::{Assembly, paragraph};
use crate::draft::inserts::quotes;
use crate::draft::public::{answered, grounds, voice::is_open};
use crate::draft::{decided, voice};
use crate::evidence::answers::ResolvedAnswer;
use crate::evidence::disposition::heard;
use crate::evidence::support::Support;
use crate::evidence::{Statement, statements};
use crate::project::thing::Thing;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::vocabulary::Method;
use crate::source::FileId;
use crate::syntax::fields::Fields;
use crate::syntax::yaml;
use crate::text::quotation_marks::quoted;

/// Makes a heading for each theme and for the open meetings, each with what it led to.
pub(in crate::draft::memo::inserts) fn make(assembly: &mut Assembly<'_>, _: &Fields<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let themes: Vec<&Record> = assembly.project.records(Kind::Theme).iter().collect();
    for theme in themes {
        blocks.extend(of_theme(assembly, theme));
    }
    let without: Vec<_> = given(assembly, |assembly, it| answered::themes(assembly, it).is_empty());
    let title = assembly.word("insert-answers-other");
    let content = led_to(assembly, &title, &without, &[]);
    blocks.extend(section(assembly, &title, content));
    blocks.extend(of_meetings(assembly));
    if blocks.is_empty() {
        return vec![paragraph(assembly.word("public-no-feedback"))];
    }
    blocks
}

fn section(assembly: &mut Assembly<'_>, title: &str, content: Vec<Block>) -> Vec<Block> {
    if content.is_empty() {
        return content;
    }
    let heading = heading(assembly, title);
    std::iter::once(heading).chain(content).collect()
}

fn of_theme(assembly: &mut Assembly<'_>, theme: &Record) -> Vec<Block> {
    let mut content = quotations(assembly, theme);
    let answers = given(assembly, |assembly, it| {
        answered::themes(assembly, it).first() == Some(&&*theme.id)
    });
    let is_about = |it: &Statement<'_>| {
        let own = it.chapter.chapter().and_then(|it| it.theme.as_ref());
        own.is_some_and(|it| *it.value == *theme.id)
    };
    let own: Vec<Statement<'_>> = statements(assembly.project)
        .filter(is_about)
        .filter(|it| rests_on(assembly, *it, |_| true))
        .filter(|it| is_since(assembly, *it))
        .collect();
    content.extend(led_to(assembly, &theme.title, &answers, &own));
    section(assembly, &theme.title, content)
}

/// Returns what people said of a theme in their own words, as far as everyone may read it.
fn quotations(assembly: &mut Assembly<'_>, theme: &Record) -> Vec<Block> {
    // Which are new would say when they were said.
    if assembly.since().is_some() {
        return Vec::new();
    }
    let options = format!("theme: {}", theme.id);
    let (node, _) = yaml::parse(&options, 0, FileId(0));
    let blocks = node.map_or_else(Vec::new, |it| quotes::make(assembly, &Fields::of(&it)));
    blocks.into_iter().filter(|it| matches!(it, Block::Quote(_))).collect()
}

/// Returns the answers that fit, since the memo's day. Whether one is to a note is not asked: which note it was is nobody's to know.
fn given<'a>(
    assembly: &Assembly<'a>,
    fits: impl Fn(&Assembly<'_>, &ResolvedAnswer<'_>) -> bool,
) -> Vec<&'a ResolvedAnswer<'a>> {
    let all = answered::since(assembly).into_iter();
    all.filter(|it| fits(assembly, it)).collect()
}

fn is_since(assembly: &Assembly<'_>, statement: Statement<'_>) -> bool {
    assembly.since().is_none() || revised::is_changed(assembly, statement)
}

/// Tells whether it may be said that a statement rests on notes of a kind: on an open one, or on many.
fn rests_on(assembly: &Assembly<'_>, statement: Statement<'_>, fits: impl Fn(&Record) -> bool) -> bool {
    let support = Support::of(assembly.project, statement);
    let today = assembly.project.today;
    let notes = support.notes(false).into_iter().filter(|it| it.is_shown() && fits(it));
    let (open, protected): (Vec<&Record>, Vec<&Record>) =
        notes.partition(|it| it.note().is_some_and(|it| is_open(it, today)));
    !open.is_empty() || assembly.publication().is_many(&protected)
}

/// Returns answers, and statements with what they rest on; nothing where there are neither.
fn led_to(
    assembly: &mut Assembly<'_>,
    part: &str,
    answers: &[&ResolvedAnswer<'_>],
    own: &[Statement<'_>],
) -> Vec<Block> {
    let mut blocks = Vec::new();
    let answers: Vec<Vec<Block>> = answers
        .iter()
        .map(|given| {
            let mut item = vec![Block::Paragraph(decided::head(assembly, given))];
            item.extend(assembly.body(given.record));
            item.extend(stand(assembly, "decided-changed", given.changed.iter().copied()));
            item
        })
        .collect();
    blocks.extend(listed(assembly, part, "public-answered", answers));
    let own: Vec<Vec<Block>> = own.iter().map(|it| statement(assembly, *it)).collect();
    blocks.extend(listed(assembly, part, "memo-side-used", own));
    blocks
}

fn listed(assembly: &mut Assembly<'_>, part: &str, key: &str, items: Vec<Vec<Block>>) -> Vec<Block> {
    if items.is_empty() {
        return Vec::new();
    }
    let tight = items.iter().all(|it| it.len() == 1);
    let title = assembly.word(key);
    vec![
        heading_in(assembly, part, &title),
        Block::List {
            start: None,
            tight,
            items,
        },
    ]
}

/// Returns a statement in full, and from where it was heard.
fn statement(assembly: &Assembly<'_>, statement: Statement<'_>) -> Vec<Block> {
    let point = statement.point(assembly.project, assembly.language);
    let words = quoted(&statement.words(), assembly.language);
    let mut item = vec![paragraph(format!("{words} ({point}, {})", statement.chapter.title))];
    let support = Support::of(assembly.project, statement);
    let mut line = Vec::new();
    for from in grounds::items(assembly, &support, statement, false) {
        line.push(Inline::text(if line.is_empty() {
            format!("{} ", assembly.word("public-origins"))
        } else {
            "; ".to_owned()
        }));
        line.extend(from);
    }
    item.extend((!line.is_empty()).then_some(Block::Paragraph(line)));
    item
}

/// Returns a section for each open meeting, and one for the others together.
fn of_meetings(assembly: &mut Assembly<'_>) -> Vec<Block> {
    let today = assembly.project.today;
    let meetings = heard(assembly.project).into_iter();
    let meetings =
        meetings.filter(|it| it.is_shown() && it.note().is_some_and(|it| it.method == Some(Method::CitizenMeeting)));
    let (open, others): (Vec<&Record>, Vec<&Record>) =
        meetings.partition(|it| it.note().is_some_and(|it| is_open(it, today)));
    let mut blocks = Vec::new();
    for meeting in open {
        let is_it = |it: &Record| it.file == meeting.file;
        let answers = given(assembly, |_, it| it.to.iter().filter_map(Thing::note).any(is_it));
        let title = if meeting.title == meeting.id {
            voice::note_words(assembly, meeting)
        } else {
            meeting.title.to_string()
        };
        let own = resting(assembly, is_it);
        let content = led_to(assembly, &title, &answers, &own);
        blocks.extend(section(assembly, &title, content));
    }
    let own = resting(assembly, |it| others.iter().any(|own| own.file == it.file));
    let title = assembly.word("public-meetings");
    let content = led_to(assembly, &title, &[], &own);
    blocks.extend(section(assembly, &title, content));
    blocks
}

fn resting<'a>(assembly: &Assembly<'a>, fits: impl Fn(&Record) -> bool) -> Vec<Statement<'a>> {
    statements(assembly.project)
        .filter(|it| rests_on(assembly, *it, &fits) && is_since(assembly, *it))
        .collect()
}
