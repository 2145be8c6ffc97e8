//! Lines that begin with a bullet of a text program, which is no list to Markdown.

use super::awaited::Bullets;
use super::reader::Reader;
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::text::bullet::bullet;

impl Reader<'_> {
    /// Looks at the beginning of a line.
    pub(super) fn bullet(&mut self, slice: &str, span: Span) {
        if !self.leaf.fresh || self.forbidden > 0 || self.heading.is_some() {
            return;
        }
        let Some(length) = bullet(slice) else { return };
        let start = span.start as usize;
        self.bullets.leads |= self.leaf.is_untouched();
        self.bullets.count += 1;
        self.bullets.first.get_or_insert(Span::new(start, start + length));
    }

    /// Ends a block: one line that begins so may be chance, where it is not the first.
    pub(super) fn end_bullets(&mut self) {
        if self.leaf.is_untouched() {
            return;
        }
        let Bullets {
            first,
            count,
            leads,
            goes_on,
        } = std::mem::take(&mut self.bullets);
        let Some(first) = first.filter(|_| leads || count > 1) else {
            return;
        };
        self.bullets.goes_on = true;
        if !goes_on {
            let finding = Diagnostic::new("pasted-bullet", self.file, self.here(first));
            let bullet = self.text[first.range()].trim().to_owned();
            self.diagnostics.push(finding.with("bullet", bullet));
        }
    }
}
