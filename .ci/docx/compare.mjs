// Holds a DOCX, as pandoc reads it, against the HTML of the same draft: as many headings, tables and notes.
//   node compare.mjs DRAFT.html DRAFT.docx
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [htmlPath, docxPath] = process.argv.slice(2);

// What a statement rests on unfolds in HTML and is a comment in Word; the tables of a drawing stand in both.
const html = readFileSync(htmlPath, 'utf8').replaceAll(/<details class="evidence">.*?<\/details>/gs, '');
const count = (pattern) => [...html.matchAll(pattern)].length;
const expected = {
  headings: count(/<h[2-6] id="(?!contents_"|notes_")/g),
  tables: count(/<table>/g),
  notes: count(/<li id="note_/g),
};

const found = { headings: 0, tables: 0, notes: 0 };
const kinds = { Header: 'headings', Table: 'tables', Note: 'notes' };
const walk = (node) => {
  if (node === null || typeof node !== 'object') return;
  if (node.t in kinds) found[kinds[node.t]] += 1;
  for (const inner of Object.values(node)) walk(inner);
};
walk(JSON.parse(execFileSync('pandoc', ['--fail-if-warnings', '--to', 'json', docxPath], { maxBuffer: 1 << 30 })).blocks);

console.log('HTML:', JSON.stringify(expected), 'DOCX:', JSON.stringify(found));
const isSame = Object.keys(expected).every((it) => expected[it] === found[it] && found[it] > 0);
process.exit(isSame ? 0 : 1);
