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
