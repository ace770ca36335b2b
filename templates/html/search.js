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
  var MOST = 8, SMALL = 99 /* from here on, places of words that say little */, turn = 0, loaded = null, said = null, partsOf, tellingOf, formOf, marked;

  function index() {
    loaded = loaded || Promise.all([
      import(folder + "pagefind.js").then(function (pagefind) {
        return Promise.resolve(pagefind.options({ noWorker: true, basePath: folder, baseUrl: "/", ranking: { termSimilarity: 2, pageLength: 0.6, termFrequency: 0.8 } }))
          .then(function () { return pagefind.init(); }).then(function () { return pagefind; });
      }),
      fetch(folder + "words.json").then(function (answer) { return answer.json(); })
    ]).then(function (both) {
      said = everyreaderWords(both[1]);
      partsOf = said.partsOf; tellingOf = said.tellingOf; formOf = said.formOf; marked = said.marked;
      return both[0];
    });
    loaded.catch(function () { loaded = null; });
    return loaded;
  }

  /* What is asked of the index, word for word: Pagefind would guess at any that it does not know. In it, words of titles and headings have the mark zzx, all the words of a name by which people call a page
     zzk, one word of several of such a name zzj, and all the words that say something of a heading, or of a name that has others too, zzw.
     level: how much it says where a page has it. words: where in the question the words are that it holds. */
  function single(form, at, level) {
    return [["zzx", 0.8], ["zzk", 1.375], ["zzj", 1.05], ["zzw", 0.975]].map(function (kind) {
      return { text: marked(kind[0], form), words: [at], level: kind[1] * level };
    });
  }
  function together(forms, turns, pages) {
    var asked = [];
    choices(forms.length).forEach(function (words) {
      if (!standTogether(words, pages)) return;
      var text = sorted(words.map(function (at) { return forms[at]; })).join("");
      asked.push({ text: marked("zzk", text), words: words, level: 1.5 });
      asked.push({ text: marked("zzw", text), words: words, level: 1.3 });
    });
    /* Names with a word that says what is asked of the others: "who sees my record". */
    choices(forms.length).concat(forms.map(function (form, at) { return [at]; })).forEach(function (words) {
      if (words.length > 3 || (words.length > 1 && !standTogether(words, pages))) return;
      turns.forEach(function (turn) {
        asked.push({ text: marked("zzk", sorted(words.map(function (at) { return forms[at]; }).concat(turn)).join("")), words: words, level: words.length > 1 ? 1.9 : 1.3 });
      });
    });
    return asked;
  }
  /* On which pages each word stands. A name is on a page with all of its words, so that few of the many choices need be asked for. */
  function pagesWith(answers) {
    return answers.reduce(function (pages, answer) {
      var own = pages[answer.asked.words[0]] || (pages[answer.asked.words[0]] = {});
      answer.results.forEach(function (one) { own[one.id] = true; });
      return pages;
    }, {});
  }
  function standTogether(words, pages) {
    return Object.keys(pages[words[0]] || {}).some(function (id) {
      return words.every(function (at) { return pages[at] && pages[at][id]; });
    });
  }
  function sorted(forms) {
    return forms.slice().sort().filter(function (form, at, all) { return form !== all[at - 1]; });
  }
  /* Every choice of two of the first ten words, of three of the first eight and of four of the first six; and all that stand together. */
  function choices(count) {
    var found = [];
    function more(words, from) {
      for (var at = from; at < count; at++) {
        var next = words.concat(at), most = [0, count, 10, 8, 6][next.length];
        if (at >= most && at !== next[0] + next.length - 1) continue;
        if (next.length > 1) found.push(next);
        if (next.length < 4) more(next, at + 1);
      }
    }
    more([], 0);
    return found;
  }
  function ask(pagefind, asked) {
    return Promise.all(asked.map(function (one) {
      return pagefind.search('"' + one.text + '"').then(function (found) { return everywhere(pagefind, one.text, found.results); })
        .then(function (results) { return { results: results, asked: one }; });
    })).then(function (answers) { return answers.filter(function (answer) { return answer.results.length; }); });
  }
  /* Of what is between quotation marks Pagefind gives one place a page. Without them it gives all places of a word that it knows, and those
     of longer words. */
  function everywhere(pagefind, text, results) {
    if (!results.length || text.indexOf(" ") >= 0) return results;
    var exact = results.map(function (one) { return one.id; });
    return pagefind.search(text).then(function (found) {
      return found.results.filter(function (one) { return exact.indexOf(one.id) >= 0; });
    });
  }
  /* What the index knows of a question: answers, and how much each of its words says. */
  function answersTo(pagefind, question) {
    var all = partsOf(question).slice(0, 24), telling = tellingOf(all), places = {}, words = [];
    telling.forEach(function (word) {
      var own = formOf(word);
      if (places[own] === undefined) places[own] = words.push(word) - 1;
    });
    var forms = words.map(formOf), singles = [], others = [];
    var turns = sorted(all.map(formOf)).filter(function (form) { return said.turns(form) && places[form] === undefined; });
    words.forEach(function (word, at) {
      singles = singles.concat(single(forms[at], at, 1), { text: marked("", forms[at]), words: [at], level: 0.25 });
    });
    /* Words that say little, and that many names of a section have. */
    all.forEach(function (word, at) {
      if (said.isSmall(word) && places[formOf(word)] === undefined && all.indexOf(word) === at) others.push({ text: marked("zzi", formOf(word)), words: [SMALL + at], level: 0.455 });
    });
    /* Names with words that say little: "am I opted out", "by when". */
    all.forEach(function (word, at) {
      for (var end = at + 2; end <= at + 4 && end <= all.length; end++) {
        var run = all.slice(at, end), own = run.map(function (one) { return places[formOf(one)]; });
        own = own.filter(function (place, number) { return place !== undefined && own.indexOf(place) === number; });
        if (own.length < run.length) others.push({ text: marked("zzk", sorted(run.map(formOf)).join("")), words: own.length ? own : [words.length + at], level: [0.95, 1.1, 1.7, 1.7, 1.7][own.length] });
      }
    });
    return ask(pagefind, singles).then(function (answers) {
      var known = {}, instead = [], meant = forms.slice();
      answers.forEach(function (answer) { if (answer.asked.level > 0.3) known[answer.asked.words[0]] = true; });
      forms.forEach(function (form, at) {
        if (known[at]) return;
        said.near(form, words[at]).forEach(function (other, number) {
          if (!number) meant[at] = other;
          instead = instead.concat(single(other, at, 0.6));
        });
      });
      return ask(pagefind, instead).then(function (guessed) {
        var heard = answers.concat(guessed);
        return ask(pagefind, others.concat(together(meant, turns, pagesWith(heard)))).then(function (more) {
          return { answers: heard.concat(more), weights: meant.map(said.weightOf) };
        });
      });
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
  function rank(found) {
    var answers = found.answers, weights = found.weights, pages = {}, size = answers.reduce(function (most, one) { return Math.max(most, one.results.length); }, 10), common = commonness(answers), heard = {};
    function rarity(at, own) {
      return (weights[at] || 1) * Math.log(1 + size / (Math.pow(common[at] || own, 0.6) * Math.pow(own, 0.3) + 0.5));
    }
    answers.forEach(function (answer) {
      var asked = answer.asked, best = answer.results.reduce(function (most, one) { return Math.max(most, one.score); }, 0) || 1;
      answer.results.forEach(function (one) {
        var page = pages[one.id] || (pages[one.id] = { words: {}, parts: [], id: one.id, heard: heard }), worths = {};
        asked.words.forEach(function (at) {
          if (at < SMALL) heard[at] = true;
          var says = page.words[at] || (page.words[at] = { most: 0, all: 0 }), worth = asked.level * rarity(at, answer.results.length) * (0.5 + 0.5 * one.score / best);
          says.most = Math.max(says.most, worth);
          says.all += worth;
          worths[at] = worth;
        });
        page.parts.push({ result: one, worths: worths, isName: asked.text.indexOf("zzk") === 0 });
      });
    });
    return Object.keys(pages).map(function (id) {
      var page = pages[id];
      page.score = Object.keys(page.words).reduce(function (sum, at) {
        return sum + worthOf(page.words[at], 0.13);
      }, 0);
      return page;
    }).sort(better).slice(0, MOST);
  }
  function better(a, b) { return b.score - a.score || (a.id < b.id ? -1 : 1); }

  /* What a page holds, and where in it each answer is. One after another: Pagefind has one object a page, in which each call puts its own
     places. */
  function places(page) {
    return page.parts.reduce(function (before, part) {
      return before.then(function (found) {
        return part.result.data().then(function (data) { return found.concat({ data: data, at: data.weighted_locations, worths: part.worths, isName: part.isName }); });
      });
    }, Promise.resolve([]));
  }
  /* What a word is worth in a section: of a long one less, since it has the words of many names. length: of the page, in words. */
  function share(id, anchors, length) {
    var at = anchors.map(function (anchor) { return anchor.id; }).indexOf(id), next = anchors[at + 1];
    return id ? Math.pow(80 / Math.max(80, (next ? next.location : length) - anchors[at].location), 0.17) : 1;
  }
  /* How much each word of the question is worth in each section; those of the title are under nothing. */
  function sectionsOf(parts, anchors) {
    return parts.reduce(function (sections, part) {
      var own = {};
      part.at.forEach(function (place) {
        var inside = null;
        anchors.forEach(function (anchor) { if (anchor.location <= place.location) inside = anchor; });
        var id = inside ? inside.id : "";
        own[id] = (own[id] || 0) + 1;
      });
      Object.keys(own).forEach(function (id) {
        var words = sections[id] || (sections[id] = {}), times = (1 + 0.18 * (own[id] - 1)) * share(id, anchors, part.data.word_count);
        Object.keys(part.worths).forEach(function (at) {
          var says = words[at] || (words[at] = { most: 0, all: 0 }), worth = part.worths[at] * times;
          says.most = Math.max(says.most, worth);
          says.all += worth;
        });
      });
      return sections;
    }, {});
  }
  /* What a word is worth that a section has in its heading, names and text: the most of these, and a part of the others. */
  function worthOf(says, part) { return says ? says.most + part * (says.all - says.most) : 0; }
  /* Whether a question has all the words of a name of the whole page, which stands before the first heading. */
  function isCalled(parts, anchors) {
    return parts.some(function (part) {
      return part.isName && part.at.some(function (place) { return !anchors.length || place.location < anchors[0].location; });
    });
  }
  /* The section in which the words weigh most, those of the title counted. A page whose words stand together in one is worth more than
     one that has them here and there, as a long page has them all; and so is one that has more of the words. What is for few readers is
     worth less, unless it is called by its name: "staff", "easy read". */
  function withSection(page) {
    return places(page).then(function (parts) {
      var data = parts[0].data, first = null, most = 0, held = 0, anchors = data.anchors.filter(function (anchor) { return /^h[2-6]$/.test(anchor.element); });
      var sections = sectionsOf(parts, anchors), title = sections[""] || {};
      Object.keys(sections).forEach(function (id) {
        var words = sections[id], all = Object.assign({}, title, words);
        var sum = Object.keys(all).reduce(function (sum, at) { return sum + Math.max(id ? worthOf(words[at], 0.3) : 0, (id ? 0.94 : 1) * worthOf(title[at], 0)); }, 0);
        if (first === null || sum > most + 1e-9) { first = id; most = sum; held = Object.keys(all).filter(function (at) { return at < SMALL; }).length; }
      });
      var anchor = anchors.filter(function (one) { return one.id === first; })[0];
      return {
        id: page.id, page: data, anchor: anchor, score: (0.5 * page.score + 0.5 * most) * (isCalled(parts, anchors) ? 1 : data.meta.w || 1) * Math.pow(held / Object.keys(page.heard).length || 1, 0.3),
        address: data.raw_url.replace(/^\//, "") + (anchor ? "#" + anchor.id : "")
      };
    });
  }

  function find(text) {
    return index().then(function (pagefind) { return partsOf(text).length ? answersTo(pagefind, text) : { answers: [] }; }).then(function (found) {
      return Promise.all(rank(found).map(withSection));
    }).then(function (found) { return found.sort(better); });
  }

  /* Words in which no line parts a short one with a hyphen of its own, as on all pages. */
  function write(text, parent) {
    text.split(/([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+)/u).forEach(function (part, at) {
      if (at % 2 === 0 || part.length > 14) { parent.appendChild(document.createTextNode(part)); return; }
      var whole = parent.appendChild(document.createElement("span"));
      whole.className = "whole";
      whole.textContent = part;
    });
  }
  function element(name, text, parent) {
    var made = document.createElement(name);
    if (text) write(text, made);
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
  window.everyreaderForms = function (texts) {
    return index().then(function () { return texts.map(function (text) { return tellingOf(partsOf(text)).map(formOf); }); });
  };
})();
