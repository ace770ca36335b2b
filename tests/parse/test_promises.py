"""Words that promise the choice are told apart from others, however long a sentence is."""

from __future__ import annotations

import pytest
from effort import takes_less

from everyreader.parse.promises import has_limit, is_promise, may_promise


@pytest.mark.parametrize(
    "words", ["you can say no of research use if you opt out not ", "who opt out ", "you can choose not use "]
)
def test_a_sentence_without_an_end_is_read_in_no_time(words: str) -> None:
    """Somebody may paste a table as one line: the build goes on."""
    assert takes_less(5, lambda: is_promise(f"{words * 2000} research"))
    assert takes_less(5, lambda: has_limit(words * 2000))
    assert may_promise(f"{words * 2000} research") and takes_less(5, lambda: may_promise(f"{words * 2000} research"))


@pytest.mark.parametrize(
    "words",
    [
        "Anyone over 13 can opt out of research and planning.",
        "You can opt your child out of research and planning.",
        "If you’ve chosen to opt out, we won’t share your information for planning.",
        "Your information may be used for research and planning unless you choose to opt out.",
    ],
)
def test_a_promise_is_known_in_other_words(words: str) -> None:
    """As trusts write it."""
    assert is_promise(words) and not has_limit(words)


@pytest.mark.parametrize(
    "words",
    [
        "You can say no to photographs for teaching, research or planning of your care.",
        "If you say no to cookies, we do no research on them.",
        "If someone wants to opt out, do not give advice for or against research.",
        "Your GP surgery can register a type 1 opt-out for you, which covers research and planning data.",
        "You can say no to advance care planning.",
        "Parents can say no to a post-mortem for research.",
        "If you opt out of text messages, we do not use your number for research surveys.",
        "People who have opted out can still join research that asks for their consent.",
    ],
)
def test_other_words_about_saying_no_are_no_promise(words: str) -> None:
    """Photographs, cookies and studies that ask are other choices."""
    assert not is_promise(words)


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("pl", "Nie możesz tu zrezygnować z badań naukowych nad tą chorobą."),
        ("pl", "Możesz odmówić udziału w badaniach naukowych."),
        ("pl", "Możesz przeczytać o badaniach naukowych i planowaniu usług."),
        ("ro", "Puteți refuza să participați la un studiu de cercetare."),
        ("tr", "Araştırmaya katılmayı reddedebilirsiniz."),
        ("ur", "آپ تحقیق کے بارے میں پڑھ سکتے ہیں۔"),
        ("ar", "يمكنك رفض المشاركة في البحوث."),
        ("zh", "您可以拒绝参加研究。"),
        ("zh", "您不能选择退出这些疾病的研究。"),
        ("bn", "আপনি গবেষণায় যোগ দিতে ‘না’ বলতে পারেন।"),
        ("so", "Waxaad diidi kartaa inaad ka qaybgasho cilmi-baarista."),
    ],
)
def test_other_choices_are_no_promise_in_other_languages(tag: str, words: str) -> None:
    """Taking part in a study can be refused altogether, and who cannot say no is promised nothing."""
    assert not is_promise(words, tag)


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("pl", "W niektórych przypadkach informacje są nadal wykorzystywane."),
        ("ro", "Unele utilizări continuă."),
        ("tr", "Bazı kullanımlar devam eder."),
        ("ar", "وتستمر بعض الاستخدامات."),
        ("zh", "但有些用途仍会继续。"),
        ("so", "{{ choice-limits }}"),
    ],
)
def test_limits_are_known_in_other_languages(tag: str, words: str) -> None:
    """In words, or as the fact."""
    assert has_limit(words, tag)
