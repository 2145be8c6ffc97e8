//! What an editor can do, as it says when it begins, and what it is told that this door can.

use super::address;
use crate::language::Language;
use crate::text::editor::Units;
use serde_json::{Value, json};
use std::path::PathBuf;

/// What an editor can do.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a capability of its own")]
pub(super) struct Client {
    /// In what it counts columns.
    pub(super) units: Units,
    /// The folders that it has open.
    pub(super) folders: Vec<PathBuf>,
    /// The language that it speaks.
    pub(super) language: Option<Language>,
    /// Whether it shows Markdown.
    pub(super) markdown: bool,
    /// Whether it tells when files change on disk.
    pub(super) watches: bool,
    /// Whether it changes several files at once, and knows versions of them.
    pub(super) changes_documents: bool,
    /// Whether it gives files another name.
    pub(super) renames_files: bool,
    /// Whether it shows the other places of a finding.
    pub(super) relates: bool,
    /// Whether it shows symbols within each other.
    pub(super) nests_symbols: bool,
    /// What the address of a rule's page begins with, where the editor can show one.
    pub(super) pages: Option<String>,
}

impl Client {
    /// Reads what an editor says of itself.
    pub(super) fn of(params: &Value) -> Self {
        let capabilities = &params["capabilities"];
        let (workspace, document) = (&capabilities["workspace"], &capabilities["textDocument"]);
        let has = |list: &Value, word: &str| list.as_array().is_some_and(|it| it.iter().any(|it| it == word));
        let is = |value: &Value| value.as_bool().unwrap_or_default();
        let edit = &workspace["workspaceEdit"];
        let formats = &document["hover"]["contentFormat"];
        Self {
            units: if has(&capabilities["general"]["positionEncodings"], "utf-8") {
                Units::Utf8
            } else {
                Units::Utf16
            },
            folders: folders(params),
            language: params["locale"].as_str().and_then(Language::from_code),
            markdown: formats.is_null() || has(formats, "markdown"),
            watches: is(&workspace["didChangeWatchedFiles"]["dynamicRegistration"]),
            changes_documents: is(&edit["documentChanges"]),
            renames_files: is(&edit["documentChanges"]) && has(&edit["resourceOperations"], "rename"),
            relates: is(&document["publishDiagnostics"]["relatedInformation"]),
            nests_symbols: is(&document["documentSymbol"]["hierarchicalDocumentSymbolSupport"]),
            pages: params["initializationOptions"]["rulePages"].as_str().map(str::to_owned),
        }
    }

    /// Returns what this door can, for the editor.
    pub(super) fn answer(&self) -> Value {
        let encoding = match self.units {
            Units::Utf8 => "utf-8",
            Units::Utf16 => "utf-16",
        };
        json!({
            "capabilities": {
                "positionEncoding": encoding,
                "textDocumentSync": {"openClose": true, "change": 2, "save": true},
                "hoverProvider": true,
                "completionProvider": {"triggerCharacters": ["@", "#", "/", "`", ":", " ", "["]},
                "definitionProvider": true,
                "referencesProvider": true,
                "documentSymbolProvider": true,
                "workspaceSymbolProvider": true,
                "foldingRangeProvider": true,
                "codeLensProvider": {"resolveProvider": false},
                "codeActionProvider": {"codeActionKinds": ["quickfix"]},
                "renameProvider": {"prepareProvider": true},
            },
            "serverInfo": {"name": "ip", "version": env!("CARGO_PKG_VERSION")},
        })
    }
}

fn folders(params: &Value) -> Vec<PathBuf> {
    let listed = params["workspaceFolders"].as_array().into_iter().flatten();
    let listed = listed.filter_map(|it| it["uri"].as_str());
    let all = listed.chain(params["rootUri"].as_str());
    let mut folders: Vec<PathBuf> = all.filter_map(address::file).collect();
    folders.extend(params["rootPath"].as_str().map(PathBuf::from));
    folders
}
