// Checks pages in a browser: nothing is fetched, nothing is wider than a phone, and axe-core finds nothing.
//   node verify-html.mjs FILE...
// The first is the draft: the keyboard alone leads from every statement to what it rests on and what was decided, and it is
// looked at in every way. The others have its template and style: each kind of look once is enough for them.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { accessible, invalid, launch, tooWide } from "./browser.mjs";

const files = process.argv.slice(2);
const findings = [];
let page_name = "";
let page_url = "";
const say = (where, what) => findings.push(`${page_name}: ${where}: ${what}`);

// A desktop and a phone; A4 within its margins.
const places = [["screen", 1280], ["screen", 320], ["print", 624]].map(([media, width]) => ({ media, width }));
const schemes = ["light", "dark"].flatMap((colorScheme) => [false, true].map((open) => ({ colorScheme, open })));
const every = places.flatMap((place) => schemes.map((it) => ({ ...place, ...it })));
const few = [
    { ...places[0], colorScheme: "dark", open: true },
    { ...places[1], colorScheme: "light", open: true },
    { ...places[2], colorScheme: "light", open: false },
];

async function validate(file) {
    for (const it of await invalid(readFileSync(file, "utf8"))) say("html-validate", it);
}

async function keepsToItself(browser) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on("request", (it) => {
        if (it.url() !== page_url && !it.url().startsWith("data:")) say("request", it.url());
    });
    page.on("console", (it) => say("console", it.text()));
    await page.goto(page_url);
    const rules = await page.evaluate(() => [...document.styleSheets].reduce((sum, it) => sum + it.cssRules.length, 0));
    if (rules < 20) say("policy", "the page's own style is refused");
    await page.keyboard.press("Tab");
    const skip = await page.evaluate(() => {
        const box = document.activeElement.getBoundingClientRect();
        return document.activeElement.matches("a.skip") && box.top >= 0 && box.left >= 0;
    });
    if (!skip) say("keyboard", "the first stop is not a visible link to the text");
    await page.keyboard.press("Enter");
    if (!(await page.evaluate(() => document.activeElement.matches("main")))) say("keyboard", "the skip link does not reach the text");
    await page.close();
}

/// Goes with the keyboard alone from each statement to the entry of what it rests on and to what was decided, and back.
async function walks(browser) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
    await page.goto(page_url);
    const at = () => page.evaluate(() => {
        const it = document.activeElement;
        const box = it.getBoundingClientRect();
        const seen = box.bottom > 0 && box.top < innerHeight && getComputedStyle(it).outlineStyle !== "none";
        const statement = it.closest(".statement");
        return { seen, statement: it.matches("summary") ? statement?.id : undefined, target: it.getAttribute("href"), within: statement?.id };
    });
    const arrived = (id) => page.evaluate((id) => {
        const target = document.querySelector(":target");
        const box = target?.getBoundingClientRect();
        const covered = document.querySelector(".banner")?.getBoundingClientRect().bottom ?? 0;
        return target?.id === id && box.top >= covered - 1 && box.top < innerHeight;
    }, id);
    const tab = async () => {
        await page.keyboard.press("Tab");
        return at();
    };
    // Presses Enter on the link that has the focus; the next stop is a link of the entry that leads back, or one after it.
    const follow = async (id, link) => {
        if (!link.seen) say("keyboard", `${id}: the focus on ${link.target} is not seen`);
        await page.keyboard.press("Enter");
        if (!(await arrived(link.target.slice(1)))) return say("keyboard", `${id}: ${link.target} is not reached, or not in view`);
        for (let stop = await tab(); stop.target?.startsWith("#") && !stop.within; stop = await tab()) {
            if (stop.target !== `#${id}`) continue;
            await page.keyboard.press("Enter");
            return (await arrived(id)) || say("keyboard", `${id}: no way back from ${link.target}`);
        }
        say("keyboard", `${link.target} has no link back to ${id}`);
    };
    const statements = await page.evaluate(() => [...document.querySelectorAll(".statement:has(> details)")].map((it) => it.id));
    const walked = { source: 0, answer: 0 };
    for (const id of statements) {
        for (const kind of Object.keys(walked)) {
            // As somebody who reads the statement, with everything closed.
            await page.goto("about:blank");
            await page.goto(`${page_url}#${id}`);
            let stop = await tab();
            while (stop.within === id && stop.statement !== id) stop = await tab();
            if (stop.statement !== id) {
                say("keyboard", `${id}: no stop at what it rests on`);
                continue;
            }
            if (!stop.seen) say("keyboard", `${id}: the focus is not seen`);
            await page.keyboard.press("Enter");
            const { open, named } = await page.evaluate((id) => {
                const details = document.getElementById(id).querySelector("details");
                return { open: details.open, named: details.querySelectorAll("li code").length };
            }, id);
            if (!open) say("keyboard", `${id}: Enter does not open what it rests on`);
            do stop = await tab();
            while (stop.within === id && !stop.target?.startsWith(`#${kind}_`));
            if (stop.within === id) {
                await follow(id, stop);
                walked[kind] += 1;
            } else if (kind === "source" && named > 0) {
                say("keyboard", `${id}: no link to what it rests on`);
            }
        }
    }
    for (const [kind, count] of Object.entries(walked)) {
        if (count === 0) say("keyboard", `no statement leads to any ${kind}`);
    }
    console.log(`${statements.length} statements, ${walked.source} walks to a source, ${walked.answer} to an answer`);
    await page.close();
}

async function look(browser, view) {
    const { width, colorScheme, media, open } = view;
    const reducedMotion = "reduce";
    const where = `${media} ${width}px ${colorScheme} ${open ? "open" : "closed"}`;
    // The page's policy would refuse axe-core too.
    const context = await browser.newContext({ bypassCSP: true, viewport: { width, height: 800 }, colorScheme, reducedMotion });
    const page = await context.newPage();
    await page.emulateMedia({ media, colorScheme, reducedMotion });
    await page.goto(page_url);
    await page.evaluate((open) => document.querySelectorAll("details").forEach((it) => (it.open = open)), open);
    const wide = await tooWide(page);
    for (const it of wide) say(where, `wider than the page: ${it}`);
    const { passes, found, unsure } = await accessible(page, media);
    for (const it of found) say(where, it);
    await context.close();
    return { passes, unsure, where };
}

const browser = await launch();
let looks = 0;
const unsure = new Set();
try {
    for (const [at, file] of files.entries()) {
        page_name = basename(file);
        page_url = pathToFileURL(file).href;
        await validate(file);
        await keepsToItself(browser);
        if (at === 0) await walks(browser);
        for (const view of at === 0 ? every : few) {
            const result = await look(browser, view);
            looks += 1;
            result.unsure.forEach((it) => unsure.add(it));
        }
    }
} finally {
    await browser.close();
}
for (const it of unsure) console.log(`axe-core cannot tell: ${it}`);
for (const it of findings) console.error(it);
console.log(`html-validate, axe-core: ${files.length} pages, ${looks} looks, ${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;
