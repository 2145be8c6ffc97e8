//! What was typed into the form by which something is made, at each of its questions.

use crate::serve::fields::Fields;

/// The field that names the questions of the page.
const ASKED: &str = "asked";

/// Returns what was typed at a key; nothing where the page did not ask for it.
pub(super) fn typed(form: &Fields, key: &str) -> Option<Vec<String>> {
    if !form.all(ASKED).any(|it| it == key) {
        return None;
    }
    let day = format!("{key}.day");
    let lines = format!("{key}.lines");
    let texts = form.all(key).map(str::to_owned);
    let texts = texts.filter(|it| !(it == "done" && form.get(&day).is_some()));
    // Of something that happened, the day is the answer, unless it did not.
    let happened = form.get(&day).filter(|_| form.text(key) == "done").map(str::to_owned);
    let lines = form.all(&lines).flat_map(str::lines).map(str::to_owned);
    Some(texts.chain(happened).chain(lines).collect())
}

/// Puts answers at a key, as if somebody had typed them there; tells whether they are put: what somebody typed stays.
pub(super) fn put(form: &mut Fields, key: &str, texts: &[String]) -> bool {
    let is_typed = typed(form, key).is_some_and(|it| it.iter().any(|it| !it.trim().is_empty()));
    if is_typed {
        return false;
    }
    for name in [format!("{key}.day"), format!("{key}.lines")] {
        form.put_all(&name, &[]);
    }
    form.put_all(key, texts);
    form.add(ASKED.to_owned(), key);
    true
}
