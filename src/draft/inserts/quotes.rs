//! What informants said in their own words, where their notes allow it.

use crate::document::{Block, Inline};
use crate::draft::assembly::{Assembly, paragraph};
use crate::draft::public::{self, quotations};
use crate::draft::voice;
use crate::evidence::quotation::{Inserted, OfTheme, inserted_of};
use crate::record::vocabulary::EvidenceStyle;
use crate::syntax::fields::Fields;

/// Makes the quotations of each theme, or of the theme, aspect and stakeholder that are asked for.
pub(in crate::draft) fn make(assembly: &mut Assembly<'_>, options: &Fields<'_>) -> Vec<Block> {
    let asked = options.text("theme").is_some();
    let mut blocks = Vec::new();
    let may = |it: &Inserted<'_>| !assembly.is_public() || quotations::is_printed(assembly, it.note, &it.words);
    let themes = inserted_of(assembly.project, assembly.texts, options, &may);
    for OfTheme { theme, shown, all } in themes {
        if !asked {
            let anchor = format!("quotes_{}", theme.id);
            blocks.push(assembly.heading(1, anchor, vec![Inline::text(&*theme.title)]));
        }
        let is_close = !asked && assembly.evidence != EvidenceStyle::Box;
        blocks.extend(shown.iter().map(|it| Block::Quote(quote(assembly, it, is_close))));
        assembly.printed.extend(shown.iter().map(|it| (it.note.file, it.span)));
        // To everyone the number would count notes.
        if shown.len() < all && !assembly.is_public() {
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

/// Returns what somebody said and who it was, in a line of its own unless it stands close.
fn quote(assembly: &Assembly<'_>, quote: &Inserted<'_>, is_close: bool) -> Vec<Block> {
    let origin = if assembly.is_public() {
        public::voice::origin(assembly, quote.note)
    } else {
        Some(voice::note_words(assembly, quote.note))
    };
    let words = Inline::text(&quote.words);
    let origin = origin.map(|it| Inline::text(format!("– {it}")));
    if is_close {
        let space = origin.is_some().then(|| Inline::text(" "));
        return vec![Block::Paragraph(
            std::iter::once(words).chain(space).chain(origin).collect(),
        )];
    }
    let lines = std::iter::once(words).chain(origin);
    lines.map(|it| Block::Paragraph(vec![it])).collect()
}
