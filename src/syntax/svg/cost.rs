//! What a drawing costs whoever shows it: a few hundred bytes can ask for hours of work.

use quick_xml::escape;
use quick_xml::events::BytesStart;
use rustc_hash::FxHashMap;

/// How many things a drawing may draw, each counted as often as it is drawn.
const MOST_DRAWN: u64 = 100_000;
/// How many of its things may be drawn through a filter or a mask, which are painted dot by dot.
const MOST_PAINTED: usize = 200;
/// How many times as large as what it is for a filter's field may be; drawing programs write 1.2.
const LARGEST_FIELD: f64 = 10.0;
/// How long a length may be; an A0 sheet is 3,370 points wide.
const LONGEST: f64 = 50_000.0;
/// How many layers of noise (`numOctaves`) there may be: what comes after them is finer than a dot.
const MOST_OCTAVES: f64 = 10.0;
/// How far a filter may look around a dot: radius of `feMorphology`, `order` of `feConvolveMatrix`.
const WIDEST_LOOK: f64 = 50.0;

/// The place of what stands in no named part.
const ROOT: usize = 0;

/// What a part of the drawing draws: things of its own, and other parts.
#[derive(Debug, Default)]
struct Part {
    own: u64,
    drawn: Vec<usize>,
}

/// Counts what a drawing asks for, element by element.
#[derive(Debug)]
pub(super) struct Cost {
    parts: Vec<Part>,
    by_id: FxHashMap<String, usize>,
    /// The part that each open element belongs to.
    open: Vec<usize>,
    painted: usize,
}

impl Cost {
    pub(super) fn new() -> Self {
        Self {
            parts: vec![Part::default()],
            by_id: FxHashMap::default(),
            open: Vec::new(),
            painted: 0,
        }
    }

    /// Counts an element that may hold others; returns what of it costs too much.
    pub(super) fn open(&mut self, element: &BytesStart<'_>) -> Option<String> {
        let (part, dear) = self.count(element);
        self.open.push(part);
        dear
    }

    /// Counts an element that holds nothing.
    pub(super) fn empty(&mut self, element: &BytesStart<'_>) -> Option<String> {
        self.count(element).1
    }

    pub(super) fn close(&mut self) {
        self.open.pop();
    }

    fn count(&mut self, element: &BytesStart<'_>) -> (usize, Option<String>) {
        let around = self.open.last().copied().unwrap_or(ROOT);
        let name = element.local_name().into_inner().to_ascii_lowercase();
        let attributes: Vec<_> = element
            .attributes()
            .flatten()
            .map(|it| {
                let key = it.key.local_name().into_inner().to_ascii_lowercase();
                let value = escape::unescape(&it.value).unwrap_or_else(|_| it.value.clone());
                (key, value.into_owned())
            })
            .collect();
        let part = match attributes.iter().find(|it| it.0 == "id") {
            Some((_, id)) => {
                let part = self.part(id);
                self.parts[around].drawn.push(part);
                part
            }
            None => around,
        };
        self.parts[part].own += 1;
        let mut dear = None;
        for (key, value) in &attributes {
            for target in references(key, value) {
                let target = self.part(target);
                self.parts[part].drawn.push(target);
            }
            let paints = matches!(&**key, "filter" | "mask") || key == "style" && value.contains("filter");
            self.painted += usize::from(paints && value.trim() != "none");
            if is_dear(&name, key, value) || self.painted > MOST_PAINTED {
                dear.get_or_insert_with(|| key.clone());
            }
        }
        (part, dear)
    }

    fn part(&mut self, id: &str) -> usize {
        if let Some(part) = self.by_id.get(id) {
            return *part;
        }
        self.parts.push(Part::default());
        self.by_id.insert(id.to_owned(), self.parts.len() - 1);
        self.parts.len() - 1
    }

    /// Tells whether more is drawn, parts that are used again counted again, than anybody should wait for.
    pub(super) fn is_too_much(&self) -> bool {
        let mut drawn = vec![None; self.parts.len()];
        // Each part is entered, and left when what it draws is known; one that draws itself draws nothing more.
        let mut steps = vec![(ROOT, false)];
        while let Some((part, is_known)) = steps.pop() {
            let Part { own, drawn: parts } = &self.parts[part];
            if is_known {
                let inner = parts
                    .iter()
                    .map(|it| drawn[*it].unwrap_or(0))
                    .fold(0, u64::saturating_add);
                drawn[part] = Some(inner.saturating_add(*own));
            } else if drawn[part].is_none() {
                drawn[part] = Some(0);
                steps.push((part, true));
                steps.extend(parts.iter().filter(|it| drawn[**it].is_none()).map(|it| (*it, false)));
            }
        }
        drawn[ROOT].is_some_and(|it| it > MOST_DRAWN)
    }
}

/// Returns the parts that an attribute draws or paints with.
fn references<'v>(key: &str, value: &'v str) -> impl Iterator<Item = &'v str> {
    let whole = value.trim().strip_prefix('#').filter(|_| key == "href");
    let inner = value.split("url(").skip(1).filter_map(|it| {
        let target = it.split(')').next()?.trim().trim_matches(['"', '\'']);
        target.trim().strip_prefix('#')
    });
    whole.into_iter().chain(inner)
}

/// Tells whether a value asks for more than any picture needs.
fn is_dear(element: &str, key: &str, value: &str) -> bool {
    let largest = || {
        let numbers = value.split([' ', ',', '\t', '\n']).filter_map(number);
        numbers.fold(0.0, f64::max)
    };
    match (element, key) {
        ("filter" | "mask" | "pattern", "x" | "y" | "width" | "height") => {
            let Some(percent) = value.trim().strip_suffix('%') else {
                return largest() > LONGEST;
            };
            number(percent).is_some_and(|it| it > LARGEST_FIELD * 100.0)
        }
        ("feturbulence", "numoctaves") => largest() > MOST_OCTAVES,
        ("femorphology", "radius") | ("feconvolvematrix", "order") => largest() > WIDEST_LOOK,
        ("svg", "width" | "height" | "viewbox") => largest() > LONGEST,
        _ => false,
    }
}

/// Returns the number at the beginning of a text, whatever unit stands behind it.
fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    let end = text
        .find(|it: char| it.is_ascii_alphabetic() && !matches!(it, 'e' | 'E'))
        .unwrap_or(text.len());
    let number: f64 = text[..end].trim_end_matches('%').parse().ok()?;
    Some(number.abs())
}

#[cfg(test)]
mod tests {
    use crate::source::FileId;
    use crate::syntax::svg::check;
    use std::fmt::Write as _;

    fn keys(inner: &str) -> Vec<&'static str> {
        let text = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\">{inner}</svg>");
        check(&text, FileId(0)).into_iter().map(|it| it.message.key).collect()
    }

    #[test]
    fn what_drawing_programs_write_costs_little() {
        for inner in [
            "<filter id=\"a\" x=\"-.1\" y=\"-10%\" width=\"1.2\" height=\"120%\"><feTurbulence numOctaves=\"3\"/></filter>",
            "<filter id=\"a\" filterUnits=\"userSpaceOnUse\" width=\"1200\" height=\"800\"/><rect filter=\"url(#a)\"/>",
            "<symbol id=\"a\"><path/></symbol><use href=\"#a\"/><use href=\"#a\"/>",
            "<g id=\"a\"><use href=\"#a\"/></g>",
            "<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g><use href=\"#nowhere\"/>",
        ] {
            assert!(keys(inner).is_empty(), "{inner}");
        }
        assert!(keys(&"<path d=\"M0 0\"/>".repeat(20_000)).is_empty());
    }

    #[test]
    fn a_filter_that_keeps_a_computer_busy_is_found() {
        for inner in [
            "<filter width=\"10000%\"/>",
            "<filter height=\"90000\"/>",
            "<feTurbulence numOctaves=\"1000\"/>",
            "<feMorphology radius=\"4 900\"/>",
            "<feConvolveMatrix order=\"400\"/>",
            "<svg width=\"1e9\"/>",
        ] {
            assert_eq!(keys(inner), ["unsafe-picture-costly"], "{inner}");
        }
        let many = "<rect filter=\"url(#a)\"/>".repeat(super::MOST_PAINTED + 1);
        assert_eq!(keys(&many), ["unsafe-picture-costly"]);
    }

    #[test]
    fn parts_that_draw_each_other_again_and_again_are_counted_as_often_as_they_are_drawn() {
        let mut bomb = String::from("<g id=\"a0\"><path/></g>");
        for level in 1..40 {
            let inner = format!("<use href=\"#a{}\"/>", level - 1).repeat(2);
            let _ = write!(bomb, "<g id=\"a{level}\">{inner}</g>");
        }
        assert_eq!(keys(&bomb), ["unsafe-picture-costly"]);
        let filled = bomb
            .replace("<use href=\"", "<path fill=\"url(")
            .replace("\"/>", ")\"/>");
        assert_eq!(keys(&filled), ["unsafe-picture-costly"]);
    }
}
