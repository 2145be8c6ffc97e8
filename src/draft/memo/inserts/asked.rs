//! What is asked of the steering group: what only it can decide, what it may choose, and a line for its decision.

use super::blocks::list;
use super::blocks::titles;
use super::{chapters, process};
use crate::coverage::gaps::{Gap, Obstacle};
use crate::coverage::labels as coverage_labels;
use crate::document::{Block, Inline};
use crate::draft::assembly::{Assembly, paragraph};
use crate::evidence::Statement;
use crate::language::Value;
use crate::process::{State, unqualified};
use crate::record::Record;
use crate::syntax::fields::Fields;
use crate::text::quotation_marks::quoted;

/// Something that only the steering group can decide.
struct Request {
    /// What is asked, as the end of the sentence that begins the list.
    lead: String,
    /// What it is about, each in a whole sentence.
    about: Vec<String>,
    /// The entry of the catalogue that says what may be chosen, and the one that says what is recommended, where that is known.
    options: &'static str,
    recommended: Option<&'static str>,
}

impl Request {
    fn of(lead: String, options: &'static str) -> Self {
        Self {
            lead,
            about: Vec::new(),
            options,
            recommended: None,
        }
    }

    /// Returns it with what may be chosen, what is recommended, and a line for the decision.
    fn blocks(self, assembly: &Assembly<'_>) -> Vec<Block> {
        let labelled = |label: &str, text: String| {
            let label = Inline::Strong(vec![Inline::text(assembly.word(label))]);
            Block::Paragraph(vec![label, Inline::text(format!(" {text}"))])
        };
        let mut blocks = vec![paragraph(self.lead)];
        if !self.about.is_empty() {
            blocks.push(list(None, self.about));
        }
        blocks.push(labelled("memo-asked-options", assembly.word(self.options)));
        let recommended = self.recommended.unwrap_or("memo-asked-open");
        blocks.push(labelled("memo-asked-recommended", assembly.word(recommended)));
        blocks.push(labelled("memo-asked-decision", LINE.to_owned()));
        blocks
    }
}

/// What a decision is written on.
const LINE: &str = "______________________________";

/// Makes a numbered list; a sentence where nothing is asked.
pub(in crate::draft) fn make(assembly: &mut Assembly<'_>, _: &Fields<'_>) -> Vec<Block> {
    let requests = [
        themes(assembly),
        questions(assembly),
        coverage(assembly),
        statements(assembly),
        milestones(assembly),
    ];
    let items: Vec<Vec<Block>> = requests.into_iter().flatten().map(|it| it.blocks(assembly)).collect();
    if items.is_empty() {
        return vec![paragraph(assembly.word("memo-asked-nothing"))];
    }
    let list = Block::List {
        start: Some(1),
        tight: false,
        items,
    };
    vec![paragraph(assembly.word("memo-asked")), list]
}

/// Returns which themes await a decision.
fn themes(assembly: &Assembly<'_>) -> Vec<Request> {
    let themes = unqualified(assembly.project);
    let arguments = [
        ("number", Value::from(themes.len())),
        ("titles", titles(themes.iter().copied(), assembly.language).into()),
    ];
    let lead = || assembly.say("memo-asked-themes", &arguments);
    let is_asked = !themes.is_empty();
    is_asked
        .then(|| Request::of(lead(), "memo-asked-themes-options"))
        .into_iter()
        .collect()
}

/// Returns the questions on which what was said points in different directions.
fn questions(assembly: &Assembly<'_>) -> Vec<Request> {
    let open: Vec<Statement<'_>> = super::questions::open(assembly, None)
        .iter()
        .map(|it| it.statement)
        .collect();
    about(assembly, "memo-asked-questions", &open)
}

/// Returns the gaps that no inquiry closes, each as a choice, and how many others there are.
fn coverage(assembly: &Assembly<'_>) -> Vec<Request> {
    let language = assembly.language;
    let report = assembly.coverage();
    let (choices, others): (Vec<&Gap>, Vec<&Gap>) = report.open().partition(|it| it.obstacle.is_some());
    let mut requests: Vec<Request> = choices
        .iter()
        .map(|it| {
            let (key, options) = match it.obstacle {
                Some(Obstacle::GoalWithoutTheme) => ("memo-asked-goal", "memo-asked-goal-options"),
                _ => ("memo-asked-gap", "memo-asked-gap-options"),
            };
            let arguments = [
                ("cell", coverage_labels::cell(it, language).into()),
                ("amount", coverage_labels::shortfall(it, language).into()),
            ];
            Request::of(assembly.say(key, &arguments), options)
        })
        .collect();
    if !others.is_empty() {
        let key = if choices.is_empty() {
            "memo-asked-gaps"
        } else {
            "memo-asked-gaps-of"
        };
        let all = others.len() + choices.len();
        let lead = assembly.say(key, &[("number", others.len().into()), ("all", all.into())]);
        requests.push(Request {
            recommended: Some("memo-asked-gaps-recommended"),
            ..Request::of(lead, "memo-asked-gaps-options")
        });
    }
    requests
}

/// Returns the statements that rest on nothing.
fn statements(assembly: &Assembly<'_>) -> Vec<Request> {
    let mut requests = about(assembly, "memo-asked-statements", &chapters::unsupported(assembly));
    for it in &mut requests {
        it.recommended = Some("memo-asked-statements-recommended");
    }
    requests
}

/// Returns statements about which something is asked, in whole sentences; nothing where there are none.
fn about(assembly: &Assembly<'_>, key: &str, statements: &[Statement<'_>]) -> Vec<Request> {
    let mut all: Vec<&Record> = Vec::new();
    for it in statements {
        if all.last().is_none_or(|last| last.file != it.chapter.file) {
            all.push(it.chapter);
        }
    }
    let arguments = [
        ("number", Value::from(statements.len())),
        ("chapters", titles(all, assembly.language).into()),
    ];
    if statements.is_empty() {
        return Vec::new();
    }
    let sentence = |it: &Statement<'_>| {
        let point = it.point(assembly.project, assembly.language);
        format!("{point}: {}", quoted(&it.words(), assembly.language))
    };
    vec![Request {
        about: statements.iter().map(sentence).collect(),
        ..Request::of(assembly.say(key, &arguments), "memo-asked-statements-options")
    }]
}

/// Returns the milestones that are late and need another date.
fn milestones(assembly: &Assembly<'_>) -> Vec<Request> {
    let standing = process::standing(assembly);
    let late = standing.by_urgency().into_iter().filter(|it| it.state == State::Late);
    let quoted = |it: &str| assembly.say("memo-quoted", &[("title", it.into())]);
    let late: Vec<String> = late.map(|it| quoted(&it.milestone.title)).collect();
    if late.is_empty() {
        return Vec::new();
    }
    let arguments = [
        ("number", Value::from(late.len())),
        ("titles", assembly.language.list(&late).into()),
    ];
    let lead = assembly.say("memo-asked-milestones", &arguments);
    vec![Request::of(lead, "memo-asked-milestones-options")]
}
