//! What another program reads as markup, and our outputs print as it stands.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "foreign-syntax",
    default_level: Level::Warn,
    check: Check::Reading,
    pages: [
        include_str!("foreign_syntax.da.md"),
        include_str!("foreign_syntax.en.md"),
    ],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, points_at, rules};

    const CHAPTER: &str = "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n";

    #[test]
    fn it_points_at_what_other_programs_read() {
        points_at(
            "foreign-syntax",
            &format!(
                "{CHAPTER}Vi ⟦%%en skjult bemærkning%%⟧ vil. Se ⟦[[links]]⟧, ⟦[[links|her]]⟧ og ⟦![[billede.png]]⟧.\n\n\
                 Det er ⟦~~væk~~⟧ og ⟦==vigtigt==⟧, at ⟦$x^2$⟧ og ⟦$$\na = b\n$$⟧ er med⟦^[en note her]⟧.\n\n\
                 ⟦%%\nflere\n\nafsnit\n%%⟧\n\n⟦::: boks⟧\nTekst\n⟦:::⟧\n\n> ⟦[!note]⟧ Husk\n> det.\n\n## Tolk ⟦{{#tolk}}⟧\n\n\
                 - et ⟦==punkt==⟧\n\n| A |\n| --- |\n| ⟦~~b~~⟧ |\n"
            ),
        );
    }

    #[test]
    fn fields_changes_and_a_table_of_contents_of_other_programs_are_told() {
        points_at(
            "foreign-syntax",
            &format!(
                "{CHAPTER}⟦[TOC]⟧\n\nKære ⟦{{{{navn}}}}⟧, vi ⟦{{++vil++}}⟧ ⟦{{--skal--}}⟧ ⟦{{~~ville~>vil~~}}⟧ ⟦{{==hjælpe==}}⟧⟦{{>>hvem?<<}}⟧.\n\n\
                 ⟦[[toc]]⟧\n\nSe [toc] her, {{}} {{{{}}}} {{++}} \\{{{{navn}}}} og `{{{{navn}}}}`.\n\n[TOC](https://x.dk)\n"
            ),
        );
    }

    #[test]
    fn what_forums_wikis_and_typesetting_programs_read_is_told() {
        points_at(
            "foreign-syntax",
            &format!(
                "{CHAPTER}Det er ⟦~ude~⟧ og ⟦++nyt++⟧ og ⟦[b]fedt[/b]⟧ og ⟦[url=https://x.dk]her[/url]⟧ ⟦:smile:⟧, (⟦:thumbs_up:⟧).\n\n\
                 ⟦\\newpage⟧\n\nTekst\n⟦\\pagebreak⟧\nMere ⟦\\emph{{ord}}⟧ og ⟦\\textbf{{flere ord}}⟧.\n\n- et ⟦\\emph{{punkt}}⟧\n\n\
                 ⟦{{% include noget %}}⟧\n\n⟦!!! note⟧\n\n⟦??? note \"Titel\"⟧\n\n⟦.. note::⟧\n\n⟦== Baggrund ==⟧\n\n⟦h2. Baggrund⟧\n\n\
                 > ⟦:::boks⟧\n\nTekst\n⟦=== Mere ===⟧\n"
            ),
        );
    }

    #[test]
    fn it_says_what_to_write_for_each() {
        let found = load(&format!(
            "{CHAPTER}%%a%% [[b]] ![[c]] ~~d~~ ==e== $f$ ^[g h] {{.i}}\n\n::: j\n\n> [!tip] k\n"
        ))
        .diagnostics;
        let keys: Vec<_> = found
            .iter()
            .filter(|it| it.rule == "foreign-syntax")
            .map(|it| it.message.key.trim_start_matches("foreign-syntax-"))
            .collect();
        assert_eq!(
            keys,
            [
                "remark",
                "link",
                "embed",
                "strike",
                "highlight",
                "formula",
                "footnote",
                "attribute",
                "block",
                "callout"
            ]
        );
    }

    #[test]
    fn honest_text_is_left_alone() {
        let body = "Det koster $5 og $10, US$5-US$10, 5$ eller 10$, $5/$10-sedler. Ca. ~5 km, ~~ 100 % og 5 %.\n\n\
                    a == b og c == d, a==b==c, ====, `==kode==`, `[[x]]`, `$x$`, `%%y%%` og \\==nej==, \\[\\[nej]], \\%%nej%%, \\$x\\$.\n\n\
                    Kl. 10:::30 {ikke} {5} x^2^ [note] [et [indre] ord] (se :::) 20~30 ~ 40.\n\n\
                    ```\n==kode== [[x]] %%y%%\n:::\n```\n\n> [tekst] i citat\n\n[[1]](https://x.dk)\n\n\
                    C++ og C++, +45 12 34 56 78, ca. ~5-~6 km, ~5 til ~6, a ++ b ++ c. I [b] står der [i] og [s]. Kl. 10:30:15, forholdet 1:2:3, \
                    fx:se:her, :-) :) ::ord:: : ord : og de siger:\n\nC:\\Users\\navn, \\\\server\\mappe{x}, a\\newpage, \\n og \\alt andet.\n\n\
                    h2. og h7. Titel, .. og så :: videre\n\n= 5 personer\n\n== \n\n!!! Husk!!!\n\n... note::\n\n`:smile: [b]x[/b] \\emph{x}`\n";
        assert!(!rules(&format!("{CHAPTER}{body}")).contains(&"foreign-syntax"));
    }
}
