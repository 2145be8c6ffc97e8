//! `ip lsp`, by a client that says and asks what editors do.

mod client;
mod features;
mod hostile;
mod neovim;
mod privacy;
mod soak;
