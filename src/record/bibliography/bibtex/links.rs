//! Entries that take words from others: how far that goes, and where it ends in a cycle.

/// How many entries may stand behind one another.
const DEEPEST: usize = 12;
/// How much is copied, in bytes, over all entries of a file.
const MOST: usize = 16 << 20;

/// Something that may be made of others.
#[derive(Debug, Default, Clone)]
pub(super) struct Node {
    /// How much it holds itself.
    pub size: usize,
    /// What it takes from, by its number.
    pub from: Vec<usize>,
}

/// Why something can't be made of others.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// It is made of itself, by way of these.
    Cycle(Vec<usize>),
    /// It would be copied too often, or over too many steps.
    TooMuch(usize),
}

/// Cuts every link that would never come to an end or cost too much, and says which; what is left can be followed.
pub(super) fn cut(nodes: &mut [Node]) -> Vec<Trouble> {
    let mut work = Work::of(nodes);
    let mut found = Vec::new();
    loop {
        while let Some(node) = work.ready.pop() {
            found.extend(work.settle(nodes, node));
        }
        let Some(cycle) = work.cycle(nodes) else {
            return found;
        };
        for &node in &cycle {
            nodes[node].from.clear();
            work.waits_for[node] = 0;
            work.ready.push(node);
        }
        found.push(Trouble::Cycle(cycle));
    }
}

/// Where the walk stands: from the entries that take from none to those that take from them.
struct Work {
    /// Which entries take from each.
    to: Vec<Vec<usize>>,
    waits_for: Vec<usize>,
    /// How deep each is, and how much it holds with what it takes; nothing before that is known.
    known: Vec<Option<(usize, usize)>>,
    ready: Vec<usize>,
    /// From where on a cycle is looked for.
    next: usize,
    copied: usize,
}

impl Work {
    fn of(nodes: &[Node]) -> Self {
        let mut to = vec![Vec::new(); nodes.len()];
        for (at, node) in nodes.iter().enumerate() {
            node.from.iter().for_each(|it| to[*it].push(at));
        }
        let waits_for: Vec<usize> = nodes.iter().map(|it| it.from.len()).collect();
        let ready = (0..nodes.len()).filter(|it| waits_for[*it] == 0).collect();
        let known = vec![None; nodes.len()];
        Self {
            to,
            waits_for,
            known,
            ready,
            next: 0,
            copied: 0,
        }
    }

    fn settle(&mut self, nodes: &mut [Node], node: usize) -> Option<Trouble> {
        if self.known[node].is_some() {
            return None;
        }
        let taken = nodes[node].from.iter().filter_map(|it| self.known[*it]);
        let (depth, size) = taken.fold((0, 0_usize), |all, it| {
            (all.0.max(it.0 + 1), all.1.saturating_add(it.1))
        });
        let is_too_much = depth > DEEPEST || self.copied.saturating_add(size) > MOST;
        let trouble = is_too_much.then(|| {
            nodes[node].from.clear();
            Trouble::TooMuch(node)
        });
        let (depth, size) = if is_too_much { (0, 0) } else { (depth, size) };
        self.copied += size;
        self.known[node] = Some((depth, nodes[node].size.saturating_add(size)));
        for waiting in std::mem::take(&mut self.to[node]) {
            self.waits_for[waiting] = self.waits_for[waiting].saturating_sub(1);
            if self.waits_for[waiting] == 0 {
                self.ready.push(waiting);
            }
        }
        trouble
    }

    /// Returns entries that take from each other in a circle, if any is left.
    fn cycle(&mut self, nodes: &[Node]) -> Option<Vec<usize>> {
        while self.known.get(self.next)?.is_some() {
            self.next += 1;
        }
        // Every entry that is left takes from another one that is left.
        let mut step_of = vec![usize::MAX; nodes.len()];
        let mut path = Vec::new();
        let mut at = self.next;
        while step_of[at] == usize::MAX {
            step_of[at] = path.len();
            path.push(at);
            at = *nodes[at].from.iter().find(|it| self.known[**it].is_none())?;
        }
        Some(path.split_off(step_of[at]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nodes(from: &[&[usize]]) -> Vec<Node> {
        from.iter()
            .map(|it| Node {
                size: 1,
                from: it.to_vec(),
            })
            .collect()
    }

    #[test]
    fn a_circle_of_any_length_is_cut_and_what_hangs_on_it_is_not() {
        let mut own = nodes(&[&[0], &[0], &[3], &[4], &[2], &[1, 3], &[]]);
        let found = cut(&mut own);
        assert_eq!(found, [Trouble::Cycle(vec![0]), Trouble::Cycle(vec![2, 3, 4])]);
        assert_eq!(own[1].from, [0]);
        assert_eq!(own[5].from, [1, 3]);
        assert!(own[2].from.is_empty() && own[3].from.is_empty() && own[4].from.is_empty());
    }

    #[test]
    fn what_doubles_at_every_step_or_never_ends_is_cut() {
        let mut doubling: Vec<Node> = (0..10_usize)
            .map(|number| Node {
                size: 1 << 20,
                from: number.checked_sub(1).map_or(Vec::new(), |it| vec![it, it]),
            })
            .collect();
        assert!(cut(&mut doubling).iter().any(|it| matches!(it, Trouble::TooMuch(_))));
        let mut long: Vec<Node> = (0..50_000_usize)
            .map(|it| Node {
                size: 1,
                from: it.checked_sub(1).into_iter().collect(),
            })
            .collect();
        assert_eq!(cut(&mut long).len(), 50_000 / (DEEPEST + 1) - 1 + 1);
    }

    #[test]
    fn many_circles_are_found_in_one_walk_each() {
        let mut pairs: Vec<Node> = (0..2_000_usize)
            .map(|it| Node {
                size: 1,
                from: vec![it ^ 1],
            })
            .collect();
        assert_eq!(cut(&mut pairs).len(), 1_000);
    }
}
