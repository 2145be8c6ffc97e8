//! What came up beside the themes: new ones, and aspects that neither a theme's text nor its questions name.

use super::analysis;
use super::blocks::list;
use crate::document::Block;
use crate::draft::aspects;
use crate::draft::assembly::{Assembly, paragraph};
use crate::evidence::depth::{Depth, unforeseen};
use crate::language::Value;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::vocabulary::ThemeStatus;
use crate::syntax::fields::Fields;

/// How many aspects of a theme are named.
const MOST: usize = 10;

/// Makes a list of the themes that came up, and one of the aspects of the commission's own themes.
pub(in crate::draft) fn make(assembly: &mut Assembly<'_>, _: &Fields<'_>) -> Vec<Block> {
    let own: Vec<&Record> = unforeseen(assembly.project).collect();
    let themes = assembly.project.records(Kind::Theme).iter();
    let is_given = |record: &&Record| {
        let is_dropped = record.theme().is_some_and(|it| it.status == ThemeStatus::Dropped);
        !is_dropped && own.iter().all(|own| own.file != record.file)
    };
    let given: Vec<&Record> = themes.filter(is_given).collect();
    let depths = assembly.depths_since();
    let is_limited = assembly.since().is_some();
    let came_up = own
        .iter()
        .map(|theme| (theme, depths.about(&theme.id).map_or(0, |it| it.notes.len())))
        // A theme has no day of its own; what nobody spoke of since did not come up since.
        .filter(|it| !is_limited || it.1 > 0)
        .map(|(theme, notes)| {
            let arguments = [("theme", (&*theme.title).into()), ("notes", Value::from(notes))];
            assembly.say("memo-unforeseen-theme", &arguments)
        })
        .collect::<Vec<_>>();
    let aspects: Vec<String> = given
        .iter()
        .filter_map(|it| aspects(assembly, it, depths.about(&it.id)?))
        .collect();
    let mut blocks = Vec::new();
    if came_up.is_empty() {
        let key = if is_limited {
            "memo-unforeseen-no-themes-since"
        } else {
            "memo-unforeseen-no-themes"
        };
        blocks.push(paragraph(assembly.word(key)));
    } else {
        blocks.push(paragraph(assembly.word("memo-unforeseen-themes")));
        blocks.push(list(None, came_up));
    }
    if !aspects.is_empty() {
        blocks.push(paragraph(assembly.word("memo-unforeseen-aspects")));
        blocks.push(list(None, aspects));
    }
    blocks
}

/// Returns the aspects of a theme that its own title, text and questions do not name, each with its notes.
fn aspects(assembly: &Assembly<'_>, theme: &Record, found: &Depth<'_>) -> Option<String> {
    let body = assembly.texts.at(assembly.project, theme.file, theme.body);
    let asked = theme.theme().map_or(&[][..], |it| &it.questions);
    let asked: Vec<&str> = asked.iter().map(|it| &*it.value).collect();
    let own = format!("{} {body} {}", theme.title, asked.join(" ")).to_lowercase();
    let mut named: Vec<String> = found
        .aspects
        .iter()
        .filter(|it| aspects::is_told(it))
        .filter_map(|it| Some((analysis::words(it.name?), it.notes.len())))
        .filter(|it| !own.contains(&it.0))
        .map(|(name, notes)| {
            let arguments = [("aspect", name.into()), ("notes", Value::from(notes))];
            assembly.say("memo-unforeseen-aspect", &arguments)
        })
        .collect();
    let all = named.len();
    named.truncate(MOST);
    let cut = (all > MOST).then(|| {
        format!(
            " ({})",
            assembly.say("share-of", &[("part", MOST.into()), ("whole", all.into())])
        )
    });
    (all > 0).then(|| format!("{}: {}{}", theme.title, named.join(", "), cut.unwrap_or_default()))
}
