// What every look at a page in a browser needs: Chromium as it is started here, axe-core, and html-validate.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/// Starts a browser without a window.
export const launch = () => chromium.launch({ executablePath: "/usr/bin/chromium", headless: true, args: flags });

const rules = {
    "no-trailing-whitespace": "off",
    // Pictures ride along as data, and a line is as long as they are.
    "long-title": "off",
    // ARIA's roles for notes at the foot are what HTML has no element for.
    "prefer-native-element": "off",
    // Of several that belong to one question, each has its name.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "reset", "submit"] }],
};
const validator = new HtmlValidate({ extends: ["html-validate:recommended"], rules });

/// Returns what html-validate says of a page, a line each.
export async function invalid(html) {
    const report = await validator.validateString(html);
    const lines = html.split("\n");
    // What nobody fills in may say several things.
    const isHidden = (it) => it.ruleId === "form-dup-name" && lines[it.line - 1].includes('type="hidden"');
    return report.results.flatMap(({ messages }) => messages.filter((it) => !isHidden(it)).map((it) => `line ${it.line}: ${it.message} (${it.ruleId})`));
}

/// Returns what sticks out of a page's width.
export const tooWide = (page) => page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const sticksOut = [...document.querySelectorAll("body *")].filter((it) => it.getBoundingClientRect().right > width + 1);
    return sticksOut.map((it) => it.outerHTML.slice(0, 120)).slice(0, 5).concat(`${document.documentElement.scrollWidth}px`);
});

/// Returns what axe-core finds, and what it can't tell; nothing is touched on paper.
export async function accessible(page, media = "screen") {
    await page.evaluate(axe);
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
    if (media === "screen") tags.push("wcag22aa");
    const result = await page.evaluate((tags) => window.axe.run({ runOnly: tags }), tags);
    const found = result.violations.flatMap((it) => it.nodes.map((node) => `${it.id}: ${it.help}: ${node.html.slice(0, 200)}\n    ${node.failureSummary}`));
    const unsure = result.incomplete.flatMap((it) => it.nodes.map((node) => `${it.id}: ${node.html.slice(0, 120)}`));
    return { passes: result.passes.length, found, unsure };
}
