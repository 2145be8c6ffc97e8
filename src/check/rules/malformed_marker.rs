//! What looks like a marker and is none.

use crate::check::rule::{Check, Level, Rule};
use crate::check::themes::Themes;
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::syntax::markdown::outline::{Hash, HashForm};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "malformed-marker",
    default_level: Level::Forbid,
    check: Check::Project(check),
    pages: [
        include_str!("malformed_marker.da.md"),
        include_str!("malformed_marker.en.md"),
    ],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    let mut themes = Themes::of(project);
    for record in project.all() {
        for hash in &record.outline.details().hashes {
            if let Some(finding) = finding(record, hash, &mut themes) {
                report(finding);
            }
        }
    }
}

fn finding(record: &Record, hash: &Hash, themes: &mut Themes<'_>) -> Option<Diagnostic> {
    let (theme, aspect) = hash.word.split_once('/').unwrap_or((&*hash.word, ""));
    let finding = Diagnostic::new(RULE.name, record.file, hash.span);
    let spelt = |theme: &str, aspect: &str| {
        let slash = if aspect.is_empty() { "" } else { "/" };
        format!("#{theme}{slash}{aspect}")
    };
    let HashForm::Malformed(right) = &hash.form else {
        let key = match hash.form {
            HashForm::Heading => "malformed-marker-heading",
            HashForm::Parted => "malformed-marker-parted",
            HashForm::Plain => {
                let finding = Diagnostic::new("stray-hashtag", record.file, hash.span);
                return themes.has(theme).then(|| finding.message("stray-hashtag-chapter"));
            }
            _ => "malformed-marker-glued",
        };
        return themes
            .has(theme)
            .then(|| finding.message(key).with("right", spelt(theme, aspect)));
    };
    if let Some(near) = themes.near(theme, &hash.rest) {
        let own = right.split_once('/').map_or("", |it| it.1);
        return Some(finding.with("right", spelt(&near, own)));
    }
    if hash.quoted || record.note().is_some_and(Note::is_response) {
        return Some(Diagnostic::new("stray-hashtag", record.file, hash.span));
    }
    Some(if right.is_empty() || record.kind != Kind::Note {
        finding.message("malformed-marker-letters")
    } else {
        finding.with("right", &**right)
    })
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, points_at};
    use crate::language::Language;

    const HEAD: &str = "---\nmethod: interview\ndate: 2018-03-14\nstakeholders: [boligselskaber]\nbasis: public-record\npublish: quote\n---\n";

    fn right(body: &str) -> Vec<String> {
        let found = load(&format!("//- interviews/a.md\n{HEAD}{body}\n")).diagnostics;
        let marker = found.iter().filter(|it| it.rule == "malformed-marker");
        marker
            .map(|it| Language::English.say(&format!("{}.do", it.message.key), &it.message.arguments))
            .collect()
    }

    #[test]
    fn it_points_at_the_marker() {
        points_at(
            "malformed-marker",
            &format!(
                "//- interviews/a.md\n{HEAD}Om ⟦#Sundhed⟧ og ⟦#børn⟧. ⟦^Adgang⟧\n\n- punkt ⟦âdgang⟧\n\n## Om ⟦#Sundhed⟧\n"
            ),
        );
    }

    const THEMES: &str = "//- policy/themes/boern-unge.md\n---\ntitle: Børn og unges liv\nstatus: proposed\norigin: commission\n---\nA.\n\
                          //- policy/themes/tryghed-naboskab.md\n---\ntitle: Tryghed og naboskab\nstatus: proposed\norigin: commission\n---\nA.\n";

    /// Returns what is advised for each marker of a note's body, in a project with more themes.
    fn advised(body: &str) -> Vec<String> {
        let found = load(&format!("{THEMES}//- interviews/a.md\n{HEAD}{body}\n")).diagnostics;
        let found = found.iter().filter(|it| it.rule.ends_with("-marker"));
        let mut advised: Vec<String> = found
            .map(|it| Language::English.say(&format!("{}.do", it.message.key), &it.message.arguments))
            .collect();
        for it in &mut advised {
            let word = it.split_whitespace().nth(1).unwrap_or_default();
            *it = word.trim_end_matches('.').to_owned();
        }
        advised
    }

    #[test]
    fn a_theme_that_does_not_stand_free_is_told_beside_a_good_one() {
        points_at(
            "malformed-marker",
            &format!(
                "//- interviews/a.md\n{HEAD}Tekst (⟦#sundhed⟧). #sundhed\n\nTekst.⟦#sundhed/tolk⟧\n\nTekst ⟦##sundhed⟧\n\n\
                 - **fed**⟦#sundhed⟧\n\n> Ord, \"⟦#sundhed⟧\"\n\nTekst. ⟦#sundhed/adgang⟧ til læge\n\nOm #sundhed/adgang til læge.\n\n\
                 \\#sundhed `(#sundhed)` (#andet) https://x.dk/#sundhed\n\n# ⟦sundhed⟧\n\n# Sundhed\n\n    Tekst. #sundhed\n\n\
                 \tMere. #sundhed\n\n```\n#sundhed\n```\n",
            ),
        );
    }

    #[test]
    fn a_theme_that_hangs_on_another_marker_is_told_and_so_is_an_aspect_of_several_words_in_headings_and_items() {
        points_at(
            "malformed-marker",
            "//- interviews/2018-04-01-boligselskaber-aaa.md\n---\nmethod: interview\ndate: 2018-04-01\nstakeholders: [boligselskaber]\n\
             basis: public-task\nspecial: none\njournal: '1'\ninformed: not-yet\npublish: quote\ndelete-after: 2030-01-01\n---\n\
             God. #sundhed/tolk\n\nTo #sundhed/a;⟦#sundhed/b⟧\n\nTre #sundhed⟦#sundhed/c⟧ ^tre\n\nFire ^fire⟦#sundhed⟧\n\n\
             ## Vejen ⟦#sundhed/adgang⟧ til læge\n\nFem.\n\n- Seks ⟦#sundhed/adgang⟧ til læge\n- Syv #sundhed/adgang, til læge\n\n\
             1. Otte ⟦#sundhed/adgang⟧ til læge\n\nVi så #sundhed/adgang til læge i går\n",
        );
    }

    #[test]
    fn an_aspect_that_stands_apart_from_its_theme_is_told() {
        points_at(
            "malformed-marker",
            &format!(
                "//- interviews/a.md\n{HEAD}Tekst. ⟦#sundhed⟧/ tolk\n\nTekst. ⟦#sundhed⟧ /tolk\n\n- Tekst ⟦#sundhed⟧ / tolk ^en\n\n\
                 Tekst. ⟦#sundhed⟧/\n\nTekst. #sundhed/tolk\n\nTekst. #sundhed / Skolen\n\nTekst. #sundhed - tolk\n"
            ),
        );
        assert_eq!(right("Tekst. #sundhed/ tolk"), ["Write #sundhed/tolk"]);
        assert_eq!(right("Tekst. #sundhed/"), ["Write #sundhed"]);
    }

    #[test]
    fn a_theme_that_stands_apart_from_its_sign_is_told() {
        points_at(
            "malformed-marker",
            &format!(
                "//- interviews/a.md\n{HEAD}Tekst ⟦# sundhed⟧\n\nTekst. ⟦# sundhed/tolk⟧ ^en\n\n- Tekst ⟦#  sundhed⟧\n- To ⟦##\u{a0}sundhed⟧ #sundhed\n\n\
                 > Ord. ⟦# sundhed⟧.\n\nTekst ⟦# sundhed⟧ ⟦# sundhed/b⟧\n\n## Vejen ⟦# sundhed⟧\n\nTekst # andet\n\nTekst \\# sundhed\n\n\
                 Nr. # 5 og # sundhed er ord\n\nTekst. #sundhed\n\n`# sundhed`\n"
            ),
        );
        assert_eq!(advised("Tekst. # boern-unge"), ["#boern-unge"]);
    }

    #[test]
    fn a_sign_that_only_looks_like_one_of_ours_is_told() {
        points_at(
            "malformed-marker",
            &format!(
                "//- interviews/a.md\n{HEAD}Et. #sundhed ⟦ˆtolk⟧\n\nTo. ⟦＾tolk-to⟧ #sundhed\n\n- Tre ⟦＃sundhed/tolk⟧\n\n> Fire. ⟦﹟sundhed⟧ ^fire\n\n\
                 e ˆ x, ê, ＃ 5 og ＃5. `ˆa`\n\
                 //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nEt. ⟦ˆet⟧\n\nTo ＃to. [@2018-03-14-boligselskaber-k3f#tolk] ⟦＾to⟧\n"
            ),
        );
        assert_eq!(right("Et. ˆTolk"), ["Write ^tolk"]);
        assert_eq!(right("Et. ＃Sundhed/Adgang"), ["Write #sundhed/adgang"]);
    }

    #[test]
    fn advice_leads_to_the_theme_that_is_there() {
        assert_eq!(advised("# boern-unge"), ["#boern-unge"]);
        assert_eq!(advised("Tekst. #Børn og unges liv"), ["#boern-unge"]);
        assert_eq!(advised("Tekst. #Børn og unge"), ["#boern-unge"]);
        assert_eq!(advised("Tekst. #tryghed"), ["#tryghed-naboskab"]);
        assert_eq!(advised("Tekst. #Tryghed"), ["#tryghed-naboskab"]);
        assert_eq!(advised("Tekst. #børnunge/Skole"), ["#boern-unge/skole"]);
        assert_eq!(
            advised("Tekst. #sundhed/adgang til læge ^x"),
            ["#sundhed/adgang-til-læge"]
        );
        assert_eq!(advised("Tekst.#boern-unge"), ["#boern-unge"]);
        assert_eq!(advised("Tekst. #Noget andet"), ["#noget"]);
    }

    #[test]
    fn what_looks_like_a_name_and_is_none_is_an_error_in_notes_and_chapters() {
        let note = "@2018-03-14-boligselskaber-k3f#tolk";
        let body = format!(
            "Et [{note}]⟦^k⟧\n\nTo. ⟦^1⟧\n\nTre.⟦^tre⟧\n\n- fire **fed**⟦^fire⟧\n\n> Fem. ⟦^ fem⟧\n\nSeks. (⟦^seks⟧)\n\n\
             Syv m^2 og x^y\n\nOtte 10^n\n\nNi \\^ni\n\nTi [^11]. `a`\n\nElleve ^elleve\n\n[^11]: Tolv\n"
        );
        points_at(
            "malformed-marker",
            &format!(
                "//- interviews/a.md\n{HEAD}{body}//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n{body}"
            ),
        );
    }

    #[test]
    fn the_name_that_another_program_gives_to_a_block_is_told_with_one_that_works() {
        let blocks = [
            "Tekst. ⟦^3f2a9c⟧",
            "- punkt ⟦^3f2a9c⟧",
            "> Citat.\n> ⟦^3f2a9c⟧",
            "> Citat.\n\n⟦^3f2a9c⟧",
            "| a |\n|---|\n\n⟦^3f2a9c⟧",
        ];
        let body = blocks.join("\n\n");
        points_at(
            "malformed-marker",
            &format!(
                "//- interviews/a.md\n{HEAD}{body}\n\nTekst. ⟦^3f2a9c⟧ #sundhed\n\n\
                 //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n{body}\n"
            ),
        );
        assert_eq!(
            right("Tekst. ^3f2a9c"),
            ["Write ^nr-3f2a9c with a space before it. Where it is no name, write \\^ instead of ^."]
        );
        // Where there are no names at all, it is something that another program wrote.
        points_at(
            "foreign-syntax",
            "//- policy/goals/a.md\n---\ntitle: A\n---\nTekst. ⟦^3f2a9c⟧\n\nMere. ⟦^navn⟧\n\n- punkt ⟦^a-b⟧\n\nx^2 ^ \\^navn ^1 ^_^\n",
        );
    }

    #[test]
    fn a_name_that_is_stuck_to_a_word_in_the_middle_of_a_block_is_told() {
        let body = "Et.⟦^navn⟧ og mere.\n\nTo⟦^navn-to⟧\nog mere.\n\nTre ord⟦^navn⟧ *og* mere.\n\n- fire.⟦^navn⟧ og **mere**\n\n\
                    > Fem.⟦^navn⟧ Mere.\n\nSeks [ord](https://x.dk)⟦^navn⟧ og mere.\n\nSyv.⟦^navn⟧, otte ^navn-otte\n\n\
                    Ni 10^n m^2-priser CO^2 e^x 3^rd 2^tal x^y ^_^ \\^navn og mere. `a.^navn` og a.\\^navn mere.\n";
        points_at(
            "malformed-marker",
            &format!(
                "//- interviews/a.md\n{HEAD}{body}//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n{body}"
            ),
        );
        let cited = "[@2018-03-14-boligselskaber-k3f#tolk]";
        points_at(
            "malformed-marker",
            &format!(
                "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nEt {cited}⟦^k⟧ og mere.\n\n(a+b)^k og n^k, i alt.\n"
            ),
        );
        assert!(right("Et.^navn og mere.")[0].contains("at the end of the block"));
        // What the advice says is right.
        assert_eq!(right("Et. og mere. ^navn"), Vec::<String>::new());
    }

    #[test]
    fn every_spelling_that_is_advised_is_taken_when_it_is_written() {
        let bodies = [
            "Tekst. #Sundhed",
            "Tekst. #sundhed/Adgang til læge",
            "Tekst. #SUNDHED/Café",
            "Tekst. #Børn og unge",
            "Tekst. #tryghed--naboskab",
            "Tekst. #børn_unge",
            "Tekst.#boern-unge",
            "Tekst. (#boern-unge/skole)",
            "# boern-unge",
            "Tekst. ^Adgang",
            "Tekst. ^åben-dør",
            "Tekst. ^vej/ind",
            "Tekst. ^a--b",
            "Tekst. ^1",
            "Tekst. ^2018-tal",
            "Tekst.^tolk",
            "Tekst. ^ tolk",
            "Tekst. ^^tolk",
            "Tekst. (^tolk)",
            "Tekst âdgang",
            "- punkt ôm-natten",
            "> Ord. ^Æble",
        ];
        for body in bodies {
            let load = |body: &str| load(&format!("{THEMES}//- interviews/a.md\n{HEAD}{body}\n")).diagnostics;
            let found = load(body);
            let marker = found.iter().find(|it| it.rule == "malformed-marker");
            let Some(marker) = marker else {
                panic!("{body}: {found:?}")
            };
            let right = marker.message.arguments.iter().find(|it| it.0 == "right");
            let Some((_, crate::language::Value::Text(right))) = right else {
                panic!("{body}: {marker:?}");
            };
            // What people do: the last words that looked like a marker give way to what was advised.
            let sign = right.chars().next().unwrap();
            let cut = body.find([sign, 'â', 'ô']).unwrap();
            let before = body[..cut].trim_end_matches(['(', ' ', '.', '#']);
            let mended = if before.is_empty() {
                format!("Tekst. {right}")
            } else {
                format!("{before} {right}")
            };
            let left: Vec<&str> = load(&mended)
                .iter()
                .map(|it| it.rule)
                .filter(|it| it.contains("marker"))
                .collect();
            // A theme that nobody has is another matter than how it is written.
            let left: Vec<&str> = left.into_iter().filter(|it| *it != "dangling-marker").collect();
            assert_eq!(left, [""; 0], "{body} → {mended}");
        }
    }

    #[test]
    fn the_right_spelling_is_named() {
        assert!(right("#Sundhed")[0].starts_with("Write #sundhed."));
        assert!(right("a ûden-for")[0].contains("^uden-for"));
        assert!(right("a #дом")[0].contains("a to z"));
    }
}
