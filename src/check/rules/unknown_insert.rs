//! A fenced block that asks for an insert which does not exist.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;
use crate::record::insert;
use crate::record::kind::Kind;
use crate::text::nearest::nearest;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "unknown-insert",
    default_level: Level::Deny,
    check: Check::Record(check),
    pages: [
        include_str!("unknown_insert.da.md"),
        include_str!("unknown_insert.en.md"),
    ],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let record = inspected.record;
    if !matches!(record.kind, Kind::Chapter | Kind::Memo) {
        return;
    }
    let names = || insert::of(record.kind).map(|it| it.name);
    for fence in &record.outline.details().fences {
        if let Some(right) = meant(&fence.value, names()) {
            let finding = Diagnostic::new(RULE.name, record.file, fence.span).message("unknown-insert-fence");
            report(finding.with("right", right));
        }
    }
    for insert in &record.outline.details().inserts {
        let name = &*insert.name.value;
        if names().any(|it| it == name) {
            continue;
        }
        let finding = Diagnostic::new(RULE.name, record.file, insert.name.span)
            .with("name", name)
            .with("names", names().collect::<Vec<_>>().join(", "));
        report(match nearest(name, names()) {
            _ if name.is_empty() => finding.message("unknown-insert-unnamed"),
            Some(near) => finding.message("unknown-insert-near").with("near", near),
            None => finding,
        });
    }
}

/// Returns what words that begin a block of code, or are code, were meant to be: `Ip goals`, `ipgoals`, `goals`.
fn meant(words: &str, mut names: impl Iterator<Item = &'static str>) -> Option<String> {
    let lower = words.to_lowercase();
    let mut parts = lower
        .split(|it: char| !it.is_alphanumeric() && it != '-')
        .filter(|it| !it.is_empty());
    let (first, second) = (parts.next()?, parts.next());
    let (sign, name) = first.split_once('-').unwrap_or((first, second.unwrap_or_default()));
    if sign == "ip" {
        return Some(format!("ip {name}").trim_end().to_owned());
    }
    // `goals` alone is no language that a program is written in.
    let is_alone = second.is_none();
    let name = names.find(|it| first.strip_prefix("ip") == Some(it) || is_alone && first == *it)?;
    Some(format!("ip {name}"))
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn it_points_at_the_name_or_where_it_should_stand() {
        points_at(
            "unknown-insert",
            "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
             ```ip goals\n```\n\n```ip ⟦goal⟧\n```\n\n```⟦ip⟧\n```\n\n```yaml\na: 1\n```\n",
        );
    }

    #[test]
    fn a_block_that_nearly_asks_for_an_insert_is_told() {
        points_at(
            "unknown-insert",
            "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
             ```⟦Ip goals⟧\n```\n\n```⟦ip:goals⟧\n```\n\n~~~⟦{ip goals}⟧\n~~~\n\n- ```⟦ip-goals⟧\n  ```\n\n``` ip goals\n```\n\n\
             ```⟦ipgoals⟧\n```\n\n```⟦ip_goals⟧\n```\n\n```⟦Goals⟧\n```\n\n> ```⟦IP⟧\n> ```\n\n~~~ ip goals\n~~~\n\n```ip  goals\n```\n\n\
             ```ipython\n```\n\n```js\nip goals\n```\n\n```yaml goals\n```\n",
        );
    }

    #[test]
    fn an_insert_behind_the_signs_of_the_keys_beside_the_right_one_is_told() {
        points_at(
            "unknown-insert",
            "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
             ´´´⟦ip goals⟧\n´´´\n\n'''⟦Ip goals⟧\n'''\n\n``⟦ip goals⟧\n``\n\n´´´a\n´´´ ``goals`` og '''citat'''.\n",
        );
    }

    #[test]
    fn an_insert_that_became_code_in_a_line_or_by_spaces_is_told() {
        points_at(
            "unknown-insert",
            "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
             ```⟦ip  goals⟧```\n\nTekst.\n\n    ```⟦ip goals⟧\n    order: []\n    ```\n\n| a |\n|---|\n| ```⟦ip goals⟧``` |\n\n\
             Tekst `ip goals` og ```a ip goals```.\n\n{U+200B}```⟦ip goals⟧\n```\n",
        );
    }

    #[test]
    fn the_right_words_are_those_that_were_meant() {
        let names = ["goals", "coverage"];
        let right = |words: &str| super::meant(words, names.into_iter());
        for words in [
            "Ip goals",
            "ip:goals",
            "{ip goals}",
            "ip-goals",
            "ipgoals",
            "IPGoals",
            "goals",
            "ip_Goals {a}",
        ] {
            assert_eq!(right(words).as_deref(), Some("ip goals"), "{words}");
        }
        assert_eq!(right("ip").as_deref(), Some("ip"));
        for words in ["ipython", "ipv4 goals", "goals of ours", "js", "a ip goals"] {
            assert_eq!(right(words), None, "{words}");
        }
    }
}
