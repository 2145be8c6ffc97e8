//! Running text while it is gathered: its parts, and the markers that are taken out of it.

use crate::document::Inline;
use crate::source::Span;

/// How deep stress and links may nest before they are flattened; deeper is an attack, not a text.
const DEEPEST: usize = 24;

/// A part of a line that has an inside.
#[derive(Debug)]
pub(super) enum Open {
    Emphasis,
    Strong,
    /// A link; where its target is refused, only its words are kept.
    Link {
        target: Option<String>,
        title: String,
    },
    Picture {
        span: Span,
        target: String,
        title: String,
    },
    Citation {
        span: Span,
        inner: String,
    },
}

/// A part that is open, what it holds so far, and how many deeper ones were flattened into it.
#[derive(Debug)]
struct Level {
    open: Open,
    content: Vec<Inline>,
    flattened: usize,
}

/// A name that stands last so far, and what follows it as long as that is nothing to read.
#[derive(Debug)]
struct Pending {
    name: String,
    tail: Vec<Inline>,
}

/// What a line holds when it ends.
#[derive(Debug, Default)]
pub(super) struct Finished {
    pub(super) content: Vec<Inline>,
    /// The name after the last `^`.
    pub(super) name: Option<String>,
    /// The title of the picture that was closed last.
    pub(super) title: String,
}

/// The running text of one paragraph, heading, list item or cell.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// Where it begins.
    pub(super) start: Option<usize>,
    pub(super) title: String,
    content: Vec<Inline>,
    levels: Vec<Level>,
    pending: Option<Pending>,
    /// Whether something was taken out, so that the spaces beside it must go too.
    shortened: bool,
}

impl Line {
    pub(super) fn is_empty(&self) -> bool {
        self.content.is_empty() && self.pending.is_none() && self.levels.is_empty()
    }

    /// Adds text that is no marker, whatever it looks like.
    pub(super) fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if let Some(Inline::Text(last)) = self.target(false).last_mut() {
            last.push_str(text);
        } else {
            self.target(false).push(Inline::text(text));
        }
    }

    /// Adds a part that is no text.
    pub(super) fn push(&mut self, inline: Inline) {
        let breaks = matches!(inline, Inline::SoftBreak | Inline::LineBreak);
        let content = self.target(breaks);
        // A line that held markers only leaves one break, not two.
        if !(breaks && matches!(content.last(), Some(Inline::SoftBreak))) {
            content.push(inline);
        }
    }

    /// Adds text that stands in `whole` at `at`, without its markers.
    pub(super) fn source(&mut self, whole: &str, at: usize, text: &str, themes: bool) {
        let outside_links = self
            .levels
            .iter()
            .all(|it| matches!(it.open, Open::Emphasis | Open::Strong));
        let themes = themes && outside_links;
        let first = self.is_empty();
        let named = if self.levels.is_empty() {
            name_at_end(whole, at, text, first, themes)
        } else {
            None
        };
        let head = named.as_ref().map_or(text, |(head, _)| head);
        let kept = if themes {
            without_themes(whole, at, head, first)
        } else {
            head.to_owned()
        };
        self.shortened |= kept.len() != text.len();
        if kept.trim().is_empty() && self.pending.is_some() {
            self.target(true).push(Inline::Text(kept));
        } else {
            self.text(&kept);
        }
        if let Some((_, name)) = named {
            self.target(false);
            self.pending = Some(Pending {
                tail: vec![Inline::Text(format!("^{name}"))],
                name,
            });
        }
    }

    /// Takes note that something was left out here.
    pub(super) fn skip(&mut self) {
        self.shortened = true;
    }

    pub(super) fn open(&mut self, open: Open) {
        self.target(false);
        let flattens = matches!(open, Open::Emphasis | Open::Strong | Open::Link { .. });
        let depth = self.levels.len();
        match self.levels.last_mut() {
            Some(level) if flattens && (level.flattened > 0 || depth >= DEEPEST) => level.flattened += 1,
            _ => self.levels.push(Level {
                open,
                content: Vec::new(),
                flattened: 0,
            }),
        }
    }

    /// Ends the innermost open part; a picture or a citation comes back to be resolved.
    pub(super) fn close(&mut self) -> Option<(Open, Vec<Inline>)> {
        let level = self.levels.last_mut()?;
        if level.flattened > 0 {
            level.flattened -= 1;
            return None;
        }
        let Level { open, content, .. } = self.levels.pop()?;
        match open {
            Open::Emphasis => self.push(Inline::Emphasis(content)),
            Open::Strong => self.push(Inline::Strong(content)),
            Open::Link { target: None, .. } => self.splice(content),
            Open::Link {
                target: Some(target),
                title,
            } => {
                // A link without words would be nothing to read aloud.
                let content = if content.is_empty() {
                    vec![Inline::text(&target)]
                } else {
                    content
                };
                self.push(Inline::Link { target, title, content });
            }
            open => return Some((open, content)),
        }
        None
    }

    /// Adds parts that are ready.
    pub(super) fn splice(&mut self, content: Vec<Inline>) {
        for inline in content {
            match inline {
                Inline::Text(it) => self.text(&it),
                it => self.push(it),
            }
        }
    }

    /// Ends the line; where names are not allowed, what looks like one is text.
    pub(super) fn finish(&mut self, names: bool) -> Finished {
        while !self.levels.is_empty() {
            self.close();
        }
        if !names {
            self.target(false);
        }
        let Self {
            title,
            mut content,
            pending,
            shortened,
            ..
        } = std::mem::take(self);
        if shortened {
            trim(&mut content);
        }
        Finished {
            content,
            name: pending.map(|it| it.name),
            title,
        }
    }

    /// Returns where the next part goes; a name that something to read follows was none, so it becomes text.
    fn target(&mut self, silent: bool) -> &mut Vec<Inline> {
        if silent && self.pending.is_some() {
            return self.pending.as_mut().map_or(&mut self.content, |it| &mut it.tail);
        }
        if let Some(pending) = self.pending.take() {
            self.splice(pending.tail);
        }
        self.levels.last_mut().map_or(&mut self.content, |it| &mut it.content)
    }
}

/// Takes the spaces and breaks at both ends away.
fn trim(content: &mut Vec<Inline>) {
    const SPACES: [char; 2] = [' ', '\t'];
    loop {
        match content.last_mut() {
            Some(Inline::SoftBreak | Inline::LineBreak) => {}
            Some(Inline::Text(text)) => {
                text.truncate(text.trim_end_matches(SPACES).len());
                if !text.is_empty() {
                    break;
                }
            }
            _ => break,
        }
        content.pop();
    }
    loop {
        match content.first_mut() {
            Some(Inline::SoftBreak | Inline::LineBreak) => {}
            Some(Inline::Text(text)) => {
                text.drain(..text.len() - text.trim_start_matches(SPACES).len());
                if !text.is_empty() {
                    break;
                }
            }
            _ => break,
        }
        content.remove(0);
    }
}

/// Tells whether a marker may begin at `at`: after white space or at the start of a block.
fn is_free(whole: &str, at: usize, first: bool) -> bool {
    first || whole[..at].chars().next_back().is_none_or(char::is_whitespace)
}

/// Returns the text before a `^name` at the end, and the name.
fn name_at_end<'t>(whole: &str, at: usize, text: &'t str, first: bool, themes: bool) -> Option<(&'t str, String)> {
    let sign = text.rfind('^')?;
    if !is_free(whole, at + sign, first && sign == 0) {
        return None;
    }
    let rest = &text[sign + 1..];
    let end = rest
        .find(|it: char| !matches!(it, 'a'..='z' | '0'..='9' | '-'))
        .unwrap_or(rest.len());
    let (name, tail) = rest.split_at(end);
    let silent = tail.trim().is_empty()
        || themes
            && without_themes(whole, at + sign + 1 + end, tail, false)
                .trim()
                .is_empty();
    (silent && name.split('-').all(|it| !it.is_empty())).then(|| (&text[..sign], name.to_owned()))
}

/// Returns a text without its `#theme/aspect` markers.
fn without_themes(whole: &str, at: usize, text: &str, first: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (sign, _) in text.match_indices('#') {
        let run = &text[sign + 1..];
        let marks =
            sign >= done && run.starts_with(char::is_lowercase) && is_free(whole, at + sign, first && sign == 0);
        if !marks {
            continue;
        }
        out.push_str(&text[done..sign]);
        let end = run
            .find(|it: char| !it.is_alphanumeric() && it != '-' && it != '/')
            .unwrap_or(run.len());
        done = sign + 1 + end;
        if text[done..].starts_with(['.', ',', ';', ':', '!', '?', ')']) {
            out.truncate(out.trim_end().len());
        } else if out.is_empty() || out.ends_with(char::is_whitespace) {
            done = text.len() - text[done..].trim_start_matches([' ', '\t']).len();
        }
    }
    out.push_str(&text[done..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn themes_out(text: &str) -> String {
        without_themes(text, 0, text, true)
    }

    #[test]
    fn theme_markers_leave_no_trace() {
        assert_eq!(themes_out("Om #sundhed/adgang og #børn her"), "Om og her");
        assert_eq!(themes_out("#sundhed Om #bolig."), "Om.");
        assert_eq!(themes_out("C#sharp, #1 og #Sundhed"), "C#sharp, #1 og #Sundhed");
    }

    #[test]
    fn a_name_stands_last_and_free() {
        let name = |text: &str| name_at_end(text, 0, text, true, false).map(|it| it.1);
        assert_eq!(name("Tekst. ^vejen-ind "), Some("vejen-ind".into()));
        assert_eq!(name("^a1"), Some("a1".into()));
        for text in ["x^2", "a ^b c", "a ^B", "a ^-b", "a ^b-", "a ^", "a ^b."] {
            assert_eq!(name(text), None, "{text}");
        }
        assert_eq!(
            name_at_end("a ^b #t", 0, "a ^b #t", true, true),
            Some(("a ", "b".into()))
        );
    }
}
