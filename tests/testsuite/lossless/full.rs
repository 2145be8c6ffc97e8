//! A disk that is really full, with a little more room each time: nothing is lost, and the next run goes on.

use super::ledger::Ledger;
use super::mishaps::Mishap;
use super::team::{Team, Template};
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

/// What a page of such a disk has.
const PAGE: usize = 4096;
/// With how many free pages each command is tried.
const ROOMS: u64 = 26;
const CHAPTER: &str = "policy/chapters/10-indledning.md";

/// Fills a disk but for some pages; what fills it is to be removed.
fn fill(disk: &Path, pages: u64) -> PathBuf {
    let path = disk.join("fuld");
    let mut file = File::create(&path).unwrap();
    while file.write_all(&[0; PAGE]).is_ok() {}
    let size = file.metadata().unwrap().len();
    file.set_len(size.saturating_sub(pages * PAGE as u64)).unwrap();
    path
}

/// Returns two of whom the first has sent something, and the second has saved something and written something since.
fn busy(template: &Template, disk: &Path) -> (Team, Ledger) {
    let mut team = Team::within(template, tempfile::tempdir_in(disk).unwrap());
    let mut ledger = Ledger::of(&team);
    for at in [0, 1] {
        let word = ledger.word(at, None);
        let path = format!("policy/goals/{word}.yaml");
        ledger.write(&team, at, &path, Some(&format!("title: {word}\n")));
        let said = team.watched(at, &["save"], &Mishap::Nothing, &mut ledger);
        assert_eq!(said.code, Some(0), "{} {}", said.out, said.aside);
    }
    team.share(0, &mut ledger);
    let word = ledger.word(1, None);
    let text = team.people[1].read(CHAPTER);
    ledger.write(&team, 1, CHAPTER, Some(&format!("{text}\nSå kom vi til {word}.\n")));
    (team, ledger)
}

#[test]
#[ignore = "needs a small disk: just prove"]
fn on_a_full_disk_nothing_is_lost_and_the_next_run_goes_on() {
    let disk = PathBuf::from(std::env::var_os("IP_SMALL_DISK").expect("the folder of a small disk"));
    let template = Template::new();
    let mut failed = 0;
    for words in [&["save"][..], &["undo"], &["undo", "indledning"], &["sync"]] {
        for room in 0..ROOMS {
            let (mut team, mut ledger) = busy(&template, &disk);
            let before = ledger.before(&team, 1);
            let filling = fill(&disk, room);
            let mishap = Mishap::Full(0);
            let said = team.run(1, words, &mishap);
            std::fs::remove_file(filling).unwrap();
            ledger.after(&team, 1, words, &mishap, &said, &before);
            failed += usize::from(said.code == Some(3));
            // Nobody is told in git's own words, whatever it was that did not fit.
            let is_plain = !["fatal", "unable to", "error:"]
                .iter()
                .any(|it| said.aside.contains(it));
            assert!(is_plain, "{words:?} {room}: {}", said.aside);
            for at in [1, 0, 1] {
                team.finish(at, &mut ledger);
            }
            ledger.close(&team);
        }
    }
    eprintln!("full disk: {failed} of {} commands failed", 4 * ROOMS);
    assert!(failed > 20, "the disk was hardly ever full: {failed}");
}
