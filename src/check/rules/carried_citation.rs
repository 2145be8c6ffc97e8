//! A citation that its sentence can't do without.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "carried-citation",
    default_level: Level::Warn,
    check: Check::Reading,
    pages: [
        include_str!("carried_citation.da.md"),
        include_str!("carried_citation.en.md"),
    ],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, points_at, rules};
    use crate::language::Language;

    const HEAD: &str = "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n";
    const NOTE: &str = "@2018-03-14-boligselskaber-k3f";

    #[test]
    fn it_points_at_the_bracket_that_stands_for_a_word() {
        for form in [
            "Som ⟦[N]⟧ siger, er det svært.",
            "Det er svært, ligesom ⟦[N#tolk]⟧ siger.",
            "Vi gør det, for ifølge ⟦[N]⟧ er det svært.",
            "Det er svært (jævnfør ⟦[N]⟧, og det er dyrt).",
            "Det er svært, jf. ⟦[N]⟧.",
            "As ⟦[N]⟧ says, it is hard. According to ⟦[N]⟧ it is hard.",
            "⟦[N]⟧ siger, at det er svært.",
            "Det er svært. ⟦[N]⟧ siger, at det er dyrt.",
            "Er det svært? ⟦[N]⟧, og andre med dem, siger ja.",
            "⟦[N]⟧: vi venter.",
            "- ⟦[N]⟧ siger nej\n- ja [N]",
            "1. ⟦[N]⟧ siger nej",
            "> ⟦[N]⟧ siger nej",
            "Det er svært ⟦([N])⟧.",
            "Det er svært ⟦( [N] )⟧",
            "Det er svært ⟦(se [N])⟧ og dyrt.",
            "Det er svært ⟦(jf. [N#tolk])⟧.",
            "Det er svært. ⟦Se [N]⟧.",
            "⟦Se også: [N]⟧",
            "Det er svært, f.eks. nu. ⟦Jf. [N]⟧.",
        ] {
            points_at(
                "carried-citation",
                &format!("{HEAD}{}\n", form.replace("[N", &format!("[{NOTE}"))),
            );
        }
    }

    #[test]
    fn a_sentence_that_is_whole_without_it_is_left_alone() {
        for form in [
            "Det er svært [N].",
            "Det er svært. [N] Det er dyrt.",
            "Det er svært. [N]",
            "[N]",
            "Det er svært [N] og dyrt [N].",
            "Det er svært (som beboerne siger [N]).",
            "Det er svært (beboere [N], og andre).",
            "Det kan alle se [N].",
            "Det må vi jf. loven gøre [N].",
            "Kilde: [N]",
            "Som beboerne siger [N], er det svært.",
            "Som beboerne siger: det er svært. [N; se @2018-03-14-boligselskaber-k3f#tolk]",
            "Det er svært\n[N] og dyrt.",
            "Det er f.eks. [N] dyrt. Den 14. [N] gik det.",
            "»Vi venter tre uger på en tolk.« [N#tolk] siger",
            "> Vi venter tre uger på en tolk. [N#tolk]\n\n– en beboer [N]",
            "> Vi venter tre uger på en tolk.\n> [N#tolk]",
            "| A | B |\n|---|---|\n| svært [N] | dyrt |",
            "Vi er gået over to [N]. Det kom han til at se som [andet](#a).",
        ] {
            let text = format!("{HEAD}{}\n", form.replace("[N", &format!("[{NOTE}")));
            assert!(!rules(&text).contains(&"carried-citation"), "{text}");
        }
    }

    #[test]
    fn the_words_that_belong_into_the_bracket_are_put_there() {
        for (form, right) in [
            ("Det er svært ([N]).", "[N]"),
            ("Det er svært (se [N]).", "[se N]"),
            ("Det er svært. Jf. [N].", "[jf. N]"),
            ("Se også: [N]", "[se også N]"),
        ] {
            let text = format!("{HEAD}{}\n", form.replace("[N", &format!("[{NOTE}")));
            let found = load(&text).diagnostics;
            let finding = found.iter().find(|it| it.rule == "carried-citation").expect(form);
            let advice = Language::English.say(&format!("{}.do", finding.message.key), &finding.message.arguments);
            assert!(advice.contains(&right.replace('N', NOTE)), "{advice}");
            let mended = format!("{HEAD}Det er svært {}.\n", right.replace('N', NOTE));
            assert!(!rules(&mended).iter().any(|it| it.ends_with("-citation")), "{mended}");
        }
    }
}
