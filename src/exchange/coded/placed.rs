//! Codings at their places: each is held against its excerpt, and one that stands nowhere is named.

use super::excerpt::{Searched, Verdict};
use super::left::{Left, LeftKind};
use super::model::{Coding, Incoming};

/// How many signs may be compared in searches for excerpts, in all texts of a file.
const BUDGET: usize = 200_000_000;

/// A part of a text as a file says it.
#[derive(Debug, Default)]
pub(in crate::exchange) struct Part {
    /// Where it stands, in code points; nothing where that is no place of the text.
    pub(in crate::exchange) place: Option<(usize, usize)>,
    /// Its words as the file has them; empty where it has none.
    pub(in crate::exchange) excerpt: String,
    /// Its codes.
    pub(in crate::exchange) codes: Vec<usize>,
    /// What is remarked on it.
    pub(in crate::exchange) memo: String,
}

/// What puts codings at their places.
#[derive(Debug)]
pub(in crate::exchange) struct Placing {
    budget: usize,
}

impl Default for Placing {
    fn default() -> Self {
        Self { budget: BUDGET }
    }
}

impl Placing {
    /// Returns the codings of a text that have a place in it, in its order.
    pub(in crate::exchange) fn place(
        &mut self,
        parts: Vec<Part>,
        signs: &[char],
        name: &str,
        incoming: &mut Incoming,
    ) -> Vec<Coding> {
        let mut codings = Vec::new();
        let mut searched = Searched::new(signs, &mut self.budget);
        for part in parts {
            let times = part.codes.len().max(1);
            let (start, end) = part.place.unwrap_or((0, 0));
            let mut leave = |kind| incoming.left.extend((0..times).map(|_| Left::new(kind, name)));
            let place = match searched.judge(start, end, &part.excerpt) {
                Verdict::Here => part.place,
                Verdict::At(start, end) => {
                    incoming.relocated += part.codes.len();
                    Some((start, end))
                }
                Verdict::Nowhere if part.place.is_some() => {
                    leave(LeftKind::Elsewhere);
                    continue;
                }
                Verdict::Nothing if part.place.is_some() => {
                    incoming.uncompared += part.codes.len();
                    part.place
                }
                Verdict::Nothing | Verdict::Nowhere => None,
            };
            let Some((start, end)) = place else {
                leave(LeftKind::Beyond);
                continue;
            };
            codings.push(Coding {
                start,
                end,
                codes: part.codes,
                memo: part.memo,
            });
        }
        codings.sort_by_key(|it| (it.start, it.end));
        codings
    }
}
