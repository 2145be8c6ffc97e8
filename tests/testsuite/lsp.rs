//! `ip lsp`, by a client that says and asks what editors do.

pub(crate) mod client;
mod features;
mod hostile;
mod neovim;
mod privacy;
mod soak;
