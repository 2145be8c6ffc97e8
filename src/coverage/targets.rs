//! What should be reached: the manifest's targets, or defaults where it names none.

use super::cell::{ANY, Cell};
use super::dimension::{Amount, Dimension, Unit};
use super::index::Index;
use crate::record::kind::Kind;
use crate::record::manifest;
use crate::record::vocabulary::StakeholderKind;
use crate::source::Span;

/// A target: which cells, and what each of them must reach.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// The dimensions whose every member it holds for.
    pub each: Vec<Dimension>,
    /// The dimensions that it fixes, and to which id.
    pub fixed: Vec<(Dimension, Box<str>)>,
    /// What must be reached.
    pub needs: Vec<Amount>,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where a target comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The manifest, at a place of it.
    Manifest(Span),
    /// A default; its entry in the catalogue says why, and where the number was found.
    Default(&'static str),
}

/// How many notes a default asks of a stakeholder, and the entry of the catalogue that says why.
///
/// Basic themes show within six interviews of a group that is alike (Guest, Bunce and Johnson 2006), and most studies
/// are saturated after 9 to 17 (Hennink and Kaiser 2022): six is the least. For an organisation there is no such norm;
/// two notes are the least of which one can bear out the other. Politicians and the public are heard as a whole, in a
/// committee or at an open meeting.
fn notes(kind: Option<StakeholderKind>) -> (u32, &'static str) {
    match kind {
        Some(StakeholderKind::Citizens) => (6, "coverage-default-citizens"),
        Some(StakeholderKind::Politicians | StakeholderKind::Public) => (1, "coverage-default-open"),
        _ => (2, "coverage-default-organisation"),
    }
}

/// Returns the targets of a project: those of its manifest, else the defaults.
///
/// A finding is broad when at least three notes of at least two groups bear it; two methods, because people say one
/// thing alone and another in a group; and a goal that no theme serves is asked about by nobody.
pub(super) fn of(index: &Index<'_>) -> Vec<Target> {
    if let Some(targets) = &index.project.manifest.coverage {
        return targets.iter().filter_map(from_manifest).collect();
    }
    let default = |each: &[Dimension], fixed, needs: &[Amount], why| Target {
        each: each.to_vec(),
        fixed,
        needs: needs.to_vec(),
        origin: Origin::Default(why),
    };
    let mut targets = Vec::new();
    for record in index.project.records(Kind::Stakeholder) {
        let stakeholder = record.stakeholder();
        let kind = stakeholder.and_then(|it| it.kind);
        let is_part = stakeholder.is_some_and(|it| it.part_of.is_some());
        // A part is heard for the whole that it belongs to; only citizens are groups that must each be heard.
        if !is_part || kind == Some(StakeholderKind::Citizens) {
            let (number, why) = notes(kind);
            let fixed = vec![(Dimension::Stakeholder, record.id.clone())];
            targets.push(default(&[], fixed, &[Amount::new(Unit::Notes, number)], why));
        }
    }
    let theme = [(Unit::Notes, 3), (Unit::Stakeholders, 2), (Unit::Methods, 2)];
    let theme = theme.map(|(unit, number)| Amount { unit, number });
    targets.push(default(
        &[Dimension::Theme],
        Vec::new(),
        &theme,
        "coverage-default-theme",
    ));
    let goal = [Amount::new(Unit::Themes, 1)];
    targets.push(default(&[Dimension::Goal], Vec::new(), &goal, "coverage-default-goal"));
    targets
}

/// Returns a target of the manifest; nothing where a word of it is none of ours, which reading it has reported.
fn from_manifest(target: &manifest::Target) -> Option<Target> {
    let each: Option<Vec<Dimension>> = target.each.iter().map(|it| Dimension::of(&it.value)).collect();
    let fixed: Option<Vec<_>> = target
        .fixed
        .iter()
        .map(|(word, id)| Some((Dimension::of(word)?, id.clone())))
        .collect();
    let needs: Option<Vec<_>> = target
        .needs
        .iter()
        .map(|(word, number)| Some(Amount::new(Unit::of(word)?, *number)))
        .collect();
    Some(Target {
        each: each?,
        fixed: fixed?,
        needs: needs?,
        origin: Origin::Manifest(target.span),
    })
}

impl Target {
    /// Returns the cells that it holds for; none where it names something that is not there.
    ///
    /// A theme and a goal have cells in common only where the theme serves the goal; a goal that no theme serves is a
    /// cell without a theme, so that it is not lost.
    pub(super) fn cells(&self, index: &Index<'_>) -> Vec<Cell> {
        let mut cells = vec![[ANY; 4]];
        for dimension in Dimension::ALL {
            let numbers = match self.id(dimension) {
                Some(id) => index.number(dimension, id).into_iter().collect(),
                None if self.each.contains(&dimension) => index.numbers(dimension),
                None => continue,
            };
            let named = self.id(Dimension::Theme).is_some() && self.id(Dimension::Goal).is_some();
            let mut next = Vec::new();
            for number in numbers {
                let start = next.len();
                let with = cells.iter().map(|cell| {
                    let mut cell = *cell;
                    cell[dimension as usize] = number;
                    cell
                });
                next.extend(
                    with.filter(|it| named || it[0] == ANY || dimension != Dimension::Goal || index.is_linked(it)),
                );
                if next.len() == start && dimension == Dimension::Goal && index.serving[number as usize].is_empty() {
                    next.push([ANY, number, ANY, ANY]);
                }
            }
            cells = next;
        }
        cells
    }

    fn id(&self, dimension: Dimension) -> Option<&str> {
        self.fixed.iter().find(|it| it.0 == dimension).map(|it| &*it.1)
    }
}
