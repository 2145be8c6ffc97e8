//! Why something that an editor asked for is not answered.

use lsp_server::ErrorCode;

/// Why something that was asked for is not answered.
pub(super) struct Refusal {
    pub(super) code: ErrorCode,
    pub(super) message: String,
}

impl Refusal {
    /// Returns a refusal for what a person asked for, in words.
    pub(super) fn in_words(message: String) -> Self {
        let code = ErrorCode::RequestFailed;
        Self { code, message }
    }
}
