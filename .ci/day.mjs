// A person's day in the workbench, by the keyboard alone and again without scripts: what stands on the disk is what the commands write.
//   node day.mjs PROGRAM PROJECT
// PROJECT is read only: each day has a copy of its own.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { launch } from "./browser.mjs";

const [program, project] = process.argv.slice(2);
const CHAPTER = "policy/chapters/45-sundhed.md";
const HEARD = `Vi mødtes efter arbejde. Det her er et eksempel.

> Vi ved ikke, hvem vi skal ringe til, når lægen har lukket.

> Min søn oversætter for mig – også det, han ikke burde høre. 🙂

Flere ville gerne have en fast tid om aftenen.
`;
const CODES = [
    { words: "Vi ved ikke, hvem vi skal ringe til", theme: "Sundhed", aspect: "vejen ind", name: "hvem-vi-ringer-til" },
    { words: "Min søn oversætter for mig", theme: "Sundhed", aspect: "tolk", name: "min-soen-oversaetter" },
    { words: "Flere ville gerne have en fast tid", theme: "Sundhed", aspect: "", name: "fast-tid" },
];
const failures = [];
const must = (what, holds) => holds || failures.push(what);

const [copies, started] = [[], []];
function copy() {
    const folder = mkdtempSync(join(tmpdir(), "ip-day-"));
    copies.push(folder);
    for (const it of ["policy", "stakeholders", "interviews", "templates"]) cpSync(join(project, it), join(folder, it), { recursive: true });
    return folder;
}
const read = (folder, path) => readFileSync(join(folder, path), "utf8");
const ip = (folder, ...words) => execFileSync(program, ["-C", folder, "--lang", "da", ...words], { encoding: "utf8" });

async function open(folder) {
    const child = spawn(program, ["-C", folder, "--lang", "da", "serve", "--no-open"], { stdio: ["ignore", "pipe", "ignore"] });
    started.push(child);
    const ended = new Promise((resolve) => child.on("exit", resolve));
    for await (const line of createInterface({ input: child.stdout })) {
        if (line.startsWith("http://")) return { child, ended, link: line, origin: new URL(line).origin };
    }
    throw new Error("no link");
}

/// Goes to something as somebody does who has no mouse: by Tab, however far it is.
async function reach(page, locator) {
    await locator.waitFor();
    for (let count = 0; count < 400; count += 1) {
        if (await locator.evaluate((it) => it === document.activeElement || (it.type === "radio" && document.activeElement?.name === it.name))) return;
        await page.keyboard.press("Tab");
    }
    throw new Error(`the keyboard never comes to ${locator}`);
}

/// How somebody uses a page: by the keyboard, or as it is without scripts.
const byKeyboard = {
    async press(page, locator, leads = true) {
        await reach(page, locator);
        const led = leads && page.waitForEvent("framenavigated");
        await page.keyboard.press("Enter");
        await led;
        await page.waitForLoadState();
    },
    // The script puts the citation where the cursor is.
    insert: (page, locator) => byKeyboard.press(page, locator, false),
    async type(page, locator, text) {
        await reach(page, locator);
        await page.keyboard.press("Control+a");
        await page.keyboard.insertText(text);
    },
    async tick(page, locator) {
        await reach(page, locator);
        if (!(await locator.evaluate((it) => it.type === "radio"))) return page.keyboard.press("Space");
        for (let count = 0; count < 30 && !(await locator.isChecked()); count += 1) {
            await page.keyboard.press(count === 0 ? "Space" : "ArrowDown");
        }
    },
    async choose(page, locator, label) {
        await reach(page, locator);
        await page.keyboard.type(label);
    },
    /// Puts the cursor behind a text and writes on from there.
    async write(page, locator, after, text) {
        await reach(page, locator);
        await locator.evaluate((it, after) => it.setSelectionRange(it.value.indexOf(after) + after.length, it.value.indexOf(after) + after.length), after);
        await page.keyboard.insertText(text);
    },
};
const byForms = {
    async press(page, locator) {
        await locator.click();
        await page.waitForLoadState();
    },
    insert: (page, locator) => byForms.press(page, locator),
    type: (_, locator, text) => locator.fill(text),
    tick: (_, locator) => locator.check(),
    choose: (_, locator, label) => locator.selectOption({ label }),
    async write(_, locator, after, text) {
        const value = await locator.inputValue();
        await locator.fill(value.replace(after, after + text));
    },
};

async function day(browser, how, javaScriptEnabled) {
    const folder = copy();
    const bench = await open(folder);
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(bench.link);
    await page.waitForURL(`${bench.origin}/`);
    const go = (name) => how.press(page, page.getByRole("navigation", { name: "Sider", exact: true }).getByRole("link", { name }));

    // A new note, with the text pasted in.
    const before = new Set(readdirSync(join(folder, "interviews")));
    await go("Notater");
    await how.press(page, page.getByRole("main").locator('a[href^="/notes/new"]').first());
    const group = (name) => page.getByRole("group", { name });
    await how.tick(page, group("Hvordan hører I dem?").getByLabel("gruppeinterview", { exact: true }));
    await how.type(page, page.getByLabel("Hvornår?"), "27.11.2018");
    await how.tick(page, group("Hvem bliver hørt?").getByLabel("Borgere med ikke-vestlig baggrund"));
    await how.tick(page, group("Hvilke temaer").getByLabel("Sundhed"));
    await how.type(page, page.getByLabel("Hvor mange deltager"), "6");
    await how.type(page, page.getByLabel("En kort overskrift"), "Gruppeinterview om lægen (eksempel)");
    await how.tick(page, group("Hvad giver jer ret").getByLabel("myndighedsopgave"));
    await how.tick(page, group("Står der noget om helbred").getByLabel("ingen følsomme"));
    await how.tick(page, group("Har deltagerne fået").getByLabel("ja", { exact: true }));
    await how.type(page, page.getByLabel("Hvilken dag?"), "27.11.2018");
    await how.tick(page, group("Hvad må I bruge").getByLabel("må citeres uden navn"));
    await how.type(page, page.getByLabel("Hvilket nummer har originalen"), "18/004217");
    await how.type(page, page.getByLabel("Hvad blev der sagt?"), HEARD);
    await how.press(page, page.getByRole("button", { name: "Opret" }));
    const path = `interviews/${readdirSync(join(folder, "interviews")).find((it) => !before.has(it))}`;
    const note = path.replace(/^interviews\/|\.md$/g, "");
    const twin = copy();
    writeFileSync(join(twin, "heard.md"), HEARD);
    const words = ["--method", "group-interview", "--date", "27.11.2018", "--stakeholder", "borgere", "--theme", "sundhed", "--participants", "6", "--title",
        "Gruppeinterview om lægen (eksempel)", "--basis", "public-task", "--special", "none", "--informed", "27.11.2018", "--publish", "quote", "--journal", "18/004217"];
    const written = ip(twin, "add-interview", ...words, "--from", join(twin, "heard.md")).trim();
    const own = written.split("\n").at(-1);
    must("a new note is what ip add-interview writes", read(folder, path) === readFileSync(join(twin, own.replace(/^.*(?=interviews\/)/, "")), "utf8"));

    // Three passages coded.
    let expected = read(folder, path);
    for (const { words, theme, aspect, name } of CODES) {
        await page.goto(`${bench.origin}/notes/${note}`);
        const block = page.locator(".passage", { hasText: words });
        await how.press(page, block.getByRole("link", { name: "Kod dette stykke" }));
        await how.choose(page, page.getByLabel("Hvilket tema handler det om?"), theme);
        if (aspect) await how.type(page, page.getByLabel("Hvilket aspekt af temaet?"), aspect);
        await how.tick(page, page.getByLabel("Giv stykket et navn"));
        await how.type(page, page.getByLabel("Navnet"), name);
        await how.press(page, page.getByRole("button", { name: "Kod dette stykke" }));
        const line = expected.split("\n").find((it) => it.includes(words));
        expected = expected.replace(line, `${line} #sundhed${aspect ? `/${aspect.replace(" ", "-")}` : ""} ^${name}`);
        must(`coded: ${words}\n${read(folder, path)}`, read(folder, path) === expected);
    }

    // A statement with two citations.
    const chapter = read(folder, CHAPTER);
    await page.goto(`${bench.origin}/draft/sundhed/edit`);
    const last = chapter.trimEnd();
    const end = last.split("\n").at(-1);
    const statement = "\n\nVi vil have en fast aftentid, hvor man kan ringe.";
    const area = page.getByLabel("Tekst", { exact: true });
    await how.write(page, area, end, statement);
    for (const name of ["hvem-vi-ringer-til", "fast-tid"]) {
        const passage = page.locator(".citable", { hasText: `[@${note}#${name}]` });
        await how.insert(page, passage.getByRole("button", { name: "Sæt ind" }));
    }
    await how.write(page, area, `[@${note}#fast-tid]`, " ^aftentid");
    await how.press(page, page.getByRole("button", { name: "Se forhåndsvisning" }));
    must("a preview writes nothing", read(folder, CHAPTER) === chapter);
    must("the preview shows the statement", (await page.locator("main").innerText()).includes("Vi vil have en fast aftentid"));
    await how.press(page, page.getByRole("button", { name: "Gem", exact: true }));
    const saved = `${last}${statement} [@${note}#hvem-vi-ringer-til] [@${note}#fast-tid] ^aftentid\n`;
    must(`the chapter is saved as it was written:\n${read(folder, CHAPTER).slice(-300)}`, read(folder, CHAPTER) === saved);

    // Its evidence read, and marked as read.
    await page.goto(`${bench.origin}/draft/sundhed`);
    const point = page.locator(".statement", { hasText: "Vi vil have en fast aftentid" });
    must("its evidence stands at the statement", (await point.innerText()).includes("1 notat"));
    const tools = page.locator(".tools", { has: page.locator('input[value="sundhed#aftentid"]') });
    await how.press(page, tools.getByRole("button", { name: "Læst" }));
    for (const it of [path, CHAPTER]) writeFileSync(join(twin, it), read(folder, it));
    if (own.replace(/^.*(?=interviews\/)/, "") !== path) rmSync(join(twin, own.replace(/^.*(?=interviews\/)/, "")));
    ip(twin, "review", "sundhed#aftentid");
    must("what was read is what ip review writes", read(folder, "policy/reviewed.yaml") === read(twin, "policy/reviewed.yaml"));

    // The draft, a mistake, and the end.
    await go("Udkast");
    must("the draft has the statement", (await page.locator("main").innerText()).includes("Vi vil have en fast aftentid"));
    await page.goto(`${bench.origin}/draft/sundhed/edit`);
    await how.write(page, area, end, " Det her var en fejl.");
    await how.press(page, page.getByRole("button", { name: "Gem", exact: true }));
    must("a mistake is saved", read(folder, CHAPTER).includes("Det her var en fejl."));
    await how.press(page, page.getByRole("button", { name: "Fortryd" }));
    must("a mistake is undone", read(folder, CHAPTER) === saved);
    await how.press(page, page.getByRole("button", { name: "Luk", exact: true }));
    await page.getByRole("heading", { name: "Lukket" }).waitFor();
    must("the workbench ends", (await bench.ended) === 0);
    await context.close();
}

/// Returns a copy of the small project whose draft came back.
function laid() {
    const folder = mkdtempSync(join(tmpdir(), "ip-back-"));
    copies.push(folder);
    for (const list of ["src/check/fixture/base.txt", "tests/testsuite/returned/project.txt"]) {
        for (const section of read(project, list).split("//- ").slice(1)) {
            const path = join(folder, section.slice(0, section.indexOf("\n")));
            mkdirSync(dirname(path), { recursive: true });
            writeFileSync(path, section.slice(section.indexOf("\n") + 1));
        }
    }
    return folder;
}

/// A draft that came back is worked through as the command does it.
async function back(browser, javaScriptEnabled) {
    const [folder, twin] = [laid(), laid()];
    const written = ["policy/chapters/10-indledning.md", "policy/chapters/20-sundhed.md", "policy/comments.yaml"];
    const file = join(project, "tests/testsuite/returned/back.docx");
    const bench = await open(folder);
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(bench.link);
    await page.waitForURL(`${bench.origin}/`);
    await page.getByRole("link", { name: "Udkast, der er kommet tilbage" }).click();
    await page.getByLabel("Word-filen").setInputFiles(file);
    await page.getByRole("button", { name: "Vis kommentarer og ændringer" }).click();
    await page.getByLabel("(Forfatter 1)").fill("C-SS");
    await page.getByLabel("(Forfatter 2)").fill("Styregruppen");
    await page.getByRole("button", { name: "Brug rollerne" }).click();
    await page.getByRole("button", { name: "Tag de 9 ændringer, der ikke er tvivl om" }).click();
    await page.waitForLoadState();
    ip(twin, "comments", file, "--apply", "changes", "--role", "1=C-SS", "--role", "2=Styregruppen");
    for (const path of written) must(`${path} is what ip comments --apply changes writes`, read(folder, path) === read(twin, path));
    // One comment is taken, one is left, and that is undone.
    const item = (words) => page.locator("section.request", { hasText: words });
    await item("Hvad er der sket?").getByRole("button", { name: "Tag", exact: true }).click();
    await page.waitForLoadState();
    must("a comment stands in its chapter", read(folder, written[0]).includes("<!-- kommentar C-SS 2018-11-02: Hvad er der sket? -->"));
    const before = read(folder, written[2]);
    await item("Hvilken lov?").locator("summary", { hasText: "Lad ligge" }).click();
    await item("Hvilken lov?").getByLabel("Hvorfor bliver den ladt ligge?").fill("Det står i kapitel 2");
    await item("Hvilken lov?").getByRole("button", { name: "Lad ligge med en grund" }).click();
    await page.waitForLoadState();
    must("what is left has its reason", read(folder, written[2]).includes('state: left, date: 2018-12-01, from: "Styregruppen", reason: "Det står i kapitel 2"'));
    await page.getByRole("button", { name: "Fortryd" }).click();
    await page.waitForLoadState();
    must("what was left is undone", read(folder, written[2]) === before);
    for (const path of written) must(`${path} has no names`, !/Anna|Hansen|Jensen/.test(read(folder, path)));
    await page.getByRole("button", { name: "Luk", exact: true }).click();
    must("the workbench ends", (await bench.ended) === 0);
    await context.close();
}

const browser = await launch();
try {
    await back(browser, true);
    await back(browser, false);
    await day(browser, byKeyboard, true);
    await day(browser, byForms, false);
    console.log(`a day by the keyboard and a day without scripts: ${failures.length} failures`);
} finally {
    await browser.close();
    for (const it of started) it.kill();
    for (const it of copies) rmSync(it, { recursive: true, force: true });
}
for (const it of failures) console.error(it);
process.exitCode = failures.length > 0 ? 1 : 0;
