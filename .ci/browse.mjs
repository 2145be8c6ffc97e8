// The workbench in a real browser, as people and as a hostile page meet it.
//   node browse.mjs PROGRAM PROJECT
// PROJECT is changed: give a copy. Every page that links lead to is looked at on a desk and on a phone, in light and dark, and without scripts.
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { accessible, invalid, launch, tooWide } from "./browser.mjs";

const [program, project] = process.argv.slice(2);
const findings = [];
const say = (where, what) => findings.push(`${where}: ${what}`);

/// Starts the workbench; `link` is the address that lets one browser in.
async function open(...flags) {
    const child = spawn(program, ["-C", project, "--lang", "da", "serve", "--no-open", ...flags], { stdio: ["ignore", "pipe", "inherit"] });
    const ended = new Promise((resolve) => child.on("exit", resolve));
    for await (const line of createInterface({ input: child.stdout })) {
        if (line.startsWith("http://")) return { child, ended, link: line, origin: new URL(line).origin };
    }
    throw new Error("no link");
}

const views = [1280, 320].flatMap((width) => ["light", "dark"].map((colorScheme) => ({ width, colorScheme })));

/// What addresses of one page have in common: of each kind a few are looked at.
const kind = (path) => path.split("?")[0].replace(/^(\/[a-z]+\/)(?!new$)[^/]+/, "$1*");

/// Returns the links of a page that lead to pages of the workbench.
const links = (page) => page.evaluate(() => [...document.querySelectorAll("a[href]")]
    .filter((it) => it.origin === location.origin && !it.hasAttribute("download"))
    .map((it) => it.pathname + it.search));

async function crawl(browser, bench) {
    const context = await browser.newContext({ bypassCSP: false });
    const page = await context.newPage();
    await page.goto(bench.link);
    await page.waitForURL(`${bench.origin}/`);
    const seen = new Map();
    const kinds = new Map();
    const queue = ["/"];
    while (queue.length > 0) {
        const path = queue.shift();
        const count = kinds.get(kind(path)) ?? 0;
        if (seen.has(path) || count >= 2) continue;
        kinds.set(kind(path), count + 1);
        const trouble = [];
        const heard = (it) => trouble.push(it.text());
        page.on("console", heard);
        const answer = await page.goto(bench.origin + path).catch(() => undefined);
        if (!answer) {
            seen.set(path, 0);
            continue;
        }
        seen.set(path, answer.status());
        if (answer.status() !== 200) say(path, `answered ${answer.status()}`);
        if (!(answer.headers()["content-type"] ?? "").startsWith("text/html")) continue;
        for (const it of await invalid(await answer.text())) say(path, it);
        for (const it of trouble) say(path, `console: ${it}`);
        page.off("console", heard);
        queue.push(...(await links(page)).filter((it) => !/\.(css|js|docx|pdf|md|html)$/.test(it)));
    }
    await context.close();
    return [...seen.keys()].filter((it) => seen.get(it) === 200);
}

/// Looks at pages in every way; the browser of each context is let in by the cookie of the first.
async function look(browser, bench, cookies, paths) {
    let looks = 0;
    for (const { width, colorScheme } of views) {
        // The policy would refuse axe-core too.
        const context = await browser.newContext({ bypassCSP: true, viewport: { width, height: 800 }, colorScheme, reducedMotion: "reduce" });
        await context.addCookies(cookies);
        const page = await context.newPage();
        for (const path of paths) {
            const where = `${path} ${width}px ${colorScheme}`;
            await page.goto(bench.origin + path);
            for (const it of await tooWide(page)) say(where, `wider than the page: ${it}`);
            for (const it of (await accessible(page)).found) say(where, it);
            looks += 1;
        }
        await context.close();
    }
    return looks;
}

/// The same words stand on a page where no script runs.
async function without_scripts(browser, bench, cookies, paths) {
    const text = async (javaScriptEnabled) => {
        const context = await browser.newContext({ javaScriptEnabled });
        await context.addCookies(cookies);
        const page = await context.newPage();
        const texts = [];
        for (const path of paths) {
            await page.goto(bench.origin + path);
            texts.push(await page.locator("main").innerText());
        }
        await context.close();
        return texts;
    };
    const [plain, full] = [await text(false), await text(true)];
    paths.forEach((path, at) => plain[at] === full[at] || say(path, "says something else without scripts"));
}

/// A draft that came back lies there, so that its page has something to show.
async function lay_draft(browser, bench, cookies) {
    const context = await browser.newContext({ javaScriptEnabled: false });
    await context.addCookies(cookies);
    const page = await context.newPage();
    await page.goto(`${bench.origin}/comments`);
    await page.locator('input[type="file"]').setInputFiles(fileURLToPath(new URL("../tests/testsuite/returned/back.docx", import.meta.url)));
    await page.getByRole("button", { name: "Vis kommentarer og ændringer" }).click();
    const answer = await page.goto(`${bench.origin}/comments`);
    for (const it of await invalid(await answer.text())) say("/comments with a draft", it);
    if (await page.getByRole("button", { name: "Lad ligge med en grund" }).or(page.locator("details")).count() < 20) say("/comments", "shows no comments");
    await context.close();
}

/// What somebody hears who does not see the page, in this order.
const HEARD = [
    ["/notes/2018-03-07-borgere-w9d/code?block=0", [
        'heading "Kod dette stykke" [level=1]', 'blockquote', 'combobox "Hvilket tema handler det om?"', 'combobox "Hvilket aspekt af temaet? (kan udelades)"',
        'group "Navn"', 'checkbox "Giv stykket et navn, så udkastet kan henvise til det"', 'textbox "Navnet"', 'button "Kod dette stykke"', 'link "Gå tilbage uden at gemme"',
    ]],
    ["/draft/sundhed/edit", [
        'heading "Skriv kapitlet: Sundhed" [level=1]', 'textbox "Tekst"', 'button "Se forhåndsvisning"', 'button "Gem"', 'region "Uddrag at henvise til"',
        'searchbox "Ord i uddraget"', 'combobox "Tema"', 'button "Find uddrag"', 'button "Sæt ind"', 'link "Se uddraget"', 'heading "Fejl og advarsler i teksten" [level=2]',
    ]],
    ["/coverage", [
        'heading "Dækning" [level=1]', 'table "Hvem er hørt om hvad? – antal notater"', 'columnheader "Sundhed"', 'columnheader "I alt"',
        'row "Boligselskaber – – – – – – – ! 1"', 'rowheader "Politiet"', 'row "I alt 10 4 2 ! 8 5 11 17"',
    ]],
];
async function heard(browser, bench, cookies) {
    const context = await browser.newContext();
    await context.addCookies(cookies);
    const page = await context.newPage();
    for (const [path, expected] of HEARD) {
        await page.goto(bench.origin + path);
        const tree = await page.locator("main").ariaSnapshot();
        let at = 0;
        for (const it of expected) {
            const next = tree.indexOf(it, at);
            if (next < 0) say(path, `is not heard as ${it}`);
            else at = next + it.length;
        }
    }
    await context.close();
}

/// The first stop of the keyboard is the link to the text, and it leads there.
async function by_keyboard(browser, bench, cookies) {
    const context = await browser.newContext();
    await context.addCookies(cookies);
    const page = await context.newPage();
    await page.goto(`${bench.origin}/`);
    await page.keyboard.press("Tab");
    if (!(await page.evaluate(() => document.activeElement.matches("a.skip")))) say("keyboard", "the first stop is no link to the text");
    await page.keyboard.press("Enter");
    if (!(await page.evaluate(() => document.activeElement.matches("main")))) say("keyboard", "the link does not lead to the text");
    await context.close();
}

/// A page of another origin tries all it can, in a browser that was let in.
async function hostile(browser, bench, cookies) {
    const server = createServer((_, answer) => answer.setHeader("content-type", "text/html").end("<!DOCTYPE html><title>x</title>"));
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const elsewhere = `http://localhost:${server.address().port}`;
    const context = await browser.newContext();
    await context.addCookies(cookies);
    const page = await context.newPage();
    await page.goto(elsewhere);
    const got = await page.evaluate(async (origin) => {
        const got = [];
        const tried = async (name, work) => {
            try {
                const it = await work();
                if (it) got.push(`${name}: ${it}`);
            } catch { /* refused, as it should be */ }
        };
        for (const host of [origin, origin.replace("127.0.0.1", "localhost")]) {
            for (const path of ["/", "/findings", "/revision", "/style.css", "/script.js"]) {
                await tried(`fetch ${path}`, async () => (await fetch(host + path, { credentials: "include" })).text());
                await tried(`no-cors ${path}`, async () => (await (await fetch(host + path, { mode: "no-cors", credentials: "include" })).text()));
            }
            for (const type of ["application/x-www-form-urlencoded", "text/plain"]) {
                await tried(`post as ${type}`, async () => {
                    const answer = await fetch(`${host}/close`, { method: "POST", mode: "no-cors", credentials: "include", headers: { "content-type": type }, body: "token=x" });
                    return answer.ok ? "answered" : "";
                });
            }
            for (const [tag, name, path] of [["iframe", "src", "/"], ["img", "src", "/style.css"], ["script", "src", "/script.js"], ["link", "href", "/style.css"]]) {
                await tried(tag, () => new Promise((resolve) => {
                    const it = document.createElement(tag);
                    it[name] = host + path;
                    if (tag === "link") it.rel = "stylesheet";
                    it.onload = () => {
                        if (tag !== "iframe") return resolve("loaded");
                        let inner = "";
                        try { inner = it.contentDocument?.body?.innerText ?? ""; } catch { /* another origin */ }
                        resolve(inner);
                    };
                    it.onerror = () => resolve("");
                    document.body.append(it);
                    setTimeout(() => resolve(""), 3000);
                }));
            }
        }
        return got;
    }, bench.origin);
    for (const it of got) say("hostile page", it);
    for (const action of ["/close", "/save"]) {
        await page.goto(elsewhere);
        const arrived = page.waitForNavigation();
        await page.evaluate(([origin, action]) => {
            const form = document.createElement("form");
            form.method = "post";
            form.action = origin + action;
            document.body.append(form);
            setTimeout(() => form.submit());
        }, [bench.origin, action]);
        const code = (await arrived)?.status();
        if (code !== 403 && code !== 404) say("hostile page", `a form to ${action} was answered ${code}`);
    }
    await context.close();
    server.close();
}

const bench = await open();
const browser = await launch();
try {
    const first = await browser.newContext();
    const page = await first.newPage();
    await page.goto(bench.link);
    await page.waitForURL(`${bench.origin}/`);
    const cookies = await first.cookies();
    // The link is used up; further contexts come in by the cookie.
    bench.link = `${bench.origin}/`;
    const crawler = { ...bench };
    const shared = { newContext: async (options) => {
        const context = await browser.newContext(options);
        await context.addCookies(cookies);
        return context;
    } };
    const paths = await crawl(shared, crawler);
    console.log(`${paths.length} pages: ${paths.join(" ")}`);
    const first_of_kind = paths.filter((path, at) => paths.findIndex((it) => kind(it) === kind(path)) === at);
    await lay_draft(browser, bench, cookies);
    const looks = await look(browser, bench, cookies, first_of_kind);
    await without_scripts(browser, bench, cookies, first_of_kind);
    await by_keyboard(browser, bench, cookies);
    await heard(browser, bench, cookies);
    await hostile(browser, bench, cookies);
    await page.goto(`${bench.origin}/`);
    await page.getByRole("button", { name: "Luk" }).click();
    await page.getByRole("heading", { name: "Lukket" }).waitFor();
    const code = await bench.ended;
    if (code !== 0) say("close", `ended with ${code}`);
    console.log(`the workbench in Chromium: ${looks} looks, ${findings.length} findings`);
} finally {
    await browser.close();
    bench.child.kill();
}
for (const it of new Set(findings)) console.error(it);
process.exitCode = findings.length > 0 ? 1 : 0;
