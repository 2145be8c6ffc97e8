//! A question that is answered with a text, and who says whether the answer will do.

/// Returns what an answer will be read as, or what is wrong with it.
pub(in crate::cli) type Judge<'a> = &'a dyn Fn(&str) -> Result<String, String>;

/// A question that is answered with a text.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::cli) struct Prompt<'a> {
    /// Its wording.
    pub(in crate::cli) question: &'a str,
    /// What helps to write the answer.
    pub(in crate::cli) help: &'a str,
    /// What an empty answer stands for.
    pub(in crate::cli) default: &'a str,
    /// What stands written already: the answer before somebody went back to the question.
    pub(in crate::cli) written: &'a str,
}
