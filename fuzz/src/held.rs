//! What holds of all that is read, whatever the file.

use crate::edit::body::{self, Body, Form, Refused};
use crate::exchange::{FormWords, Incoming, Role, Themes};
use crate::language::Language;
use crate::source::{FileId, Span};
use crate::syntax::characters;
use crate::syntax::markdown::marker::Markers;
use crate::syntax::markdown::outline;
use crate::text::personal::{self, Names};

/// The theme that the file may code with; it has no other.
const THEME: (&str, &str) = ("sundhed", "Sundhed og trivsel");
/// How many bytes may come of each byte of a file, beside some that come of none.
const GROWTH: usize = 60;
const BESIDE: usize = 4_000;

/// Holds a document against what every note must be.
pub(crate) fn note(mut incoming: Incoming, size: usize) {
    let words = FormWords {
        questions: vec![
            ("date".to_owned(), vec!["Dato".to_owned()]),
            ("method".to_owned(), vec!["Metode".to_owned()]),
        ],
        prompts: vec!["Skriv her".to_owned()],
        themes: vec![(THEME.1.to_owned(), THEME.0.to_owned())],
    };
    let answers = incoming.take_form(&words).unwrap_or_default();
    bounded(answers.iter().flat_map(|it| &it.1).map(String::len).sum(), size);
    let roles = incoming.talk.as_ref().and_then(|it| it.roles(&[1]).ok());
    let incoming = incoming.cast(roles.as_deref(), Language::Danish);
    let (text, left) = incoming.markdown(&Themes(vec![THEME]));
    let names = Names::default();
    for it in &left {
        let message = it.message(&names);
        drop(Language::Danish.say(message.key, &message.arguments));
    }
    bounded(
        text.len() + left.iter().map(|it| it.words.len() + it.place.len()).sum::<usize>(),
        size,
    );
    own(&text);
}

/// Holds words that this program put into Markdown against what they may mean there: nothing.
pub(crate) fn own(text: &str) {
    let body = match body::admit(text, Form::Markdown, Markers::Note, &|it| it == THEME.0) {
        Ok(body) => body,
        Err(Refused::Empty) => return,
        Err(Refused::Sign(at, code)) => panic!("{code} at {at:?}: {text}"),
    };
    admitted(&body, &[]);
    clear(&body.text);
}

/// Holds what would be written against what a note may be; `told` are the rules whose findings are left to whoever wrote the text.
pub(crate) fn admitted(body: &Body, told: &[&str]) {
    let whole = Span::new(0, body.text.len());
    let (outline, found) = outline::read(&body.text, whole, FileId(0), Markers::Note, true);
    assert!(outline.details().html.is_empty(), "{}", body.text);
    let found: Vec<_> = found.iter().filter(|it| !told.contains(&it.rule)).collect();
    assert!(found.is_empty(), "{found:?}: {}", body.text);
    detected(body);
}

/// Looks for personal data, as is done before a byte is written.
pub(crate) fn detected(body: &Body) {
    for hit in personal::find(&body.text) {
        assert!(body.text.get(hit.range.clone()).is_some(), "{hit:?}: {}", body.text);
        drop(personal::mask(&body.text, &hit));
    }
}

/// Refuses signs that nobody can see or that move a screen.
pub(crate) fn clear(text: &str) {
    let is_bad = |it: &char| it.is_control() && *it != '\n' && *it != '\t';
    assert!(!text.chars().any(|it| is_bad(&it)), "{text:?}");
    let found = characters::check(text, FileId(0));
    let found: Vec<_> = found.iter().filter(|it| it.rule != "empty-file").collect();
    assert!(found.is_empty(), "{found:?}: {text:?}");
}

/// Refuses that much comes of little.
pub(crate) fn bounded(text: usize, size: usize) {
    assert!(text <= size * GROWTH + BESIDE, "{text} bytes of {size}");
}
