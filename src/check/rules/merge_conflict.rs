//! Two versions that git could not join, both still in the file.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "merge-conflict",
    default_level: Level::Forbid,
    check: Check::Reading,
    pages: [
        include_str!("merge_conflict.da.md"),
        include_str!("merge_conflict.en.md"),
    ],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::{points_at, rules};

    #[test]
    fn it_points_at_the_first_line_of_each_conflict() {
        let conflict = "⟦<<<<<<< HEAD⟧\na\n=======\nb\n>>>>>>> x\n";
        let project = format!("//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n{conflict}\n{conflict}");
        points_at("merge-conflict", &project);
    }

    #[test]
    fn a_conflict_that_was_half_tidied_is_still_one() {
        points_at(
            "merge-conflict",
            "//- stakeholders/x.yaml\nname: X\n⟦>>>>>>> main⟧\nkind: police\n",
        );
    }
    #[test]
    fn what_git_writes_may_be_shown_in_a_block_of_code_and_nowhere_else() {
        let lines = "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n";
        let excuse = "<!-- ip: allow merge-conflict: viser, hvad git skriver -->\n";
        let found = |body: &str| {
            rules(&format!(
                "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n{body}"
            ))
        };
        for fence in ["```", "~~~", "````text"] {
            let close = &fence[..fence.len() - fence.trim_start_matches(['`', '~']).len()];
            let code = format!("{fence}\n{lines}{close}\n");
            assert_eq!(found(&format!("{excuse}{code}")), Vec::<&str>::new(), "{fence}");
            assert_eq!(found(&format!("{excuse}\n{code}")), Vec::<&str>::new(), "{fence}");
            assert_eq!(found(&code), ["merge-conflict"], "{fence}");
        }
        assert_eq!(found(&format!("{excuse}{lines}")), ["merge-conflict"]);
    }
}
