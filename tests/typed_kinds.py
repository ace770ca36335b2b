"""Makes, from a seeded generator, what authors type out of habit from another system, and what of it is told: by rule,
shapes with `{}` for words, and for numbers `{n}`."""

from __future__ import annotations

import random

WORDS = ("Ask the ward", "Opening hours", "Phone us at any time", "Bring your card", "Larkmere", "Your choice is safe")

LINES = {
    "document/line-sign": (
        *(
            "; {}",
            "@ignore {}",
            "@c {}",
            "%{}",
            "REM {}",
            "dnl {}",
            '""" {} """',
            "/// {} ///",
            "<- {}",
            "<<< {}",
            "= {}",
        ),
        *(". {}", "! {}", "? {}", ", {}", "& {}", "/ {}", "_ {}", "^ {}", "@ {}", "@section {}", "=head1 {}", ".SH {}"),
        *(
            "> > > {}",
            ">>> {}",
            ">! {}",
            "!> {}",
            "?> {}",
            "bq. {}",
            "＞ {}",
            "》{}",
            "&gt; {}",
            "| {}",
            "|| {}",
            "|+ {}",
        ),
        *("{}\n^^^^", '{}\n""""', "{}\n''''", "{}\n....", "{}\n++++", "{}\n– – –", "....\n{}\n....", "++++\n{}\n++++"),
        *("[NOTE]\n{}", "[quote, Jo]\n{}", "[source,python]\n{}", '[cols="1,2"]\n{}', "|===\n|{}\n|===", "=cut\n{}"),
    ),
    "document/other-dialect": (
        *("See [{}]<https://a.example>.", "See [{}]:(https://a.example).", "See [{}]{{https://a.example}}."),
        *("See {{{}}}(https://a.example).", "See [https://a.example|{}].", "See https://a.example[{}]."),
        *(
            'See "{}":https://a.example now.',
            "\\href{{https://a.example}}{{{}}}",
            "\\section{{{}}}",
            "\\footnote{{{}}}",
        ),
        *("\\emph{{{}}} now", "\\item {}", "link:a.md[{}]", "image::a.png[{}]", "xref:a[{}]", "footnote:[{}]"),
        *("Words.[1]_ {}", "Words.[fn:1] {}", "{}.^1", "{}.^(2)", "Words (({})) now", "Words @@{}@@ now"),
        *("Words !!{}!! now", "Words ##{}## now", "Words [* {} *] now", "Words [?{}?] now", "Words {{{} now}} end"),
        *(
            "{} ## More",
            "{} :: more",
            "Words. // {}",
            "Words. <- {}",
            "[h2]{}[/h2]",
            "[center]{}[/center]",
            "{{h2}}{}{{/h2}}",
        ),
        *("[youtube x] {}", "[gallery] {}", "![{}]{{a.png}}", "!a.png! {}", "{} [#hours]", "{} ^block-1"),
    ),
    "document/joined-lines": (
        *(
            "→ {}\n→ {}",
            "» {}\n» {}",
            "-> {}\n-> {}",
            "✅ {}\n❌ {}",
            "📞 {}\n📧 {}",
            "1️⃣ {}\n2️⃣ {}",
            "❶ {}\n❷ {}",
            "★ {}\n★ {}",
        ),
        *(
            "[] {}\n[] {}",
            "( ) {}\n( ) {}",
            "o {}\no {}",
            "x {}\nx {}",
            "§ {}\n§ {}",
            "1.) {}\n2.) {}",
            "1.- {}\n2.- {}",
        ),
        *(
            "1, {}\n2, {}",
            "1; {}\n2; {}",
            "№1 {}\n№2 {}",
            "Q1. {}\nQ2. {}",
            "Step 1 - {}\nStep 2 - {}",
        ),
        *(
            "1. {} 2. {} 3. {}",
            "Bring 1) {} 2) {} 3) {}",
            "- {} * {} * {}",
            "Jo Smith\nChief Nurse",
            "Mon 9-5\nTue 9-6",
        ),
    ),
    "document/table-signs": (
        *(
            f"| a | b |\n|---|---|\n| 1 | 2 |\n| {cell} | {{}} |"
            for cell in ("---", ":--", "## {}", "- {} - {}", "• {} • {}")
        ),
        *(f"| a | b |\n|---|---|\n| {cell} | {{}} |" for cell in ("* {} * {}", "1. {} 2. {}")),
    ),
    "document/list-number": (
        *("1. {}\n{n}. {}", "1. {}\n2. {}\n{n}. {}", "1) {}\n{n}) {}", "> 1. {}\n> {n}. {}", "1. {}\n\n{n}. {}"),
        *("9. {}\n8. {}\n7. {}", "1. {}\n2. {}\n2. {}", "- {}\n  1. {}\n  {n}. {}"),
    ),
}
"""Lines that stand alone between empty ones."""

HEADINGS = {
    "ar": ("أوقات الزيارة", "كل يوم من الساعة الثانية."),
    "bn": ("দেখা করার সময়", "প্রতিদিন দুপুর দুটো থেকে।"),
    "en": ("Visiting times", "Every day from two o'clock."),
    "pa": ("ਮਿਲਣ ਦਾ ਸਮਾਂ", "ਹਰ ਰੋਜ਼ ਦੋ ਵਜੇ ਤੋਂ।"),
    "pl": ("Godziny odwiedzin", "Codziennie od drugiej."),
    "ro": ("Programul de vizită", "În fiecare zi de la ora două."),
    "so": ("Waqtiga booqashada", "Maalin kasta laga bilaabo labada."),
    "tr": ("Ziyaret saatleri", "Her gün saat ikiden itibaren."),
    "ur": ("ملاقات کے اوقات", "ہر روز دو بجے سے۔"),
    "zh": ("探视时间", "每天下午两点开始。"),
}
"""What is a heading, and what stands below it, by the folder of a language."""
AS_HEADINGS = ("**{}**\n\n{}", "__{}__\n\n{}", "***{}***\n\n{}", "*{}*\n\n{}", "**{}**  \n\n- {}", "**{}?**\n\n{}")
NO_HEADINGS = ("**{}:**\n\n{}", "**{}.**\n\n{}", "## {}\n\n{}", "**{}** {}", "{}\n\n**{}**", "- **{}**\n- {}")


def typed(chance: random.Random) -> tuple[str, str]:
    """Return a rule, and lines of a page that it tells."""
    rule = chance.choice(sorted(LINES))
    shape = chance.choice(LINES[rule])
    words = [chance.choice(WORDS) for _ in range(4)]
    return rule, shape.replace("{n}", str(chance.randrange(4, 60))).format(*words)


AROUND = (
    "{}",
    "Before.\n\n{}\n\nAfter.",
    "## Before\n\n{}",
    "{}\n\n## After\n\nWords.",
    "- Before\n\nWords.\n\n{}\n\n| a | b |\n|---|---|\n| 1 | 2 |",
)
"""What is above and below such lines."""
