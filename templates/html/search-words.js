/* The words that a reader types, in the form in which the index of a language holds them. search.js, which follows in the same file of a
   site, asks the index for them. said: what the language says of its words (words.json beside the index). */
function everyreaderWords(said) {
  "use strict";

  /* The words in the form of the index: everyreader/search/index_words.py does the same with the pages. */
  var FROM = "ىیےکہھۂۃةۀںীূণশষੰ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹০১২৩৪৫৬৭৮৯੦੧੨੩੪੫੬੭੮੯";
  var TO = "يييكههههههنিুনসসਂ0123456789012345678901234567890123456789";
  function latin(signs) {
    return signs.split("").map(function (sign) {
      return ("000" + sign.charCodeAt(0).toString(16)).slice(-4).replace(/./g, function (digit) { return String.fromCharCode(97 + parseInt(digit, 16)); });
    }).join("");
  }
  var typed = {};
  said.letters.forEach(function (group) {
    Array.from(group).forEach(function (letter) { typed[letter] = Array.from(group)[0]; });
  });
  /* Long Chinese words, which as pairs would count as two words or three, and what stands for each. */
  var long = {};
  said.turn.forEach(function (word) { if (/^[\u3400-\u9fff]+$/.test(word)) long[word] = word; });
  said.same.forEach(function (group) {
    group.split(" ").forEach(function (word, at, all) { if (at && /^[\u3400-\u9fff]{3,}$/.test(word)) long[word] = all[0]; });
  });
  var longest = Object.keys(long).sort(function (a, b) { return b.length - a.length; }).join("|"), anyLong = longest ? new RegExp(longest, "g") : null;
  function inIndex(text) {
    text = Array.from(text).map(function (letter) { return typed[letter] || letter; }).join("");
    if (anyLong) text = text.replace(anyLong, function (word) { return " " + long[word] + " "; });
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
  function divided(text) { return inIndex(text).toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean); }
  /* Words that stand together and mean the same as one word are that word. */
  var phrases = {};
  said.same.forEach(function (group) {
    group.split(" ").map(divided).forEach(function (words, at, all) {
      if (at && all[0].length === 1 && words.length > 1 && words.length < 4) phrases[words.join(" ")] = phrases[words.map(withoutAccents).join(" ")] = all[0][0];
    });
  });
  function partsOf(text) {
    var all = divided(text), found = [];
    for (var at = 0, length; at < all.length; at += length) {
      length = [3, 2].filter(function (most) { return at + most <= all.length && phrases[all.slice(at, at + most).join(" ")]; })[0] || 1;
      found.push(length > 1 ? phrases[all.slice(at, at + length).join(" ")] : all[at]);
    }
    return found;
  }
  function withoutAccents(word) {
    if (word >= "\u0250") return word;
    word = word.normalize("NFD").replace(/\p{M}/gu, "").replace(/[ıłđø]/g, function (letter) { return "ildo"["ıłđø".indexOf(letter)]; });
    return word.replace(/æ/g, "ae").replace(/ß/g, "ss");
  }
  function latinBeginning(word) {
    word = withoutAccents(word).replace(/^(..+[^aeiou])ies$/, "$1y").replace(/^(.+[^sui])s$/, function (all, rest) { return rest.length > 1 ? rest : all; });
    var shorter = word.replace(/^(...+)(?:ing|ed)$/, "$1");
    if (shorter !== word) word = shorter.replace(/^(..+)([^aeiouls])\2$/, "$1$2");
    return word.replace(/^(....+)[aeiou]$/, "$1").slice(0, 6);
  }
  function beginning(word) {
    if (/^q[a-p]{4}(?:[a-p]{4})?$/.test(word)) return word; // a pair of Chinese signs
    if (word < "\u0250") return latinBeginning(word);
    if (/^[\u0600-\u06ff]/.test(word)) word = word.replace(/^(?!والد)(?:[وفبك]?ال|لل)(?=..)/, "").replace(/^(...+?)[يها]+$/, "$1");
    else if (/^[\u0980-\u09ff]/.test(word)) word = word.replace(/^(...+?)(?:ের|[কত]ে|র|ট[াি]|গুল[োি])$/, "$1").replace(/^(...+?)[\u09be-\u09cc]+$/, "$1");
    else word = word.replace(/^(...+?)[\u0a3e-\u0a4c\u0a02]+$/, "$1");
    return Array.from(word).slice(0, 5).join("");
  }
  var idle = {}, weak = {}, same = {}, turn = {};
  divided(said.skip.concat(said.turn).join(" ")).forEach(function (word) { idle[word] = idle[withoutAccents(word)] = true; });
  said.same.forEach(function (group) {
    var words = group.split(" ").map(partsOf).filter(function (parts) { return parts.length === 1; }).map(function (parts) { return parts[0]; });
    var forms = words.map(beginning);
    forms.forEach(function (one) { same[one] = forms[0]; });
  });
  function formOf(word) { var own = beginning(word); return same[own] || own; }
  divided(said.weak.join(" ")).forEach(function (word) { weak[formOf(word)] = true; });
  divided(said.turn.join(" ")).forEach(function (word) { turn[formOf(word)] = true; });

  /* The words of the A to Z, and those that mean the same as others, for one that is mistyped or has an ending that no other has. */
  var listed = null, heard = {};
  function near(form, word) {
    if (!listed) {
      listed = Object.assign({}, same);
      document.querySelectorAll("main li a").forEach(function (link) {
        partsOf(link.textContent).forEach(function (word) {
          if (isIdle(word)) return;
          listed[beginning(word)] = formOf(word);
          heard[word] = formOf(word);
        });
      });
      said.same.forEach(function (group) {
        group.split(" ").map(partsOf).forEach(function (words) { if (words.length === 1) heard[words[0]] = formOf(words[0]); });
      });
    }
    var found = Object.keys(listed).filter(function (other) { return isNear(form, other); }).map(function (other) { return listed[other]; });
    var own = sound(word);
    if (own.length > 2) found = found.concat(Object.keys(heard).filter(function (other) { return script(other) !== script(word) && soundsAlike(own, sound(other)); }).map(function (other) { return heard[other]; }));
    return found.filter(function (one, at) { return found.indexOf(one) === at; }).slice(0, 4).concat(bare(word), shorter(form));
  }
  /* What is heard of a word in any script: its consonants, as Latin letters, those that sound alike as one. A word that one language has
     from another is written as it sounds, or in the letters of the other. */
  var ARABIC = "بbپpتtٹtطtثsسsصsشsجjذjزjضjظjژjچcخkكkقkگgغgدdڈdرrڑrفfلlمmنn", INDIC = "kkggnccjjnttddnttddn-pfbbm-r-ll-bsss-";
  function script(word) { return word < "\u0250" ? "a" : word < "\u0900" ? "b" : word < "\u0a80" ? "c" : "d"; }
  function sound(word) {
    if (script(word) === "d" || /\d|^q[a-p]{4}/.test(word)) return "";
    var own = word.replace(/ti(?=on|al)/g, "s").replace(/ph/g, "f").replace(/c(?=[eiy])/g, "s").replace(/g(?=[eiy])/g, "j").replace(/c(?!h)|q/g, "k").replace(/x/g, "ks").replace(/z/g, "j").replace(/v/g, "b");
    return Array.from(own).map(function (letter) {
      var at = letter.charCodeAt(0), place = at & 127;
      if (at >= 0x980) return place === 2 ? "n" : INDIC[place - 0x15] || "";
      return at >= 0x600 ? ARABIC[ARABIC.indexOf(letter) + 1 || -1] || "" : letter;
    }).join("").replace(/[^bcdfgjklmnprst]/g, "").replace(/(.)\1+/g, "$1");
  }
  function soundsAlike(one, other) {
    var least = Math.min(one.length, other.length);
    return one === other || (least > 3 && one.slice(0, least) === other.slice(0, least));
  }
  /* An Arabic word without what is written before it and is no article: and, with, for; on the; that somebody does it just now. */
  function bare(word) { return /^(?:عال|[وفبلك])[\u0600-\u06ff]{3,}$/.test(word) ? [formOf(word.replace(/^(?:عال|.)/, ""))] : []; }
  /* A form without its last letter or two, for an ending that no other word has. */
  function shorter(form) {
    if (/^q[a-p]{8}$|\d/.test(form)) return [];
    return [1, 2].map(function (less) { return Array.from(form).slice(0, -less).join(""); }).filter(function (rest) { return Array.from(rest).length > 3; });
  }
  /* A form without vowels: one language writes a word of another now with one, now with the other, or with none. */
  function bones(form) { return form.replace(/[\u0985-\u0994\u09be-\u09cc\u0a05-\u0a14\u0a3e-\u0a4c\u0a02اوي]/g, ""); }
  /* Other vowels; one letter more, less or another, or two that changed places; or the beginning of it. */
  function isNear(one, other) {
    var least = Math.min(one.length, other.length), most = Math.max(one.length, other.length), same = 0, end = 0;
    if (/^q[a-p]{8}$|\d/.test(one)) return false;
    if (one > "\u0600" && bones(one).length > 2 && bones(one) === bones(other)) return true;
    if (least < 4) return false;
    while (same < least && one[same] === other[same]) same++;
    while (end < least - same && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
    if (same === least) return true;
    if (!same || least < 5 || most - least > 1) return false;
    if (lacks(one, other, same) || lacks(other, one, same)) return true;
    var rest = most - same - end;
    return rest <= 1 || (rest === 2 && one.length === other.length && one[same] === other[same + 1] && one[same + 1] === other[same]);
  }
  /* Whether one is another without the letter at a place, as far as both go: a form ends after a few letters. */
  function lacks(one, other, at) { return one.indexOf(other.slice(0, at) + other.slice(at + 1)) === 0; }
  /* A Chinese pair with a sign that says little when it stands alone is mostly no word, but if others mean the same. */
  function isIdle(word) {
    return idle[word] === true || (/^q[a-p]{8}$/.test(word) && same[word] === undefined && (idle[word.slice(0, 5)] || idle["q" + word.slice(5)]) === true);
  }
  /* The words that say something, or all where none does. */
  function tellingOf(all) {
    var telling = all.filter(function (word) { return !isIdle(word); });
    return telling.length ? telling : all;
  }
  /* A form as the index marks it: of a long one, which is no Chinese pair, a word of six letters
     as everyreader/search/short_words.py does. Letters of Bengali and
     Punjabi are two Latin ones: Pagefind leaves signs of vowels out. */
  function marked(mark, form) {
    var letters = form.replace(/[\u0980-\u0a7f]/g, function (letter) {
      var at = letter.charCodeAt(0) - 0x980;
      return String.fromCharCode(97 + (at >> 4), 97 + (at & 15));
    });
    return mark + (mark && letters.length > 6 && !/^q[a-p]{8}$/.test(letters) ? shortened(letters) : letters) + mark;
  }
  function shortened(letters) {
    var number = -2128831035, word = "";
    for (var at = 0; at < letters.length; at++) number = Math.imul(number ^ letters.charCodeAt(at), 16777619);
    for (number >>>= 0; word.length < 6; number = Math.floor(number / 26)) word += String.fromCharCode(97 + number % 26);
    return word;
  }
  /* How much a word says, from its form: that of whom or what many questions are says less than what happened to it. */
  function weightOf(form) { return weak[form] ? 0.8 : 1; }

  return {
    partsOf: partsOf, tellingOf: tellingOf, beginning: beginning, formOf: formOf, near: near, marked: marked, weightOf: weightOf,
    isSmall: function (word) { return idle[word] === true; },
    turns: function (form) { return turn[form] === true; }
  };
}
