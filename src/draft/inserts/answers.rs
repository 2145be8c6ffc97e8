//! The answers: what came of what was said, theme by theme.

use crate::document::{Block, Inline};
use crate::draft::assembly::{Assembly, paragraph};
use crate::draft::decided;
use crate::draft::public::answered;
use crate::evidence::answers::{KINDS, ResolvedAnswer};
use crate::evidence::{Statement, statements};
use crate::project::thing::Thing;
use crate::record::kind::Kind;
use crate::record::vocabulary::Outcome;
use crate::source::FileId;
use crate::syntax::fields::Fields;
use rustc_hash::FxHashMap;

/// Makes the answers of each theme, by date, or those of an outcome, of a theme or to a thing that are asked for.
pub(super) fn make(assembly: &mut Assembly<'_>, options: &Fields<'_>) -> Vec<Block> {
    let asked = options.text("theme").map(|it| it.value);
    let shown = shown(assembly, options);
    let about = about(assembly);
    let mut blocks = Vec::new();
    let themes: Vec<_> = assembly.project.records(Kind::Theme).iter().collect();
    let rest = assembly.word("insert-answers-other");
    // Each answer stands once, under the first of its themes.
    let titles = themes.iter().map(|it| (Some(&*it.id), it.title.to_string()));
    for (theme, title) in titles.chain([(None, rest)]) {
        let own: Vec<&ResolvedAnswer<'_>> = shown.iter().filter(|it| it.1 == theme).map(|it| it.0).collect();
        if own.is_empty() {
            continue;
        }
        if asked.is_none() {
            let anchor = format!("answers_{}", theme.unwrap_or_default());
            blocks.push(assembly.heading(1, anchor, vec![Inline::text(title)]));
        }
        let below = if asked.is_none() { 2 } else { 1 };
        for given in own {
            let head = vec![Inline::text(decided::outcome(assembly, given))];
            blocks.push(assembly.heading(below, decided::name_of(given), head));
            let levels = assembly.level + below - 1;
            blocks.extend(
                decided::entry(assembly, given, None)
                    .into_iter()
                    .map(|it| lower(it, levels)),
            );
            let others = about.get(&given.record.file).map_or(&[][..], Vec::as_slice);
            blocks.extend(decided::listed(assembly, "decided-about", others));
        }
    }
    match (blocks.is_empty(), asked) {
        (true, _) => vec![paragraph(assembly.word("insert-no-answers"))],
        (false, None) => vec![Block::Annex(blocks)],
        (false, Some(_)) => blocks,
    }
}

/// Returns the statements at which an answer is shown though it names them neither as answered nor as changed.
fn about<'a>(assembly: &Assembly<'a>) -> FxHashMap<FileId, Vec<Statement<'a>>> {
    let mut about: FxHashMap<FileId, Vec<Statement<'a>>> = FxHashMap::default();
    for statement in statements(assembly.project) {
        let own = statement.thing().place();
        let names = |answer: &ResolvedAnswer<'_>| {
            answer.to.iter().any(|it| it.place() == own) || answer.changed.iter().any(|it| it.is(statement))
        };
        for given in decided::answers_at(assembly, statement).filter(|it| !names(it)) {
            about.entry(given.record.file).or_default().push(statement);
        }
    }
    about
}

/// Lowers a heading of an answer's own text, so that it stands below the answer's.
fn lower(mut block: Block, levels: u8) -> Block {
    if let Block::Heading { level, .. } = &mut block {
        *level = (*level + levels).min(6);
    }
    block
}

/// Returns the answers that fit the options, each with the theme that it stands under.
fn shown<'a>(assembly: &Assembly<'a>, options: &Fields<'_>) -> Vec<(&'a ResolvedAnswer<'a>, Option<&'a str>)> {
    let project = assembly.project;
    let outcome = options.text("outcome").and_then(|it| Outcome::of(it.value));
    let asked = options.text("theme").and_then(|it| project.find(Kind::Theme, it.value));
    let to = options.text("to").map(|it| project.look_up(it.value, KINDS).thing());
    let to = to.map(|it| it.filter(|it| decided::is_told(assembly, it)));
    let fits = |given: &&ResolvedAnswer<'_>| {
        let is_outcome = outcome.is_none_or(|asked| given.answer.outcome.is_some_and(|it| it.value == asked));
        let is_theme = asked.is_none_or(|asked| answered::themes(assembly, given).contains(&&*asked.id));
        is_outcome
            && is_theme
            && to.is_none_or(|theme| theme.is_some_and(|it| given.to.iter().any(|own| is_within(*own, it))))
    };
    let under = |given: &'a ResolvedAnswer<'a>| {
        let known = |it: &&str| project.find(Kind::Theme, it).is_some();
        let theme = asked
            .map(|it| &*it.id)
            .or(answered::themes(assembly, given).into_iter().find(known));
        (given, theme)
    };
    assembly.answers.all().iter().filter(fits).map(under).collect()
}

/// Tells whether an input is what was asked for, or stands in it.
fn is_within(input: Thing<'_>, asked: Thing<'_>) -> bool {
    let is_in = matches!(asked, Thing::Record(record) if record.file == input.record().file);
    is_in || input.place() == asked.place()
}
