//! `/sync`: what `ip sync` does, ending in its one sentence; where two wrote the same, both stand there to choose from.

use crate::diagnostic::Failure;
use crate::disk::git::trouble::GitError;
use crate::language::Language;
use crate::query::sharing::{self, Words};
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::desk::Desk;
use crate::serve::fields::Fields;
use crate::serve::found;
use crate::serve::frame::Page;
use crate::workspace::syncing::{self, End, FileClash, Prefer, Reason, Report, Wish};
use minijinja::context;
use minijinja::value::Value;

/// Whose words may stand.
const CHOICES: [&str; 3] = ["mine", "theirs", "both"];

/// Shows what is done here.
pub(in crate::serve) fn show(_: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    desk.look()?;
    Ok(Answer::Page(page(desk.language(), &Shown::default())))
}

/// Fetches, joins and sends, and ends in a sentence that is true.
pub(in crate::serve) fn sync(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    desk.look()?;
    let (language, root) = (desk.language(), desk.root().to_owned());
    let message = desk.document_language().word("sync-message");
    let wish = wish(&asked.form);
    let writer = desk.writer()?;
    let asked = syncing::Asked {
        root: &root,
        manner: desk.manner,
        day: desk.today(),
        language,
        message: &message,
        wish: wish.clone(),
    };
    let report = syncing::run(&asked);
    drop(writer);
    let report = match report {
        Ok(report) => report,
        Err(failure) => {
            let end = sharing::stopped(syncing::waiting(&asked).unwrap_or_default(), language);
            let shown = Shown {
                end: Some(language.say(end.key, &end.arguments)),
                lines: failure.message.lines(language),
                wish,
                ..Shown::default()
            };
            return Ok(Answer::Page(page(language, &shown).written_in()));
        }
    };
    let end = sharing::sentence(&report, language);
    let came_in = sharing::came_in(&report);
    let End::NotSent(_, reason) = &report.end else {
        for it in came_in.iter().chain([&end]) {
            desk.tell(it);
        }
        return Ok(Answer::See("/sync".to_owned()));
    };
    let say = |it: &crate::diagnostic::Message| language.say(it.key, &it.arguments);
    let mut shown = Shown {
        end: Some(say(&end)),
        lines: came_in.iter().map(say).collect(),
        wish,
        ..Shown::default()
    };
    shown.fill(reason, &report, language);
    // What came in is what the page is made of.
    desk.look_again()?;
    Ok(Answer::Page(page(language, &shown).written_in()))
}

/// What a page shows of how it went.
#[derive(Default)]
struct Shown {
    end: Option<String>,
    lines: Vec<String>,
    findings: Option<Value>,
    clashes: Vec<Value>,
    wish: Wish,
}

impl Shown {
    /// Adds why something was not sent, and what is to be done.
    fn fill(&mut self, reason: &Reason, report: &Report, language: Language) {
        match reason {
            Reason::Held(looked) => {
                self.lines.push(language.word("sync-held"));
                self.findings = Some(found::in_looked(looked, language));
            }
            Reason::Clashes(clashes) => {
                let all = clashes.iter().enumerate();
                self.clashes = all.map(|(at, it)| clash(at, it, language)).collect();
            }
            Reason::Git(trouble) if !sharing::is_put_in_a_word(trouble) => {
                let failure = Failure::from(trouble.clone());
                self.lines.extend(failure.message.lines(language));
            }
            Reason::Git(GitError::Refused { words, .. }) => self.lines.extend(words.lines().map(str::to_owned)),
            _ => {
                let advice = sharing::advice(reason);
                self.lines
                    .extend(advice.map(|(key, arguments)| language.say(&key, &arguments)));
            }
        }
        let unsaved = sharing::unsaved(report);
        self.lines.extend(unsaved.map(|it| language.say(it.key, &it.arguments)));
    }
}

/// Returns whose words stand in which files, as a form says it: those chosen now, and those chosen before.
fn wish(form: &Fields) -> Wish {
    let [mine, theirs, both] = CHOICES.map(|choice| {
        let now = form
            .all("file")
            .filter(|it| form.text(&format!("words:{it}")) == choice);
        now.chain(form.all(choice)).map(str::to_owned).collect()
    });
    Wish { mine, theirs, both }
}

fn page(language: Language, shown: &Shown) -> Page {
    let chosen = [&shown.wish.mine, &shown.wish.theirs, &shown.wish.both];
    let chosen = CHOICES.iter().zip(chosen);
    let chosen = chosen.flat_map(|(name, paths)| paths.iter().map(move |it| context! { name => *name, path => it }));
    let values = context! {
        end => &shown.end,
        lines => shown.lines.clone(),
        clashes => shown.clashes.clone(),
        chosen => chosen.collect::<Vec<Value>>(),
    };
    let mut page = Page::new(language.word("serve-sync")).filled("sync.html", values);
    if let Some(findings) = shown.findings.clone() {
        page = page.filled("found.html", context! { findings });
    }
    page
}

/// Returns what both wrote in a file, and whose words may stand.
fn clash(at: usize, clash: &FileClash, language: Language) -> Value {
    let version = |it: &sharing::Version| {
        let (lines, more) = match &it.words {
            Words::Did(key) => (Vec::new(), language.word(key)),
            Words::Lines(lines, 0) => (lines.clone(), String::new()),
            Words::Lines(lines, more) => (lines.clone(), language.say("sync-more", &[("lines", (*more).into())])),
        };
        context! { who => language.say(it.who.key, &it.who.arguments), lines, more }
    };
    let both = sharing::versions(clash, language);
    let places: Vec<Value> = both
        .iter()
        .map(|it| it.iter().map(version).collect::<Value>())
        .collect();
    let value = |prefer: Prefer| match prefer {
        Prefer::Mine => Some(CHOICES[0]),
        Prefer::Theirs => Some(CHOICES[1]),
        Prefer::Both => Some(CHOICES[2]),
        Prefer::Nobody => None,
    };
    let choice = |(key, prefer): (&'static str, Prefer)| {
        let word = sharing::answer(clash, key, language);
        Some(context! { value => value(prefer)?, word })
    };
    let choices: Vec<Value> = sharing::answers(clash).into_iter().filter_map(choice).collect();
    context! { at, path => &clash.path, places, choices }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_chosen_before_and_what_is_chosen_now_both_hold() {
        let form = Fields::parse(
            b"mine=a.md&file=b.md&words:b.md=theirs&file=c.md&words:c.md=both&file=d.md&words:e.md=mine&words:d.md=x",
        );
        let Wish { mine, theirs, both } = wish(&form);
        assert_eq!(
            (&mine[..], &theirs[..], &both[..]),
            (
                &["a.md".to_owned()][..],
                &["b.md".to_owned()][..],
                &["c.md".to_owned()][..]
            )
        );
    }
}
