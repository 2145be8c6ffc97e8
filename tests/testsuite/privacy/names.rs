//! `ip privacy names`, and what `ip check` does with the list.

use super::{TestProject, project, said};
use snapbox::str;

const LIST: &str = "private/name-digests.txt";
const NOTE: &str = "interviews/2018-03-14-boligselskaber-k3f.md";

/// Returns a project whose folder of what must never be shared is guarded.
fn guarded(sections: &str) -> TestProject {
    TestProject::new(&format!("{sections}//- private/.gitignore\n*\n"))
}

fn take(project: &TestProject, names: &str) {
    project.command(["privacy", "names", "-"]).input(names).run().code(0);
}

#[test]
fn the_list_holds_digests_and_no_name_and_grows() {
    let project = guarded("");
    project.write(
        "private/navne.txt",
        "\u{feff}# hold 1\r\nEksempel Prøvesen\r\n\r\nAase Øvesen\r\n",
    );
    snapbox::assert_data_eq!(
        [
            said(&project, "privacy names private/navne.txt --dry-run"),
            said(&project, "privacy names private/navne.txt"),
        ]
        .concat(),
        str![[r#"
$ ip privacy names private/navne.txt --dry-run
Intet er skrevet endnu. Listen i private/name-digests.txt ville få 2 navne mere.
Der står kun aftryk på listen, men den, der får fat i den, kan gætte navnene. Del den ikke. Kælenavne, stavefejl og andres navne finder den ikke, så læs stadig selv teksten igennem.
Navnene står stadig i private/navne.txt. De hører til i sagssystemet: læg filen der, og slet den her.
Nothing is written yet. The list in private/name-digests.txt would get 2 names more.
Only digests stand in the list, but whoever gets hold of it can guess the names. Do not share it. It does not find nicknames, misspelt names or other people’s, so still read the text through yourself.
The names still stand in private/navne.txt. They belong in the records system: put the file there, and delete it here.
$ ip privacy names private/navne.txt
Listen i private/name-digests.txt har fået 2 navne mere.
Der står kun aftryk på listen, men den, der får fat i den, kan gætte navnene. Del den ikke. Kælenavne, stavefejl og andres navne finder den ikke, så læs stadig selv teksten igennem.
Navnene står stadig i private/navne.txt. De hører til i sagssystemet: læg filen der, og slet den her.
All the names stood in the list already.
Only digests stand in the list, but whoever gets hold of it can guess the names. Do not share it. It does not find nicknames, misspelt names or other people’s, so still read the text through yourself.
The names still stand in private/navne.txt. They belong in the records system: put the file there, and delete it here.

"#]]
    );
    let first = project.read(LIST);
    for name in ["ksempel", "røvesen", "roevesen", "ase", "vesen"] {
        assert!(!first.lines().skip(1).any(|it| it.contains(name)), "{first}");
    }
    take(&project, "Tredje Prøvesen\n");
    let second = project.read(LIST);
    assert_eq!(first.lines().nth(1), second.lines().nth(1));
    assert!(first.lines().all(|it| second.contains(it)), "{second}");
    project
        .command(["privacy", "names", "-", "--replace"])
        .input("Tredje\n")
        .run()
        .code(0);
    assert_ne!(project.read(LIST).lines().nth(1), second.lines().nth(1));
}

#[test]
fn nothing_is_kept_where_git_would_share_it() {
    let project = TestProject::new("");
    let names = |project: &TestProject| {
        let run = project
            .command(["privacy", "names", "-"])
            .input("Eksempel\n")
            .run()
            .code(1);
        run.stderr
    };
    assert!(names(&project).contains(".gitignore"), "{}", names(&project));
    project.write(".gitignore", "private/\n");
    take(&project, "Eksempel\n");
    let other = TestProject::new("//- private/navne.txt\nA\n");
    other.save("2018-05-01");
    other.write(".gitignore", "private/\n");
    assert!(names(&other).contains("git rm --cached"), "{}", names(&other));
    assert!(!other.files().contains(&LIST.to_owned()));
}

#[test]
fn what_is_no_name_a_broken_list_and_a_file_that_is_none_are_told() {
    let project = guarded("");
    project.write("private/forkert.txt", "Eksempel\n070761-4285\n");
    project.write("private/tom.txt", "# ingen\n");
    let said = |words: &str| project.run(words.split(' ')).code(2).stderr;
    let shown = [
        "privacy names",
        "privacy names private/forkert.txt",
        "privacy names private/tom.txt",
        "privacy names x.txt",
    ];
    let shown = shown.map(said).concat();
    assert!(!shown.contains("0707"), "{shown}");
    snapbox::assert_data_eq!(
        shown,
        str![[r#"
Der mangler: FILE
Linje 2 er ikke et navn
Intet er skrevet. Skriv ét navn på hver linje og intet andet.
Der er ingen navne at tage ind
Intet er skrevet. Skriv ét navn på hver linje.
x.txt kan ikke læses som en tekst
Intet er skrevet. Gem den som almindelig tekst (UTF-8) med ét navn på hver linje.

"#]]
    );
    project.write(LIST, "noget andet\n");
    let run = project
        .command(["privacy", "names", "-"])
        .input("Eksempel\n")
        .run()
        .code(1);
    assert!(run.stderr.contains("--replace"), "{}", run.stderr);
    project
        .command(["privacy", "names", "-", "--replace"])
        .input("Eksempel\n")
        .run()
        .code(0);
}

#[test]
fn a_name_is_found_everywhere_and_printed_nowhere() {
    let keys = "basis: public-task\nspecial: none\njournal: 18-1\ndelete-after: 2019-03-14\nplace: Hos Prøvesen\n";
    let project = project(&[("2018-05-02-proevesen-k3f", keys)], "");
    project.lay(
        "//- private/.gitignore\n*\n\
         //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nSådan gør Øvelses mor.\n\
         //- policy/answers/b.md\n---\nto: [2018-03-14-boligselskaber-k3f]\noutcome: noted\nby: g\ndate: 2018-05-01\n---\nEksempel Prøvesen fik ret.\n\
         //- policy/organisation.yaml\ngroups:\n  - {id: g, title: G, members: [{name: Eksempel Øvelse}]}\n\
         //- templates/report-dagsorden.md\n---\ntitle: Møde med Prøvesen\n---\nTekst.\n",
    );
    project.run(["check"]).code(0);
    take(&project, "Eksempel Øvelse Prøvesen\n");
    let found = |format: &str| {
        let run = project.run(["check", "--format", format]).code(1);
        for name in ["Prøvesen", "Øvelse", "proevesen", "Eksempel P"] {
            assert!(!run.stdout.contains(name), "{name} in {format}: {}", run.stdout);
        }
        run.stdout
    };
    for format in ["human", "json", "sarif", "github"] {
        assert!(found(format).contains("person-name"), "{format}");
    }
    snapbox::assert_data_eq!(
        found("short"),
        str![[r#"
interviews/2018-05-02-p••••••••-k3f.md:1:1: error[person-name]: Her står et navn fra jeres liste: p••••••••
interviews/2018-05-02-p••••••••-k3f.md:11:12: error[person-name]: Her står et navn fra jeres liste: P•••••••
policy/answers/b.md:7:1: error[person-name]: Her står et navn fra jeres liste: E••••••• ••••••••
policy/chapters/10-a.md:5:11: error[person-name]: Her står et navn fra jeres liste: Ø••••••
templates/report-dagsorden.md:2:17: error[person-name]: Her står et navn fra jeres liste: P•••••••

"#]]
    );
}

#[test]
fn a_name_that_is_about_to_be_saved_is_found_and_one_that_is_excused_is_not() {
    let project = guarded("");
    project.save("2018-05-01");
    take(&project, "Eksempel\n");
    let good = project.read(NOTE);
    project.write(NOTE, format!("{good}\nEksempels mor. #sundhed\n"));
    project.git("2018-05-02", &["add", NOTE]);
    project.write(NOTE, &good);
    project.run(["check"]).code(0);
    let run = project.run(["check", "--staged", "--format", "short"]).code(1);
    assert!(run.stdout.contains("person-name"), "{}", run.stdout);
    project.write(
        NOTE,
        format!("{good}\n<!-- ip: allow person-name: en gade -->\n\nEksempels ende. #sundhed\n"),
    );
    project.run(["check"]).code(0);
}
