//! Words on one line, as they stand.

/// Returns words with one space between them.
pub fn running(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    words
}

/// Returns whether a text goes on with a sign that closes what stands before it: where a citation or a marker was taken
/// out between them, the space before it goes too. What somebody wrote with a space (`.NET`, `Ça va ?`) keeps it.
pub fn closes(text: &str) -> bool {
    text.starts_with(['.', ',', ';', ':', '!', '?'])
}
