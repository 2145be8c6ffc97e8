// Starts `ip lsp` and shows the pages of its rules; everything else is the program's.
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

/** What stands before the name of a rule in the address of its page. */
const PAGES = "ip-rule:/";
let client;

/** Returns the program with its words; on Linux another program may be called `ip`, so its path can be set. */
function server() {
  const settings = vscode.workspace.getConfiguration("ip");
  const language = settings.get("language");
  const args = language ? ["--lang", language, "lsp"] : ["lsp"];
  return { command: settings.get("path") || "ip", args };
}

/** Begins. */
async function activate(context) {
  const kinds = [{ language: "markdown" }, { language: "yaml" }, { pattern: "**/*.{md,yaml,bib}" }];
  const documentSelector = kinds.map((it) => ({ scheme: "file", ...it }));
  client = new LanguageClient("ip", "ip", server(), {
    documentSelector,
    initializationOptions: { rulePages: PAGES },
  });
  const page = async (uri) => {
    const answer = await client.sendRequest("ip/rulePage", { rule: uri.path.slice(1) });
    return answer ? answer.text : "";
  };
  context.subscriptions.push(
    client,
    vscode.workspace.registerTextDocumentContentProvider(PAGES.split(":")[0], { provideTextDocumentContent: page }),
  );
  await client.start();
}

/** Ends. */
function deactivate() {
  return client ? client.stop() : undefined;
}

module.exports = { activate, deactivate };
