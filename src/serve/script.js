// What pages do more where scripts run: they show what changed meanwhile. All else works without.
"use strict";
(() => {
  const body = document.body;
  const revision = () => body.dataset.revision;
  if (!revision()) return;
  const every = 2000;

  async function renew() {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    const main = next.querySelector("main");
    if (!main) return;
    const focused = document.activeElement && document.activeElement.id;
    const [x, y] = [scrollX, scrollY];
    document.querySelector("main").replaceWith(document.adoptNode(main));
    const standing = next.getElementById("standing");
    if (standing) document.getElementById("standing")?.replaceWith(document.adoptNode(standing));
    document.title = next.title;
    body.dataset.revision = next.body.dataset.revision;
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    scrollTo(x, y);
  }

  async function look() {
    if (document.visibilityState !== "visible") return;
    try {
      const answer = await fetch("/revision");
      if (!answer.ok || (await answer.text()) === revision()) return;
      if ("writtenIn" in body.dataset) document.getElementById("changed").hidden = false;
      else await renew();
    } catch {
      // The workbench is closed, or will answer the next time.
    }
  }
  setInterval(look, every);
})();

// Long choices are searched; a list whose words do not fit is hidden, never what is chosen.
for (const list of document.querySelectorAll("[data-search]")) {
  const options = [...list.querySelectorAll("option, .choice")];
  if (options.length < 9) continue;
  const search = document.createElement("input");
  search.type = "search";
  search.className = "search";
  search.autocomplete = "off";
  search.setAttribute("aria-label", list.dataset.search);
  search.placeholder = list.dataset.search;
  const anchor = list.querySelector(".choices") || list;
  anchor.before(search);
  const plain = (text) => text.toLowerCase().normalize("NFC");
  search.addEventListener("input", () => {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    for (const option of options) {
      const chosen = option.selected || option.querySelector?.("input")?.checked;
      const fits = words.every((word) => plain(option.textContent).includes(word));
      option.hidden = !fits && !chosen;
      if (option.tagName === "OPTION") option.disabled = option.hidden;
    }
  });
  search.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
}

// Text that is marked in a block is what its name is made of when the block is coded.
document.addEventListener("selectionchange", () => {
  const selection = document.getSelection();
  const node = selection?.anchorNode;
  const words = selection?.toString().trim();
  const block = (node?.nodeType === 3 ? node.parentElement : node)?.closest?.("[data-block]");
  const link = block?.querySelector("a[data-code]");
  if (!link || !words || !node.parentElement?.closest(".words")) return;
  for (const other of document.querySelectorAll("[data-block].marked")) other.classList.remove("marked");
  block.classList.add("marked");
  const address = new URL(link.href);
  address.searchParams.set("words", words.slice(0, 200));
  link.href = address.pathname + address.search;
});

// What a link names is shown in the text that is written: the place of a finding, or of a statement.
function select(area, [start, end]) {
  area.focus({ preventScroll: true });
  area.setSelectionRange(start, end);
  const above = area.value.slice(0, start).split("\n").length / area.value.split("\n").length;
  area.scrollTop = above * area.scrollHeight - area.clientHeight / 2;
  area.scrollIntoView({ block: "nearest" });
}

for (const area of document.querySelectorAll("textarea:not([readonly])")) {
  let isTouched = false;
  area.addEventListener("focus", () => (isTouched = true), { once: true });
  // Where nobody wrote yet, the end is where one goes on.
  area.cursor = () => (isTouched ? area.selectionEnd : area.value.trimEnd().length);
  if (area.dataset.select) select(area, area.dataset.select.split(" ").map(Number));
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-select]");
  const area = link && document.querySelector(link.hash);
  if (!area?.setSelectionRange) return;
  event.preventDefault();
  select(area, link.dataset.select.split(" ").map(Number));
});

// A citation comes to where somebody writes; without this script the page comes back with it.
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("button[data-insert]");
  const area = button?.form?.elements.text;
  if (!area) return;
  event.preventDefault();
  const at = area.cursor();
  const space = /(^|\s)$/.test(area.value.slice(0, at)) ? "" : " ";
  const citation = space + button.dataset.insert;
  area.focus();
  area.setSelectionRange(at, at);
  // Whoever takes it back with Ctrl+Z can: only this way of the browser's knows of it.
  if (!document.execCommand("insertText", false, citation)) area.setRangeText(citation, at, at, "end");
});

// Enter in a field presses the button that goes with it.
for (const field of document.querySelectorAll("[data-press]")) {
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    document.getElementById(field.dataset.press)?.click();
  });
}

// What was refused is read first.
const refused = document.querySelector("main [role=alert]");
if (refused) {
  refused.tabIndex = -1;
  refused.focus();
}

// Nobody leaves what they wrote without being asked.
let isWritten = document.querySelector("textarea[data-unsaved]") !== null;
document.addEventListener("input", (event) => (isWritten ||= event.target.matches("textarea")));
document.addEventListener("submit", () => (isWritten = false));
addEventListener("beforeunload", (event) => {
  if (isWritten) event.preventDefault();
});
