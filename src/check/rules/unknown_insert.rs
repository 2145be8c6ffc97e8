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
    for insert in &record.outline.inserts {
        let name = &*insert.name.value;
        let names = || insert::of(record.kind).map(|it| it.name);
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
             ```ipython\n```\n\n```js\nip goals\n```\n",
        );
    }
}
