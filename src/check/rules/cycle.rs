//! Things that rest on themselves: parts, reports, milestones and phases that come round to where they began.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use crate::record::kind::Kind;
use crate::source::{FileId, Place, Spanned};
use rustc_hash::FxHashMap;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "cycle",
    default_level: Level::Deny,
    check: Check::Project(check),
    pages: [include_str!("cycle.da.md"), include_str!("cycle.en.md")],
};

/// The longest cycle that is written out in full.
const LONGEST: usize = 20;

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    for (graph, key) in [
        (stakeholders(project), "cycle"),
        (groups(project), "cycle-groups"),
        (process(project), "cycle-process"),
    ] {
        for cycle in graph.cycles() {
            let place = graph.edges[cycle[0].0][cycle[0].1].1;
            let mut names: Vec<&str> = cycle.iter().map(|it| graph.nodes[it.0].1).collect();
            names.push(names[0]);
            if names.len() > LONGEST {
                names.splice(LONGEST / 2..names.len() - LONGEST / 2, ["…"]);
            }
            let finding = Diagnostic::new(RULE.name, place.file, place.span).message(key);
            report(finding.with("cycle", names.join(" → ")));
        }
    }
}

fn stakeholders(project: &Project) -> Graph<'_> {
    let mut graph = Graph::default();
    for record in project.records(Kind::Stakeholder) {
        let from = graph.node("stakeholder", &record.id);
        if let Some(whole) = record.stakeholder().and_then(|it| it.part_of.as_ref()) {
            graph.link(from, "stakeholder", whole, record.file);
        }
    }
    graph
}

fn groups(project: &Project) -> Graph<'_> {
    let mut graph = Graph::default();
    let Some(record) = project.records(Kind::Organisation).first() else {
        return graph;
    };
    for group in &project.organisation.groups {
        let from = graph.node("group", &group.id.value);
        if let Some(above) = &group.reports_to {
            graph.link(from, "group", above, record.file);
        }
    }
    graph
}

/// A phase waits for milestones, a milestone for those that it requires and for the phase in which it lies.
fn process(project: &Project) -> Graph<'_> {
    let mut graph = Graph::default();
    let Some(record) = project.records(Kind::Process).first() else {
        return graph;
    };
    for phase in &project.process.phases {
        let from = graph.node("phase", &phase.id.value);
        for milestone in &phase.after {
            graph.link(from, "milestone", milestone, record.file);
        }
    }
    for milestone in &project.process.milestones {
        let from = graph.node("milestone", &milestone.id.value);
        for other in &milestone.requires {
            graph.link(from, "milestone", other, record.file);
        }
        if let Some(phase) = &milestone.phase {
            graph.link(from, "phase", phase, record.file);
        }
    }
    graph
}

/// What waits for what.
#[derive(Default)]
struct Graph<'a> {
    /// Kinds and ids.
    nodes: Vec<(&'static str, &'a str)>,
    at: FxHashMap<(&'static str, &'a str), usize>,
    /// For each node where it leads, and where that is written.
    edges: Vec<Vec<(usize, Place)>>,
}

impl<'a> Graph<'a> {
    fn node(&mut self, kind: &'static str, id: &'a str) -> usize {
        *self.at.entry((kind, id)).or_insert_with(|| {
            self.nodes.push((kind, id));
            self.edges.push(Vec::new());
            self.nodes.len() - 1
        })
    }

    fn link(&mut self, from: usize, kind: &'static str, to: &'a Spanned<Box<str>>, file: FileId) {
        let qualified = to.value.split_once('/').filter(|it| it.0 == kind);
        let to_node = self.node(kind, qualified.map_or(&*to.value, |it| it.1));
        let place = Place { file, span: to.span };
        self.edges[from].push((to_node, place));
    }

    /// Returns the cycles, each as its nodes and the edge that each goes on by, from the node that stands first.
    ///
    /// One that runs through nodes of cycles already found, and no others, is left out: there may be too many to report.
    fn cycles(&self) -> Vec<Vec<(usize, usize)>> {
        let mut cycles = Vec::new();
        let mut depth = vec![None; self.nodes.len()];
        let mut done = vec![false; self.nodes.len()];
        let mut reported = vec![false; self.nodes.len()];
        for root in 0..self.nodes.len() {
            let mut path = vec![(root, 0)];
            while let Some((node, edge)) = path.last().copied() {
                depth[node] = Some(path.len() - 1);
                let Some((next, _)) = self.edges[node].get(edge).filter(|_| !done[node]) else {
                    (done[node], depth[node]) = (true, None);
                    path.pop();
                    if let Some(last) = path.last_mut() {
                        last.1 += 1;
                    }
                    continue;
                };
                let Some(start) = depth[*next] else {
                    path.push((*next, 0));
                    continue;
                };
                if path[start..].iter().any(|it| !reported[it.0]) {
                    path[start..].iter().for_each(|it| reported[it.0] = true);
                    let mut cycle = path[start..].to_vec();
                    let first = (0..cycle.len()).min_by_key(|at| cycle[*at].0).unwrap_or(0);
                    cycle.rotate_left(first);
                    cycles.push(cycle);
                }
                if let Some(last) = path.last_mut() {
                    last.1 += 1;
                }
            }
        }
        cycles
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, points_at};

    fn cycles(project: &str) -> Vec<String> {
        let found = load(project).diagnostics;
        let cycles = found.iter().filter(|it| it.rule == "cycle");
        cycles
            .map(|it| crate::language::Language::English.say(it.message.key, &it.message.arguments))
            .map(|it| it.split_once(": ").unwrap().1.to_owned())
            .collect()
    }

    fn stakeholder(id: &str, whole: &str) -> String {
        format!("//- stakeholders/{id}.yaml\nname: X\nkind: police\npart-of: {whole}\n")
    }

    #[test]
    fn it_points_once_at_each_cycle() {
        let parts = [("a", "b"), ("b", "⟦c⟧"), ("c", "b"), ("d", "⟦d⟧"), ("e", "a")];
        points_at("cycle", &parts.map(|(id, whole)| stakeholder(id, whole)).concat());
    }

    #[test]
    fn it_shows_the_way_round() {
        let parts = [("a", "b"), ("b", "c"), ("c", "b"), ("d", "d")];
        let parts = parts.map(|(id, whole)| stakeholder(id, whole)).concat();
        assert_eq!(cycles(&parts), ["b → c → b", "d → d"]);
    }

    #[test]
    fn milestones_and_phases_that_wait_for_each_other_are_found() {
        let project = "//- policy/process.yaml\nphases:\n  \
             - {id: a, title: A, start: 2018, end: 2018, after: [a]}\n  \
             - {id: b, title: B, start: 2018, end: 2018, after: [x]}\nmilestones:\n  \
             - {id: a, title: A, due: 2018, requires: [x, coverage]}\n  - {id: x, title: X, due: 2018, phase: a}\n  \
             - {id: y, title: Y, due: 2018, requires: [z, milestone/z]}\n  - {id: z, title: Z, due: 2018, requires: [y]}\n";
        assert_eq!(cycles(project), ["a → a → x → a", "y → z → y"]);
    }

    #[test]
    fn groups_that_report_round_are_found() {
        let project = "//- policy/organisation.yaml\ngroups:\n  - {id: a, title: A, members: [], reports-to: b}\n  \
             - {id: b, title: B, members: [], reports-to: a}\n";
        assert_eq!(cycles(project), ["a → b → a"]);
    }

    #[test]
    fn a_chain_of_thousands_is_no_burden() {
        let chain: String = (0..20_000)
            .map(|at| stakeholder(&format!("x{at}"), &format!("x{}", (at + 1) % 20_000)))
            .collect();
        let found = cycles(&chain);
        assert_eq!(found.len(), 1);
        assert!(found[0].contains("… → "), "{}", found[0]);
    }
}
