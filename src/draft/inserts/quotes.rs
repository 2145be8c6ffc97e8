//! What informants said in their own words, where their notes allow it.

use crate::document::{Block, Inline};
use crate::draft::assembly::{Assembly, paragraph};
use crate::draft::voice;
use crate::evidence::quotation::{Inserted, OfTheme, inserted};
use crate::syntax::fields::Fields;

/// Makes the quotations of each theme, or of the theme, aspect and stakeholder that are asked for.
pub(super) fn make(assembly: &mut Assembly<'_>, options: &Fields<'_>) -> Vec<Block> {
    let asked = options.text("theme").is_some();
    let mut blocks = Vec::new();
    for OfTheme { theme, shown, all } in inserted(assembly.project, assembly.texts, options) {
        if !asked {
            let anchor = format!("quotes_{}", theme.id);
            blocks.push(assembly.heading(1, anchor, vec![Inline::text(&*theme.title)]));
        }
        blocks.extend(shown.iter().map(|it| Block::Quote(quote(assembly, it))));
        assembly.printed.extend(shown.iter().map(|it| (it.note.file, it.span)));
        if shown.len() < all {
            let arguments = [("shown", shown.len().into()), ("all", all.into())];
            blocks.push(paragraph(assembly.say("insert-quotes-cut", &arguments)));
        }
    }
    match (blocks.is_empty(), asked) {
        (true, _) => vec![paragraph(assembly.word("insert-no-quotes"))],
        (false, false) => vec![Block::Annex(blocks)],
        (false, true) => blocks,
    }
}

fn quote(assembly: &Assembly<'_>, quote: &Inserted<'_>) -> Vec<Block> {
    vec![
        paragraph(&quote.words),
        paragraph(format!("– {}", voice::note_words(assembly, quote.note))),
    ]
}
