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
  var FROM = "ىیےکہھۂۃةۀںীূণশষੰ", TO = "يييكههههههنিুনসসਂ";
  function latin(signs) {
    return signs.split("").map(function (sign) {
      return ("000" + sign.charCodeAt(0).toString(16)).slice(-4).replace(/./g, function (digit) { return String.fromCharCode(97 + parseInt(digit, 16)); });
    }).join("");
  }
  var typed = {};
  (form.getAttribute("data-letters") || "").split(" ").forEach(function (group) {
    Array.from(group).forEach(function (letter) { typed[letter] = Array.from(group)[0]; });
  });
  function inIndex(text) {
    text = Array.from(text).map(function (letter) { return typed[letter] || letter; }).join("");
    text = text.normalize("NFKC").replace(/([\p{L}\p{M}\p{N}_])['\u2019](?=(?:[stdm]|re|ve|ll)(?![\p{L}\p{M}\p{N}_]))/gu, "$1");
    if (/[\u0600-\u06ff\u0980-\u0a7f]/.test(text)) {
      text = text.normalize("NFD").replace(/[\u0640\u064b-\u065f\u0670\u200c\u200d\u0981\u09bc\u0a3c\u0a71]/g, "").normalize("NFC");
      text = Array.from(text).map(function (letter) { return TO[FROM.indexOf(letter)] || letter; }).join("");
    }
    return text.replace(/[\u3400-\u9fff]+/g, function (signs) {
      var pairs = " ";
      for (var at = 0; at < Math.max(1, signs.length - 1); at++) pairs += "q" + latin(signs.slice(at, at + 2)) + " ";
      return pairs;
    });
  }
  function partsOf(text) { return inIndex(text).toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean); }
  function latinBeginning(word) {
    word = word.normalize("NFD").replace(/\p{M}/gu, "").replace(/[ıłđø]/g, function (letter) { return "ildo"["ıłđø".indexOf(letter)]; });
    word = word.replace(/æ/g, "ae").replace(/ß/g, "ss").replace(/^(..+[^aeiou])ies$/, "$1y").replace(/^(.+[^sui])s$/, function (all, rest) { return rest.length > 1 ? rest : all; });
    var shorter = word.replace(/^(...+)(?:ing|ed)$/, "$1");
    if (shorter !== word) word = shorter.replace(/^(..+)([^aeiouls])\2$/, "$1$2");
    return word.replace(/^(....+)[aeiou]$/, "$1").slice(0, 6);
  }
  function beginning(word) {
    if (word[0] === "q" && (word.length === 5 || word.length === 9)) return word; // a pair of Chinese signs
    if (word < "\u0250") return latinBeginning(word);
    if (/^[\u0600-\u06ff]/.test(word)) word = word.replace(/^(?:[وفبك]?ال|لل)(?=..)/, "").replace(/^(...+?)[يها]+$/, "$1");
    else if (/^[\u0980-\u09ff]/.test(word)) word = word.replace(/^(...+?)(?:ের|[কত]ে|র|ট[াি]|গুল[োি])$/, "$1").replace(/^(..+?)[\u09be-\u09cc]+$/, "$1");
    else word = word.replace(/^(..+?)[\u0a3e-\u0a4c\u0a02]+$/, "$1");
    return Array.from(word).slice(0, 5).join("");
  }
  var idle = {}, same = {}, head = {};
  partsOf(form.getAttribute("data-skip")).forEach(function (word) { idle[word] = true; });
  (form.getAttribute("data-same") || "").split("|").forEach(function (group) {
    var words = group.split(" ").map(partsOf).filter(function (parts) { return parts.length === 1; }).map(function (parts) { return parts[0]; });
    var forms = words.map(beginning);
    forms.forEach(function (one) { same[one] = forms[0]; head[forms[0]] = words[0]; });
  });
  function formOf(word) { var own = beginning(word); return same[own] || own; }

  /* The words of the A to Z, for one that is mistyped or has an ending that no other has. */
  var listed = null;
  function near(form) {
    if (!listed) {
      listed = {};
      document.querySelectorAll("main li a").forEach(function (link) {
        partsOf(link.textContent).forEach(function (word) { if (!idle[word]) listed[formOf(word)] = true; });
      });
    }
    return Object.keys(listed).filter(function (other) { return isNear(form, other); }).slice(0, 4);
  }
  /* One letter more, less or another, or two that changed places; or the beginning of it. */
  function isNear(one, other) {
    var least = Math.min(one.length, other.length), most = Math.max(one.length, other.length), same = 0, end = 0;
    if (least < 4 || /^q[a-p]{8}$|\d/.test(one)) return false;
    while (same < least && one[same] === other[same]) same++;
    while (end < least - same && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
    if (same === least) return true;
    if (!same || least < 5 || most - least > 1) return false;
    var rest = most - same - end;
    return rest <= 1 || (rest === 2 && one.length === other.length && one[same] === other[same + 1] && one[same + 1] === other[same]);
  }

  function index() {
    loaded = loaded || import(folder + "pagefind.js").then(function (pagefind) {
      return Promise.resolve(pagefind.options({ basePath: folder, baseUrl: "/", ranking: { termSimilarity: 2, pageLength: 0.6, termFrequency: 0.8 } }))
        .then(function () { return pagefind.init(); }).then(function () { return pagefind; });
    });
    loaded.catch(function () { loaded = null; });
    return loaded;
  }

  /* What is asked of the index. In it, words of titles and headings have the mark zzx, all the words of a name by which people call a page
     zzk, one word of several of such a name zzj, and all the words that say something of a heading, or of a name that has others too, zzw.
     level: how much it says where a page has it. words: where in the question the words are that it holds. */
  function single(form, at, level) {
    return [["zzx", 0.9], ["zzk", 1.6], ["zzj", 0.8], ["zzw", 1.25]].map(function (kind) {
      return { text: kind[0] + form + kind[0], words: [at], level: kind[1] * level };
    });
  }
  function together(forms) {
    var asked = [];
    forms.forEach(function (form, at) {
      if (!at) return;
      asked.push({ text: "zzx" + forms[at - 1] + form + "zzx", words: [at - 1, at], level: 1.2 });
      asked.push({ text: "zzj" + forms[at - 1] + form + "zzj", words: [at - 1, at], level: 1.1 });
    });
    choices(Math.min(forms.length, 6)).forEach(function (words) {
      var text = words.map(function (at) { return forms[at]; }).sort().join("");
      asked.push({ text: "zzk" + text + "zzk", words: words, level: 1.6 });
      asked.push({ text: "zzw" + text + "zzw", words: words, level: 1.3 });
    });
    return asked;
  }
  /* Every choice of two to four of so many words. */
  function choices(count) {
    var found = [];
    for (var bits = 3; bits < 1 << count; bits++) {
      var words = [];
      for (var at = 0; at < count; at++) if (bits >> at & 1) words.push(at);
      if (words.length > 1 && words.length < 5) found.push(words);
    }
    return found;
  }
  function ask(pagefind, asked) {
    return Promise.all(asked.map(function (one) {
      return pagefind.search(one.level > 0.3 ? '"' + one.text + '"' : one.text).then(function (found) { return { results: found.results, asked: one }; });
    })).then(function (answers) { return answers.filter(function (answer) { return answer.results.length; }); });
  }
  /* The words that say something, or all where none does. */
  function tellingOf(all) {
    var telling = all.filter(function (word) { return !idle[word]; });
    return telling.length ? telling : all;
  }
  function answersTo(pagefind, question) {
    var all = partsOf(question).slice(0, 16), telling = tellingOf(all);
    var words = telling.filter(function (word, at) { return telling.indexOf(word) === at; }), forms = words.map(formOf);
    var singles = [], others = together(forms), before = -9;
    words.forEach(function (word, at) {
      singles = singles.concat(single(forms[at], at, 1), { text: word, words: [at], level: 0.25 });
      var usual = head[forms[at]];
      if (usual && usual !== word) singles.push({ text: usual, words: [at], level: 0.2 });
    });
    all.forEach(function (word, at) {
      if (telling.indexOf(word) < 0) return;
      if (at - before < 4) others.push({ text: all.slice(before, at + 1).join(" "), words: [words.indexOf(all[before]), words.indexOf(word)], level: 0.6 });
      before = at;
    });
    /* Names that have only words that say little: "by when", "am I". */
    all.forEach(function (word, at) {
      for (var end = at + 2; end < at + 4 && end <= all.length; end++) {
        var run = all.slice(at, end);
        if (telling.length && telling !== all && run.every(function (one) { return idle[one]; })) little(run, words.length + at);
      }
    });
    function little(run, place) {
      var text = run.map(formOf).sort().filter(function (form, at, sorted) { return form !== sorted[at - 1]; }).join("");
      others.push({ text: "zzk" + text + "zzk", words: [place], level: 1.2 });
    }
    return ask(pagefind, singles).then(function (answers) {
      var known = {}, instead = [];
      answers.forEach(function (answer) { if (answer.asked.level > 0.5) known[answer.asked.words[0]] = true; });
      forms.forEach(function (form, at) {
        if (!known[at]) near(form).forEach(function (other) { instead = instead.concat(single(other, at, 0.6)); });
      });
      return ask(pagefind, others.concat(instead)).then(function (more) { return answers.concat(more); });
    });
  }

  /* How many pages a word stands on in any form: what is common in texts says little, also where few pages have it in a title. */
  function commonness(answers) {
    return answers.reduce(function (common, answer) {
      var at = answer.asked.words[0];
      if (answer.asked.words.length === 1) common[at] = Math.max(common[at] || 0, answer.results.length);
      return common;
    }, {});
  }
  function rank(answers) {
    var pages = {}, size = answers.reduce(function (most, one) { return Math.max(most, one.results.length); }, 10), common = commonness(answers);
    function rarity(at, own, share) {
      return Math.pow(Math.log(1 + size / (Math.pow(common[at] || own, 1 - share) * Math.pow(own, share) + 0.5)), 1.5);
    }
    answers.forEach(function (answer) {
      var asked = answer.asked, best = answer.results.reduce(function (most, one) { return Math.max(most, one.score); }, 0) || 1;
      answer.results.forEach(function (one) {
        var page = pages[one.id] || (pages[one.id] = { words: {}, parts: [], id: one.id }), sum = 0;
        asked.words.forEach(function (at) {
          var says = page.words[at] || (page.words[at] = { most: 0, all: 0 }), worth = asked.level * rarity(at, answer.results.length, 0.3) * (0.5 + 0.5 * one.score / best);
          says.most = Math.max(says.most, worth);
          says.all += worth;
          sum += worth;
        });
        page.parts.push({ result: one, rare: sum });
      });
    });
    var all = Object.keys(common).reduce(function (sum, at) { return sum + rarity(at, common[at], 0); }, 0) || 1;
    return Object.keys(pages).map(function (id) {
      var page = pages[id], held = 0, score = 0;
      Object.keys(page.words).forEach(function (at) {
        held += rarity(at, common[at] || 1, 0);
        score += page.words[at].most + 0.05 * (page.words[at].all - page.words[at].most);
      });
      page.score = score * (0.7 + 0.3 * Math.min(1, held / all));
      return page;
    }).sort(better).slice(0, MOST);
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
        id: page.id, page: data, anchor: anchor, score: page.score * (data.meta.w || 1),
        address: data.raw_url.replace(/^\//, "") + (anchor ? "#" + anchor.id : "")
      };
    });
  }

  function find(text) {
    if (!partsOf(text).length) return Promise.resolve([]);
    return index().then(function (pagefind) { return answersTo(pagefind, text); }).then(function (answers) {
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
  window.everyreaderForms = function (text) { return tellingOf(partsOf(text)).map(formOf); };
})();
