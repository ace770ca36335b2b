// The panel of a preview. It is added to answers of `build.py serve` alone and is in no site.
"use strict";
(() => {
  const script = document.currentScript;
  const home = "/.everyreader/";
  const views = script.dataset.views.split("+").filter(Boolean);
  const isBare = views.includes("bare");
  const frame = () => document.querySelector("body.frame iframe");
  let number = Number(script.dataset.number);
  let path = script.dataset.path;
  let events = null;
  let host = null;
  let root = null;
  let before = null;

  // What differs between two elements is changed in place, and nothing else: where the reader is, and what is open or
  // has the focus, stays. Returns the elements that are new.
  const sameTag = (one, two) => one.nodeType === two.nodeType && one.nodeName === two.nodeName &&
    (one.id || "") === (two.id || "");
  const isKept = (node) => node === host || node === script;

  function morph(old, now, news) {
    if (old.isEqualNode(now)) return;
    if (old.nodeType !== Node.ELEMENT_NODE) { old.nodeValue = now.nodeValue; news.push(old.parentElement); return; }
    for (const { name } of [...old.attributes]) {
      if (name === "style" && old === document.body) continue; // the room for the panel
      if (!now.hasAttribute(name) && !(name === "open" && old.nodeName === "DETAILS")) old.removeAttribute(name);
    }
    for (const { name, value } of [...now.attributes]) {
      if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    }
    const mine = [...old.childNodes].filter((node) => !isKept(node));
    const theirs = [...now.childNodes];
    let start = 0;
    while (start < mine.length && start < theirs.length && mine[start].isEqualNode(theirs[start])) start++;
    let end = 0;
    while (end < mine.length - start && end < theirs.length - start &&
      mine[mine.length - 1 - end].isEqualNode(theirs[theirs.length - 1 - end])) end++;
    const gone = mine.slice(start, mine.length - end);
    const come = theirs.slice(start, theirs.length - end);
    const after = mine[mine.length - end] || (old === document.body ? host : null);
    for (let at = 0; at < Math.max(gone.length, come.length); at++) {
      if (gone[at] && come[at] && sameTag(gone[at], come[at])) {
        morph(gone[at], come[at], news);
      } else {
        if (gone[at]) gone[at].remove();
        if (come[at]) {
          old.insertBefore(come[at], gone.slice(at + 1).find((node) => node.parentNode === old) || after);
          news.push(come[at].nodeType === Node.ELEMENT_NODE ? come[at] : old);
        }
      }
    }
  }

  // A style sheet of another name is loaded before the old one goes, so that the page never stands without any.
  function morphHead(now) {
    document.title = now.title;
    const links = (head) => [...head.querySelectorAll('link[rel="stylesheet"]')];
    const old = links(document.head);
    const come = links(now.head);
    for (const link of come) {
      if (!old.some((each) => each.getAttribute("href") === link.getAttribute("href"))) {
        const copy = document.importNode(link);
        const stale = old.filter((each) => !come.some((one) => one.getAttribute("href") === each.getAttribute("href")));
        copy.addEventListener("load", () => stale.forEach((each) => each.remove()));
        document.head.append(copy);
      }
    }
  }

  const BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, table, ul, ol, dl, section, figure, blockquote, pre";
  function show(news) {
    const main = document.querySelector("main");
    const blocks = [...new Set(news.map((node) => node && (node.closest(BLOCKS) || node)))]
      .filter((node) => node && main && main.contains(node) && node !== main);
    for (const old of document.querySelectorAll("[data-everyreader-new]")) old.removeAttribute("data-everyreader-new");
    if (!blocks.length) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    for (const block of blocks) {
      block.setAttribute("data-everyreader-new", "");
      block.animate(
        [{ outline: "3px solid #d4351c", outlineOffset: "4px" }, { outline: "3px solid transparent", outlineOffset: "4px" }],
        { duration: still ? 2000 : 2500, easing: still ? "steps(1, end)" : "ease-in" });
    }
    const place = blocks[0].getBoundingClientRect();
    if (place.bottom < 0 || place.top > innerHeight) blocks[0].scrollIntoView({ block: "center" });
  }

  async function renew() {
    let text;
    try {
      text = await (await fetch(location.pathname, { headers: { Accept: "text/html" } })).text();
    } catch { // the server has ended just now; the page stays until there is another one
      number = -1;
      return;
    }
    const now = new DOMParser().parseFromString(text, "text/html");
    const own = now.querySelector('script[src="/.everyreader/panel.js"]');
    if (!own || document.querySelector("main script") || now.querySelector("main script")) { reload(); return; }
    number = Number(own.dataset.number);
    own.remove();
    const news = [];
    morphHead(now);
    for (const name of ["lang", "dir"]) {
      const value = now.documentElement.getAttribute(name);
      if (value === null) document.documentElement.removeAttribute(name);
      else document.documentElement.setAttribute(name, value);
    }
    morph(document.body, now.body, news);
    show(news);
    document.documentElement.dataset.everyreaderNumber = number;
  }

  async function reload() {
    try {
      await fetch(location.pathname, { method: "HEAD" });
    } catch { // nobody is there: the page stays until somebody is
      number = -1;
      return;
    }
    sessionStorage.setItem("everyreader-scroll", JSON.stringify([location.pathname, scrollX, scrollY]));
    location.reload();
  }

  // A tab that nobody sees keeps no connection: browsers have few for each server, and authors many tabs.
  let renewing = Promise.resolve();
  function listen() {
    if (events || document.hidden) return;
    events = new EventSource(`${home}events?${new URLSearchParams({ number, path })}`);
    events.addEventListener("message", (event) => {
      const said = JSON.parse(event.data);
      work(said.working);
      if (said.number !== number) { // greater, or that of another server, which began to count anew
        number = said.number;
        renewing = renewing.then(() => frame() ? null : renew()).then(fill).catch(reload);
      }
    });
    events.addEventListener("error", () => { rest(); setTimeout(listen, 1000); });
  }
  function rest() { if (events) events.close(); events = null; }
  document.addEventListener("visibilitychange", () => document.hidden ? rest() : listen());
  addEventListener("pagehide", rest);
  addEventListener("pageshow", listen);

  // The panel itself.
  const part = (id) => root.getElementById(id);
  const isOpen = () => !part("panel").hidden;

  function make() {
    host = document.createElement("div");
    host.id = "everyreader-preview";
    host.lang = "en-GB";
    host.dir = "ltr";
    root = host.attachShadow({ mode: "open" });
    root.innerHTML = `<link rel="stylesheet" href="${home}panel.css">
      <button id="open" type="button" aria-expanded="false" aria-controls="panel"><span id="sum">Preview</span> <kbd>F2</kbd></button>
      <aside id="panel" aria-label="Preview" hidden>
      <h1 id="name" tabindex="-1">Preview</h1>
      <p id="close-line"><button id="close" type="button">Close <kbd>Esc</kbd></button></p>
      <div id="body"></div></aside>
      <p id="working" role="status"></p><p id="heard" role="status"></p>`;
    document.body.append(host);
    part("open").addEventListener("click", () => open(true));
    part("close").addEventListener("click", () => close(true));
    root.addEventListener("submit", (event) => { event.preventDefault(); ask(event.target.dataset.ask, event.target); });
    part("body").addEventListener("click", (event) => {
      const button = event.target.closest("button[data-ask]");
      if (button) ask(button.dataset.ask, button);
    });
    const wide = matchMedia("(min-width: 75em)").matches;
    if ((sessionStorage.getItem("everyreader-panel") ?? (wide ? "open" : "closed")) === "open") open(false);
  }
  addEventListener("keydown", (event) => {
    if (isBare || !root || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === "F2") { event.preventDefault(); isOpen() ? close(true) : open(true); }
    if (event.key === "Escape" && isOpen() && !event.defaultPrevented) close(true);
  });
  function open(focus) {
    before = focus ? document.activeElement : null;
    part("panel").hidden = false;
    part("open").hidden = true;
    part("open").setAttribute("aria-expanded", "true");
    document.documentElement.setAttribute("data-everyreader-panel", "");
    if (matchMedia("(min-width: 75em)").matches) document.body.style.setProperty("margin-right", "384px");
    sessionStorage.setItem("everyreader-panel", "open");
    if (focus) part("name").focus();
  }
  function close(focus) {
    part("panel").hidden = true;
    part("open").hidden = false;
    part("open").setAttribute("aria-expanded", "false");
    document.documentElement.removeAttribute("data-everyreader-panel");
    document.body.style.removeProperty("margin-right");
    sessionStorage.setItem("everyreader-panel", "closed");
    if (focus && before && before !== document.body && before !== host && before.isConnected) before.focus();
    else if (focus) part("open").focus();
  }
  function work(words) {
    if (root) part("working").textContent = words || "";
  }
  async function fill() {
    if (!root) return;
    const asked = new URLSearchParams({ path, views: views.join("+") });
    const answer = await fetch(`${home}panel?${asked}`).catch(() => null);
    const said = answer && await answer.json();
    if (!said) return;
    // What was open stays so, what was typed stays, and so does the focus where it was, if its place is still there.
    const body = part("body");
    const opened = [...body.querySelectorAll("details")].map((each) => each.open);
    const focused = root.activeElement && body.contains(root.activeElement)
      ? [...body.querySelectorAll("a, button, input, summary")].indexOf(root.activeElement) : -1;
    const typed = [...body.querySelectorAll("input")].map((each) => each.value === each.defaultValue ? null : each.value);
    if (body.dataset.shown !== said.panel) {
      body.innerHTML = said.panel;
      [...body.querySelectorAll("input")].forEach((each, at) => { each.value = typed[at] ?? each.value; });
      body.dataset.shown = said.panel;
      [...body.querySelectorAll("details")].forEach((each, at) => { each.open = opened[at] ?? each.open; });
      if (focused >= 0) body.querySelectorAll("a, button, input, summary")[focused]?.focus();
    }
    part("sum").textContent = `Preview: ${said.words}`;
    part("heard").textContent = said.number ? `Preview: ${said.words}` : "";
    part("open").classList.toggle("unready", said.unready);
  }
  async function ask(what, element) {
    const wish = what === "day" ? { day: new FormData(element).get("day") }
      : what === "today" ? { today: true } : { make: element.dataset.path };
    if (what === "make") work("Waiting …");
    if (what === "today") element.form.reset(); // a day that was typed is not wanted
    await fetch(`${home}ask`, { method: "POST", body: JSON.stringify(wish) });
  }

  // As for a reader who has asked the browser for letters of twice the size (WCAG 1.4.4); the style sheet comes with
  // its questions about the width of the window changed to match.
  function enlarge() {
    const style = document.documentElement.style;
    style.removeProperty("font-size");
    style.setProperty("font-size", `${2 * parseFloat(getComputedStyle(document.documentElement).fontSize)}px`);
  }

  function begin() {
    const kept = JSON.parse(sessionStorage.getItem("everyreader-scroll") || "null");
    if (kept && kept[0] === location.pathname) scrollTo(kept[1], kept[2]);
    sessionStorage.removeItem("everyreader-scroll");
    document.documentElement.dataset.everyreaderNumber = number;
    if (views.includes("large") && !frame()) { enlarge(); addEventListener("resize", enlarge); }
    if (!isBare) { make(); fill(); }
    frame()?.addEventListener("load", () => {
      const shown = frame().contentWindow.location.pathname.match(/^\/\.everyreader\/as\/[^/]*\/(.*)$/);
      if (shown) { path = decodeURIComponent(shown[1]) || "index.html"; fill(); }
    });
    listen();
  }
  begin();
})();
