//! The search for the fewest inquiries: each time the one that closes most.

use super::fitting;
use super::limits::{MOST_INQUIRIES, MOST_LOOKS, MOST_THEMES};
use super::random::Random;
use super::state::{Choice, Scope, State};
use crate::coverage::cell::ANY;
use crate::coverage::cell::Dimensions;
use crate::coverage::counts::Tables;
use crate::coverage::index::Index;
use crate::record::kind::Kind;
use crate::record::vocabulary::{Degree, Method};
use rustc_hash::FxHashMap;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Whom the plan may ask, about what, and what it must know of them.
#[derive(Debug)]
pub(super) struct Field {
    asked: Vec<Asked>,
    /// The themes that can be asked about, in their order, each with how often it was heard about, or will be.
    themes: Vec<(u32, u32)>,
}

#[derive(Debug)]
struct Asked {
    stakeholder: u32,
    /// The methods by which it can be heard, the most fitting first.
    methods: Vec<Method>,
    /// The needs that hearing it closes whatever it is heard about.
    needs: Vec<usize>,
    /// The needs that hearing it about a theme could close, by the theme's place in the field.
    needs_about: Vec<Vec<usize>>,
    /// How many needs are looked at to rate one way of hearing it.
    looks: usize,
    affected: Option<Degree>,
    /// How often it was heard, or will be.
    heard: u32,
    /// The same about each theme, by the theme's place in the field.
    about: Vec<u32>,
}

/// Inquiries, each the one that closed most when it was chosen.
#[derive(Debug)]
pub(super) struct Greedy {
    pub(super) choices: Vec<Choice>,
    /// Whether the search came to an end before everything was closed that can be.
    pub(super) is_cut: bool,
}

/// What speaks for an inquiry, the weightiest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    /// What it closes.
    worth: u32,
    /// The most that one of its themes still needs; in a shuffle a number drawn by lot.
    pressing: u32,
    /// How seldom the stakeholder was heard about its themes.
    unheard: Reverse<u32>,
    affected: Option<Degree>,
    /// How seldom the stakeholder was heard at all.
    seldom: Reverse<u32>,
    /// How well the method fits.
    fitting: Reverse<usize>,
    /// How early the stakeholder stands in the order of titles.
    first: Reverse<usize>,
}

/// One way of hearing one stakeholder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Way {
    /// The stakeholder's place in the field.
    at: usize,
    /// The method's place among the stakeholder's.
    method: usize,
}

impl Field {
    /// Returns whom the plan may ask: every stakeholder that did not decline.
    pub(super) fn new(
        index: &Index<'_>,
        tables: &mut Tables<'_>,
        stakeholders: impl Iterator<Item = u32>,
        themes: &[u32],
        state: &State<'_>,
    ) -> Self {
        let mut notes = |theme, stakeholder| {
            let cell = [theme, ANY, stakeholder, ANY];
            tables.of(Dimensions::of_cell(&cell)).at(&cell).notes()
        };
        let spoken = themes.iter().map(|it| (*it, notes(*it, ANY))).collect();
        let asked = |number: u32| {
            let record = index
                .project
                .records(Kind::Stakeholder)
                .get(number as usize)?
                .stakeholder();
            let concerns = |at: &usize| index.is_within(number, state.needs[*at].cell[2]);
            let needs: Vec<usize> = (0..state.needs.len()).filter(concerns).collect();
            let needs_about = about(state, &needs, themes);
            record.is_none_or(|it| it.declined.is_none()).then(|| Asked {
                stakeholder: number,
                looks: needs.len() + needs_about.iter().map(Vec::len).sum::<usize>(),
                methods: methods(fitting::methods(record.and_then(|it| it.kind)), state, &needs),
                needs_about,
                needs: needs
                    .into_iter()
                    .filter(|it| state.scopes[*it] == Scope::Always)
                    .collect(),
                affected: record.and_then(|it| it.affected),
                heard: notes(ANY, number),
                about: themes.iter().map(|theme| notes(*theme, number)).collect(),
            })
        };
        Self {
            asked: stakeholders.filter_map(asked).collect(),
            themes: spoken,
        }
    }

    /// Returns a plan that closes everything that inquiries can close, each time by the inquiry that closes most.
    ///
    /// An inquiry closes the less, the more is planned before it: the needs are a submodular cover. So the plan is at
    /// most 1 + ln(k) times as long as the shortest, where k is the most that one inquiry closes (Wolsey 1982,
    /// Combinatorica 2, 385–393), and an inquiry whose worth has sunk need not be looked at again before those that are
    /// worth more. A shuffle lets a lot decide among inquiries that are worth the same.
    pub(super) fn greedy(&self, state: State<'_>, shuffle: Option<Random>) -> Greedy {
        self.greedy_within(state, shuffle, MOST_LOOKS)
    }

    /// Does the same with so many looks at needs at most.
    pub(super) fn greedy_within(&self, mut state: State<'_>, shuffle: Option<Random>, most_looks: usize) -> Greedy {
        let mut planned = vec![0; self.asked.len()];
        let mut open: BinaryHeap<(Rank, Way)> = BinaryHeap::new();
        for at in 0..self.asked.len() {
            for method in 0..self.asked[at].methods.len() {
                let way = Way { at, method };
                open.push((self.rate(&state, way, 0, shuffle).0, way));
            }
        }
        let mut plan = Vec::new();
        let mut looks = 0;
        let is_left = |open: &BinaryHeap<(Rank, Way)>| open.peek().is_some_and(|it| it.0.worth > 0);
        while is_left(&open) {
            if plan.len() == MOST_INQUIRIES || looks > most_looks {
                return Greedy {
                    choices: plan,
                    is_cut: true,
                };
            }
            let Some((_, way)) = open.pop() else { break };
            looks += self.asked[way.at].looks;
            let (rank, choice) = self.rate(&state, way, planned[way.at], shuffle);
            if rank.worth == 0 {
                continue;
            }
            if open.peek().is_none_or(|it| it.0 <= rank) {
                state.plan(&choice);
                planned[way.at] += 1;
                plan.push(choice);
            }
            open.push((rank, way));
        }
        Greedy {
            choices: plan,
            is_cut: false,
        }
    }

    /// Returns the best inquiry that there is now in one way; `planned` is how often its stakeholder is planned already.
    fn rate(&self, state: &State<'_>, way: Way, planned: u32, shuffle: Option<Random>) -> (Rank, Choice) {
        let asked = &self.asked[way.at];
        let method = asked.methods[way.method];
        let worth = |needs: &[usize], themes: &[u32]| -> u32 {
            needs
                .iter()
                .map(|it| state.worth(*it, asked.stakeholder, method, themes))
                .sum()
        };
        let (mut places, mut themes): (Vec<usize>, Vec<u32>) = (Vec::new(), Vec::new());
        let (mut gain, mut pressing) = (0, 0);
        while places.len() < MOST_THEMES {
            let rating = |place: usize| {
                let mut with = themes.clone();
                with.push(self.themes[place].0);
                // One more theme makes a difference only to needs that ask about it.
                let needs = &asked.needs_about[place];
                let tie = shuffle.map_or(u64::from(asked.about[place]), |it| it.of(way.at, place));
                (
                    worth(needs, &with) - worth(needs, &themes),
                    needs.iter().map(|it| state.needs[*it].left).max().unwrap_or(0),
                    Reverse(tie),
                    Reverse(place),
                )
            };
            let others = (0..self.themes.len()).filter(|it| !places.contains(it));
            let Some((more, need, _, Reverse(place))) = others.map(rating).max().filter(|it| it.0 > 0) else {
                break;
            };
            (gain, pressing) = (gain + more, pressing.max(need));
            places.push(place);
            themes.push(self.themes[place].0);
        }
        let random = shuffle.map(|it| u32::try_from(it.of(way.at, way.method) % 64).unwrap_or_default());
        let rank = Rank {
            worth: gain + worth(&asked.needs, &[]),
            pressing: random.unwrap_or(pressing),
            unheard: Reverse(places.iter().map(|it| asked.about[*it]).sum()),
            affected: asked.affected,
            seldom: Reverse(asked.heard + planned),
            fitting: Reverse(way.method),
            first: Reverse(way.at),
        };
        places.sort_unstable();
        let choice = Choice {
            stakeholder: asked.stakeholder,
            method,
            themes: places.iter().map(|it| self.themes[*it].0).collect(),
        };
        (rank, choice)
    }

    /// Returns what an inquiry is about: the themes of which it closes gaps, else the one that its stakeholder was heard
    /// least about; then it counts as heard.
    pub(super) fn topics(&mut self, choice: &Choice) -> Vec<u32> {
        let Some(asked) = self.asked.iter_mut().find(|it| it.stakeholder == choice.stakeholder) else {
            return Vec::new();
        };
        let mut topics = choice.themes.clone();
        if topics.is_empty() {
            let least = (0..self.themes.len()).min_by_key(|it| (asked.about[*it], self.themes[*it].1));
            topics.extend(least.map(|it| self.themes[it].0));
        }
        for (about, theme) in asked.about.iter_mut().zip(&mut self.themes) {
            let is_topic = u32::from(topics.contains(&theme.0));
            *about += is_topic;
            theme.1 += is_topic;
        }
        topics
    }
}

/// Returns the needs that ask about each theme, by the theme's place.
fn about(state: &State<'_>, needs: &[usize], themes: &[u32]) -> Vec<Vec<usize>> {
    let mut about = vec![Vec::new(); themes.len()];
    let places: FxHashMap<u32, usize> = themes.iter().enumerate().map(|it| (*it.1, it.0)).collect();
    for need in needs {
        if let Scope::Themes(asked) = &state.scopes[*need] {
            for place in asked.iter().filter_map(|it| places.get(it)) {
                about[*place].push(*need);
            }
        }
    }
    about
}

/// Returns the methods that fit, and those that the manifest asks of this very stakeholder.
fn methods(fitting: &[Method], state: &State<'_>, needs: &[usize]) -> Vec<Method> {
    let mut methods = fitting.to_vec();
    for cell in needs.iter().map(|it| state.needs[*it].cell).filter(|it| it[2] != ANY) {
        if let Some(method) = Method::ALL.get(cell[3] as usize)
            && *method != Method::Hearing
            && !methods.contains(method)
        {
            methods.push(*method);
        }
    }
    methods
}
