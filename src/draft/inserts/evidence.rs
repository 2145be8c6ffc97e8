//! What every statement rests on, as tables or as the appendix, and what the themes rest on, as bars.

use crate::document::{Alignment, Block, Inline, Table};
use crate::draft::assembly::{Assembly, cell, paragraph};
use crate::draft::drawings::bars::{self, Bar};
use crate::draft::insert::{drawn, wants};
use crate::draft::{decided, grounds, public};
use crate::evidence::contradictions::{Contradiction, contradictions};
use crate::evidence::{self, Statement, support::Support};
use crate::record::Record;
use crate::record::kind::{Kind, id_of};
use crate::record::vocabulary::ThemeStatus;
use crate::syntax::fields::Fields;

const KEYS: [&str; 4] = ["insert-statement", "insert-strength", "insert-for", "insert-against"];

const THEME_KEYS: [&str; 4] = ["insert-theme", "insert-statements", "insert-for", "insert-against"];

/// Makes a table of the statements of the draft, or of the chapter that is asked for.
pub(super) fn make(assembly: &mut Assembly<'_>, options: &Fields<'_>) -> Vec<Block> {
    let asked = options.text("chapter").map(|it| id_of(Kind::Chapter, it.value));
    let mut chapters = assembly.project.chapters();
    chapters.retain(|it| asked.is_none_or(|asked| *it.id == *asked));
    let is_drawn = wants(options, "picture");
    if asked.is_none() && grounds::is_wanted(assembly) {
        let themes = if is_drawn {
            themes(assembly, &chapters)
        } else {
            Vec::new()
        };
        let entries = grounds::entries(assembly);
        return [themes, open_questions(assembly), vec![entries]].concat();
    }
    let tables: Vec<Block> = chapters.iter().filter_map(|it| table(assembly, it)).collect();
    match (tables.is_empty(), asked) {
        (true, _) => vec![paragraph(assembly.word("insert-no-statements"))],
        (false, None) => {
            let mut blocks = if is_drawn {
                themes(assembly, &chapters)
            } else {
                Vec::new()
            };
            blocks.extend(tables);
            blocks.extend(questions(assembly));
            blocks
        }
        (false, Some(_)) if is_drawn => chapters.iter().flat_map(|it| statements(assembly, it)).collect(),
        _ => tables,
    }
}

/// Makes the same for everyone: no figures and no bars, but the word for each statement.
pub(super) fn make_public(assembly: &mut Assembly<'_>, options: &Fields<'_>) -> Vec<Block> {
    let asked = options.text("chapter").map(|it| id_of(Kind::Chapter, it.value));
    if asked.is_none() && grounds::is_wanted(assembly) {
        return vec![grounds::entries(assembly)];
    }
    let mut chapters = assembly.project.chapters();
    chapters.retain(|it| asked.is_none_or(|asked| *it.id == *asked));
    let tables: Vec<Block> = chapters.iter().filter_map(|it| public_table(assembly, it)).collect();
    if tables.is_empty() {
        return vec![paragraph(assembly.word("insert-no-statements"))];
    }
    public::grounds::key(assembly).into_iter().chain(tables).collect()
}

fn public_table(assembly: &Assembly<'_>, chapter: &Record) -> Option<Block> {
    let row = |it: Statement<'_>| {
        let words = public::grounds::words(assembly, &Support::of(assembly.project, it));
        vec![vec![decided::link(assembly, it)], cell(words.join(" · "))]
    };
    let rows: Vec<Vec<Vec<Inline>>> = evidence::statements_in(chapter).map(row).collect();
    (!rows.is_empty()).then(|| {
        Block::Table(Table {
            caption: cell(&*chapter.title),
            header: KEYS[..2].iter().map(|it| cell(assembly.word(it))).collect(),
            alignments: vec![Alignment::Start; 2],
            rows,
            row_headers: true,
        })
    })
}

/// Returns the same as an entry of the appendix.
fn open_questions(assembly: &mut Assembly<'_>) -> Vec<Block> {
    let questions = questions(assembly);
    if questions.is_empty() {
        return questions;
    }
    let title = vec![Inline::text(assembly.word("insert-questions-title"))];
    let heading = assembly.heading(1, "questions_".to_owned(), title);
    vec![Block::Annex([vec![heading], questions].concat())]
}

/// Returns the statements that something speaks for and something against, and that nobody has decided on.
fn questions(assembly: &Assembly<'_>) -> Vec<Block> {
    let mut open = contradictions(assembly.project, assembly.answers);
    open.retain(Contradiction::is_open);
    if open.is_empty() {
        return Vec::new();
    }
    let items = open
        .iter()
        .map(|it| vec![Block::Paragraph(vec![decided::link(assembly, it.statement)])]);
    let list = Block::List {
        start: None,
        tight: true,
        items: items.collect(),
    };
    vec![
        paragraph(assembly.say("insert-questions", &[("number", open.len().into())])),
        list,
    ]
}

/// Returns what each theme rests on, in the order of the draft; themes of no chapter come last.
fn themes<'a>(assembly: &Assembly<'a>, chapters: &[&'a Record]) -> Vec<Block> {
    let theme = |chapter: &'a Record| chapter.chapter().and_then(|it| it.theme.as_ref()).map(|it| &*it.value);
    let mut ids: Vec<Option<&str>> = Vec::new();
    let written = chapters.iter().filter_map(|it| theme(it));
    let all = assembly.project.records(Kind::Theme).iter();
    let unwritten = all
        .filter(|record| record.theme().is_none_or(|it| it.status != ThemeStatus::Dropped))
        .map(|it| &*it.id);
    for id in written.chain(unwritten).map(Some).chain([None]) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let (mut rows, mut drawn_bars) = (Vec::new(), Vec::new());
    for id in ids {
        let own = || {
            chapters
                .iter()
                .filter(|it| theme(it) == id)
                .flat_map(|it| evidence::statements_in(it))
        };
        let number = own().count();
        if id.is_none() && number == 0 {
            continue;
        }
        let name = match id {
            Some(id) => title(assembly, id),
            None => assembly.word("insert-without-theme"),
        };
        let support = Support::of_all(assembly.project, own());
        rows.push([vec![cell(&*name), cell(number.to_string())], figures(&support)].concat());
        let arguments = [("name", (&*name).into()), ("number", number.into())];
        drawn_bars.push(bar(assembly.say("drawing-theme", &arguments), &support));
    }
    let table = Block::Table(Table {
        caption: cell(assembly.word("insert-themes-support")),
        header: THEME_KEYS.iter().map(|it| cell(assembly.word(it))).collect(),
        alignments: [&[Alignment::Start][..], &[Alignment::End; 3]].concat(),
        rows,
        row_headers: true,
    });
    let mut drawings = bars::draw(assembly, &assembly.word("drawing-support"), &drawn_bars);
    // The names of the bars say how many statements there are.
    for drawing in &mut drawings {
        drawing.is_whole = true;
    }
    drawn(drawings, vec![table])
}

fn title(assembly: &Assembly<'_>, theme: &str) -> String {
    let record = assembly.project.find(Kind::Theme, theme);
    record.map_or_else(|| theme.to_owned(), |it| it.title.to_string())
}

/// Returns what the statements of a chapter rest on.
fn statements(assembly: &Assembly<'_>, chapter: &Record) -> Vec<Block> {
    let caption = assembly.say("drawing-support-of", &[("chapter", (&*chapter.title).into())]);
    let bars: Vec<Bar> = evidence::statements_in(chapter)
        .map(|it| bar(decided::numbered(assembly, it), &Support::of(assembly.project, it)))
        .collect();
    drawn(
        bars::draw(assembly, &caption, &bars),
        table(assembly, chapter).into_iter().collect(),
    )
}

fn bar(name: String, support: &Support<'_>) -> Bar {
    Bar {
        name,
        favour: support.voices(false),
        against: support.voices(true),
    }
}

fn table(assembly: &Assembly<'_>, chapter: &Record) -> Option<Block> {
    let rows: Vec<Vec<Vec<Inline>>> = evidence::statements_in(chapter).map(|it| row(assembly, it)).collect();
    (!rows.is_empty()).then(|| {
        Block::Table(Table {
            caption: cell(&*chapter.title),
            header: KEYS.iter().map(|it| cell(assembly.word(it))).collect(),
            alignments: [&[Alignment::Start; 2][..], &[Alignment::End; 2]].concat(),
            rows,
            row_headers: true,
        })
    })
}

fn row(assembly: &Assembly<'_>, statement: Statement<'_>) -> Vec<Vec<Inline>> {
    let support = Support::of(assembly.project, statement);
    let strength = cell(assembly.word(support.strength(assembly.project).key()));
    [
        vec![vec![decided::link(assembly, statement)], strength],
        figures(&support),
    ]
    .concat()
}

/// Returns how much speaks for and against.
fn figures(support: &Support<'_>) -> Vec<Vec<Inline>> {
    vec![
        cell(support.voices(false).to_string()),
        cell(support.voices(true).to_string()),
    ]
}
