/* The search of one language: asks Pagefind's index for each word, adds up what the pages are worth, and leads to the best section.
   Without this script, and from disk, the A to Z below is all there is. What is typed stays in this page: it enters no address, no
   storage and no request, since the index is fetched in parts that hold many words. */
(function () {
  "use strict";
  var form = document.getElementById("search");
  if (!form) return;
  if (!window.Promise || !window.WebAssembly || !window.fetch || location.protocol === "file:") {
    form.parentNode.removeChild(form); // its place is kept until here
    return;
  }
  var field = document.getElementById("search.words"), status = document.getElementById("search.status");
  var list = document.getElementById("search.results"), none = document.getElementById("search.none");
  var folder = new URL(form.getAttribute("data-index"), location.href).href;
  var MOST = 8, turn = 0, loaded = null;

  /* The words in the form of the index: everyreader/search/index_words.py does the same with the pages. */
  var LETTERS = { "ى": "ي", "ی": "ي", "ے": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه", "ۂ": "ه", "ۃ": "ه", "ة": "ه", "ۀ": "ه" };
  function latin(signs) {
    return signs.split("").map(function (sign) {
      return ("000" + sign.charCodeAt(0).toString(16)).slice(-4).replace(/./g, function (digit) { return String.fromCharCode(97 + parseInt(digit, 16)); });
    }).join("");
  }
  function inIndex(text) {
    text = text.normalize("NFKC");
    if (/[\u0600-\u06ff]/.test(text)) {
      text = text.normalize("NFD").replace(/[\u0640\u064b-\u065f\u0670]/g, "").normalize("NFC");
      text = text.replace(/[ىیےکہھۂۃةۀ]/g, function (letter) { return LETTERS[letter]; });
    }
    return text.replace(/[\u3400-\u9fff]+/g, function (signs) {
      var pairs = " ";
      for (var at = 0; at < Math.max(1, signs.length - 1); at++) pairs += "q" + latin(signs.slice(at, at + 2)) + " ";
      return pairs;
    });
  }
  var skipped = inIndex(form.getAttribute("data-skip")).toLowerCase().split(" ");

  function beginning(word) {
    if (/^[\u0600-\u06ff]/.test(word)) word = word.replace(/^(?:[وفبك]?ال|لل)(?=..)/, "");
    if (word[0] === "q" && (word.length === 5 || word.length === 9)) return word;
    return Array.from(word).slice(0, word < "\u0250" ? 6 : 5).join("");
  }
  /* What is asked of the index: the words that mean something, as they stand; and their beginnings and each two neighbours as one, which
     titles, headings and the words that people use for a page have with a mark: zzx, zzk, and zzj for one word of several by which people
     call it. telling: where in the question the words are that each says something of. */
  function questions(text) {
    var all = inIndex(text).toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean).slice(0, 16), seen = {}, asked = [];
    var idle = all.map(function (word) { return skipped.indexOf(word) >= 0; });
    if (idle.every(Boolean)) idle = all.map(function () { return false; });
    function ask(word, weight, telling, pair) {
      if (seen[word]) return;
      seen[word] = true;
      asked.push({ word: word, weight: weight, telling: telling, pair: pair });
    }
    all.forEach(function (word, at) {
      if (idle[at]) return;
      var part = beginning(word);
      ask("zzx" + part + "zzx", 0.7, [at], false);
      ask("zzk" + part + "zzk", 1.6, [at], false);
      ask("zzj" + part + "zzj", 0.8, [at], false);
      ask(word, 0.2, [at], false);
    });
    all.forEach(function (word, at) {
      var telling = [at - 1, at].filter(function (place) { return !idle[place]; });
      if (!at || !telling.length) return;
      var part = beginning(all[at - 1]) + beginning(word), weight = telling.length === 2 ? 1 : 0.35;
      ask("zzx" + part + "zzx", 0.7 * weight, telling, true);
      ask("zzk" + part + "zzk", 1.6 * weight, telling, true);
    });
    return asked;
  }

  function index() {
    loaded = loaded || import(folder + "pagefind.js").then(function (pagefind) {
      return Promise.resolve(pagefind.options({ basePath: folder, baseUrl: "/", ranking: { termSimilarity: 2, pageLength: 0.6, termFrequency: 0.8 } }))
        .then(function () { return pagefind.init(); }).then(function () { return pagefind; });
    });
    loaded.catch(function () { loaded = null; });
    return loaded;
  }

  function ask(pagefind, one) {
    return pagefind.search('"' + one.word + '"').then(function (found) { return { results: found.results, asked: one }; });
  }
  /* How many pages a word stands on in any form: what is common in texts says little, also where few pages have it in a title. */
  function commonness(answers) {
    return answers.reduce(function (common, answer) {
      var at = answer.asked.telling[0];
      if (!answer.asked.pair) common[at] = Math.max(common[at] || 0, answer.results.length);
      return common;
    }, {});
  }
  function rank(answers) {
    var pages = {}, size = answers.reduce(function (most, one) { return Math.max(most, one.results.length); }, 10), common = commonness(answers);
    answers.forEach(function (answer) {
      var asked = answer.asked, own = answer.results.length;
      if (!own) return;
      var best = answer.results.reduce(function (most, one) { return Math.max(most, one.score); }, 0) || 1;
      var least = asked.telling.reduce(function (least, at) { return Math.min(least, common[at] || own); }, Infinity);
      var many = Math.max(own, asked.pair ? Math.sqrt(least * own) : Math.pow(least, 0.7) * Math.pow(own, 0.3));
      var rare = Math.pow(Math.log(1 + size / (many + 0.5)), 1.5) * asked.weight;
      answer.results.forEach(function (one) {
        var page = pages[one.id] || (pages[one.id] = { score: 0, parts: [], id: one.id });
        page.score += rare * (0.5 + 0.5 * one.score / best);
        page.parts.push({ result: one, rare: rare });
      });
    });
    return Object.keys(pages).map(function (id) { return pages[id]; }).sort(better).slice(0, MOST);
  }
  function better(a, b) { return b.score - a.score || (a.id < b.id ? -1 : 1); }

  /* What a page holds, and where in it each answer is. One after another: Pagefind has one object a page, in which each call puts its own
     places. */
  function places(page) {
    return page.parts.reduce(function (before, part) {
      return before.then(function (found) {
        return part.result.data().then(function (data) { return found.concat({ data: data, at: data.weighted_locations, rare: part.rare }); });
      });
    }, Promise.resolve([]));
  }

  /* The section in which the words weigh most. */
  function withSection(page) {
    return places(page).then(function (parts) {
      var data = parts[0].data, worth = {}, first = null, most = 0;
      var anchors = data.anchors.filter(function (anchor) { return /^h[2-6]$/.test(anchor.element); });
      parts.forEach(function (part) {
        var own = {};
        part.at.forEach(function (place) {
          var inside = null;
          anchors.forEach(function (anchor) { if (anchor.location <= place.location) inside = anchor; });
          var id = inside ? inside.id : "";
          own[id] = Math.max(own[id] || 0, place.balanced_score);
        });
        var top = Object.keys(own).reduce(function (top, id) { return Math.max(top, own[id]); }, 0) || 1;
        Object.keys(own).forEach(function (id) { worth[id] = (worth[id] || 0) + part.rare * own[id] / top; });
      });
      Object.keys(worth).forEach(function (id) {
        var own = worth[id] + (id ? 0.5 * (worth[""] || 0) : 0);
        if (first === null || own > most + 1e-9) { first = id; most = own; }
      });
      var anchor = anchors.filter(function (one) { return one.id === first; })[0];
      return {
        id: page.id, page: data, anchor: anchor, score: most + 0.2 * page.score,
        address: data.raw_url.replace(/^\//, "") + (anchor ? "#" + anchor.id : "")
      };
    });
  }

  function find(text) {
    var asked = questions(text);
    if (!asked.length) return Promise.resolve([]);
    return index().then(function (pagefind) {
      return Promise.all(asked.map(function (one) { return ask(pagefind, one); }));
    }).then(function (answers) {
      return Promise.all(rank(answers).map(withSection));
    }).then(function (found) { return found.sort(better); });
  }

  function element(name, text, parent) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    if (parent) parent.appendChild(made);
    return made;
  }
  function line(result) {
    var meta = result.page.meta, item = element("li"), link = element("a", "", item);
    link.href = new URL("../../" + result.address, folder).href;
    var title = element("bdi", meta.t, link), heading = result.anchor && JSON.parse(meta.s)[result.anchor.id];
    if (heading) link.appendChild(document.createTextNode(": "));
    var section = heading ? element("bdi", heading, link) : null;
    if (meta.l) {
      title.lang = link.hreflang = meta.l;
      if (section) section.lang = meta.l;
    }
    if (meta.m) element("p", meta.m, item);
    return item;
  }

  function show(text) {
    var mine = ++turn;
    list.textContent = "";
    none.hidden = true;
    if (!text.trim()) { status.textContent = ""; return; }
    status.textContent = form.getAttribute("data-searching");
    find(text).then(function (results) {
      if (mine !== turn) return;
      results.forEach(function (result) { list.appendChild(line(result)); });
      none.hidden = results.length > 0;
      status.textContent = results.length ? form.getAttribute("data-found").replace(/\{[^}]*count[^}]*\}/, results.length) : none.querySelector("h2").textContent;
    }, function () {
      if (mine === turn) status.textContent = form.getAttribute("data-broken");
    });
  }

  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); show(field.value); });
  window.everyreaderFind = find; /* for tests */
})();
