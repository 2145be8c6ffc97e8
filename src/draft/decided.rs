//! How decisions are described: in the list of answers, and at each statement.

use super::assembly::{Assembly, paragraph};
use super::voice;
use super::wording::Wording;
use crate::document::{Block, Inline};
use crate::evidence::Statement;
use crate::evidence::answers::ResolvedAnswer;
use crate::project::thing::Thing;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::text::quotation_marks::quoted;
use crate::text::shortened::shortened;

/// Returns the answers about a statement; in the public edition only those that name it, since which note it rests on is nobody's
/// to know.
pub(super) fn answers_at<'a>(
    assembly: &Assembly<'a>,
    statement: Statement<'_>,
) -> impl Iterator<Item = &'a ResolvedAnswer<'a>> {
    let is_public = assembly.is_public();
    let names = move |given: &ResolvedAnswer<'_>| {
        let is_answered = |it: &Thing<'_>| Statement::of(*it).is_some_and(|it| it.is(statement));
        given.to.iter().any(is_answered) || given.changed.iter().any(|it| it.is(statement))
    };
    assembly.answers.at(statement).filter(move |it| !is_public || names(it))
}

/// Tells whether it may be said that something was answered: of a protected note the public edition says nothing.
pub(super) fn is_told(assembly: &Assembly<'_>, thing: &Thing<'_>) -> bool {
    let note = thing.note().and_then(Record::note);
    !assembly.is_public() || note.is_none_or(|it| it.is_open() && !it.is_planned(assembly.project.today))
}

/// Returns how many answers there are about a statement, in words; nothing where there are none.
pub(super) fn count(assembly: &Assembly<'_>, statement: Statement<'_>) -> Option<String> {
    let answers = answers_at(assembly, statement).count();
    (answers > 0).then(|| assembly.say("decided-count", &[("answers", answers.into())]))
}

/// Returns what was decided about a statement, by date; nothing where nothing was.
pub(super) fn at(assembly: &mut Assembly<'_>, statement: Statement<'_>) -> Vec<Block> {
    let own: Vec<&ResolvedAnswer<'_>> = answers_at(assembly, statement).collect();
    let items: Vec<_> = own
        .into_iter()
        .map(|it| {
            let line = voice::leading(head(assembly, it), anchor(assembly, it));
            let mut item = vec![Block::Paragraph(line)];
            item.extend(entry(assembly, it, Some(statement)));
            item
        })
        .collect();
    if items.is_empty() {
        return Vec::new();
    }
    let list = Block::List {
        start: None,
        tight: false,
        items,
    };
    vec![paragraph(assembly.word("decided-heading")), list]
}

/// Returns a paragraph of the answers about a statement, each as the way to where it stands in full; nothing where there are none.
pub(super) fn heads(assembly: &Assembly<'_>, statement: Statement<'_>) -> Option<Block> {
    let mut content = vec![Inline::text(assembly.word("decided-heading"))];
    for (at, given) in answers_at(assembly, statement).enumerate() {
        content.push(Inline::text(if at == 0 { " " } else { "; " }));
        let words = vec![Inline::text(outcome(assembly, given))];
        content.extend(voice::leading(words, anchor(assembly, given)));
    }
    (content.len() > 1).then_some(Block::Paragraph(content))
}

/// Returns one answer without its head: what it answers, why, and what was changed.
///
/// At a statement, that it answers or changed that very statement needs no link.
pub(super) fn entry(assembly: &mut Assembly<'_>, given: &ResolvedAnswer<'_>, at: Option<Statement<'_>>) -> Vec<Block> {
    let is_here = |it: &Statement<'_>| at.is_some_and(|at| at.is(*it));
    let others: Vec<&Thing<'_>> = given
        .to
        .iter()
        .filter(|thing| !Statement::of(**thing).is_some_and(|it| is_here(&it)) && is_told(assembly, thing))
        .collect();
    let mut blocks = inputs(assembly, &others);
    blocks.extend(assembly.body(given.record));
    if given.changed.iter().any(is_here) {
        blocks.push(paragraph(assembly.word("decided-changed-here")));
    }
    let elsewhere: Vec<Statement<'_>> = given.changed.iter().copied().filter(|it| !is_here(it)).collect();
    blocks.extend(listed(assembly, "decided-changed", &elsewhere));
    blocks
}

/// Returns where the list of answers has one; nothing where the draft has no such list.
pub(super) fn anchor(assembly: &Assembly<'_>, given: &ResolvedAnswer<'_>) -> Option<String> {
    let is_listed = assembly.annex.answers;
    is_listed.then(|| name_of(given))
}

/// Returns what an answer is called in links; `_` stands in no other name.
pub(super) fn name_of(given: &ResolvedAnswer<'_>) -> String {
    format!("answer_{}", given.record.id)
}

/// Returns what came of it, who decided and when.
pub(super) fn head(assembly: &Assembly<'_>, given: &ResolvedAnswer<'_>) -> Vec<Inline> {
    let (outcome, decided) = outcome_and_decision(assembly, given);
    vec![
        Inline::Strong(vec![Inline::text(outcome)]),
        Inline::text(format!(" – {decided}")),
    ]
}

/// Returns the same as plain words.
pub(super) fn outcome(assembly: &Assembly<'_>, given: &ResolvedAnswer<'_>) -> String {
    let (outcome, decided) = outcome_and_decision(assembly, given);
    format!("{outcome} – {decided}")
}

fn outcome_and_decision(assembly: &Assembly<'_>, given: &ResolvedAnswer<'_>) -> (String, String) {
    let answer = given.answer;
    let outcome = answer.outcome.map(|it| assembly.word(it.value.key()));
    let group = answer.by.as_deref().map(|it| assembly.project.group(it).to_owned());
    let date = answer.date.map(|it| assembly.date(it.value));
    let decided: Vec<String> = group.into_iter().chain(date).collect();
    (voice::capitalised(&outcome.unwrap_or_default()), decided.join(", "))
}

/// Returns what an answer answers, in a line or a list.
fn inputs(assembly: &Assembly<'_>, things: &[&Thing<'_>]) -> Vec<Block> {
    let lead = assembly.word("decided-to");
    match things {
        [] => Vec::new(),
        [one] => {
            let mut line = vec![Inline::text(format!("{lead} "))];
            line.extend(input(assembly, one));
            vec![Block::Paragraph(line)]
        }
        all => {
            let items = all.iter().map(|it| vec![Block::Paragraph(input(assembly, it))]);
            let list = Block::List {
                start: None,
                tight: true,
                items: items.collect(),
            };
            vec![paragraph(lead), list]
        }
    }
}

/// Returns an input in words: what was said, by whom, and where it is found.
fn input(assembly: &Assembly<'_>, thing: &Thing<'_>) -> Vec<Inline> {
    let titled = |key: &str| vec![Inline::text(assembly.say(key, &[("title", thing.title().into())]))];
    if let Some(statement) = Statement::of(*thing) {
        return vec![name(assembly, statement)];
    }
    match thing {
        Thing::Part(note, passage) => {
            let mut line = Vec::new();
            if let Some(words) = Wording::of(assembly, note).words(passage) {
                line.push(Inline::text(format!("{words} – ")));
            }
            line.extend(voice::heard(assembly, note, thing.name()));
            line
        }
        Thing::Record(note) if note.kind == Kind::Note => voice::heard(assembly, note, None),
        Thing::Record(_) => titled("decided-theme"),
        Thing::Entry(_) => titled("decided-milestone"),
    }
}

/// Returns statements after a label, as links; nothing where there are none.
pub(super) fn listed(assembly: &Assembly<'_>, label: &str, statements: &[Statement<'_>]) -> Option<Block> {
    let mut line = vec![Inline::text(format!("{} ", assembly.word(label)))];
    line.extend(names(assembly, statements));
    (!statements.is_empty()).then_some(Block::Paragraph(line))
}

/// Returns what statements are called, one after the other.
pub(super) fn names(assembly: &Assembly<'_>, statements: &[Statement<'_>]) -> Vec<Inline> {
    let mut line = Vec::new();
    for statement in statements {
        if !line.is_empty() {
            line.push(Inline::text("; "));
        }
        line.push(name(assembly, *statement));
    }
    line
}

/// Returns what a statement is called: a link to it in the draft; in a memo its number, its chapter and its first words.
pub(super) fn name(assembly: &Assembly<'_>, statement: Statement<'_>) -> Inline {
    if assembly.facts.is_none() {
        return link(assembly, statement);
    }
    let words = quoted(&words(statement), assembly.language);
    let point = statement.point(assembly.project, assembly.language);
    Inline::text(format!("{point}, {}: {words}", statement.chapter.title))
}

/// Returns a link to a statement, by its number and its first words; in a memo, where the draft is not at hand, the words alone.
pub(super) fn link(assembly: &Assembly<'_>, statement: Statement<'_>) -> Inline {
    let target = format!("#{}--{}", statement.chapter.id, statement.name);
    assembly.link(target, &numbered(assembly, statement))
}

/// Returns the number and the first words of a statement.
pub(super) fn numbered(assembly: &Assembly<'_>, statement: Statement<'_>) -> String {
    format!("{}. {}", statement.number(assembly.project), words(statement))
}

/// Returns the first words of a statement, or its name where it has none.
pub(super) fn words(statement: Statement<'_>) -> String {
    bound(shortened(&statement.words()))
}

/// Returns shortened words whose sign that something is left out never stands alone at the beginning of a line.
pub(super) fn bound(shortened: String) -> String {
    match shortened.strip_suffix(" …") {
        Some(words) => format!("{words}\u{a0}…"),
        None => shortened,
    }
}
