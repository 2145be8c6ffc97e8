// Holds a DOCX as pandoc reads it, and a PDF as poppler reads its tags, against the HTML of the same document:
//   node compare.mjs DRAFT.html DRAFT.docx DRAFT.pdf
// As many tables, figures and notes, and the same headings.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';

const [htmlPath, ...others] = process.argv.slice(2);
const run = (...command) => execFileSync(command[0], command.slice(1), { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] });
const plain = (text) => text.replaceAll(/[\s\u00ad]+/g, '');
const pandoc = (path) => JSON.parse(run('pandoc', '--fail-if-warnings', '--to', 'json', path)).blocks;

function read(blocks) {
  const found = { headings: [], tables: 0, notes: 0 };
  const text = (node) => {
    if (Array.isArray(node)) return node.map(text).join('');
    if (node?.t === 'Str') return node.c;
    if (node?.t === 'Code') return node.c[1];
    return node?.t === 'Note' ? '' : node?.c ? text(node.c) : '';
  };
  const walk = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (node.t === 'Header') found.headings.push(plain(text(node.c[2])));
    if (node.t === 'Table') found.tables += 1;
    if (node.t === 'Note') found.notes += 1;
    Object.values(node).forEach(walk);
  };
  walk(blocks);
  return found;
}

const html = (path) => {
  // What a statement rests on unfolds in HTML, and is a comment in Word; the tables of a drawing that says it all are not on paper.
  const onScreen = /<details class="evidence">.*?<\/details>|<figure class="drawing whole">.*?<\/figure>/gs;
  const text = readFileSync(path, 'utf8').replaceAll(onScreen, '');
  const signs = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&#39;': "'" };
  const words = (it) => plain(it.replaceAll(/<sup.*?<\/sup>|<[^>]*>/gs, '').replaceAll(/&[^;]+;/g, (sign) => signs[sign] ?? sign));
  return {
    headings: [...text.matchAll(/<h[2-6] id="(?!contents_"|notes_")[^>]*>(.*?)<\/h/gs)].map((it) => words(it[1])),
    tables: [...text.matchAll(/<table>/g)].length,
    notes: [...text.matchAll(/<li id="note_/g)].length,
  };
};

const docx = (path) => read(pandoc(path));

const expected = html(htmlPath);
const counts = ({ headings, tables, notes }) => `${headings.length} headings, ${tables} tables, ${notes} notes`;

// Its tags say how many headings there are, its pages how they read.
const pdf = (path) => {
  const tags = [...run('pdfinfo', '-struct-text', path).matchAll(/^ *(H|Table|Note)[1-6]?\b/gm)].map((it) => it[1]);
  const count = (tag) => tags.filter((it) => it === tag).length;
  const words = plain(run('pdftotext', path, '-'));
  const headings = expected.headings.slice(0, count('H')).filter((it) => words.includes(it));
  return { headings, tables: count('Table'), notes: count('Note') };
};

console.log(`HTML: ${counts(expected)}`);
for (const path of others) {
  const found = path.endsWith('.pdf') ? pdf(path) : docx(path);
  if (isDeepStrictEqual(found, expected)) continue;
  console.log(`${path}: ${counts(found)}`);
  const missing = expected.headings.filter((it, at) => it !== found.headings[at]);
  if (missing.length > 0) console.log('headings:', missing, found.headings);
  process.exitCode = 1;
}
